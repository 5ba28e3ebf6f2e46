import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  answererIn,
  applyAction,
  clockOf,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { startWords } from '../start/words.ts';

const municipality = 'falkoping';
const contact = { name: 'Bo Alm', phone: '070-174 06 05' };
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { answered, open } = followPage(() => app);

async function leftANumber(kind = 'complaint'): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { kind, contact });
  await app.drain();
  return submitted;
}

describe('a submitter who left only a telephone number', () => {
  it('is called: the first message is a call to make, and meets its deadline when somebody has made it [FAL-10]', async () => {
    const submitted = await leftANumber();
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).toBeNull();
    expect(await messagesOf(app, submitted)).toMatchObject([
      { route: 'oral', state: 'awaiting_post' },
    ]);
    const registrar = await deskSession(app, municipality, 'registrar');
    const outbox = await registrar.page('/desk/utkorg');
    const waiting = outbox.getByRole('region', { name: 'Att posta eller lämna muntligt' });
    expect(waiting.textContent).toContain('Ring 070-174 06 05');
    expect(waiting.querySelector('a[href="tel:0701740605"]')).not.toBeNull();
    expect(
      outbox.queryByRole('button', { name: new RegExp(`Markera som postat.*${submitted.number}`) }),
    ).toBeNull();
    app.clock.set('2026-03-04T09:00:00Z');
    await registrar.sendAndFollow(
      '/desk/utkorg',
      new RegExp(`Lämnat muntligt.*${submitted.number}`),
    );
    expect(await clockOf(app, submitted, 'acknowledgement')).toMatchObject({
      stopped_on: '2026-03-04',
    });
    app.clock.set('2026-03-02T08:15:00Z');
  });

  it('is not answered in time by an answer that nobody has given by telephone: it is overdue, and waits with the handler [FAL-12]', async () => {
    const submitted = await leftANumber();
    await answered(submitted, 'Tack för att du hörde av dig. Vi beklagar. Maten är varm igen.');
    await app.drain();
    expect((await clockOf(app, submitted, 'response')).stopped_at).toBeNull();
    const { unit } = personWith(municipality, 'handler');
    const handler = await deskSession(app, municipality, 'handler', unit ?? undefined);
    const calls = (await handler.page('/desk/start')).getByRole('region', {
      name: startWords.sections.calls,
    });
    expect(calls.textContent).toContain('ring 070-174 06 05: svar');
    const page = await handler.page(`/desk/arenden/${submitted.number}`);
    expect(page.text()).toContain('Ring 070-174 06 05 och berätta det som står i meddelandet.');
    app.clock.set('2026-03-20T09:00:00Z');
    const coordinator = await deskSession(app, municipality, 'coordinator');
    expect((await coordinator.page('/desk?urval=forsenade')).text()).toContain(submitted.number);
    const answerMessage = (await messagesOf(app, submitted)).find(
      ({ purpose }) => purpose === 'answer',
    );
    await applyAction(app, submitted, staff(municipality, 'handler'), {
      type: 'confirm_told',
      messageId: answerMessage?.id ?? '',
    });
    expect(await clockOf(app, submitted, 'response')).toMatchObject({ stopped_on: '2026-03-20' });
    app.clock.set('2026-03-02T08:15:00Z');
  });

  it('reads on the receipt that somebody will call, and can also read everything with the code', async () => {
    const page = await app.page(`/${municipality}`);
    const values = new Map<RegExp, string>([
      [/Vad vill du säga/, 'Maten var kall igen.'],
      [/^Telefon/, contact.phone],
    ]);
    const receipt = await app.submit(page.form('Skicka', values));
    expect(receipt.body).toContain('ringer vi dig och ger ett första besked');
    expect(receipt.body).toContain('ringer vi dig och berättar svaret');
    const submitted = await leftANumber();
    expect((await open(municipality, submitted.code)).text()).toContain('är registrerat');
  });

  it('is told what will really happen by the person who takes the call', async () => {
    const registrar = await deskSession(app, municipality, 'registrar');
    const values = new Map<RegExp, string | boolean>([
      [/Vad säger/, 'Maten var kall igen.'],
      [/^Telefonnummer/, contact.phone],
    ]);
    const form = (await registrar.page('/desk/registrera')).form(/^(Registrera|Lämna in)$/, values);
    const done = await registrar.submit(form);
    expect(done.body).toContain('ringer vi dig och berättar svaret');
  });

  it('does not have the case closed as solved at once because its answer was given by telephone [FAL-23]', async () => {
    const submitted = await leftANumber('praise');
    await answered(submitted, 'Tack. Vi beklagar. Maten är varm igen.');
    const answerMessage = (await messagesOf(app, submitted)).find(
      ({ purpose }) => purpose === 'answer',
    );
    const coordinator = answererIn(
      municipality,
      staff(municipality, 'handler').unitId ?? undefined,
    );
    await applyAction(app, submitted, coordinator, {
      type: 'confirm_told',
      messageId: answerMessage?.id ?? '',
    });
    await applyAction(app, submitted, coordinator, {
      type: 'record_correction',
      outcome: 'no_fault_found',
      on: null,
      words: 'Beröm.',
      cause: null,
      learning: null,
    });
    await applyAction(app, submitted, coordinator, { type: 'close' });
    const row = await followPage(() => app).rowsOf(submitted);
    expect(row.case).toMatchObject({ status: 'closed', closure_reason: 'answered' });
  });

  it('still has an untouched case when somebody has called with the first message: the alarm remains [FAL-05]', async () => {
    const submitted = await leftANumber();
    const [call] = await messagesOf(app, submitted);
    await applyAction(app, submitted, staff(municipality, 'registrar'), {
      type: 'confirm_told',
      messageId: call?.id ?? '',
    });
    const row = await followPage(() => app).rowsOf(submitted);
    expect(row.case).toMatchObject({ status: 'received', touched_at: null });
    app.clock.set('2026-03-06T09:00:00Z');
    const coordinator = await deskSession(app, municipality, 'coordinator');
    expect((await coordinator.page('/desk?urval=ororda')).text()).toContain(submitted.number);
    app.clock.set('2026-03-02T08:15:00Z');
  });
});
