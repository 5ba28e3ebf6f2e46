import { createApp } from './app.ts';
import { answerCommand } from './commands/answer.ts';
import { serveControl } from './commands/control.ts';
import { type Config, readSettings, type Settings } from './config/config.ts';
import { withSecret } from './config/secret.ts';
import { connect, type DatabaseLocation } from './db/connect.ts';
import { freeBytes, leastFree } from './db/disk.ts';
import { type HeldFolder, holdLock } from './db/lock.ts';
import { appReachesSignIn } from './db/logins.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import type { ReportFault } from './jobs/jobs.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { startFault } from './start-faults.ts';
import { stopInOrder, stopWithNpm } from './stop.ts';

function exitWith(exitCode: 1 | 2, ...sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line beside the server's log: names and codes, never an error's text, which could quote submitted text. */
function report(fault: Parameters<ReportFault>[0]): void {
  const line = { level: 'error', time: new Date().toISOString(), msg: 'job failed', ...fault };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Only one process at a time may use an embedded database: two lost 287 of 1 000 acknowledged rows. */
function takeFolder(config: Pick<Config, 'dataFolder'>): HeldFolder {
  const attempt = holdLock(config.dataFolder);
  if (attempt.kind === 'held') return attempt;
  const who = attempt.by ? ` (process ${attempt.by.pid} since ${attempt.by.since})` : '';
  return exitWith(1, `Lyhörd already runs on the data in ${config.dataFolder}${who}.`);
}

function placeOf(config: Config, held: HeldFolder): DatabaseLocation {
  const { database } = config;
  return database.kind === 'embedded' ? { kind: 'folder', lock: held } : database;
}

async function inventCases(app: OpenApp): Promise<void> {
  const count = await seedDemonstration(app);
  if (count > 0) writeLine(`Demonstration: ${count} invented cases`);
}

function rejectFullDisk({ database, dataFolder }: Config): void {
  const isFull = database.kind === 'embedded' && freeBytes(dataFolder) < leastFree;
  if (isFull) throw Object.assign(new Error('too little is free'), { code: 'ENOSPC' });
}

/** On PostgreSQL, where least privilege depends on the logins. */
async function tellReachableSignIn({ database }: Config, { databases }: OpenApp): Promise<void> {
  if (database.kind === 'embedded' || !(await appReachesSignIn(databases))) return;
  const reason =
    'The login of DATABASE_URL can read password hashes and sessions: it owns the tables, may make roles, or has been given them.';
  const remedy =
    'Let DATABASE_URL name a login that has no rights of its own, and DATABASE_OWNER_URL the one that owns the tables.';
  if (database.oneLogin === 'refused')
    exitWith(1, `${reason} ${remedy} LYHORD_ONE_DATABASE_LOGIN=yes starts nevertheless.`);
  process.stderr.write(`Warning: ${reason} ${remedy}\n`);
}

interface OpenedServer {
  readonly config: Config;
  readonly held: HeldFolder;
  readonly app: OpenApp;
}

async function open(settings: Settings): Promise<OpenedServer> {
  const config = await withSecret(settings);
  const held = takeFolder(config);
  rejectFullDisk(config);
  const app = await openApp(config, await connect(placeOf(config, held)), {
    log: writeLine,
    report,
    securityLine: writeLine,
  });
  await tellReachableSignIn(config, app);
  if (config.mode === 'demonstration') await inventCases(app);
  return { config, held, app };
}

async function listen({ config, held, app }: OpenedServer): Promise<void> {
  const server = await createApp(app);
  // Whoever sees the first page may stop the server at once: from here on it stops normally, as soon as it is fully
  // open.
  const open = Promise.withResolvers<void>();
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await open.promise;
    await stopInOrder({
      inProgress: () => Promise.all([server.close(), control.close(), app.jobs.stop()]),
      tearConnections: () => server.server.closeAllConnections(),
      afterwards: [
        () => app.heads.stop(),
        () => app.securityLog.settle(),
        () => app.databases.close(),
      ],
    });
    held.release();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  stopWithNpm(() => void stop());
  await server.listen({ port: config.port, host: config.host });
  await app.startJobs();
  const control = await serveControl(held, (request) =>
    answerCommand(app, request, () => app.jobs.sweep()),
  );
  // Not awaited: a receiver outside may be slow.
  void app.heads.start((line) => server.log.info(line));
  writeLine(`Lyhörd: ${app.publicUrl}`);
  writeLine(`  for residents  ${app.publicUrl}/`);
  writeLine(`  for staff      ${app.publicUrl}/desk`);
  if (config.mode === 'demonstration')
    writeLine(
      '  This is a demonstration with invented cases; it is no official service of any municipality.',
    );
  open.resolve();
}

/** A line that cannot be written to the log on a full disk must not end the server. */
function outliveLostLines(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
}

/** Runs the server, from its settings to its end. */
export async function serve(): Promise<void> {
  const reading = readSettings(process.env);
  if (reading.kind === 'faults') return exitWith(2, ...reading.faults);
  const { settings } = reading;
  outliveLostLines();
  try {
    await listen(await open(settings));
  } catch (error) {
    const sentence = startFault(error, settings);
    if (sentence === undefined) throw error;
    return exitWith(1, sentence);
  }
}
