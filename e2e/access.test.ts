/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeds } from '../municipalities/index.ts';
import { seedDemonstration } from '../src/demonstration/seed.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import { signInAs } from '../test/app.ts';
import { axeFindings, describeBrowser, type LayoutShift, watchLayoutShifts } from './browser.ts';
import { startPageVisits, visits } from './pages.ts';
import { openSite, type Site } from './server.ts';
import { findDemonstrationCases } from './test-data.ts';
import { addCookies, narrow, wide } from './visitor.ts';
import type { DemonstrationSite, Visit } from './visits/visit.ts';

const municipality = 'botkyrka';

/**
 * A tenth of the layout shift that counts as good (web.dev, CLS 0.1): a mark that moves to its line when its text is
 * loaded.
 */
const unnoticedShift = 0.01;

interface OpenedPage {
  readonly page: Page;
  /** The layout shifts while the page was loaded. */
  readonly shifts: readonly LayoutShift[];
}
/** Milliseconds; about ten seconds on two free cores, but tests run beside other work too. */
const longestRun = 100_000;

describeBrowser('every page', () => {
  let site: Site;
  let place: DemonstrationSite;
  beforeAll(async () => {
    site = await openSite();
    await seedDemonstration(site.app.context);
    const cookie = await sessionOf('registrar');
    const { secret } = site.app.context.config;
    place = await findDemonstrationCases({ address: site.address, municipality, secret, cookie });
  }, longestRun);
  afterAll(() => site.close());

  const sessions = new Map<Role, Promise<{ readonly cookie: string }>>();
  async function sessionOf(role: Role): Promise<string> {
    const session = sessions.get(role) ?? signInAs(site.app, municipality, role);
    sessions.set(role, session);
    return (await session).cookie;
  }

  /** Opens the page and returns it with its response. */
  async function open(visit: Visit): Promise<OpenedPage> {
    const page = await site.visitor({ size: wide });
    const shiftsSoFar = await watchLayoutShifts(page);
    if (visit.as !== undefined) {
      await addCookies(page, await sessionOf(visit.as), site.address);
    }
    let status = 0;
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) status = response.status();
    });
    await visit.open(page, place);
    expect(status).toBe(visit.status ?? 200);
    const shifts = await shiftsSoFar();
    await page.emulateMedia({ media: visit.medium ?? 'screen' });
    return { page, shifts };
  }

  /** Printed letters are not navigated by headings: they have a subject line. */
  const accessibilityFaults = async (page: Page, { medium }: Visit) =>
    (await axeFindings(page)).filter(
      ({ rule }) => medium !== 'print' || rule !== 'page-has-heading-one',
    );

  /** How many pixels the page is wider than the screen. */
  const overflow = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  async function isGoodNarrow(page: Page, visit: Visit): Promise<void> {
    await page.setViewportSize(narrow);
    expect(await accessibilityFaults(page, visit)).toEqual([]);
    // 1280 px at 400 % zoom is 320 px (WCAG 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await overflow(page)).toBe(0);
  }

  for (const visit of [...visits, ...startPageVisits(seeds.map(({ id }) => id))]) {
    it(
      `has no fault that axe finds, wide or narrow, in light or dark, does not shift and needs no horizontal scrolling: ${visit.name} [LAN-11]`,
      async () => {
        const { page, shifts } = await open(visit);
        expect(shifts.filter(({ by }) => by > unnoticedShift)).toEqual([]);
        expect(await accessibilityFaults(page, visit)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeFindings(page, 'color-contrast')).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
        if (visit.medium !== 'print') await isGoodNarrow(page, visit);
        await page.context().close();
      },
      longestRun,
    );
  }
});
