import type { Page } from 'playwright-core';
import type { Language, Role } from '../../src/domain/vocabulary.ts';

/** Where the pages are, and which cases there are to open them with. */
export interface Place {
  readonly address: string;
  /** Whose desk and forms are opened. */
  readonly municipality: string;
  /** A case in each state, by its number. */
  readonly cases: Readonly<Record<CaseState, string>>;
  /** The code of a case that has been answered. */
  readonly code: string;
}
export const caseStates = [
  'received',
  'registered',
  'in_progress',
  'answered',
  'handed_over',
  'closed',
  'void',
] as const;
export type CaseState = (typeof caseStates)[number];

/** A page as somebody comes to it. */
export interface Visit {
  /** Also what its picture is called. */
  readonly name: string;
  /** Who opens it; nobody signed in where absent. */
  readonly as?: Role;
  /** The status of the answer. */
  readonly status?: number;
  readonly medium?: 'print';
  open(page: Page, place: Place): Promise<void>;
}

/** Opens an address of the product. */
export const at = (path: (place: Place) => string) => async (page: Page, place: Place) => {
  await page.goto(`${place.address}${path(place)}`);
};

export const inLanguage = (language: Language, path: string) =>
  language === 'sv' ? path : `/en${path}`;

export async function press(page: Page, name: string): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).first().click();
  await answer;
}

/** Long words without a break are what narrow pages are broken by. */
export const longWords =
  'Snön på gångvägen vid Kvarnbacken är inte plogad, och bussarna till förskolan kommer inte fram.\n\nFörskolepersonalensarbetstidsförläggningsbestämmelser https://exempel.se/en-mycket-lang-adress/som-inte-bryts-nagonstans-alls/0123456789';

/** A page of the desk by the person whose work it is. */
export const desk = (
  name: string,
  as: Role,
  path: (place: Place) => string,
  status = 200,
): Visit => ({
  name,
  as,
  status,
  open: at((place) => `/desk${path(place)}`),
});
export const ofCase = (state: CaseState, action: string) => (place: Place) =>
  `/arenden/${place.cases[state]}/${action}`;
