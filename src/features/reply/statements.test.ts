import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { statementsOf } from '../../../test/statements.ts';

const municipality = 'botkyrka';
const unit = 'hemtjanst';
const completeReply =
  'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vagnen är utbytt.';
const caseAddress = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const replyAddress = (submitted: SubmittedCase) => `${caseAddress(submitted)}/svara`;

let app: TestApp;
let handler: DeskSession;
beforeAll(async () => {
  app = await testApp();
  handler = await deskSession(app, municipality, 'handler', unit);
});
afterAll(() => app.close());

/** A complaint in the hands of its handler, whose pages have been opened once. */
async function complaint(): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { kind: 'complaint', unit });
  await registerAtContactCentre(app, submitted);
  await handler.sendAndFollow(caseAddress(submitted), 'Ta ärendet');
  await app.drain();
  await handler.page(replyAddress(submitted));
  return submitted;
}

/** The same with notes, tied cases and the draft of a colleague. */
async function withManyRows(): Promise<SubmittedCase> {
  const submitted = await complaint();
  const at = caseAddress(submitted);
  for (const note of ['Ringt köket.', 'Vagnen är beställd.', 'Vagnen har kommit.'])
    await handler.sendAndFollow(`${at}/anteckna`, 'Spara anteckningen', { Anteckning: note });
  for (const text of ['Kall mat i går.', 'Kall mat i dag.']) {
    const other = await submitCase(app, municipality, { kind: 'complaint', text });
    const number = /^Det andra ärendets nummer/;
    await handler.sendAndFollow(`${at}/knyt-ihop`, 'Knyt ihop', new Map([[number, other.number]]));
  }
  const manager = await deskSession(app, municipality, 'unit_manager', unit);
  await manager.sendAndFollow(replyAddress(submitted), 'Spara utkast', {
    Svaret: 'Hej! Jag svarar också.',
  });
  await app.drain();
  return submitted;
}

/** `most` round trips to the database, signing-in included; the list itself shows what was asked, where they are more. */
async function expectAtMost(
  most: number,
  work: () => Promise<{ readonly statusCode: number }>,
  status = 200,
): Promise<readonly string[]> {
  let given: number | undefined;
  const statements = await statementsOf(async () => {
    given = (await work()).statusCode;
  });
  expect(given).toBe(status);
  expect(statements.length > most ? statements : []).toEqual([]);
  return statements;
}

describe.each([
  ['few', complaint],
  ['many', withManyRows],
] as const)('a reply to a case with %s notes, tied cases and drafts', (_rows, given) => {
  it('is opened with at most 6 statements to the database, and checked or previewed with at most 8', async () => {
    const submitted = await given();
    const at = replyAddress(submitted);
    await expectAtMost(6, () => app.get(at, handler.headers));
    const page = await handler.page(at);
    const form = (button: string) => page.form(button, { Svaret: completeReply });
    await expectAtMost(8, () => handler.submit(form('Kontrollera texten')));
    await expectAtMost(8, () => handler.submit(form('Förhandsgranska')));
    const typing = { ...form('Kontrollera texten'), action: `${at}/kontroll` };
    await expectAtMost(8, () => handler.submit(typing));
  });

  it('is sent with at most 12 statements in one transaction, signing-in included', async () => {
    const page = await handler.page(replyAddress(await given()));
    const form = page.form('Skicka svaret', { Svaret: completeReply });
    const statements = await expectAtMost(12, () => handler.submit(form), 303);
    expect(statements.filter((one) => one === 'commit')).toHaveLength(1);
  });
});
