import { sql } from 'kysely';
import { z } from 'zod';
import { rounded } from '../figures.ts';
import { type DatabaseKind, makePlace, type Place } from '../place.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Launcher, launcherFor, runCommand, type Server } from '../server.ts';
import { load, spread } from './load.ts';

const municipality = 'vasteras';
const email = 'bench@example.org';
const account = z.object({ password: z.string() });

/** A desk with so many cases, and somebody signed in who sees them all. */
interface Desk {
  readonly cases: number;
  readonly origin: string;
  readonly cookie: string;
  /** Some of its cases, old and new, open and closed. */
  readonly numbers: readonly [string, ...string[]];
  readonly generated: { readonly seconds: number; readonly casesPerSecond: number };
  close(): Promise<void>;
}

async function command(launcher: Launcher, ...words: string[]): Promise<unknown> {
  const { exitCode, output, reasons } = await runCommand(launcher, ...words);
  if (exitCode !== 0)
    throw new Error(`lyhord ${words.join(' ')} ended with ${exitCode}: ${reasons}`);
  return output;
}

async function signIn(origin: string, password: string): Promise<string> {
  const response = await fetch(`${origin}/desk/logga-in`, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  });
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (response.status !== 303) throw new Error(`sign-in answered ${response.status}`);
  return cookie.join('; ');
}

/** In an order of its own that is the same each time, so that no page is favoured by where it lies. */
async function sampleNumbers(place: Place): Promise<readonly [string, ...string[]]> {
  const { databases, close } = await place.open();
  try {
    const { rows } = await sql<{ number: string }>`
      select number from feedback_case where municipality = ${municipality}
      order by md5(number) limit 500`.execute(databases.owner);
    const [first, ...others] = rows.map(({ number }) => number);
    if (first === undefined) throw new Error('no cases were generated');
    return [first, ...others];
  } finally {
    await close();
  }
}

async function openDesk(place: Place, cases: number): Promise<Desk> {
  const launcher = await launcherFor(place, {});
  await (await launcher.start()).stop();
  const began = performance.now();
  const wanted = ['--municipality', municipality, '--cases', String(cases), '--seed', '1', '--yes'];
  await command(launcher, 'generate', ...wanted);
  const seconds = (performance.now() - began) / 1000;
  const who = ['--municipality', municipality, '--email', email, '--name', 'Bo Bänk'];
  const added = await command(launcher, 'user', 'add', ...who, '--role', 'coordinator');
  const numbers = await sampleNumbers(place);
  const server: Server = await launcher.start();
  const { password } = account.parse(added);
  return {
    cases,
    origin: server.origin,
    cookie: await signIn(server.origin, password),
    numbers,
    generated: { seconds: rounded(seconds, 1), casesPerSecond: Math.round(cases / seconds) },
    async close() {
      await server.kill();
      await place.close();
    },
  };
}

const pages = {
  case: (numbers: Desk['numbers'], random: Random) => `/desk/arenden/${random.pick(numbers)}`,
  queue: () => '/desk',
} as const;
type Page = keyof typeof pages;

async function timesOf(desk: Desk, page: Page, random: Random, seconds: number) {
  const { origin, cookie, numbers } = desk;
  const request = () => ({
    method: 'GET' as const,
    path: pages[page](numbers, random),
    headers: { cookie },
  });
  return (await load({ origin, connections: 1, seconds, request, expected: 200 })).times;
}

/** Both desks are served at once and asked in turns: whatever else the machine does, it does to both. */
async function comparePage(
  desks: readonly [Desk, Desk],
  page: Page,
  rounds: number,
  seconds: number,
) {
  const random = seededRandom(1);
  const [few, many] = desks;
  for (const desk of desks) await timesOf(desk, page, random, seconds);
  const times = new Map<Desk, number[]>(desks.map((desk) => [desk, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const desk of desks)
      times.get(desk)?.push(...(await timesOf(desk, page, random, seconds)));
  const atFew = spread(times.get(few) ?? []);
  const atMany = spread(times.get(many) ?? []);
  return { page, atFew, atMany, growth: rounded(atMany.p50 / atFew.p50) };
}

export async function measurePages(
  kind: DatabaseKind,
  sizes: { readonly few: number; readonly many: number },
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
) {
  const few = await openDesk(await makePlace(kind), sizes.few);
  try {
    const many = await openDesk(await makePlace(kind), sizes.many);
    try {
      const compare = (page: Page) => comparePage([few, many], page, rounds, seconds);
      return {
        sizes,
        pages: [await compare('case'), await compare('queue')],
        generated: many.generated,
      };
    } finally {
      await many.close();
    }
  } finally {
    await few.close();
  }
}
