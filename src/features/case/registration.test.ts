import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  clockOf,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { registering } from '../../../test/registering.ts';

let app: TestApp;
let desk: ReturnType<typeof registering>;
beforeAll(async () => {
  app = await testApp();
  desk = registering(app);
});
afterAll(() => app.close());

/** What a case page says about the registration of a case and the check by a person, in both places. */
async function traceOf({ municipality, number }: Pick<SubmittedCase, 'municipality' | 'number'>) {
  const reader = await deskSession(app, municipality, 'registrar');
  const page = await reader.page(`/desk/arenden/${number}`);
  const text = page.text();
  const trace = page.getByRole('region', { name: 'Ärendets spår' }).textContent;
  return {
    text,
    registered: trace.match(/Registrerat(.*)Granskat/)?.[1],
    checked: trace.match(/Granskat(.*)Dokumenterat/)?.[1],
  };
}

async function firstMessageOf(submitted: SubmittedCase): Promise<string | null | undefined> {
  await app.drain();
  const messages = await messagesOf(app, submitted);
  return messages.find(({ purpose }) => purpose === 'acknowledgement')?.body;
}

describe('registration is one fact, with one time and one person', () => {
  it('is in Falköping the receipt with number and day: message, case, queue, follow page and deadline agree [FAL-09][FAL-10]', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      kind: 'complaint',
      unit: 'grundskolor',
    });
    expect(await firstMessageOf(submitted)).toContain(
      `kom in måndag 2 mars 2026 och är registrerat med nummer ${submitted.number}`,
    );
    const before = await traceOf(submitted);
    expect(before.registered).toBe('2 mars 2026 kl. 09:15, automatiskt när det kom in');
    expect(before.text).toContain('Registrerat2 mars 2026 kl. 09:15, automatiskt när det kom in');
    expect(before.checked).toBe('Inte än');
    expect(before.text).not.toMatch(/att registrera|registreras\.|Registrera ärendet/i);
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_on).toBe('2026-03-02');

    const coordinator = await deskSession(app, 'falkoping', 'coordinator');
    const waiting = (await coordinator.page('/desk?urval=nya')).text();
    expect(waiting).toContain(submitted.number);
    expect(waiting).toContain('Nya, att granska');
    const registrar = await deskSession(app, 'falkoping', 'registrar');
    expect((await registrar.page('/desk/start')).text()).toContain('Att granska');

    app.clock.advance('PT3H');
    const done = await coordinator.sendAndFollow(
      `/desk/arenden/${submitted.number}`,
      'Jag har granskat det',
    );
    expect(done.getByRole('status').textContent).toContain('Ärendet är granskat.');
    const after = await traceOf(submitted);
    expect(after.registered).toBe(before.registered);
    const { name } = personWith('falkoping', 'coordinator');
    expect(after.checked).toBe(`2 mars 2026 kl. 12:15, ${name}`);
    expect(after.text).toContain(`${name} granskade ärendet.`);
    const follow = await app.submit(
      (await app.page('/falkoping/folj')).form('Visa ärendet', { 'Din kod': submitted.code }),
    );
    expect(follow.body).toContain('Någon har läst och granskat det du skrev.');
    expect(follow.body).not.toContain('registrerat och läst');
  });

  it('is done by the person who registers it at the desk, who has thereby checked it', async () => {
    const { page } = await desk.register('falkoping', 'registrar', {
      'Vad säger personen': 'Gatlyktan på Storgatan blinkar.',
    });
    expect(page.title()).toContain('Registrerat');
    const row = await desk.newest('falkoping');
    const { registered, checked } = await traceOf({
      municipality: 'falkoping',
      number: row?.number ?? '',
    });
    expect(registered).toMatch(/^2 mars 2026 kl\. \d\d:15, \p{L}+/u);
    expect(registered).toContain(personWith('falkoping', 'registrar').name);
    expect(checked).toBe(registered);
  });

  it('is in Botkyrka the check by the contact centre, and no message says so before it [BOT-20]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    const body = await firstMessageOf(submitted);
    expect(body).toContain(
      `Ditt klagomål kom in måndag 2 mars 2026 och har nummer ${submitted.number}.`,
    );
    expect(body).not.toContain('registrer');
    const before = await traceOf(submitted);
    expect(before).toMatchObject({ registered: 'Inte än', checked: 'Inte än' });
    expect(before.text).toContain('Då är det registrerat');

    app.clock.advance('PT1H');
    const centre = await deskSession(app, 'botkyrka', 'kontaktcenter');
    await centre.sendAndFollow(`/desk/arenden/${submitted.number}`, 'Jag har granskat det');
    const after = await traceOf(submitted);
    expect(after.registered).toContain(personWith('botkyrka', 'kontaktcenter').name);
    expect(after.registered).toBe(after.checked);
  });

  it('is not done by an employee who passes on what they were told, where the contact centre registers [BOT-19][BOT-20]', async () => {
    await desk.register('botkyrka', 'employee', {
      'Vad säger personen': 'Dörren till biblioteket kärvar.',
    });
    const row = await desk.newest('botkyrka');
    const at = { municipality: 'botkyrka', number: row?.number ?? '' };
    const submitted = { ...at, caseId: row?.id ?? '', code: '' };
    expect(await traceOf(submitted)).toMatchObject({ registered: 'Inte än', checked: 'Inte än' });
    await applyAction(app, submitted, staff('botkyrka', 'registrar'), { type: 'register' });
    expect((await traceOf(submitted)).registered).toContain(
      personWith('botkyrka', 'registrar').name,
    );
  });
});
