/// <reference lib="dom" />
/**
 * `npm run pictures`: photographs every page of the demonstration in both widths into `pictures/`, which git ignores, and
 * renews the README's pictures in `docs/pictures/`. `npm run pictures <folder>` writes every page to that folder instead.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launcherFor } from '../bench/server.ts';
import { seeds } from '../municipalities/index.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { launchBrowser } from './browser.ts';
import { startPageVisits, visits } from './pages.ts';
import { findDemonstrationCases } from './test-data.ts';
import { addCookies, narrow, newVisitor, wide } from './visitor.ts';
import type { DemonstrationSite, Visit } from './visits/visit.ts';

const secret = 'the secret of the pictures, which keeps nothing from anybody';
const municipality = 'vasteras';
/** All pictures; they are not under version control because they filled three quarters of the repository's history. */
const everyPage = fileURLToPath(new URL('../pictures/', import.meta.url));
/** The pictures in the README, the only ones under version control. */
const readmePictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** The names of the pages that the README shows. */
const readmePages: readonly string[] = ['form-sv', 'receipt-sv', 'queue', 'case-in-progress'];

/** Where the product runs, and the session of each role that has signed in. */
interface Stage {
  readonly address: string;
  readonly browser: Browser;
  readonly sessions: Map<Role, string>;
}

/** Signs in once for each role. @returns the session's cookie as a request sends it */
async function sessionOf({ address, sessions }: Stage, role: Role): Promise<string> {
  const kept = sessions.get(role);
  if (kept !== undefined) return kept;
  const accounts = seeds.find(({ id }) => id === municipality)?.organisation.accounts ?? [];
  const email = accounts.find((account) => account.role === role)?.email;
  if (email === undefined) throw new Error(`nobody there is ${role}`);
  const answer = await fetch(`${address}/desk/logga-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ email, password: demonstrationPassword }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
  sessions.set(role, cookie);
  return cookie;
}

async function open(
  stage: Stage,
  place: DemonstrationSite,
  visit: Visit,
  size = wide,
): Promise<Page> {
  const page = await newVisitor(stage.browser, { size });
  if (visit.as !== undefined) {
    await addCookies(page, await sessionOf(stage, visit.as), stage.address);
  }
  await visit.open(page, place);
  await page.emulateMedia({ media: visit.medium ?? 'screen' });
  return page;
}

/** A WebP has at most 16 383 rows; from a higher page Chromium makes an empty file. */
const highest = 12_000;

/**
 * Writes `NAME.webp`, and `NAME-2.webp` and so on where the page is longer than one picture holds. WebP because it is
 * a fifth as large as PNG, and there are some hundreds of whole pages.
 */
async function take(page: Page, folder: string, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = (await session.send('Page.getLayoutMetrics')).cssContentSize;
  // All parts have the same height, so that the last is not just a few lines.
  const partHeight = Math.ceil(height / Math.ceil(height / highest));
  for (let y = 0, part = 1; y < height; y += partHeight, part += 1) {
    const { data } = await session.send('Page.captureScreenshot', {
      ...{ format: 'webp', quality: 35, captureBeyondViewport: true },
      clip: { x: 0, y, width, height: Math.min(partHeight, height - y), scale: 1 },
    });
    if (data === '') throw new Error(`${name} gave an empty picture`);
    const file = part === 1 ? `${name}.webp` : `${name}-${part}.webp`;
    await writeFile(join(folder, file), Buffer.from(data, 'base64'));
  }
}

/** Removes pictures of pages that no longer exist. */
async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (name.endsWith('.webp')) await rm(join(folder, name));
}

/** An A4 sheet at 96 px to the inch. */
const sheet = { width: 794, height: 1123 };

/** Printed pages look different from pages on a screen: as wide as a sheet, within the margins that `@page` sets. */
async function takePrinted(page: Page, folder: string, name: string): Promise<void> {
  await page.setViewportSize(sheet);
  // Set by a script, because the pages' content security policy allows no inline styles.
  await page.evaluate(() => {
    document.body.style.padding = '20mm';
  });
  await take(page, folder, `${name}-a4`);
}

async function takeOnScreen(page: Page, folder: string, name: string): Promise<void> {
  await take(page, folder, `${name}-1280`);
  await page.setViewportSize(narrow);
  await take(page, folder, `${name}-360`);
}

/** Photographs every page in both widths, and printed pages as a sheet. */
async function takeAll(stage: Stage, place: DemonstrationSite, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await clear(folder);
  const startPages = startPageVisits(seeds.map(({ id }) => id));
  for (const visit of [...visits, ...startPages]) {
    const page = await open(stage, place, visit);
    await (visit.medium === 'print' ? takePrinted : takeOnScreen)(page, folder, visit.name);
    await page.context().close();
    process.stdout.write(`${visit.name}\n`);
  }
}

async function takeShown(stage: Stage, place: DemonstrationSite, folder: string): Promise<void> {
  for (const visit of visits.filter(({ name }) => readmePages.includes(name))) {
    const page = await open(stage, place, visit, { width: 1120, height: 760 });
    await page.screenshot({ path: join(folder, `${visit.name}.png`) });
    await page.context().close();
  }
}

async function main(folder: string | undefined): Promise<void> {
  const folderArgument = await mkdtemp(join(tmpdir(), 'lyhord-pictures-'));
  const launcher = await launcherFor(
    { folder: folderArgument, environment: { LYHORD_DATA: join(folderArgument, 'data') } },
    { LYHORD_SECRET: secret },
  );
  const server = await launcher.start();
  const browser = await launchBrowser();
  try {
    const stage: Stage = { address: server.origin, browser, sessions: new Map() };
    const { origin: address } = server;
    const cookie = await sessionOf(stage, 'registrar');
    const place = await findDemonstrationCases({ address, municipality, secret, cookie });
    await takeAll(stage, place, folder === undefined ? everyPage : resolve(folder));
    if (folder === undefined) await takeShown(stage, place, readmePictures);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folderArgument, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
