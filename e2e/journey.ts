import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language, Role } from '../src/domain/vocabulary.ts';
import { wordsIn } from '../src/i18n/words.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import { seedOf } from '../test/case-work.ts';
import type { Hands } from './keyboard-actions.ts';
import type { Site } from './server.ts';
import type { Visitor } from './visitor.ts';

/** Who walks, how, and where. */
export interface Walk {
  readonly site: Site;
  readonly hands: Hands;
  readonly visitor: Partial<Visitor>;
  readonly language: Language;
  readonly municipality: string;
}

export interface Receipt {
  readonly page: Page;
  readonly number: string;
  readonly code: string;
}

const codeShape = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

/** The page with this heading, and no other; a refused form says here what was wrong with it. */
async function arrived(page: Page, heading: string): Promise<void> {
  const read = (await page.getByRole('main').innerText()).trim();
  expect(read.split('\n').includes(heading) ? heading : read).toBe(heading);
}

/** From the choice of municipality to the receipt; without an address somebody is anonymous. */
export async function speakUp(walk: Walk, email: string | undefined): Promise<Receipt> {
  const { site, hands, visitor, language, municipality } = walk;
  const words = wordsIn(language).submit;
  const page = await site.visitor(visitor);
  await page.goto(`${site.address}${language === 'sv' ? '/' : '/en'}`);
  await hands.follow(page, seedOf(municipality).name);
  await hands.write(page, words.text, 'Maten var kall igen, och ingen sa varför.');
  await hands.tick(page, wordsIn(language).vocabulary.kind.complaint);
  if (email === undefined) await hands.tick(page, words.anonymousYes);
  else await hands.write(page, words.email, email);
  await hands.press(page, words.send);
  await arrived(page, wordsIn(language).receipt.title);
  const code = await page.getByText(codeShape).innerText();
  const number = await page.getByText(/^\d{4}-\d{5}$/).innerText();
  expect(page.url()).not.toContain(code);
  expect(await page.context().cookies()).toEqual([]);
  await site.app.drain();
  return { page, number, code };
}

/** Opens the case by its code, from wherever somebody is on the public side. */
export async function followCase(walk: Walk, { page, number, code }: Receipt): Promise<void> {
  const { site, hands, language, municipality } = walk;
  const words = wordsIn(language).follow;
  await page.goto(`${site.address}${language === 'sv' ? '' : '/en'}/${municipality}/folj`);
  await hands.write(page, words.code, code.toLowerCase().replaceAll('-', ' '));
  await hands.press(page, words.show);
  await arrived(page, words.caseTitle({ number }));
}

/** Somebody of the staff at the queue, signed in on the page that asks. */
export async function atWork(walk: Walk, role: Role, unit?: string): Promise<Page> {
  const { site, hands, visitor, municipality } = walk;
  const { email, name } = personWith(municipality, role, unit);
  const page = await site.visitor(visitor);
  await page.goto(`${site.address}/desk`);
  await hands.write(page, 'E-postadress', email);
  await hands.write(page, 'Lösenord', demonstrationPassword);
  await hands.press(page, 'Logga in');
  await page.getByText(name).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk/start');
  // Journeys go on from the queue, which holds whatever they look for.
  await page.goto(`${site.address}/desk`);
  return page;
}

/** What the page says it has done. */
export async function toldDone(page: Page, sentence: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: sentence }).waitFor();
}
