/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeds } from '../municipalities/index.ts';
import { seedDemonstration } from '../src/demonstration/seed.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import { signInAs } from '../test/app.ts';
import { axeFindings, describeBrowser, type Jump, watchJumps } from './browser.ts';
import { frontDoors, visits } from './pages.ts';
import { openSite, type Site } from './server.ts';
import { findScenery } from './test-data.ts';
import { addCookies, narrow, wide } from './visitor.ts';
import type { Place, Visit } from './visits/visit.ts';

const municipality = 'botkyrka';

/** A tenth of what counts as a page that stands still (web.dev, CLS 0.1): a mark that finds its line while its text comes. */
const unseen = 0.01;

interface Opened {
  readonly page: Page;
  /** What jumped by itself while it was loaded. */
  readonly jumps: readonly Jump[];
}
/** Some ten on two free cores; tests are run beside other work too. */
const aHundredSeconds = 100_000;

describeBrowser('every page', () => {
  let site: Site;
  let place: Place;
  beforeAll(async () => {
    site = await openSite();
    await seedDemonstration(site.app.context);
    const cookie = await sessionOf('registrar');
    const { secret } = site.app.context.config;
    place = await findScenery({ address: site.address, municipality, secret, cookie });
  }, aHundredSeconds);
  afterAll(() => site.close());

  const sessions = new Map<Role, Promise<{ readonly cookie: string }>>();
  async function sessionOf(role: Role): Promise<string> {
    const session = sessions.get(role) ?? signInAs(site.app, municipality, role);
    sessions.set(role, session);
    return (await session).cookie;
  }

  /** The page as it is opened, and the answer it came with. */
  async function open(visit: Visit): Promise<Opened> {
    const page = await site.visitor({ size: wide });
    const jumped = await watchJumps(page);
    if (visit.as !== undefined) {
      await addCookies(page, await sessionOf(visit.as), site.address);
    }
    let status = 0;
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) status = response.status();
    });
    await visit.open(page, place);
    expect(status).toBe(visit.status ?? 200);
    const jumps = await jumped();
    await page.emulateMedia({ media: visit.medium ?? 'screen' });
    return { page, jumps };
  }

  /** On paper nobody goes from heading to heading: a letter has its subject line, as letters have. */
  const objections = async (page: Page, { medium }: Visit) =>
    (await axeFindings(page)).filter(
      ({ rule }) => medium !== 'print' || rule !== 'page-has-heading-one',
    );

  /** How far the page reaches beyond the screen. */
  const overflow = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  async function isGoodNarrow(page: Page, visit: Visit): Promise<void> {
    await page.setViewportSize(narrow);
    expect(await objections(page, visit)).toEqual([]);
    // 1280 px at 400 % zoom is 320 px (WCAG 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await overflow(page)).toBe(0);
  }

  for (const visit of [...visits, ...frontDoors(seeds.map(({ id }) => id))]) {
    it(
      `has nothing that axe objects to, wide or narrow, stands still and needs no scrolling sideways: ${visit.name} [LAN-11]`,
      async () => {
        const { page, jumps } = await open(visit);
        expect(jumps.filter(({ by }) => by > unseen)).toEqual([]);
        expect(await objections(page, visit)).toEqual([]);
        if (visit.medium !== 'print') await isGoodNarrow(page, visit);
        await page.context().close();
      },
      aHundredSeconds,
    );
  }
});
