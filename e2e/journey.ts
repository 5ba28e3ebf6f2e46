import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language, Role } from '../src/domain/vocabulary.ts';
import { wordsIn } from '../src/i18n/words.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import { seedOf } from '../test/case-work.ts';
import type { Interaction } from './keyboard-actions.ts';
import type { Site } from './server.ts';
import type { Visitor } from './visitor.ts';

/** The browser, the size and the language that a journey is made with. */
export interface Journey {
  readonly site: Site;
  readonly hands: Interaction;
  readonly visitor: Partial<Visitor>;
  readonly language: Language;
  readonly municipality: string;
}

export interface Receipt {
  readonly page: Page;
  readonly number: string;
  readonly code: string;
}

const codePattern = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

/** Waits for the page whose only main heading is this; when a form was refused, the failure tells what was wrong. */
async function expectHeading(page: Page, heading: string): Promise<void> {
  const read = (await page.getByRole('main').innerText()).trim();
  expect(read.split('\n').includes(heading) ? heading : read).toBe(heading);
}

/** From the choice of municipality to the receipt; anonymous when no e-mail address is given. */
export async function submitFeedback(
  journey: Journey,
  email: string | undefined,
): Promise<Receipt> {
  const { site, hands, visitor, language, municipality } = journey;
  const words = wordsIn(language).submit;
  const page = await site.visitor(visitor);
  await page.goto(`${site.address}${language === 'sv' ? '/' : '/en'}`);
  await hands.follow(page, seedOf(municipality).name);
  await hands.write(page, words.text, 'Maten var kall igen, och ingen sa varför.');
  await hands.tick(page, wordsIn(language).vocabulary.kind.complaint);
  if (email === undefined) await hands.tick(page, words.anonymousYes);
  else await hands.write(page, words.email, email);
  await hands.press(page, words.send);
  await expectHeading(page, wordsIn(language).receipt.title);
  const code = await page.getByText(codePattern).innerText();
  const number = await page.getByText(/^\d{4}-\d{5}$/).innerText();
  expect(page.url()).not.toContain(code);
  expect(await page.context().cookies()).toEqual([]);
  await site.app.drain();
  return { page, number, code };
}

/** Opens the case by its code from any public page. */
export async function followCase(journey: Journey, { page, number, code }: Receipt): Promise<void> {
  const { site, hands, language, municipality } = journey;
  const words = wordsIn(language).follow;
  await page.goto(`${site.address}${language === 'sv' ? '' : '/en'}/${municipality}/folj`);
  await hands.write(page, words.code, code.toLowerCase().replaceAll('-', ' '));
  await hands.press(page, words.show);
  await expectHeading(page, words.caseTitle({ number }));
}

/** A member of staff opens the queue, and signs in on the page that asks for it. */
export async function openQueueAs(journey: Journey, role: Role, unit?: string): Promise<Page> {
  const { site, hands, visitor, municipality } = journey;
  const { email, name } = personWith(municipality, role, unit);
  const page = await site.visitor(visitor);
  await page.goto(`${site.address}/desk`);
  await hands.write(page, 'E-postadress', email);
  await hands.write(page, 'Lösenord', demonstrationPassword);
  await hands.press(page, 'Logga in');
  // Who is signed in stands in the menu too, which is closed where the page is narrow.
  await page.getByText(name).filter({ visible: true }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk/start');
  // The queue is opened as the starting point: every case can be found there.
  await page.goto(`${site.address}/desk`);
  return page;
}

/** Expects the page's confirmation of what was done. */
export async function expectConfirmation(page: Page, sentence: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: sentence }).waitFor();
}
