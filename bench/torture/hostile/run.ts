import { z } from 'zod';
import type { Role } from '../../../src/domain/vocabulary.ts';
import { rounded } from '../../figures.ts';
import { createInstallation, type DatabaseKind, type Installation } from '../../installation.ts';
import { seededRandom } from '../../random.ts';
import { type Launcher, launcherFor, runCommand } from '../../server.ts';
import { type MailSink, openMailSink } from '../sink.ts';
import { Attackers } from './attackers.ts';
import { longestAnswer } from './checks.ts';
import { EventLoopLog } from './event-loop-log.ts';
import { checkRateLimits } from './limits.ts';
import { logFaults } from './log.ts';
import { plantSecrets } from './marks.ts';
import { medianPageTime } from './page-time.ts';
import { people, Sessions } from './people.ts';
import { type Prepared, prepare } from './preparation.ts';
import { ProcessorPressure } from './pressure.ts';
import { measureSlowTexts } from './slow-texts.ts';
import { remainingSecrets, tableFaults } from './tables.ts';

export interface HostileOptions {
  readonly calls: number;
  readonly seed: number;
  /**
   * Leaves out the texts that are slow to read, the rate limits and the response times, so that a busy machine cannot
   * make it fail.
   */
  readonly short: boolean;
  readonly print: (line: string) => void;
}

/** Megabytes that the server's memory may grow after the first tenth of the calls. */
const mostGrowth = 500;
/** The roles that may see the most. */
const observerRoles: readonly Role[] = ['coordinator', 'administrator', 'handler', 'unit_manager'];
/** How many times slower ordinary pages may be afterwards, when there are more cases to show. */
const mostSlowdown = 3;
/** An injected `Cc:` would send mail to this address. */
const neverWrittenTo = 'other@example.org';

const verification = z.object({ ok: z.boolean() });

async function verifyFaults(launcher: Launcher): Promise<readonly string[]> {
  const { exitCode, output, reasons } = await runCommand(launcher, 'verify');
  if (exitCode === 0 && verification.safeParse(output).data?.ok === true) return [];
  return [
    `lyhord verify: exit ${exitCode} ${JSON.stringify(output)?.slice(0, 2000)} ${reasons.slice(0, 2000)}`,
  ];
}

/** The part with the server running: all requests. */
async function runAttack(
  launcher: Launcher,
  { routes }: Prepared,
  watched: EventLoopLog,
  options: HostileOptions,
) {
  const { calls, seed, short, print } = options;
  const server = await launcher.start();
  const pressure = short ? null : new ProcessorPressure();
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
      print,
    });
    for (const secret of secrets)
      attackers.account.byProgram.add(`${secret.municipality} ${secret.number}`);
    await attackers.submitKnownCases();
    await attackers.exploreDesk(
      short ? people.filter(({ role }) => observerRoles.includes(role)) : people,
    );
    const before = await medianPageTime(origin, sessions);
    const began = Date.now();
    await attackers.attack(Math.floor(calls / 10));
    const warmed = Date.now();
    await attackers.attack(calls - Math.floor(calls / 10));
    const ended = Date.now();
    const usual = { before, after: await medianPageTime(origin, sessions) };
    const slow = pressure
      ? await measureSlowTexts(origin, sessions, pressure, print)
      : { rows: [], faults: [], submitted: [] };
    for (const submitted of slow.submitted) attackers.account.byProgram.add(submitted);
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

/** The part with the server stopped: what it has left in the tables, the log and the mail server. */
async function checkStopped(
  place: Installation,
  launcher: Launcher,
  { before }: Prepared,
  { attackers, secrets }: Awaited<ReturnType<typeof runAttack>>,
) {
  const verified = await verifyFaults(launcher);
  const { databases, close } = await place.open();
  try {
    const stored = await tableFaults(databases, before, attackers.account);
    const kept = await remainingSecrets(databases, secrets);
    return {
      kept: kept.size,
      faults: [...attackers.findings.faults(kept), ...verified, ...stored],
    };
  } finally {
    await close();
  }
}

function* timingFaults(
  { usual, memory, attackers }: Awaited<ReturnType<typeof runAttack>>,
  sink: MailSink,
  watched: EventLoopLog,
): Generator<string> {
  // Judged by processor time, which a busy machine does not distort: while it lasts, nobody else is answered.
  const longStops = watched.stops().filter(({ processor }) => processor > longestAnswer);
  for (const printed of attackers.findings.slowestDuring(longStops))
    yield `the event loop stood still for ${printed}`;
  if (usual.after > mostSlowdown * usual.before && usual.after > 100)
    yield `ordinary pages took ${rounded(usual.before)} ms before and ${rounded(usual.after)} ms after`;
  if (memory.after - memory.warm > mostGrowth)
    yield `the server grew from ${memory.warm} MB after a tenth of the calls to ${memory.after} MB`;
  if (sink.recipients.has(neverWrittenTo)) yield `${neverWrittenTo} was written to`;
}

async function attackInstallation(place: Installation, sink: MailSink, options: HostileOptions) {
  const mail = { SMTP_URL: sink.url, MAIL_FROM: 'Lyhord <svar@example.org>' };
  const watched = new EventLoopLog(place);
  const launcher = await launcherFor(place, { ...mail, ...watched.variables });
  const prepared = await prepare(place, launcher);
  const course = await runAttack(launcher, prepared, watched, options);
  const { attackers, usual, slow, memory, given } = course;
  const left = await checkStopped(place, launcher, prepared, course);
  const limited = await launcherFor(place, { ...mail, LYHORD_RATE_LIMIT: 'on', TRUST_PROXY: '1' });
  const limits = options.short ? null : await checkRateLimits(limited);
  const { findings, account } = attackers;
  const faults = [
    ...left.faults,
    ...timingFaults(course, sink, watched),
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
    mails: sink.received.size,
    slowest: findings.slowest(10),
    stops: findings.slowestDuring(watched.stops()),
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
  const place = await createInstallation(kind);
  try {
    const figures = await attackInstallation(place, sink, options);
    return { ...figures, seconds: Math.round((performance.now() - began) / 1000) };
  } finally {
    await place.close();
    await sink.close();
  }
}
export type HostileFigures = Awaited<ReturnType<typeof hostile>>;
