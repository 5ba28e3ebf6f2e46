import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, type SubmittedCase, staff, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { startWords } from '../start/words.ts';

const municipality = 'vasteras';
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { open, writeMore, sendStatement, answered, rowsOf } = followPage(() => app);

const handler = personWith(municipality, 'handler');
const atHandler = () => deskSession(app, municipality, 'handler', handler.unit ?? undefined);

/** Answered by the handler and closed, with the mail sent. */
async function closed(): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { contact: { email: 'kim@example.se' } });
  await answered(submitted, 'Tack. Lampan är lagad.');
  await app.drain();
  await applyAction(app, submitted, staff(municipality, 'coordinator'), {
    type: 'classify',
    kind: 'praise',
    factors: [],
    themes: [],
  });
  await applyAction(app, submitted, staff(municipality, 'coordinator'), { type: 'close' });
  return submitted;
}

const waiting = async () =>
  (await (await atHandler()).page('/desk/start')).queryByRole('region', {
    name: startWords.sections.afterAnswer,
  })?.textContent ?? '';

describe('a thank-you after the answer', () => {
  it('leaves a closed case closed, informs nobody of a review, and waits for the person who answered', async () => {
    const submitted = await closed();
    const mails = app.mailbox.length;
    const said = await writeMore(await open(municipality, submitted.code), 'Tack så mycket!');
    await app.drain();
    expect(said.page.text()).toContain('Ärendet är avslutat.');
    expect(said.page.text()).not.toContain('går igenom ärendet på nytt');
    expect(app.mailbox).toHaveLength(mails);
    const { case: row } = await rowsOf(submitted);
    expect(row).toMatchObject({ status: 'closed', unread_words: true, escalated_at: null });
    expect(await waiting()).toContain(submitted.number);
  });

  it('is marked as read with one button, and the case stays as it is', async () => {
    const submitted = await closed();
    await writeMore(await open(municipality, submitted.code), 'Tack så mycket!');
    const desk = await atHandler();
    const page = await desk.page(`/desk/arenden/${submitted.number}`);
    expect(page.text()).toContain('Tack så mycket!');
    expect(page.text()).not.toContain('inte nöjd');
    const done = await desk.sendAndFollow(
      `/desk/arenden/${submitted.number}/last`,
      'Jag har läst det',
    );
    expect(done.text()).toContain('Det är antecknat att du har läst det nya.');
    expect((await rowsOf(submitted)).case).toMatchObject({ status: 'closed', unread_words: false });
    expect(await waiting()).not.toContain(submitted.number);
  });

  it('may be a question: the reader reopens the case and answers, as often as needed [LAN-32]', async () => {
    const submitted = await closed();
    await writeMore(await open(municipality, submitted.code), 'Men när lagas den andra?');
    const desk = await atHandler();
    const reopened = await desk.sendAndFollow(
      `/desk/arenden/${submitted.number}/ateroppna`,
      'Öppna igen',
      {
        Skäl: 'En fråga till.',
      },
    );
    expect(reopened.text()).toContain('Under handläggning');
    await desk.sendAndFollow(`/desk/arenden/${submitted.number}/svara`, 'Skicka svaret', {
      Svaret: 'Tack för frågan. Den lagas på måndag.',
    });
    expect((await rowsOf(submitted)).case).toMatchObject({
      status: 'answered',
      unread_words: false,
    });
  });

  it('starts no new deadline on an answered case, and is mentioned in the morning’s mail until it is read', async () => {
    const submitted = await submitCase(app, municipality);
    await answered(submitted, 'Tack. Lampan är lagad.');
    await app.drain();
    await writeMore(await open(municipality, submitted.code), 'Tack!');
    expect((await rowsOf(submitted)).case).toMatchObject({ status: 'answered', next_due: null });
    expect(await waiting()).toContain(submitted.number);
    app.clock.set('2026-03-03T06:30:00Z');
    await app.context.jobs.sweep();
    await app.drain();
    const mail = app.mailbox.findLast(({ to }) => to === handler.email);
    expect(mail?.text).toContain('Nytt från synpunktslämnaren efter svaret');
    expect(mail?.text).toContain(submitted.number);
    app.clock.set('2026-03-02T08:15:00Z');
  });

  it('is for the unit’s manager when the person who answered no longer works here', async () => {
    const submitted = await closed();
    await app.context.databases.owner
      .updateTable('account')
      .set({ active: false })
      .where('municipality', '=', municipality)
      .where('id', 'in', [
        staff(municipality, 'handler').accountId,
        staff(municipality, 'coordinator').accountId,
      ])
      .execute();
    await writeMore(await open(municipality, submitted.code), 'Tack så mycket!');
    const manager = await deskSession(app, municipality, 'unit_manager', handler.unit ?? undefined);
    expect((await manager.page('/desk/start')).text()).toContain(startWords.sections.afterAnswer);
    await app.context.databases.owner
      .updateTable('account')
      .set({ active: true })
      .where('municipality', '=', municipality)
      .execute();
  });

  it('differs from dissatisfaction, which the manager reviews', async () => {
    const submitted = await closed();
    const page = await open(municipality, submitted.code);
    const said = await sendStatement(page, 'Jag är inte nöjd');
    expect(said.page.text()).toContain('går igenom ärendet på nytt');
    expect((await rowsOf(submitted)).case.status).toBe('in_progress');
  });
});
