import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { clockOf, type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';
import { verify } from '../../ledger/verify/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const municipality = 'falkoping';
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const { open } = followPage(() => app);
const follow = ({ code }: SubmittedCase) => open(municipality, code);
const send = 'Meddela att svaret dröjer';

/** Came in on 2 March 2026; the answer is promised in ten working days, by 16 March. */
async function promised(more: object = {}) {
  app.clock.set('2026-03-02T08:15:00Z');
  const submitted = await submitCase(app, municipality, { unit: 'grundskolor', ...more });
  const manager = await deskSession(app, municipality, 'unit_manager', 'grundskolor');
  await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
  await manager.sendAndFollow(at(submitted), 'Ta ärendet');
  await app.drain();
  app.mailbox.length = 0;
  return { spoken: submitted, manager };
}

const values = (day: string) =>
  new Map<string | RegExp, string>([
    [/^Ny sista dag/, day],
    [/^Varför dröjer/, 'Rektorn måste tala med köket först.'],
  ]);

describe('an answer that takes longer', () => {
  it('is announced before its day has passed, with the reason and a new day; the promised day remains on the case', async () => {
    const { spoken: submitted, manager } = await promised();
    app.clock.set('2026-03-12T08:15:00Z');
    const page = await manager.sendAndFollow(`${at(submitted)}/drojer`, send, values('2026-03-27'));
    expect(page.text()).toContain('Senast fredag 27 mars 2026');
    expect(page.text()).toContain('Först lovat måndag 16 mars 2026.');
    expect(page.text()).toContain('i stället för måndag 16 mars 2026.');
    await app.drain();
    expect(app.mailbox.map(({ subject }) => subject)).toEqual([
      `Svaret i ditt ärende ${submitted.number} dröjer`,
    ]);
    const [mail] = app.mailbox;
    for (const words of [
      'Hej Kim Ek!',
      'senast måndag 16 mars 2026',
      'Rektorn måste tala med köket först.',
      'Du får svar senast fredag 27 mars 2026.',
    ])
      expect(mail?.text).toContain(words);
    expect(await clockOf(app, submitted, 'response')).toMatchObject({
      due: '2026-03-27',
      promised_due: '2026-03-16',
      stopped_at: null,
    });
    const followed = (await follow(submitted)).text();
    expect(followed).toContain('Rektorn måste tala med köket först.');
    expect(followed).toContain('gav besked om en ny dag: fredag 27 mars 2026.');
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('can be announced after the day has passed, as a delay', async () => {
    const { spoken: submitted, manager } = await promised();
    app.clock.set('2026-03-18T08:15:00Z');
    const form = await manager.page(`${at(submitted)}/drojer`);
    expect(form.text()).toContain('Dagen har redan gått: måndag 16 mars 2026.');
    const page = await manager.sendAndFollow(`${at(submitted)}/drojer`, send, values('2026-03-27'));
    expect(page.text()).toContain('Dagen hade redan gått.');
    await app.drain();
    expect(app.mailbox[0]?.text).toContain('Den dagen har gått utan att vi har hört av oss.');
  });

  it('asks for a later day within a year, and keeps what was written', async () => {
    const { spoken: submitted, manager } = await promised();
    for (const [day, problem] of [
      ['2026-03-16', 'Välj en dag efter måndag 16 mars 2026'],
      ['2026-02-30', 'Skriv'],
      ['2028-01-01', 'mer än ett år bort'],
    ] as const) {
      const refused = await manager.send(`${at(submitted)}/drojer`, send, values(day));
      expect(refused.statusCode).toBe(422);
      const page = readPage(refused.body);
      expect(page.text()).toContain(problem);
      const reason = page.getByLabelText(/^Varför dröjer/) as unknown as { value: string };
      expect(reason.value).toBe('Rektorn måste tala med köket först.');
    }
    expect((await clockOf(app, submitted, 'response')).due).toBe('2026-03-16');
  });

  it('is announced in English to a submitter who wrote in English', async () => {
    const { spoken: submitted, manager } = await promised({ language: 'en' });
    await manager.sendAndFollow(`${at(submitted)}/drojer`, send, values('2026-03-27'));
    await app.drain();
    expect(app.mailbox[0]?.text).toContain('You will have an answer by Friday 27 March 2026.');
  });
});
