import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { messagesOf, type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { type Page, readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const unit = 'hemtjanst';
const completeReply =
  'Hej!\n\nTack för att du hör av dig. Vi beklagar att maten var kall. Vagnen är utbytt.';
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

async function previewOf(contact: object | undefined) {
  const more = { kind: 'complaint', unit, contact };
  const submitted = await submitCase(
    app,
    'botkyrka',
    contact ? more : { ...more, anonymous: true },
  );
  const handler = await deskSession(app, 'botkyrka', 'handler', unit);
  await registerAtContactCentre(app, submitted);
  await handler.sendAndFollow(at(submitted), 'Ta ärendet');
  await app.drain();
  // What is written in the same millisecond has no order between it.
  app.clock.advance('PT1M');
  const previewed = await handler.send(`${at(submitted)}/svara`, 'Förhandsgranska', {
    Svaret: completeReply,
  });
  return { spoken: submitted, handler, page: readPage(previewed.body) };
}

async function sent(page: Page, handler: DeskSession) {
  expect((await handler.submit(page.form('Skicka svaret'))).statusCode).toBe(303);
  await app.drain();
}

const titles = (page: Page) => [
  page.body.querySelector('#svaret h2')?.textContent,
  ...[...page.body.querySelectorAll('main .stack > details > summary')].map(
    ({ textContent }) => textContent,
  ),
];

describe('the preview of a reply', () => {
  it('is the e-mail that the submitter will get, word for word, where they gave an address; the other forms of delivery can be opened', async () => {
    const { handler, page } = await previewOf({ name: 'Kim Ek', email: 'kim.ek@example.se' });
    expect(titles(page).slice(0, 3)).toEqual([
      'Som e-post',
      'Se svaret på följsidan',
      'Se svaret som brev',
    ]);
    const shown = plain(page.body.querySelector('#svaret .own-words')?.textContent);
    const subject = plain(page.body.querySelector('#svaret')?.textContent);
    await sent(page, handler);
    const mail = app.mailbox.at(-1);
    expect(shown).toBe(plain(mail?.text));
    expect(subject).toContain(mail?.subject);
    expect(subject).toContain('kim.ek@example.se');
  });

  it('is the letter that is printed, where the submitter gave a postal address', async () => {
    const {
      spoken: submitted,
      handler,
      page,
    } = await previewOf({
      name: 'Kim Ek',
      address: 'Gatan 1, 111 11 Byn',
    });
    expect(titles(page)[0]).toBe('Som brev');
    const shown = plain(page.body.querySelector('#svaret .letter')?.textContent);
    await sent(page, handler);
    const answer = (await messagesOf(app, submitted)).find(({ purpose }) => purpose === 'answer');
    const letter = await handler.page(`/desk/brev/${answer?.id}`);
    expect(shown).toBe(plain(letter.body.querySelector('.letter')?.textContent));
  });

  it('is what the follow page will show, where the submitter gave no address', async () => {
    const { spoken: submitted, handler, page } = await previewOf(undefined);
    expect(titles(page)[0]).toBe('På följsidan');
    const last = (one: Page, within: string) =>
      plain([...one.body.querySelectorAll(`${within} li`)].at(-1)?.textContent);
    const shown = last(page, '#svaret');
    await sent(page, handler);
    const follow = await app.page('/botkyrka/folj');
    const followed = await app.submit(follow.form('Visa ärendet', { 'Din kod': submitted.code }));
    expect(last(readPage(followed.body), '[aria-labelledby="messages-title"]')).toBe(shown);
  });
});
