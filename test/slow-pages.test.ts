/**
 * Whatever somebody writes, the pages that show or receive it take about as long as for an ordinary text of the same
 * length.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import {
  answererIn,
  applyAction,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from './case-work.ts';
import { type DeskSession, deskSession } from './desk.ts';
import { awkwardTexts, costlyTexts, leastCost, longestText, plainText } from './long-texts.ts';
import type { FilledForm } from './page.ts';

/** Texts of each kind that has been slow at some time. `slow-text.test.tsx` tries every reader with all of them. */
const names = [
  'one letter',
  'emoji',
  'Hangul',
  'accents out of order',
  'a@ again and again',
  'short addresses',
  'dots and hyphens',
  'one-letter sentences',
  'spaces within',
  'lines of one letter',
  'unfilled places',
  'page addresses',
] as const;
const texts = Object.fromEntries(names.map((name) => [name, awkwardTexts[name] ?? plainText]));

const municipality = 'falkoping';
/** Milliseconds that a page may take for other things than reading the text: the database, the frame, the form. */
const allowed = 150;
const placeholder = 'DEN LÅNGA TEXTEN';

interface MeasuredCase extends SubmittedCase {
  readonly letterId: string;
}

let app: TestApp;
let registrar: DeskSession;
const cases = new Map<string, MeasuredCase>();

/**
 * Submits a case where everything that people write is this text, and answers it with a letter that waits to be
 * posted.
 */
async function submitMeasured(text: string): Promise<MeasuredCase> {
  const contact = { name: 'Bo Alm', address: 'Storgatan 1, 000 00 Exempelby' };
  const submitted = await submitCase(app, municipality, { text, kind: 'complaint', contact });
  for (let place = 0; place < 3; place += 1)
    await applyAction(app, submitted, { type: 'submitter' }, submitterMessage(text, place));
  const coordinator = staff(municipality, 'coordinator');
  const { accountId: handlerId, unitId } = staff(municipality, 'handler');
  await applyAction(app, submitted, coordinator, { type: 'register' });
  await applyAction(app, submitted, coordinator, {
    type: 'assign',
    unitId: unitId ?? '',
    handlerId,
  });
  await applyAction(app, submitted, coordinator, { type: 'write_note', body: text });
  await applyAction(app, submitted, answererIn(municipality, unitId ?? undefined), {
    type: 'answer',
    subject: null,
    body: text,
    parts: ['thanks'],
    missing: [],
    overrideReason: null,
    toldOrally: false,
  });
  // The case is then reopened, so that every action on an open case can be tried.
  await applyAction(app, submitted, { type: 'submitter' }, submitterMessage(text, 3));
  await applyAction(app, submitted, coordinator, {
    type: 'reopen',
    reason: 'Det finns mer att göra.',
  });
  const letter = (await messagesOf(app, submitted)).find(({ purpose }) => purpose === 'answer');
  return { ...submitted, letterId: letter?.id ?? '' };
}

const submitterMessage = (body: string, place: number) =>
  ({ type: 'submitter_message', body, key: `submitter:${place}` }) as const;

beforeAll(async () => {
  app = await testApp();
  registrar = await deskSession(app, municipality, 'coordinator');
  const lengths = [longestText, longestText / 4];
  const all = lengths.flatMap((length) => [
    plainText(length),
    ...Object.values(texts).map((textOf) => textOf(length)),
  ]);
  for (const text of all) cases.set(text, await submitMeasured(text));
  await app.drain();
  await app.context.jobs.sweep();
});
afterAll(() => app.close());

function caseOf(text: string): MeasuredCase {
  const found = cases.get(text);
  if (!found) throw new Error('no case holds this text');
  return found;
}

async function open(address: string): Promise<void> {
  const { statusCode } = await app.get(address, registrar.headers);
  if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`);
}

/** The same form with the text in place of the placeholder. */
const filledWith = (form: FilledForm, text: string): FilledForm => ({
  ...form,
  fields: form.fields.map(([name, value]) => [name, value === placeholder ? text : value]),
});

async function sendTimed(form: FilledForm, text: string, ...statuses: number[]): Promise<void> {
  const response = await registrar.submit(filledWith(form, text));
  if (!statuses.includes(response.statusCode))
    throw new Error(`${form.action} answered ${response.statusCode}`);
}

describe('a page that shows submitted text takes no longer because of how it is written', () => {
  const pages: Readonly<Record<string, (one: MeasuredCase) => Promise<void>>> = {
    'the follow page': async ({ code }) => {
      const fields = [['code', code]] as const;
      const form = { action: `/${municipality}/folj`, method: 'post', fields };
      expect((await app.submit(form)).statusCode).toBe(200);
    },
    'the case for programs': async ({ code }) => {
      const headers = { authorization: `Bearer ${code}` };
      expect((await app.get(`/api/v1/${municipality}/case`, headers)).statusCode).toBe(200);
    },
    'the case at the desk': ({ number }) => open(`/desk/arenden/${number}`),
    'the form for the reply': ({ number }) => open(`/desk/arenden/${number}/svara`),
    'the page for merging': ({ number }) => open(`/desk/arenden/${number}/sla-ihop`),
    'the page for splitting': ({ number }) => open(`/desk/arenden/${number}/dela`),
    'the letter': ({ letterId }) => open(`/desk/brev/${letterId}`),
    'the message in the outbox': ({ letterId }) => open(`/desk/utkorg/${letterId}`),
  };
  it.each(Object.entries(pages))('%s', async (_name, show) => {
    expect(await costlyTexts((text) => show(caseOf(text)), { texts, allowed })).toEqual([]);
  });

  it.each(['/desk', '/desk/start', '/desk/utkorg'])(
    '%s, with all of the texts',
    async (address) => {
      // All texts are on the same page here: it may take as long as the same number of cases with ordinary text.
      expect(await leastCost(() => open(address), 3, 1_000)).toBeLessThan(5_000);
    },
  );
});

describe('a form that receives text takes no longer because of how it is written', () => {
  let openCase: SubmittedCase;
  beforeAll(async () => {
    openCase = await submitCase(app, municipality, { kind: 'complaint' });
    const coordinator = staff(municipality, 'coordinator');
    const { accountId: handlerId, unitId } = staff(municipality, 'handler');
    await applyAction(app, openCase, coordinator, { type: 'register' });
    await applyAction(app, openCase, coordinator, {
      type: 'assign',
      unitId: unitId ?? '',
      handlerId,
    });
  });

  it.each(['Förhandsgranska', 'Kontrollera texten'])('the reply: %s', async (button) => {
    const page = await registrar.page(`/desk/arenden/${openCase.number}/svara`);
    const form = page.form(button, { Svaret: placeholder });
    expect(await costlyTexts((text) => sendTimed(form, text, 200), { texts, allowed })).toEqual([]);
  });

  it('the search', async () => {
    const page = await registrar.page('/desk/sok');
    const form = page.form('Sök', { 'Ord eller ärendenummer': placeholder });
    expect(await costlyTexts((text) => sendTimed(form, text, 200), { texts, allowed })).toEqual([]);
  });

  it('the public form, when another field is wrong', async () => {
    const page = await app.page(`/${municipality}`);
    const values = new Map([
      [/Vad vill du säga/, placeholder],
      [/^E-post/, 'ingen adress'],
    ]);
    const form = page.form('Skicka', values);
    expect(await costlyTexts((text) => sendTimed(form, text, 422), { texts, allowed })).toEqual([]);
  });

  it('the public form, when the text seems to belong elsewhere', async () => {
    const page = await app.page(`/${municipality}`);
    const form = page.form('Skicka', new Map([[/Vad vill du säga/, placeholder]]));
    const appealText = 'Detta är en visselblåsning: min chef tar mutor. ';
    const read = (text: string) =>
      // Some of the texts hide what they say; then the submission is received without a question.
      sendTimed(form, `${appealText}${text.slice(0, -2 * appealText.length)}x`, 201, 409, 422);
    expect(await costlyTexts(read, { texts, allowed })).toEqual([]);
  });

  it('registration at the desk, when another field is wrong', async () => {
    const desk = await deskSession(app, municipality, 'registrar');
    const page = await desk.page('/desk/registrera');
    const values = new Map([
      [/Vad säger/, placeholder],
      [/^E-postadress/, 'ingen adress'],
    ]);
    const form = page.form(/^(Registrera|Lämna in)$/, values);
    const read = async (text: string) =>
      expect((await desk.submit(filledWith(form, text))).statusCode).toBe(422);
    expect(await costlyTexts(read, { texts, allowed })).toEqual([]);
  });
});
