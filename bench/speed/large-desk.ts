import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { rounded } from '../figures.ts';
import type { Installation } from '../installation.ts';
import { type Launcher, launcherFor, runCommand, type Server } from '../server.ts';

const municipality = 'vasteras';
const email = 'bench@example.org';
const account = z.object({ password: z.string() });

export type Numbers = readonly [string, ...string[]];

/** A desk with a given number of cases, and a signed-in user who may see all of them. */
export interface Desk {
  readonly cases: number;
  readonly origin: string;
  readonly cookie: string;
  /** The numbers of some of its cases, old and new, open and closed. */
  readonly numbers: Numbers;
  /** The numbers of some cases that can be answered. */
  readonly open: Numbers;
  readonly generated: { readonly seconds: number; readonly casesPerSecond: number };
  /** How long it took, from the start of the server, until every case could be found by the search. */
  readonly readForSearch: { readonly seconds: number };
  /** Restarts the server with these additional variables. */
  restart(variables: Readonly<Record<string, string>>): Promise<void>;
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

/**
 * Orders the cases in a way that is arbitrary but the same each time, so that no page is favoured by where its rows
 * are stored.
 */
async function sampleNumbers(place: Installation, which: 'all' | 'in_progress'): Promise<Numbers> {
  const { databases, close } = await place.open();
  try {
    const { rows } = await sql<{ number: string }>`
      select number from feedback_case
      where municipality = ${municipality} and not secrecy_marked
        and (${which} = 'all' or status = ${which})
      order by md5(number) limit 500`.execute(databases.owner);
    const [first, ...others] = rows.map(({ number }) => number);
    if (first === undefined) throw new Error('no cases were generated');
    return [first, ...others];
  } finally {
    await close();
  }
}

/** Waits until a search no longer says that older cases are still being indexed. */
async function untilSearched(origin: string, cookie: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${origin}/desk/sok?slag=praise`, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`the search answered ${answer.status}`);
    if (!(await answer.text()).includes('läser just nu in')) break;
    await pause(500);
  }
  return rounded((performance.now() - began) / 1000, 1);
}

/** Generates the cases and opens the desk. `searched`: waits until the search covers all of them. */
export async function openDesk(
  place: Installation,
  cases: number,
  searched = false,
): Promise<Desk> {
  const plain = await launcherFor(place, {});
  await (await plain.start()).stop();
  const began = performance.now();
  const wanted = ['--municipality', municipality, '--cases', String(cases), '--seed', '1', '--yes'];
  await command(plain, 'generate', ...wanted);
  const seconds = (performance.now() - began) / 1000;
  const user = ['--municipality', municipality, '--email', email, '--name', 'Bo Bänk'];
  const { password } = account.parse(
    await command(plain, 'user', 'add', ...user, '--role', 'coordinator'),
  );
  const numbers = await sampleNumbers(place, 'all');
  const open = await sampleNumbers(place, 'in_progress');
  let server: Server = await plain.start();
  let origin = server.origin;
  let cookie = await signIn(origin, password);
  const readForSearch = { seconds: searched ? await untilSearched(origin, cookie) : 0 };
  return {
    cases,
    get origin() {
      return origin;
    },
    get cookie() {
      return cookie;
    },
    numbers,
    open,
    generated: { seconds: rounded(seconds, 1), casesPerSecond: Math.round(cases / seconds) },
    readForSearch,
    async restart(variables) {
      await server.stop();
      const launcher = await launcherFor(place, variables);
      server = await launcher.start();
      origin = server.origin;
      cookie = await signIn(origin, password);
    },
    async close() {
      await server.kill();
      await place.close();
    },
  };
}
