import type { Page } from 'playwright-core';
import type { Language, Role } from '../../src/domain/vocabulary.ts';

/** The address of the product, and the cases that its pages are opened with. */
export interface DemonstrationSite {
  readonly address: string;
  /** The municipality whose desk and forms are opened. */
  readonly municipality: string;
  /** The number of a case in each state. */
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

/** A page as a user comes to it. */
export interface Visit {
  /** Also the name of its picture. */
  readonly name: string;
  /** The role that opens it; a visitor who is not signed in where absent. */
  readonly as?: Role;
  /** The expected status of the response. */
  readonly status?: number;
  readonly medium?: 'print';
  open(page: Page, place: DemonstrationSite): Promise<void>;
}

/** Opens an address of the product. */
export const openPath =
  (path: (place: DemonstrationSite) => string) => async (page: Page, place: DemonstrationSite) => {
    await page.goto(`${place.address}${path(place)}`);
  };

export const inLanguage = (language: Language, path: string) =>
  language === 'sv' ? path : `/en${path}`;

export async function press(page: Page, name: string): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).first().click();
  await answer;
}

/** Long words without a break, which narrow pages have trouble with. */
export const longWords =
  'Snön på gångvägen vid Kvarnbacken är inte plogad, och bussarna till förskolan kommer inte fram.\n\nFörskolepersonalensarbetstidsförläggningsbestämmelser https://exempel.se/en-mycket-lang-adress/som-inte-bryts-nagonstans-alls/0123456789';

/** A page of the desk, opened by the role whose work it is. */
export const deskVisit = (
  name: string,
  as: Role,
  path: (place: DemonstrationSite) => string,
  status = 200,
): Visit => ({
  name,
  as,
  status,
  open: openPath((place) => `/desk${path(place)}`),
});
export const casePath = (state: CaseState, action: string) => (place: DemonstrationSite) =>
  `/arenden/${place.cases[state]}/${action}`;
