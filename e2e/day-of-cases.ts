import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { arrangeSubstitute } from '../src/administration/substitutes.ts';
import { arrivalDayOf } from '../src/domain/calendar/day.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import { inMunicipality, type SubmittedCase, staff, submitCase } from '../test/case-work.ts';
import { expectConfirmation } from './journey.ts';
import type { Interaction } from './keyboard-actions.ts';
import type { Site } from './server.ts';
import type { Visitor } from './visitor.ts';

export const municipality = 'falkoping';
export const unit = 'grundskolor';

/** A member of staff at the desk, who opens cases by their address as from a queue. */
export class DeskUser {
  readonly #site: Site;
  readonly #hands: Interaction;
  readonly page: Page;

  private constructor(site: Site, hands: Interaction, page: Page) {
    this.#site = site;
    this.#hands = hands;
    this.page = page;
  }

  static async signedIn(
    site: Site,
    hands: Interaction,
    visitor: Partial<Visitor>,
    role: 'handler' | 'coordinator' | 'unit_manager',
  ): Promise<DeskUser> {
    const page = await site.visitor(visitor);
    const person = personWith(municipality, role, role === 'coordinator' ? undefined : unit);
    await page.goto(`${site.address}/desk/logga-in`);
    await page.locator('#email').fill(person.email);
    await page.locator('#password').fill(demonstrationPassword);
    await hands.press(page, 'Logga in');
    return new DeskUser(site, hands, page);
  }

  async open({ number }: SubmittedCase): Promise<void> {
    await this.page.goto(`${this.#site.address}/desk/arenden/${number}`);
  }

  /** Checks and takes the case, as the handling of each case begins. */
  async begin(submitted: SubmittedCase): Promise<void> {
    await this.open(submitted);
    await this.#hands.press(this.page, 'Jag har granskat det');
    await this.#hands.press(this.page, 'Ta ärendet');
  }

  /** Opens a form from the page of the case, fills it in, sends it, and waits for the confirmation. */
  async act(
    action: string,
    confirmation: string,
    fill: (page: Page, hands: Interaction) => Promise<void> = async () => {},
    button = action,
  ): Promise<void> {
    await this.#hands.follow(this.page, action);
    await fill(this.page, this.#hands);
    await this.#hands.press(this.page, button);
    await expectConfirmation(this.page, confirmation);
  }

  async answers(words: string): Promise<void> {
    await this.#hands.follow(this.page, 'Svara');
    await this.#hands.write(this.page, 'Svaret', words);
    await this.#hands.press(this.page, 'Skicka svaret');
    await expectConfirmation(this.page, 'Svaret är sparat.');
    await this.#site.app.drain();
  }

  async corrects(outcome: string, words: string): Promise<void> {
    await this.act('Anteckna åtgärd', 'Åtgärden är antecknad.', async (page, hands) => {
      await hands.tick(page, outcome);
      if (outcome === 'Felet är rättat')
        await page.getByLabel('Dag', { exact: true }).fill('2026-03-02');
      await hands.write(page, /^Vad gjordes/, words);
    });
  }

  async closes(): Promise<void> {
    await this.page.reload();
    await this.act('Avsluta', 'Ärendet är avslutat.', dismissTrack);
  }

  /** The headings of the main part in the order a screen reader reads them. */
  async headings(): Promise<readonly string[]> {
    const headingElements = await this.page.getByRole('main').ariaSnapshot();
    return [...headingElements.matchAll(/- heading "([^"]+)" \[level=[12]\]/g)].map(
      ([, name = '']) => name,
    );
  }
}

/**
 * A case about a school can be closed only when somebody has decided, with a reason, that it is no statutory
 * complaint (BOT-13).
 */
export async function dismissTrack(page: Page, hands: Interaction): Promise<void> {
  const no = /^Nej, det är inte ett sådant klagomål/;
  if ((await page.getByRole('radio', { name: no }).count()) === 0) return;
  await hands.tick(page, no);
  await hands.write(page, 'Varför?', 'Gäller rasten.');
}

/** Somebody submits on the web; Kim unless specified otherwise. */
export async function submitOnWeb(
  site: Site,
  text: string,
  more: object = {},
): Promise<SubmittedCase> {
  const submitted = await submitCase(site.app, municipality, { unit, text, ...more });
  expect(submitted.number).toMatch(/^\d{4}-\d{5}$/);
  return submitted;
}

/** The manager answers by the policy (FAL-16), and is away today: the handler does it as their substitute. */
export async function standInForManager({ app }: Site): Promise<void> {
  const manager = staff(municipality, 'unit_manager', unit);
  const today = arrivalDayOf(app.context.clock.now());
  await inMunicipality(app, municipality, (trx) =>
    arrangeSubstitute(trx, app.context.caseContext, manager, {
      accountId: manager.accountId,
      substituteId: staff(municipality, 'handler', unit).accountId,
      ...{ from: today, to: today, reason: null },
    }),
  );
}
