import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  clockOf,
  inMunicipality,
  messagesOf,
  type SubmittedCase,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { decision, monday, policyKeeper } from '../../../test/policy-keeping.ts';

const unit = 'hemtjanst';
const withoutThanks = 'Hej! Vi beklagar att maten var kall. Vagnen är utbytt sedan i går.';
const completeReply = `Tack för att du hör av dig. ${withoutThanks}`;
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const nameOf = (role: 'handler' | 'unit_manager' | 'coordinator') =>
  personWith('botkyrka', role, role === 'coordinator' ? undefined : unit).name;

async function complaint(app: TestApp): Promise<{ spoken: SubmittedCase; handler: DeskSession }> {
  const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint', unit });
  const handler = await deskSession(app, 'botkyrka', 'handler', unit);
  await registerAtContactCentre(app, submitted);
  await handler.sendAndFollow(at(submitted), 'Ta ärendet');
  await app.drain();
  return { spoken: submitted, handler };
}

const answersTo = async (app: TestApp, submitted: SubmittedCase) =>
  (await messagesOf(app, submitted)).filter(({ purpose }) => purpose === 'answer');

describe('a reply that a colleague reads before it is sent', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('is listed in the coordinator’s queue and on the case, with the check; no deadline stops and nothing is sent', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    const done = await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: withoutThanks,
    });
    expect(done.text()).toContain('Svaret är lämnat för läsning. Ingenting är skickat än.');
    expect(done.text()).toContain(`${nameOf('handler')} lämnade ett svar för läsning.`);
    expect(done.text()).toContain('Ditt svar väntar på att läsas av någon annan.');
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    const queue = await coordinator.page('/desk?urval=att-lasa');
    expect(queue.getByRole('link', { name: submitted.number })).toBeTruthy();
    const own = await handler.page('/desk');
    expect(own.queryByRole('link', { name: /^Att läsa/ })).toBeNull();
    const page = await coordinator.page(at(submitted));
    const way = page.getByRole('link', {
      name: `Läs svaret som ${nameOf('handler')} har skrivit.`,
    });
    const reading = await coordinator.page(way.getAttribute('href') ?? '');
    expect(reading.text()).toContain(withoutThanks);
    expect(reading.text()).toContain('Maten var kall igen.');
    expect(reading.text()).toContain('Saknas, och ska vara medEtt tack');
    expect(await answersTo(app, submitted)).toEqual([]);
    expect((await clockOf(app, submitted, 'response')).stopped_at).toBeNull();
  });

  it('is sent back with comments, which its author sees on the case and in the form; corrected, it is read again and sent in the author’s name', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: withoutThanks,
    });
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    const wordless = await coordinator.send(`${at(submitted)}/lasning`, 'Lämna tillbaka');
    expect(wordless.statusCode).toBe(422);
    expect(readPage(wordless.body).text()).toContain('Skriv vad som behöver ändras');
    const back = await coordinator.sendAndFollow(
      `${at(submitted)}/lasning`,
      'Lämna tillbaka',
      new Map([[/^Vad behöver ändras/, 'Det saknar tack.']]),
    );
    expect(back.text()).toContain('Svaret är tillbaka hos den som har skrivit det.');
    const author = await handler.page(at(submitted));
    expect(author.text()).toContain('har läst ditt svar: ”Det saknar tack.”');
    expect(author.text()).toContain('Skäl: Det saknar tack.');
    const form = await handler.page(`${at(submitted)}/svara`);
    expect(form.text()).toContain(
      `${nameOf('coordinator')} har läst svaret och lämnat tillbaka detDet saknar tack.`,
    );
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: completeReply,
    });
    const sent = await coordinator.sendAndFollow(`${at(submitted)}/lasning`, 'Godkänn och skicka');
    await app.drain();
    expect(sent.text()).toContain(
      `${nameOf('handler')} skrev svaret. ${nameOf('coordinator')} läste det och skickade det.`,
    );
    const [answer] = await answersTo(app, submitted);
    expect(answer?.written_by).toBe(personWith('botkyrka', 'handler', unit).id);
    expect(app.mailbox.at(-1)?.text).toContain(completeReply);
    expect((await clockOf(app, submitted, 'response')).stopped_at).not.toBeNull();
    expect((await coordinator.page(`${at(submitted)}/lasning`)).text()).toContain(
      'Inget svar väntar på att du läser det.',
    );
  });

  it('is never approved by its author, nor by somebody without permission', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    await coordinator.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: completeReply,
    });
    expect((await coordinator.page(`${at(submitted)}/lasning`)).text()).toContain(
      'Inget svar väntar på att du läser det.',
    );
    expect((await app.get(`${at(submitted)}/lasning`, handler.headers)).statusCode).toBe(403);
    const archivist = await deskSession(app, 'botkyrka', 'archivist');
    expect((await app.get(`${at(submitted)}/lasning`, archivist.headers)).statusCode).toBe(403);
    const manager = await deskSession(app, 'botkyrka', 'unit_manager', unit);
    const elsewhere = await deskSession(app, 'botkyrka', 'unit_manager', 'grundskolor-norr');
    expect((await app.get(`${at(submitted)}/lasning`, elsewhere.headers)).statusCode).toBe(404);
    await manager.sendAndFollow(`${at(submitted)}/lasning`, 'Godkänn och skicka');
    expect(await answersTo(app, submitted)).toHaveLength(1);
  });

  it('is sent as it was read: what the author changes meanwhile must be read first', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: completeReply,
    });
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    const read = await coordinator.page(`${at(submitted)}/lasning`);
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Spara utkast', {
      Svaret: `${completeReply} Ändrat.`,
    });
    const refused = await coordinator.submit(read.form('Godkänn och skicka'));
    expect(refused.statusCode).toBe(422);
    const page = readPage(refused.body);
    expect(page.text()).toContain('Texten har ändrats sedan du öppnade sidan.');
    expect(page.text()).toContain('Ändrat.');
    expect((await coordinator.submit(page.form('Godkänn och skicka'))).statusCode).toBe(303);
    expect((await answersTo(app, submitted))[0]?.body).toContain('Ändrat.');
    const twice = await coordinator.submit(page.form('Godkänn och skicka'));
    expect(twice.statusCode).toBe(422);
    expect(readPage(twice.body).text()).toContain('Svaret väntar inte längre på att läsas.');
    expect(await answersTo(app, submitted)).toHaveLength(1);
  });

  it('that lacks something the policy demands is sent only with a reason', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: withoutThanks,
    });
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    const refused = await coordinator.send(`${at(submitted)}/lasning`, 'Godkänn och skicka');
    expect(refused.statusCode).toBe(422);
    const page = readPage(refused.body);
    expect(page.text()).toContain('Det saknas ett tack.');
    const reason = { 'Varför ska svaret skickas ändå?': 'Tackat i telefon.' };
    expect((await coordinator.submit(page.form('Godkänn och skicka', reason))).statusCode).toBe(
      303,
    );
    expect((await coordinator.page(at(submitted))).text()).toContain('Skäl: Tackat i telefon.');
  });

  it('cannot be left for reading when it is unfinished or was given orally', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    const empty = await handler.send(`${at(submitted)}/svara`, 'Lämna för läsning');
    expect(empty.statusCode).toBe(422);
    const said = await handler.send(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: completeReply,
      [`Lämnat muntligt av mig, ${nameOf('handler')}`]: true,
    });
    expect(said.statusCode).toBe(422);
    expect(readPage(said.body).text()).toContain('Det som redan är sagt lämnas inte för läsning.');
  });
});

describe('where the policy wants every reply read', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ now: monday });
    const keeper = await policyKeeper(app);
    const reviewed = await keeper.review({
      ...decision,
      'reply.readBeforeSending': 'yes',
      'source.reply.quote': 'Varje svar läses av en samordnare innan det skickas.',
    });
    const review = readPage(reviewed.body);
    expect(review.text()).toContain('Någon annan läser svaret innan det skickas.');
    await keeper.submit(review.form('Sätt i kraft'));
    app.clock.set('2026-03-03T08:15:00Z');
  });
  afterAll(() => app.close());

  it('the handler leaves it for reading, and is refused when trying to send it', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    const form = await handler.page(`${at(submitted)}/svara`);
    expect(form.queryByRole('button', { name: 'Skicka svaret' })).toBeNull();
    expect(form.text()).toContain('Någon annan ska läsa svaret');
    const tried = await handler.send(`${at(submitted)}/svara`, 'Anteckna som sagt', {
      Svaret: completeReply,
    });
    expect(tried.statusCode).toBe(409);
    expect(readPage(tried.body).text()).toContain('Lämna det för läsning.');
    await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna för läsning', {
      Svaret: completeReply,
    });
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    await coordinator.sendAndFollow(`${at(submitted)}/lasning`, 'Godkänn och skicka');
    expect(await answersTo(app, submitted)).toHaveLength(1);
  });

  it('a coordinator’s own reply is read by a colleague too, unless there is nobody else', async () => {
    const { spoken: submitted } = await complaint(app);
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    const form = await coordinator.page(`${at(submitted)}/svara`);
    expect(form.queryByRole('button', { name: 'Skicka svaret' })).toBeNull();
    const own = personWith('botkyrka', 'coordinator').id;
    const readers = ['coordinator', 'unit_manager', 'department_manager'] as const;
    await inMunicipality(app, 'botkyrka', (trx) =>
      trx
        .updateTable('account')
        .set({ active: false })
        .where('role', 'in', readers)
        .where('id', '<>', own)
        .execute(),
    );
    const alone = await coordinator.sendAndFollow(`${at(submitted)}/svara`, 'Skicka svaret', {
      Svaret: completeReply,
    });
    expect(alone.text()).toContain('Det fanns ingen annan som kunde läsa det först.');
    await inMunicipality(app, 'botkyrka', (trx) =>
      trx.updateTable('account').set({ active: true }).where('role', 'in', readers).execute(),
    );
  });

  it('a reply given orally is recorded at once', async () => {
    const { spoken: submitted, handler } = await complaint(app);
    const done = await handler.sendAndFollow(`${at(submitted)}/svara`, 'Anteckna som sagt', {
      Svaret: completeReply,
      [`Lämnat muntligt av mig, ${nameOf('handler')}`]: true,
    });
    expect(done.text()).toContain(`${nameOf('handler')} svarade muntligt.`);
  });
});
