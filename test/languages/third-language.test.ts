import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogues } from '../../src/i18n/catalogue.ts';
import { languages, parseLanguage } from '../../src/i18n/languages.ts';
import { flatMessages } from '../../src/i18n/message-faults.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { type TestApp, testApp } from '../app.ts';
import { applyAction, inMunicipality, messagesOf, staff } from '../case-work.ts';
import { deskSession } from '../desk.ts';
import { type Page, readPage } from '../page.ts';
import { receiptOf } from '../public-form.ts';
import { inventedText } from './invented-language.ts';

// Set before the application is loaded, as its operator would.
const folder = await vi.hoisted(async () => {
  const { writeInventedCatalogue } = await import('./invented-language.ts');
  process.env.LYHORD_LANGUAGES = writeInventedCatalogue();
  return process.env.LYHORD_LANGUAGES;
});

const language = parseLanguage('ar') ?? 'sv';
const words = wordsIn(language);
const municipality = 'vasteras';
const swedish = new Set(
  (['sv', 'en'] as const).flatMap((code) => [
    ...flatMessages(catalogues.get(code)?.messages ?? {}).values(),
  ]),
);
/** Links to other languages are named in those languages. */
const named = new Set(['På svenska', 'In English', 'Lyhörd']);

/** Texts of the product's own that are in another language than the page and are not marked as such. */
function leftInSwedish(page: Page): readonly string[] {
  const parts = [...page.body.querySelectorAll('*')]
    .filter((element) => element.closest('[lang="sv"], [lang="en"]') === null)
    .flatMap((element) => [...element.childNodes])
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => (textContent ?? '').trim());
  return parts.filter((part) => swedish.has(part) && !named.has(part));
}

function expectInvented(page: Page): void {
  const html = page.body.ownerDocument.documentElement;
  expect([html.lang, html.dir]).toEqual(['ar', 'rtl']);
  expect(leftInSwedish(page)).toEqual([]);
}

describe('a third language, added by its catalogue alone', () => {
  let app: TestApp;
  let submitted: { municipality: string; caseId: string; number: string; code: string };
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const label = (text: string) => `${text} (${words.web.required})`;
  const form = () => app.page(`/ar/${municipality}`);
  const open = async (): Promise<Page> => {
    const openFollowPage = await app.page(`/ar/${municipality}/folj`);
    expectInvented(openFollowPage);
    const filled = openFollowPage.form(
      words.follow.show,
      new Map([[new RegExp(words.follow.code), submitted.code]]),
    );
    return readPage((await app.submit(filled)).body);
  };

  it('is offered, and has its own texts', () => {
    expect(languages).toEqual(['sv', 'en', 'ar']);
    expect(words.submit.send).toBe(inventedText('Skicka'));
  });

  it('has a form, read from right to left, with the municipality’s own text marked as Swedish [LAN-17]', async () => {
    const page = await form();
    expectInvented(page);
    const [welcome] = page.getByRole('heading', { level: 1 }).querySelectorAll('[lang]');
    expect([welcome?.getAttribute('lang'), welcome?.getAttribute('dir')]).toEqual(['sv', 'ltr']);
    expect(page.getByRole('link', { name: 'På svenska' }).getAttribute('href')).toBe('/vasteras');
    expect(page.getByRole('link', { name: 'In English' }).getAttribute('hreflang')).toBe('en');
    const plain = await app.page(`/${municipality}`);
    expect(plain.getByRole('link', { name: 'باختراع' }).getAttribute('dir')).toBe('rtl');
  });

  it('says in its own words what needs to be corrected in a form', async () => {
    const response = await app.submit((await form()).form(words.submit.send));
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    expectInvented(page);
    expect(page.getByRole('alert').textContent).toContain(words.submit.textMissing);
  });

  it('gives a receipt and sends the first message', async () => {
    const filled = (await form()).form(words.submit.send, {
      [label(words.submit.text)]: 'Maten var kall igen.',
      [words.submit.name]: 'Kim Ek',
      [words.submit.email]: 'kim.ek@example.se',
    });
    const page = readPage((await app.submit(filled)).body);
    expectInvented(page);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(words.receipt.title);
    const { number, code } = receiptOf(page);
    const row = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select(['id', 'language'])
        .where('number', '=', number)
        .executeTakeFirstOrThrow(),
    );
    expect(row.language).toBe('ar');
    submitted = { municipality, caseId: row.id, number, code };
    await app.drain();
    const [mail] = app.mailbox;
    expect(mail?.language).toBe('ar');
    expect(mail?.subject).toBe(words.messages.subject.acknowledgement({ number }));
    expect(mail?.text).toContain(words.messages.greetingByName({ name: 'Kim Ek' }));
    expect(mail?.text).toContain(words.messages.processLead);
  });

  it('shows the case with the code, with the days counted in the language', async () => {
    const page = await open();
    expectInvented(page);
    expect(page.text()).toContain(words.follow.sentences.received);
    const [counted = ''] = words.calendar.counted({ days: '1' }).split('1');
    expect(page.text()).toContain(counted);
  });

  it('is named in Swedish at the desk, where a reply is suggested in it', async () => {
    const { accountId: handlerId, unitId } = staff(municipality, 'handler');
    const coordinator = staff(municipality, 'coordinator');
    await applyAction(app, submitted, coordinator, { type: 'register' });
    await applyAction(app, submitted, coordinator, {
      type: 'assign',
      unitId: unitId ?? '',
      handlerId,
    });
    const desk = await deskSession(app, municipality, 'coordinator');
    const page = await desk.page(`/desk/arenden/${submitted.number}`);
    expect(page.language()).toBe('sv');
    expect(page.text()).toContain('arabiska');
    const reply = `/desk/arenden/${submitted.number}/svara`;
    const suggested = readPage((await desk.send(reply, 'Lägg in förslag till svar')).body);
    const { value } = suggested.getByLabelText(/^Svaret/) as HTMLTextAreaElement;
    expect(value).toContain(words.reply.process);
    expect(value).toContain(words.reply.regards);
  });

  it('has its answer sent and shown in it, and the submitter can ask for a review in it [BOT-21]', async () => {
    await applyAction(app, submitted, staff(municipality, 'coordinator'), {
      type: 'answer',
      subject: null,
      body: 'جواب',
      parts: ['thanks', 'regret', 'outcome'],
      missing: [],
      overrideReason: null,
      toldOrally: false,
    });
    await app.drain();
    const answered = await open();
    expectInvented(answered);
    expect(answered.text()).toContain('جواب');
    const statement = await app.submit(answered.form(words.follow.dissatisfied));
    const page = readPage(statement.body);
    expectInvented(page);
    expect(page.getByRole('status').textContent).toContain(words.follow.said.dissatisfied);
    await app.drain();
    const subjects = (await messagesOf(app, submitted)).map(({ subject }) => subject);
    expect(subjects).toContain(words.messages.subject.review_started({ number: submitted.number }));
    const sent = app.mailbox.filter(({ to }) => to === 'kim.ek@example.se');
    expect(sent.map((mail) => mail.language)).toEqual(sent.map(() => 'ar'));
  });

  it('is used in the API for clients that ask for it', async () => {
    const response = await app.inject({
      method: 'POST',
      url: `/api/v1/${municipality}/cases`,
      headers: { 'accept-language': 'ar' },
      payload: { text: '' },
    });
    expect(response.statusCode).toBe(422);
    expect(response.json<{ title: string }>().title).toBe(words.web.problems.fields.title);
  });
});
