import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import { type SubmittedCase, submitCase } from '../test/case-work.ts';
import { toldDone } from './journey.ts';
import type { Hands } from './keyboard-actions.ts';
import type { Site } from './server.ts';
import type { Visitor } from './visitor.ts';

export const municipality = 'falkoping';
export const unit = 'grundskolor';

/** Somebody at their desk, who goes from case to case by address as from a queue. */
export class Worker {
  readonly #site: Site;
  readonly #hands: Hands;
  readonly page: Page;

  private constructor(site: Site, hands: Hands, page: Page) {
    this.#site = site;
    this.#hands = hands;
    this.page = page;
  }

  static async signedIn(
    site: Site,
    hands: Hands,
    visitor: Partial<Visitor>,
    role: 'handler' | 'coordinator' | 'unit_manager',
  ): Promise<Worker> {
    const page = await site.visitor(visitor);
    const person = personWith(municipality, role, role === 'coordinator' ? undefined : unit);
    await page.goto(`${site.address}/desk/logga-in`);
    await page.locator('#email').fill(person.email);
    await page.locator('#password').fill(demonstrationPassword);
    await hands.press(page, 'Logga in');
    return new Worker(site, hands, page);
  }

  async open({ number }: SubmittedCase): Promise<void> {
    await this.page.goto(`${this.#site.address}/desk/arenden/${number}`);
  }

  /** Registered and taken, as each case begins. */
  async begin(spoken: SubmittedCase): Promise<void> {
    await this.open(spoken);
    await this.#hands.press(this.page, 'Registrera');
    await this.#hands.press(this.page, 'Ta ärendet');
  }

  /** Opens a form from the page of the case, fills it in, sends it, and is told what was done. */
  async does(
    action: string,
    told: string,
    fill: (page: Page, hands: Hands) => Promise<void> = async () => {},
    button = action,
  ): Promise<void> {
    await this.#hands.follow(this.page, action);
    await fill(this.page, this.#hands);
    await this.#hands.press(this.page, button);
    await toldDone(this.page, told);
  }

  async answers(words: string): Promise<void> {
    await this.#hands.follow(this.page, 'Svara');
    await this.#hands.write(this.page, 'Svaret', words);
    await this.#hands.press(this.page, 'Skicka svaret');
    await toldDone(this.page, 'Svaret är sparat.');
    await this.#site.app.drain();
  }

  async corrects(outcome: string, words: string): Promise<void> {
    await this.does('Anteckna åtgärd', 'Åtgärden är antecknad.', async (page, hands) => {
      await hands.tick(page, outcome);
      if (outcome === 'Felet är rättat')
        await page.getByLabel('Dag', { exact: true }).fill('2026-03-02');
      await hands.write(page, /^Vad gjordes/, words);
    });
  }

  async closes(): Promise<void> {
    await this.page.reload();
    await this.does('Avsluta', 'Ärendet är avslutat.', dismissTrack);
  }

  /** The headings of the main part in the order a screen reader says them. */
  async headings(): Promise<readonly string[]> {
    const tree = await this.page.getByRole('main').ariaSnapshot();
    return [...tree.matchAll(/- heading "([^"]+)" \[level=[12]\]/g)].map(([, name = '']) => name);
  }
}

/** A case of a school is ended past the track of the law only with a choice and its reason (BOT-13). */
export async function dismissTrack(page: Page, hands: Hands): Promise<void> {
  const no = /^Nej, det är inte ett sådant klagomål/;
  if ((await page.getByRole('radio', { name: no }).count()) === 0) return;
  await hands.tick(page, no);
  await hands.write(page, 'Varför?', 'Gäller rasten.');
}

/** Somebody writes on the web; Kim unless told otherwise. */
export async function said(site: Site, text: string, more: object = {}): Promise<SubmittedCase> {
  const spoken = await submitCase(site.app, municipality, { unit, text, ...more });
  expect(spoken.number).toMatch(/^\d{4}-\d{5}$/);
  return spoken;
}
