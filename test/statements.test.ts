import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import {
  applyAction,
  dismissSuggestedTrack,
  type SubmittedCase,
  staff,
  submitCase,
} from './case-work.ts';
import { type DeskSession, deskSession } from './desk.ts';
import { followPage } from './following.ts';
import { publicForm } from './public-form.ts';
import { statementsOf } from './statements.ts';

const municipality = 'vasteras';

let app: TestApp;
let desk: DeskSession;
let handled: SubmittedCase;

beforeAll(async () => {
  app = await testApp();
  desk = await deskSession(app, municipality, 'coordinator');
  handled = await submitCase(app, municipality);
  const coordinator = staff(municipality, 'coordinator');
  const { unitId, accountId: handlerId } = staff(municipality, 'handler');
  await dismissSuggestedTrack(app, handled, coordinator);
  await applyAction(app, handled, coordinator, { type: 'register' });
  await applyAction(app, handled, coordinator, { type: 'assign', unitId: unitId ?? '', handlerId });
});
afterAll(() => app.close());

async function expectAtMost(most: number, work: () => Promise<unknown>): Promise<void> {
  const statements = await statementsOf(work);
  // Compares the list itself, so that a failure shows the statements.
  expect(statements.length > most ? statements : []).toEqual([]);
}

/** Opened once before it is measured, so that caches are filled and recent changes are indexed for the search. */
async function expectPage(most: number, address: string, reader = desk): Promise<void> {
  await reader.page(address);
  await expectAtMost(most, () => reader.page(address));
}

describe.each([1, 40])('with %i cases', (cases) => {
  beforeAll(async () => {
    for (let count = 1; count < cases; count += 1)
      await submitCase(app, municipality, { text: `Maten var kall igen, för gång ${count}.` });
  });

  it('the page of a case takes at most 10 statements, signing-in included', async () => {
    await expectPage(10, `/desk/arenden/${handled.number}`);
  });

  it('the queue takes at most 6, in each of its views', async () => {
    for (const view of ['', '?urval=mina', '?urval=nya', '?urval=overlamnade'])
      await expectPage(6, `/desk${view}`);
  });

  it('a search takes at most 6, by filters, by words and by a number', async () => {
    await expectPage(6, '/desk/sok?slag=complaint');
    for (const words of ['mat', '1']) {
      const form = (await desk.page('/desk/sok')).form(/^Sök/, new Map([[/^Ord|^Sök/, words]]));
      await expectAtMost(6, () => desk.submit(form));
    }
  });

  it.each(['coordinator', 'unit_manager', 'registrar', 'data_protection_officer'] as const)(
    'the start page of a %s takes at most 8',
    async (role) => {
      await expectPage(8, '/desk/start', await deskSession(app, municipality, role));
    },
  );

  it('a form takes at most 9: submitting, registering, adding information, and handling a case', async () => {
    const { send } = publicForm(() => app);
    const form = await publicForm(() => app).fill(municipality);
    await expectAtMost(9, async () => expect((await send(form)).status).toBe(201));

    const words = new Map([[/Vad säger personen/, 'Det är mörkt vid busshållplatsen.']]);
    const registration = (await desk.page('/desk/registrera')).form('Registrera', words);
    await expectAtMost(9, async () =>
      expect((await desk.submit(registration)).statusCode).toBe(201),
    );

    const opened = await followPage(() => app).open(municipality, handled.code);
    const more = opened.form('Skicka meddelandet', { 'Ditt meddelande': 'Det var kallt i dag.' });
    await expectAtMost(9, async () => expect((await app.submit(more)).statusCode).toBe(200));

    const address = `/desk/arenden/${handled.number}`;
    const note = (await desk.page(`${address}/anteckna`)).form(
      /^(Spara|Anteckna)/,
      new Map([[/Anteckning|Text|Vad/, 'Ringde köket.']]),
    );
    await expectAtMost(9, async () => expect((await desk.submit(note)).statusCode).toBe(303));
  });
});
