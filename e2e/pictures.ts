/**
 * `npm run pictures`: takes the README's pictures anew, of the product with its demonstration, as `dist/` serves it.
 * `npm run pictures <folder>`: lays every page there in both widths, to be looked at.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
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
import { findScenery } from './scenery.ts';
import { narrow, newVisitor, wide } from './visitor.ts';
import type { Place, Visit } from './visits/visit.ts';

const secret = 'the secret of the pictures, which keeps nothing from anybody';
const municipality = 'vasteras';
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
    const cookie = await sessionOf(stage, visit.as);
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: stage.address }]);
  }
  await visit.open(page, place);
  await page.emulateMedia({ media: visit.medium ?? 'screen' });
  return page;
}

/** Every page, in both widths. */
async function takeAll(stage: Stage, place: Place, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const doors = frontDoors(seeds.map(({ id }) => id));
  for (const visit of [...visits, ...doors]) {
    const page = await open(stage, place, visit);
    await page.screenshot({ path: join(folder, `${visit.name}-1280.png`), fullPage: true });
    await page.setViewportSize(narrow);
    await page.screenshot({ path: join(folder, `${visit.name}-360.png`), fullPage: true });
    await page.context().close();
    process.stdout.write(`${visit.name}\n`);
  }
}

async function takeShown(stage: Stage, place: Place): Promise<void> {
  const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
  await mkdir(folder, { recursive: true });
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
    if (folder === undefined) await takeShown(stage, place);
    else await takeAll(stage, place, resolve(folder));
  } finally {
    await browser.close();
    await server.stop();
    await rm(own, { recursive: true, force: true });
  }
}

await main(process.argv[2]);
