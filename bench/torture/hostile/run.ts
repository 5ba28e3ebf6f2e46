import { z } from 'zod';
import type { Role } from '../../../src/domain/vocabulary.ts';
import { rounded } from '../../figures.ts';
import { type DatabaseKind, makePlace, type Place } from '../../place.ts';
import { seededRandom } from '../../random.ts';
import { type Launcher, launcherFor, runCommand } from '../../server.ts';
import { type MailSink, openMailSink } from '../sink.ts';
import { longestAnswer } from './checks.ts';
import { tryLimits } from './limits.ts';
import { logFaults } from './log.ts';
import { plantSecrets } from './marks.ts';
import { Attackers } from './onslaught.ts';
import { people, Sessions } from './people.ts';
import { type Prepared, prepare } from './preparation.ts';
import { Pressure } from './pressure.ts';
import { trySlowTexts } from './slow-texts.ts';
import { stillSecret, tableFaults } from './tables.ts';
import { usualTime } from './usual.ts';
import { Watched } from './watched.ts';

export interface HostileOptions {
  readonly calls: number;
  readonly seed: number;
  /** Without the texts that are slow to read, the limits and the clock: a busy machine must not fail it. */
  readonly short: boolean;
  readonly say: (line: string) => void;
}

/** Megabytes that a server may have grown since the first tenth of the calls. */
const mostGrowth = 500;
/** Who sees most of what there is. */
const lookouts: readonly Role[] = ['coordinator', 'administrator', 'handler', 'unit_manager'];
/** Ordinary pages may take so many times as long afterwards: there is more to show then. */
const slower = 3;
/** An injected `Cc:` would reach it. */
const neverWrittenTo = 'other@example.org';

const verification = z.object({ ok: z.boolean() });

async function verifyFaults(launcher: Launcher): Promise<readonly string[]> {
  const { exitCode, output, reasons } = await runCommand(launcher, 'verify');
  if (exitCode === 0 && verification.safeParse(output).data?.ok === true) return [];
  return [
    `lyhord verify: exit ${exitCode} ${JSON.stringify(output)?.slice(0, 2000)} ${reasons.slice(0, 2000)}`,
  ];
}

/** With the server running: everything that is asked of it. */
async function onslaught(
  launcher: Launcher,
  { routes }: Prepared,
  watched: Watched,
  options: HostileOptions,
) {
  const { calls, seed, short, say } = options;
  const server = await launcher.start();
  const pressure = short ? null : new Pressure();
  try {
    const { origin } = launcher;
    const sessions = new Sessions(origin);
    const secrets = await plantSecrets(origin, sessions);
    const attackers = new Attackers({
      origin,
      routes,
      sessions,
      secrets,
      seed,
      pressure,
      say,
    });
    for (const secret of secrets)
      attackers.account.byProgram.add(`${secret.municipality} ${secret.number}`);
    await attackers.speak();
    await attackers.lookAround(
      short ? people.filter(({ role }) => lookouts.includes(role)) : people,
    );
    const before = await usualTime(origin, sessions);
    const began = Date.now();
    await attackers.attack(Math.floor(calls / 10));
    const warmed = Date.now();
    await attackers.attack(calls - Math.floor(calls / 10));
    const ended = Date.now();
    const usual = { before, after: await usualTime(origin, sessions) };
    const slow = pressure
      ? await trySlowTexts(origin, sessions, pressure, say)
      : { rows: [], faults: [], spoken: [] };
    for (const spoken of slow.spoken) attackers.account.byProgram.add(spoken);
    const given = [...[...attackers.account.codes.values()].flat(), ...(await sessions.tokens())];
    await server.stop();
    const memory = {
      before: watched.memoryAt(began),
      warm: watched.memoryAt(warmed),
      after: watched.memoryAt(ended),
    };
    return { attackers, secrets, usual, slow, memory, given };
  } finally {
    pressure?.stop();
    await server.kill();
  }
}

/** With the server stopped: what it has left behind. */
async function afterwards(
  place: Place,
  launcher: Launcher,
  { before }: Prepared,
  { attackers, secrets }: Awaited<ReturnType<typeof onslaught>>,
) {
  const verified = await verifyFaults(launcher);
  const { databases, close } = await place.open();
  try {
    const stored = await tableFaults(databases, before, attackers.account);
    const kept = await stillSecret(databases, secrets);
    return {
      kept: kept.size,
      faults: [...attackers.findings.faults(kept), ...verified, ...stored],
    };
  } finally {
    await close();
  }
}

function* measuredFaults(
  { usual, memory, attackers }: Awaited<ReturnType<typeof onslaught>>,
  sink: MailSink,
  watched: Watched,
): Generator<string> {
  // By the time of the processor, and so on a busy machine too: meanwhile nobody else is answered.
  const long = watched.stops().filter(({ processor }) => processor > longestAnswer);
  for (const told of attackers.findings.during(long))
    yield `the event loop stood still for ${told}`;
  if (usual.after > slower * usual.before && usual.after > 100)
    yield `ordinary pages took ${rounded(usual.before)} ms before and ${rounded(usual.after)} ms after`;
  if (memory.after - memory.warm > mostGrowth)
    yield `the server grew from ${memory.warm} MB after a tenth of the calls to ${memory.after} MB`;
  if (sink.recipients.has(neverWrittenTo)) yield `${neverWrittenTo} was written to`;
}

async function attackPlace(place: Place, sink: MailSink, options: HostileOptions) {
  const mail = { SMTP_URL: sink.url, MAIL_FROM: 'Lyhord <svar@example.org>' };
  const watched = new Watched(place);
  const launcher = await launcherFor(place, { ...mail, ...watched.variables });
  const prepared = await prepare(place, launcher);
  const course = await onslaught(launcher, prepared, watched, options);
  const { attackers, usual, slow, memory, given } = course;
  const left = await afterwards(place, launcher, prepared, course);
  const limited = await launcherFor(place, { ...mail, LYHORD_RATE_LIMIT: 'on', TRUST_PROXY: '1' });
  const limits = options.short ? null : await tryLimits(limited);
  const { findings, account } = attackers;
  const faults = [
    ...left.faults,
    ...measuredFaults(course, sink, watched),
    ...slow.faults,
    ...(limits?.faults ?? []),
    ...logFaults(place, given),
  ];
  return {
    database: place.kind,
    calls: findings.calls,
    routes: prepared.routes.length,
    pairs: findings.tried.size,
    statuses: Object.fromEntries([...findings.statuses].toSorted(([one], [other]) => one - other)),
    depth: Object.fromEntries(
      [...findings.depth].map(([name, of]) => [name, Object.fromEntries(of)]),
    ),
    acknowledged: account.byProgram.size + account.byForm + account.registered,
    changed: account.changed,
    secrets: left.kept,
    marked: findings.marked,
    excused: findings.excused,
    mails: sink.taken.size,
    slowest: findings.slowest(10),
    stops: findings.during(watched.stops()),
    slowTexts: slow.rows,
    limits,
    usual: { before: rounded(usual.before), after: rounded(usual.after) },
    memory,
    faults,
  };
}

export async function hostile(kind: DatabaseKind, options: HostileOptions) {
  const began = performance.now();
  const sink = await openMailSink(seededRandom(options.seed));
  const place = await makePlace(kind);
  try {
    const figures = await attackPlace(place, sink, options);
    return { ...figures, seconds: Math.round((performance.now() - began) / 1000) };
  } finally {
    await place.close();
    await sink.close();
  }
}
export type HostileFigures = Awaited<ReturnType<typeof hostile>>;
