import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import { day } from './case-file.ts';
import type { SubmittedCase } from './case-work.ts';
import { applyAction, clockOf, messagesOf, staff, submitCase } from './case-work.ts';
import { deskSession } from './desk.ts';
import { followPage } from './following.ts';
import { registering } from './registering.ts';

const municipality = 'falkoping';
let app: TestApp;
let desk: ReturnType<typeof registering>;
beforeAll(async () => {
  // A Tuesday before Christmas: ten working days end on 12 January.
  app = await testApp({ now: '2026-12-22T08:15:00Z' });
  desk = registering(app);
});
afterAll(() => app.close());
const { open } = followPage(() => app);

const bodies = async (submitted: SubmittedCase) =>
  (await messagesOf(app, submitted)).map(({ purpose, body }) => ({ purpose, body: body ?? '' }));

async function changeArrival(submitted: SubmittedCase, to: string): Promise<void> {
  await applyAction(app, submitted, staff(municipality, 'registrar'), {
    type: 'change_arrival_day',
    ...{ day: day(to), reason: 'Poststämpeln visar dagen.' },
  });
  await app.drain();
  app.clock.advance('PT1M');
}

/** A letter that was found on 22 December, with the day when it had come in. */
async function registerLetter(arrived: string): Promise<SubmittedCase> {
  const { page } = await desk.register(municipality, 'registrar', {
    'Vad säger personen': 'Vägen till skolan är inte plogad.',
    '^Brev$': true,
    '^Namn': 'Siv Sand',
    '^Postadress': 'Storgatan 1',
    'En annan dag': true,
    'Vilken dag kom': arrived,
    'Varför är det': 'Blev liggande på enheten.',
  });
  const row = await desk.newest(municipality);
  const code = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/.exec(page.text())?.[0] ?? '';
  await app.drain();
  return { municipality, caseId: row?.id ?? '', number: row?.number ?? '', code };
}

describe('two people’s cases about the same matter, over Christmas', () => {
  it('keep days of their own when one is registered late, its arrival day is changed twice, and both are tied [FAL-09][FAL-10][FAL-11][FAL-12]', async () => {
    const prompt = await submitCase(app, municipality, { kind: 'complaint' });
    const late = await registerLetter('2026-12-09');
    await app.drain();
    expect((await clockOf(app, prompt, 'response')).due).toBe('2027-01-12');
    expect((await clockOf(app, late, 'response')).due).toBe('2026-12-23');
    const [first] = await bodies(late);
    expect(first?.body).toContain(
      'Du får svar inom 10 arbetsdagar, alltså senast onsdag 23 december 2026.',
    );

    await applyAction(app, prompt, staff(municipality, 'coordinator'), {
      type: 'tie',
      ...{ to: late.caseId, words: 'Samma väg.' },
    });
    await changeArrival(late, '2026-12-14');
    await changeArrival(late, '2026-12-21');
    expect(await bodies(prompt)).toHaveLength(1);
    const notices = (await bodies(late)).filter(({ purpose }) => purpose === 'promise_moved');
    expect(notices.map(({ body }) => body.match(/Du får därför svar .*/)?.[0])).toEqual([
      'Du får därför svar senast onsdag 30 december 2026, i stället för senast onsdag 23 december 2026.',
      'Du får därför svar senast måndag 11 januari 2027, i stället för senast onsdag 30 december 2026.',
    ]);
    expect((await clockOf(app, late, 'acknowledgement')).due).toBe('2026-12-23');

    const registrar = await deskSession(app, municipality, 'registrar');
    const page = (await registrar.page(`/desk/arenden/${late.number}`)).text();
    expect(page).toContain('Registrerat22 december 2026 kl. 09:15');
    expect(page).toContain('Ankomstdagmåndag 21 december 2026');
    expect(page).toContain('Senast måndag 11 januari 2027');
    const followed = (await open(municipality, late.code)).text();
    expect(followed).toContain('Svar senast måndag 11 januari 2027.');
    expect(followed).not.toContain(prompt.number);
  });

  it('are told nothing more of an arrival day once the new day of a notice of delay holds, nor once they are answered', async () => {
    const submitted = await submitCase(app, municipality, { kind: 'complaint' });
    const handler = staff(municipality, 'coordinator');
    await applyAction(app, submitted, handler, { type: 'register' });
    await app.drain();
    await applyAction(app, submitted, handler, {
      type: 'notify_delay',
      ...{ day: day('2027-01-29'), reason: 'Utredningen tar tid.', body: 'Det dröjer.' },
    });
    await changeArrival(submitted, '2026-12-18');
    const told = await bodies(submitted);
    expect(told.map(({ purpose }) => purpose)).not.toContain('promise_moved');
    expect(await clockOf(app, submitted, 'response')).toMatchObject({
      due: '2027-01-29',
      promised_due: '2027-01-08',
    });
  });

  it('are rung before the day that the message tells, and whoever rings is warned once that day has passed', async () => {
    const called = await submitCase(app, municipality, { contact: { phone: '070-123 45 67' } });
    await app.drain();
    app.clock.advance('PT1M');
    await changeArrival(called, '2026-12-18');
    const registrar = await deskSession(app, municipality, 'registrar');
    const owed = (await messagesOf(app, called)).filter(({ state }) => state === 'awaiting_post');
    expect(owed.map(({ purpose }) => purpose)).toEqual(['acknowledgement', 'promise_moved']);
    const address = `/desk/utkorg/${owed[0]?.id}`;
    expect((await registrar.page(address)).text()).not.toContain('har redan gått');
    app.clock.set('2027-01-11T08:15:00Z');
    const warned = (await registrar.page(address)).text();
    expect(warned).toContain('Svarsdagen fredag 8 januari 2027 har redan gått');
  });
});
