import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { day } from '../../test/case-file.ts';
import {
  applyAction,
  clockOf,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../test/case-work.ts';
import { deskSession } from '../../test/desk.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function changeArrival(submitted: SubmittedCase, to: string): Promise<void> {
  await applyAction(app, submitted, staff(submitted.municipality, 'coordinator'), {
    type: 'change_arrival_day',
    day: day(to),
    reason: 'Låg i brevlådan.',
  });
}

/** The notices of a moved day, oldest first. */
async function noticesTo(submitted: SubmittedCase) {
  await app.drain();
  const messages = await messagesOf(app, submitted);
  return messages.filter(({ purpose }) => purpose === 'promise_moved');
}

describe('a changed arrival day that moves a promised day [FAL-09][FAL-11]', () => {
  it('is announced once with the new day, by the route that the submitter chose', async () => {
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    await changeArrival(submitted, '2026-02-27');
    const [notice, ...more] = await noticesTo(submitted);
    expect(more).toEqual([]);
    expect(notice?.body).toContain('Det räknas som inkommet fredag 27 februari 2026.');
    expect(notice?.body).toContain(
      'Du får därför svar senast fredag 13 mars 2026, i stället för senast måndag 16 mars 2026.',
    );
    expect(notice).toMatchObject({ route: 'email', state: 'sent' });
    expect(await noticesTo(submitted)).toHaveLength(1);
    await app.context.jobs.sweep();
    expect(await noticesTo(submitted)).toHaveLength(1);
  });

  it('is announced only with the last day when it is changed twice in a row, and not at all when it is changed back', async () => {
    const twice = await submitCase(app, 'falkoping');
    const back = await submitCase(app, 'falkoping');
    await app.drain();
    await changeArrival(twice, '2026-02-27');
    await changeArrival(twice, '2026-02-26');
    await changeArrival(back, '2026-02-27');
    await changeArrival(back, '2026-03-02');
    const [notice, ...more] = await noticesTo(twice);
    expect(more).toEqual([]);
    expect(notice?.body).toContain('senast torsdag 12 mars 2026, i stället för senast måndag 16');
    expect(await noticesTo(back)).toEqual([]);
    await changeArrival(twice, '2026-02-25');
    const notices = await noticesTo(twice);
    expect(notices).toHaveLength(2);
    // Both were made in the same moment: the clock of the test stands still.
    expect(notices.map(({ body }) => body).join('\n')).toContain(
      'senast onsdag 11 mars 2026, i stället för senast torsdag 12',
    );
  });

  it('is a telephone call to a submitter who left only a number, and a letter where there is an address', async () => {
    const called = await submitCase(app, 'falkoping', { contact: { phone: '070-123 45 67' } });
    const written = await submitCase(app, 'falkoping', { contact: { address: 'Storgatan 1' } });
    await app.drain();
    for (const submitted of [called, written]) await changeArrival(submitted, '2026-02-27');
    expect(await noticesTo(called)).toMatchObject([{ route: 'oral', state: 'awaiting_post' }]);
    expect(await noticesTo(written)).toMatchObject([{ route: 'letter', state: 'awaiting_post' }]);
  });

  it('is shown on the follow page to an anonymous submitter, as the promise itself is [VAS17-10]', async () => {
    const submitted = await submitCase(app, 'vasteras', { contact: undefined, anonymous: true });
    await app.drain();
    await changeArrival(submitted, '2026-03-01');
    const [notice] = await noticesTo(submitted);
    expect(notice).toMatchObject({ route: 'follow_page', state: 'shown' });
    expect(notice?.body).toContain(
      'Vilken enhet som tar hand om ditt ärende får du därför veta senast tisdag 3 mars 2026, i stället för senast onsdag 4 mars 2026.',
    );
    const open = (await app.page('/vasteras/folj')).form('Visa ärendet', {
      'Din kod': submitted.code,
    });
    const page = (await app.submit(open)).body;
    expect(page).toContain('En dag är ändrad');
    expect(page).toContain('senast tisdag 3 mars 2026');
  });

  it('is not announced where the promised day is unchanged, has passed, was moved by a notice of delay, or is not promised', async () => {
    const weekend = await submitCase(app, 'falkoping');
    const passed = await submitCase(app, 'falkoping');
    const anonymous = await submitCase(app, 'falkoping', { anonymous: true, contact: undefined });
    const unpromised = await submitCase(app, 'botkyrka');
    await app.drain();
    // From a Sunday and from the Saturday before it, ten working days end on the same day.
    await changeArrival(weekend, '2026-03-01');
    await noticesTo(weekend);
    const before = (await noticesTo(weekend)).length;
    await changeArrival(weekend, '2026-02-28');
    expect(await noticesTo(weekend)).toHaveLength(before);
    await changeArrival(passed, '2026-01-12');
    await changeArrival(anonymous, '2026-02-27');
    await changeArrival(unpromised, '2026-02-27');
    for (const submitted of [passed, anonymous, unpromised])
      expect(await noticesTo(submitted)).toEqual([]);
  });

  it('is announced on the form at the desk, and is shown on the case page', async () => {
    const submitted = await submitCase(app, 'falkoping');
    await app.drain();
    const desk = await deskSession(app, 'falkoping', 'registrar');
    const done = await desk.sendAndFollow(
      `/desk/arenden/${submitted.number}/ankomstdag`,
      'Ändra ankomstdag',
      { Ankomstdag: '2026-02-27', Skäl: 'Låg i brevlådan.' },
    );
    expect(done.getByRole('status').textContent).toContain('får synpunktslämnaren veta det');
    expect((await clockOf(app, submitted, 'response')).due).toBe('2026-03-13');
    await app.drain();
    expect((await desk.page(`/desk/arenden/${submitted.number}`)).text()).toContain(
      'Besked om ändrad dag',
    );
  });
});
