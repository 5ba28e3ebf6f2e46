import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  clockOf,
  inMunicipality,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';

/** Three people about one bus: one named, one anonymous, one who writes in English. */
const municipality = 'botkyrka';
const unit = 'hemtjanst';
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

let app: TestApp;
let desk: DeskSession;
let first: SubmittedCase;
let anonymous: SubmittedCase;
let english: SubmittedCase;
const { open } = followPage(() => app);
const follow = async ({ code }: SubmittedCase) => (await open(municipality, code)).text();
const handler = () => staff(municipality, 'handler', unit);

const answer =
  'Hej Kim! Tack för att du hör av dig. Vi beklagar att maten var kall, Kim Ek. Vagnen är utbytt.';

async function tie(one: SubmittedCase, other: SubmittedCase): Promise<void> {
  const centre = await deskSession(app, municipality, 'kontaktcenter');
  const number = /^Det andra ärendets nummer/;
  await centre.sendAndFollow(
    `${at(one)}/knyt-ihop`,
    'Knyt ihop',
    new Map([[number, other.number]]),
  );
}

const placeOf = async ({ caseId }: SubmittedCase) =>
  await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['unit_id', 'handler_id'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );

beforeAll(async () => {
  app = await testApp();
  desk = await deskSession(app, municipality, 'handler', unit);
  const kind = 'complaint';
  first = await submitCase(app, municipality, { unit, kind, text: 'Maten var kall i tisdags.' });
  anonymous = await submitCase(app, municipality, {
    ...{ kind, text: 'Kall mat hos oss också.', anonymous: true, contact: undefined },
  });
  english = await submitCase(app, municipality, {
    ...{ kind, unit, text: 'Cold food.', language: 'en' },
    contact: { name: 'Ann Lake', email: 'ann.lake@example.se' },
  });
  const centre = staff(municipality, 'kontaktcenter');
  for (const submitted of [first, anonymous, english])
    await applyAction(app, submitted, centre, { type: 'register' });
  await desk.sendAndFollow(at(first), 'Ta ärendet');
  await app.drain();
});
afterAll(() => app.close());

describe('cases of different submitters about one matter', () => {
  it('are handled together: a tied case goes to the unit and handler of the other, and follows when they change', async () => {
    await tie(anonymous, first);
    await tie(english, first);
    const place = { unit_id: unit, handler_id: handler().accountId };
    for (const submitted of [first, anonymous, english])
      expect(await placeOf(submitted)).toEqual(place);
    const coordinator = await deskSession(app, municipality, 'coordinator');
    const manager = staff(municipality, 'unit_manager', unit);
    await coordinator.sendAndFollow(
      `${at(first)}/fordela`,
      'Fördela',
      new Map([
        [/^Enhet/, unit],
        [/^Handläggare/, manager.accountId],
      ]),
    );
    expect((await placeOf(anonymous)).handler_id).toBe(manager.accountId);
    await desk.sendAndFollow(at(first), 'Ta ärendet');
    expect((await placeOf(english)).handler_id).toBe(handler().accountId);
  });

  it('show on each case what was done in the others', async () => {
    await desk.sendAndFollow(`${at(anonymous)}/anteckna`, 'Spara anteckningen', {
      Anteckning: 'Ringt köket.',
    });
    const card = (await desk.page(at(first))).getByRole('region', { name: 'Hör ihop med' });
    expect(card.textContent).toContain(anonymous.number);
    expect(card.textContent).toContain(`${handler().name} skrev en anteckning.`);
    expect(card.textContent).toContain(`Handläggs av ${handler().name}.`);
  });

  it('are answered one by one: after the first, the same text is offered for the others with their own name and number', async () => {
    await desk.sendAndFollow(`${at(first)}/svara`, 'Skicka svaret', {
      Svaret: `${answer} Ditt ärende är ${first.number}.`,
    });
    await app.drain();
    const page = await desk.page(at(first));
    const onward = page.getByRole('link', { name: new RegExp(`^Ärende ${anonymous.number} hör`) });
    const form = await desk.page(onward.getAttribute('href') ?? '');
    expect(form.text()).toContain(`Texten kommer från svaret i ärende ${first.number}`);
    const body = (form.getByLabelText('Svaret') as HTMLTextAreaElement).value;
    expect(body).toContain('Hej! Tack för att du hör av dig.');
    expect(body).toContain(`Ditt ärende är ${anonymous.number}.`);
    expect(body).not.toMatch(/Kim|Ek\b/);
    expect(body).not.toContain(first.number);

    // Each is checked by its own kind and language, and stops its own day.
    const dry = await desk.submit(form.form('Skicka svaret', { Svaret: 'Vagnen är utbytt.' }));
    expect(dry.statusCode).toBe(422);
    expect((await clockOf(app, anonymous, 'response')).stopped_at).toBeNull();
    const again = readPage(dry.body).form('Skicka svaret', { Svaret: body });
    expect((await desk.submit(again)).statusCode).toBe(303);
    await app.drain();
    const own = await clockOf(app, anonymous, 'response');
    const sent = await messagesOf(app, anonymous);
    expect(own.stopped_by).toBe(sent.find(({ purpose }) => purpose === 'answer')?.id);
    expect((await clockOf(app, english, 'response')).stopped_at).toBeNull();

    const reply = await desk.page(`${at(english)}/svara?som=${first.number}`);
    expect((reply.getByLabelText('Svaret') as HTMLTextAreaElement).value).toBe('');
    expect(reply.text()).toContain('är på ett annat språk');
  });

  it('refuse any message that names another of the submitters', async () => {
    const named = 'Thank you, Ann. We are sorry. Kim Ek has told us the same.';
    const sent = await desk.send(`${at(english)}/svara`, 'Skicka svaret', { Svaret: named });
    expect(sent.statusCode).toBe(409);
    expect(readPage(sent.body).text()).toContain('som hör till någon annan');
    const asked = await desk.send(`${at(english)}/fraga`, 'Skicka frågan', {
      Frågan: `Is it the same as ${first.number}?`,
    });
    expect(asked.statusCode).toBe(409);
  });

  it('show the submitters nothing of one another, on the follow page or by e-mail', async () => {
    const all = [first, anonymous, english];
    for (const submitted of all) {
      const page = await follow(submitted);
      for (const { number } of all.filter((one) => one !== submitted))
        expect([submitted.number, page.includes(number)]).toEqual([submitted.number, false]);
    }
    expect(await follow(anonymous)).not.toContain('Kim');
    expect(await follow(first)).not.toContain('Ann Lake');
    // What the staff are told of has addresses of the municipality's own.
    const toSubmitters = app.mailbox.filter(({ to }) => !to.endsWith(`@${municipality}.example`));
    expect(toSubmitters.length).toBeGreaterThan(1);
    for (const { to, text } of toSubmitters) {
      const theirs = to === 'ann.lake@example.se' ? first : english;
      expect(text).not.toContain(theirs.number);
    }
  });
});
