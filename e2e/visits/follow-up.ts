import type { Page } from 'playwright-core';
import { seeds } from '../../municipalities/index.ts';
import type { Role } from '../../src/domain/vocabulary.ts';
import { demonstrationPassword } from '../../src/people/demonstration.ts';
import { type DemonstrationSite, deskVisit, press, type Visit } from './visit.ts';

/**
 * A municipality whose policy requires analyses, meetings and reports, whichever municipality the other pages are
 * opened in.
 */
async function openFollowUp(
  page: Page,
  { address }: DemonstrationSite,
  role: Role,
  path = '',
): Promise<void> {
  const asking = seeds.find(({ policies }) => policies.at(-1)?.analysis.value);
  const person = asking?.organisation.accounts.findLast((account) => account.role === role);
  await page.goto(`${address}/desk/logga-in`);
  await page.locator('#email').fill(person?.email ?? '');
  await page.locator('#password').fill(demonstrationPassword);
  await press(page, 'Logga in');
  await page.goto(`${address}/desk/uppfoljning${path}`);
}

async function openFirst(page: Page, name: RegExp): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await page.getByRole('link', { name }).first().click();
  await answer;
}

export const followUpVisits: readonly Visit[] = [
  deskVisit('follow-up-none', 'quality_strategist', () => '/uppfoljning'),
  {
    name: 'follow-up',
    open: (page, place) => openFollowUp(page, place, 'unit_manager'),
  },
  {
    name: 'follow-up-all',
    open: (page, place) => openFollowUp(page, place, 'quality_strategist', '?urval=alla'),
  },
  {
    name: 'follow-up-analysis-refused',
    status: 422,
    async open(page, place) {
      await openFollowUp(page, place, 'quality_strategist', '?urval=alla#forsenat');
      await openFirst(page, /^Analys/);
      await press(page, 'Spara analysen');
    },
  },
  {
    name: 'follow-up-meeting',
    async open(page, place) {
      await openFollowUp(page, place, 'quality_strategist', '?urval=alla');
      await openFirst(page, /^Arbetsplatsträff/);
    },
  },
  {
    name: 'follow-up-done',
    async open(page, place) {
      await openFollowUp(page, place, 'unit_manager');
      const done = page.getByRole('region', { name: 'Gjort det senaste året' });
      const answer = page.waitForEvent('domcontentloaded');
      await done.getByRole('link', { name: /^Analys/ }).click();
      await answer;
    },
  },
];
