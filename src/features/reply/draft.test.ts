import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  dismissSuggestedTrack,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { type FilledForm, readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const unit = 'hemtjanst';
const completeReply =
  'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vagnen är utbytt.';

async function complaint(): Promise<{ spoken: SubmittedCase; handler: DeskSession }> {
  const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint', unit });
  const handler = await deskSession(app, 'botkyrka', 'handler', unit);
  await registerAtContactCentre(app, submitted);
  await handler.sendAndFollow(at(submitted), 'Ta ärendet');
  await app.drain();
  return { spoken: submitted, handler };
}

const draftsOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('reply_draft').selectAll().where('case_id', '=', caseId).execute(),
  );
const bodyIn = (html: string) =>
  (readPage(html).getByLabelText(/^Svaret/) as HTMLTextAreaElement).value;
const whileTyping = (form: FilledForm, submitted: SubmittedCase): FilledForm => ({
  ...form,
  action: `${at(submitted)}/svara/kontroll`,
});
async function formWith(
  handler: DeskSession,
  submitted: SubmittedCase,
  text: string,
  button = 'Kontrollera texten',
) {
  return (await handler.page(`${at(submitted)}/svara`)).form(button, { Svaret: text });
}

describe('the draft of a reply', () => {
  it('is saved by its button and shown when the form is opened again, without an event in the ledger or anything on the follow page', async () => {
    const { spoken: submitted, handler } = await complaint();
    const before = await app.page(at(submitted), handler.headers);
    const events = before.text().match(/kl\. 09:15/g)?.length;
    const saved = await handler.sendAndFollow(
      `${at(submitted)}/svara`,
      'Spara utkast',
      new Map<string | RegExp, string>([
        ['Svaret', 'Halva svaret'],
        [/^Ämne/, 'Om maten'],
      ]),
    );
    expect(saved.text()).toContain('Utkastet är sparat');
    const again = await handler.page(`${at(submitted)}/svara`);
    expect((again.getByLabelText(/^Svaret/) as HTMLTextAreaElement).value).toBe('Halva svaret');
    expect((again.getByLabelText(/^Ämne/) as HTMLInputElement).value).toBe('Om maten');
    const page = await handler.page(at(submitted));
    expect(page.text()).toContain('Skriv klart ditt utkast till svar.');
    expect(page.text().match(/kl\. 09:15/g)?.length).toBe(events);
    const followed = await app.inject({
      method: 'GET',
      url: `/api/v1/botkyrka/case`,
      headers: { authorization: `Bearer ${submitted.code}` },
    });
    expect(followed.body).not.toContain('Halva svaret');
  });

  it.each(['Kontrollera texten', 'Förhandsgranska', 'Lägg in förslag till svar', 'Skicka svaret'])(
    'is saved whichever button is pressed: %s',
    async (button) => {
      const { spoken: submitted, handler } = await complaint();
      await handler.send(`${at(submitted)}/svara`, button, { Svaret: 'Det här är inte färdigt.' });
      expect(await draftsOf(submitted)).toEqual([
        expect.objectContaining({
          body: expect.stringContaining('Det här är inte färdigt.'),
          state: 'writing',
        }),
      ]);
    },
  );

  it('is saved while it is typed, where scripts run, and the result of the check is shown', async () => {
    const { spoken: submitted, handler } = await complaint();
    const form = await formWith(handler, submitted, 'Tack för att du');
    const first = await handler.submit(whileTyping(form, submitted));
    expect(first.body).toContain('Utkastet är sparat');
    expect(first.body).toContain('Kontrollen: det saknas ett beklagande av upplevelsen.');
    const typing = form.fields.map(([name, value]): [string, string] => [
      name,
      name === 'body' ? 'Tack för att du hör av dig' : value,
    ]);
    await handler.submit(whileTyping({ ...form, fields: typing }, submitted));
    expect(bodyIn((await app.get(`${at(submitted)}/svara`, handler.headers)).body)).toBe(
      'Tack för att du hör av dig',
    );
  });

  it('is not created by an empty form, nor by a script that sends the text after the reply was sent', async () => {
    const { spoken: submitted, handler } = await complaint();
    const empty = await formWith(handler, submitted, ' ');
    await handler.submit(empty);
    expect(await draftsOf(submitted)).toEqual([]);
    const late = await formWith(handler, submitted, completeReply);
    expect(
      (await handler.send(`${at(submitted)}/svara`, 'Skicka svaret', { Svaret: completeReply }))
        .statusCode,
    ).toBe(303);
    await handler.submit(whileTyping(late, submitted));
    expect(await draftsOf(submitted)).toEqual([]);
  });

  it('is removed when the reply is sent, or when the writer discards it', async () => {
    const { spoken: submitted, handler } = await complaint();
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Spara utkast', {
      Svaret: completeReply,
    });
    expect(await draftsOf(submitted)).toHaveLength(1);
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Skicka svaret');
    expect(await draftsOf(submitted)).toEqual([]);
    await handler.sendAndFollow(`${at(submitted)}/ratta-svar`, 'Spara utkast', {
      'Varför rättas svaret?': 'Fel dag.',
    });
    expect(await draftsOf(submitted)).toEqual([
      expect.objectContaining({ of: 'correct_answer', reason: 'Fel dag.' }),
    ]);
    await handler.sendAndFollow(`${at(submitted)}/ratta-svar`, 'Släng utkastet');
    expect(await draftsOf(submitted)).toEqual([]);
  });

  it('keeps a text that is too long or holds invalid characters, so that it can be corrected: 20 001 characters, NUL', async () => {
    const { spoken: submitted, handler } = await complaint();
    const long = 'å'.repeat(20_001);
    const refused = await handler.send(`${at(submitted)}/svara`, 'Skicka svaret', { Svaret: long });
    expect(refused.statusCode).toBe(422);
    expect(bodyIn(refused.body)).toBe(long);
    expect(bodyIn((await app.get(`${at(submitted)}/svara`, handler.headers)).body)).toBe(long);
    const nul = await handler.send(`${at(submitted)}/svara`, 'Spara utkast', { Svaret: 'a\0b' });
    expect(nul.statusCode).toBe(303);
    const [draft] = await draftsOf(submitted);
    expect(draft?.body).toBe('ab');
  });

  it('is not overwritten by another window of the same writer: both texts are shown, and the next button decides', async () => {
    const { spoken: submitted, handler } = await complaint();
    const [one, other] = [
      await formWith(handler, submitted, 'Från det ena fönstret', 'Spara utkast'),
      await formWith(handler, submitted, 'Från det andra fönstret', 'Spara utkast'),
    ];
    expect((await handler.submit(one)).statusCode).toBe(303);
    const quiet = await handler.submit(whileTyping(other, submitted));
    expect(quiet.body).toContain('Ett annat fönster har sparat en annan text.');
    const secondAnswer = await handler.submit(other);
    expect(secondAnswer.statusCode).toBe(409);
    const page = readPage(secondAnswer.body);
    expect(page.text()).toContain('Från det ena fönstret');
    expect(bodyIn(secondAnswer.body)).toBe('Från det andra fönstret');
    expect((await handler.submit(page.form('Spara utkast'))).statusCode).toBe(303);
    expect((await draftsOf(submitted))[0]?.body).toBe('Från det andra fönstret');
  });

  it('sent from two windows becomes one answer; the second window says what happened and keeps its text', async () => {
    const { spoken: submitted, handler } = await complaint();
    const forms = [
      await formWith(handler, submitted, completeReply, 'Skicka svaret'),
      await formWith(handler, submitted, `${completeReply} Hälsningar`, 'Skicka svaret'),
    ];
    const [first, second] = [
      await handler.submit(forms[0] as FilledForm),
      await handler.submit(forms[1] as FilledForm),
    ];
    expect(first.statusCode).toBe(303);
    expect(second.statusCode).toBe(409);
    expect(readPage(second.body).text()).toContain('skrev svaret.');
    expect(bodyIn(second.body)).toBe(`${completeReply} Hälsningar`);
    await app.drain();
    const page = await handler.page(at(submitted));
    expect(page.text().match(/Vagnen är utbytt/g)).toHaveLength(1);
  });

  it('is announced to others who write on the same case, with the name of its writer but not its text', async () => {
    const { spoken: submitted, handler } = await complaint();
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Spara utkast', {
      Svaret: 'Handläggarens text',
    });
    const manager = await deskSession(app, 'botkyrka', 'unit_manager', unit);
    const { name } = personWith('botkyrka', 'handler', unit);
    const { name: boss } = personWith('botkyrka', 'unit_manager', unit);
    const form = await manager.page(`${at(submitted)}/svara`);
    expect(form.text()).toContain(`${name} skriver också på ett svar`);
    expect(form.body.innerHTML).not.toContain('Handläggarens text');
    expect((await manager.page(at(submitted))).text()).toContain(`${name} skriver på ett svar.`);
    await manager.sendAndFollow(`${at(submitted)}/svara`, 'Spara utkast', {
      Svaret: 'Chefens text',
    });
    const seen = await handler.submit(
      whileTyping(await formWith(handler, submitted, 'Mer'), submitted),
    );
    expect(seen.body).toContain(`${boss} skriver också på ett svar`);
    expect(seen.body).not.toContain('Chefens text');
  });

  it('is still there when the case was closed or hidden meanwhile, and is shown wherever the case is shown', async () => {
    const { spoken: submitted, handler } = await complaint();
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Spara utkast', {
      Svaret: 'Sparat innan',
    });
    const manager = staff('botkyrka', 'unit_manager', unit);
    const form = await formWith(
      handler,
      submitted,
      `${completeReply} Skrivet efteråt`,
      'Skicka svaret',
    );
    const aside = { type: 'void', as: 'spam', reason: 'Skräp.', duplicateOf: null } as const;
    await dismissSuggestedTrack(app, submitted, manager);
    await applyAction(app, submitted, manager, aside);
    const refused = await handler.submit(form);
    expect(refused.statusCode).toBe(409);
    expect(bodyIn(refused.body)).toContain('Skrivet efteråt');
    const opened = await app.get(`${at(submitted)}/svara`, handler.headers);
    expect(opened.statusCode).toBe(409);
    expect(readPage(opened.body).text()).toContain('Skrivet efteråt');
    const registrar = staff('botkyrka', 'registrar');
    await applyAction(app, submitted, registrar, { type: 'reinstate', reason: 'Fel.' });
    const concerned = [personWith('botkyrka', 'handler', unit).id];
    await applyAction(app, submitted, manager, {
      type: 'mark_concerned',
      accountIds: concerned,
      reason: 'Jäv.',
    });
    const unseen = await handler.submit(form);
    expect(unseen.statusCode).toBe(404);
    expect(readPage(unseen.body).text()).toContain('Skrivet efteråt');
    expect((await app.get(`${at(submitted)}/svara`, handler.headers)).statusCode).toBe(404);
    const boss = await deskSession(app, 'botkyrka', 'unit_manager', unit);
    expect((await boss.page(at(submitted))).body.innerHTML).not.toContain('Skrivet efteråt');
  });

  it('is still there when a case that was handed over meanwhile comes back', async () => {
    const { spoken: submitted, handler } = await complaint();
    const form = await formWith(
      handler,
      submitted,
      `${completeReply} Skrivet efteråt`,
      'Skicka svaret',
    );
    const actor = staff('botkyrka', 'unit_manager', unit);
    await dismissSuggestedTrack(app, submitted, actor);
    await applyAction(app, submitted, actor, {
      type: 'hand_over',
      scope: 'appeal',
      to: { by: 'email', name: 'Registrator', email: 'registrator@botkyrka.example' },
      reason: 'Ett överklagande.',
      body: 'Vi har lämnat ditt överklagande vidare.',
    });
    const refused = await handler.submit(form);
    expect(refused.statusCode).toBe(409);
    expect(bodyIn(refused.body)).toContain('Skrivet efteråt');
    const back = { type: 'return_hand_over', how: 'told', reason: 'Hör till er.' } as const;
    await applyAction(app, submitted, actor, back);
    expect(bodyIn((await app.get(`${at(submitted)}/svara`, handler.headers)).body)).toContain(
      'Skrivet efteråt',
    );
  });

  it('survives the end of the session: a saved draft is there, and a reply that was being sent is kept on the page and sent after signing in', async () => {
    const { spoken: submitted, handler } = await complaint();
    const typing = await formWith(handler, submitted, 'Skrivet innan sessionen tog slut');
    await handler.submit(whileTyping(typing, submitted));
    const ended = await app.submit(
      await formWith(handler, submitted, 'Och lite till', 'Spara utkast'),
      {},
    );
    expect(ended.statusCode).toBe(401);
    expect(readPage(ended.body).text()).toContain('Och lite till');
    expect((await app.submit(whileTyping(typing, submitted), {})).statusCode).toBe(401);
    expect(bodyIn((await app.get(`${at(submitted)}/svara`, handler.headers)).body)).toBe(
      'Skrivet innan sessionen tog slut',
    );
  });

  it('is deleted when the case has been closed for a month, and not before', async () => {
    const { spoken: submitted, handler } = await complaint();
    const other = await complaint();
    for (const one of [submitted, other.spoken])
      await handler.sendAndFollow(`${at(one)}/svara`, 'Spara utkast', { Svaret: 'Halva svaret' });
    const aside = { type: 'void', as: 'spam', reason: 'Skräp.', duplicateOf: null } as const;
    await dismissSuggestedTrack(app, submitted, staff('botkyrka', 'unit_manager', unit));
    await applyAction(app, submitted, staff('botkyrka', 'unit_manager', unit), aside);
    const bodies = async (one: SubmittedCase) => (await draftsOf(one)).map(({ body }) => body);
    app.clock.advance('P29D');
    await app.context.jobs.sweep();
    expect(await bodies(submitted)).toEqual(['Halva svaret']);
    app.clock.advance('P2D');
    await app.context.jobs.sweep();
    expect(await bodies(submitted)).toEqual([]);
    expect(await bodies(other.spoken)).toEqual(['Halva svaret']);
  });
});
