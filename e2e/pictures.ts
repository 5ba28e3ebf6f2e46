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
import { frontDoors, visits } from './pages.ts';
import { findScenery } from './test-data.ts';
import { addCookies, narrow, newVisitor, wide } from './visitor.ts';
import type { Place, Visit } from './visits/visit.ts';

const secret = 'the secret of the pictures, which keeps nothing from anybody';
const municipality = 'vasteras';
/** Every page; not under version control, as they filled three quarters of the history. */
const everyPage = fileURLToPath(new URL('../pictures/', import.meta.url));
/** The README's, the only ones that are under version control. */
const readmePictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** What the README shows. */
const shown: readonly string[] = ['form-sv', 'receipt-sv', 'queue', 'case-in-progress'];

/** Where the product is, and the session of each role that has signed in. */
interface Stage {
  readonly address: string;
  readonly browser: Browser;
  readonly sessions: Map<Role, string>;
}

/** Signs in once for each role; the session's cookie as a request carries it. */
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

async function open(stage: Stage, place: Place, visit: Visit, size = wide): Promise<Page> {
  const page = await newVisitor(stage.browser, { size });
  if (visit.as !== undefined) {
    await addCookies(page, await sessionOf(stage, visit.as), stage.address);
  }
  await visit.open(page, place);
  await page.emulateMedia({ media: visit.medium ?? 'screen' });
  return page;
}

/** A WebP has at most 16 383 rows; of what is higher Chromium makes an empty file. */
const highest = 12_000;

/**
 * `NAME.webp`, and `NAME-2.webp` and on where the page is longer than one holds. WebP: a fifth as large
 * as PNG, and there are some hundreds of whole pages.
 */
async function take(page: Page, folder: string, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = (await session.send('Page.getLayoutMetrics')).cssContentSize;
  // Parts of one height: the last is no sliver of a few lines.
  const each = Math.ceil(height / Math.ceil(height / highest));
  for (let y = 0, part = 1; y < height; y += each, part += 1) {
    const { data } = await session.send('Page.captureScreenshot', {
      ...{ format: 'webp', quality: 35, captureBeyondViewport: true },
      clip: { x: 0, y, width, height: Math.min(each, height - y), scale: 1 },
    });
    if (data === '') throw new Error(`${name} gave an empty picture`);
    const file = part === 1 ? `${name}.webp` : `${name}-${part}.webp`;
    await writeFile(join(folder, file), Buffer.from(data, 'base64'));
  }
}

/** Pictures of pages that are no more. */
async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (name.endsWith('.webp')) await rm(join(folder, name));
}

/** A sheet of A4 at 96 px to the inch. */
const sheet = { width: 794, height: 1123 };

/** What is printed looks like nothing on a screen: as wide as a sheet, within the margins that `@page` gives it. */
async function takePrinted(page: Page, folder: string, name: string): Promise<void> {
  await page.setViewportSize(sheet);
  // By the script's own hand: the pages' policy lets no style in that comes with the page.
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

/** Every page, in both widths; what is printed as a sheet. */
async function takeAll(stage: Stage, place: Place, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await clear(folder);
  const doors = frontDoors(seeds.map(({ id }) => id));
  for (const visit of [...visits, ...doors]) {
    const page = await open(stage, place, visit);
    await (visit.medium === 'print' ? takePrinted : takeOnScreen)(page, folder, visit.name);
    await page.context().close();
    process.stdout.write(`${visit.name}\n`);
  }
}

async function takeShown(stage: Stage, place: Place, folder: string): Promise<void> {
  for (const visit of visits.filter(({ name }) => shown.includes(name))) {
    const page = await open(stage, place, visit, { width: 1120, height: 900 });
    await page.screenshot({ path: join(folder, `${visit.name}.png`) });
    await page.context().close();
  }
}

async function main(folder: string | undefined): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'lyhord-pictures-'));
  const launcher = await launcherFor(
    { folder: own, environment: { LYHORD_DATA: join(own, 'data') } },
    { LYHORD_SECRET: secret },
  );
  const server = await launcher.start();
  const browser = await launchBrowser();
  try {
    const stage: Stage = { address: server.origin, browser, sessions: new Map() };
    const { origin: address } = server;
    const cookie = await sessionOf(stage, 'registrar');
    const place = await findScenery({ address, municipality, secret, cookie });
    await takeAll(stage, place, folder === undefined ? everyPage : resolve(folder));
    if (folder === undefined) await takeShown(stage, place, readmePictures);
  } finally {
    await browser.close();
    await server.stop();
    await rm(own, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
