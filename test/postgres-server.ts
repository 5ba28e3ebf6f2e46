import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './port.ts';
import { programsFolder } from './postgres-programs.ts';

const superuser = 'lyhord_super';
const longestStart = 60_000;

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * The user that PostgreSQL runs as: it refuses to run as root, so root uses another user; anybody else runs it as
 * themselves.
 */
function serverUser(): Identity {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => users.find(([user]) => user === name))
    .find((user) => user);
  if (!found)
    throw new Error(
      'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** A folder that the server's user can reach: TMPDIR may be in a folder that only root can read. */
function makeFolder({ uid, gid }: Identity, disk: string | undefined): string {
  const parent = disk ?? (uid === undefined ? tmpdir() : '/tmp');
  const folder = mkdtempSync(join(parent, 'lyhord-postgres-'));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  return folder;
}

function initialise(
  programs: string,
  folder: string,
  identity: Identity,
  password: string,
): string {
  const passwordFile = join(folder, 'password');
  const data = join(folder, 'data');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
  const { status, stderr, error } = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      superuser,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      `--locale=${locale}`,
      '-N',
    ],
    { ...identity, cwd: folder, encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (error) throw error;
  if (status !== 0) throw new Error(`initdb ended with ${status}:\n${stderr}`);
  return data;
}

interface Ready {
  readonly kind: 'ready';
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}
type Started = Ready | { readonly kind: 'ended'; readonly log: string };

/** Starts the postmaster and waits until it accepts connections. */
function startPostmaster(
  program: string,
  postgresArguments: readonly string[],
  options: SpawnOptions & Identity,
): Promise<Started> {
  const child = spawn(program, postgresArguments, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`PostgreSQL was not ready within ${longestStart / 1000} s:\n${log}`));
    }, longestStart);
    const settle = (outcome: Started) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    ended.then(() => settle({ kind: 'ended', log }));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes('database system is ready to accept connections'))
        settle({ kind: 'ready', child, ended });
    });
  });
}

/** After a kill, the next postmaster refuses to start until the last backend of the former one has ended. */
async function startWithRetries(start: () => Promise<Started>): Promise<Ready> {
  const deadline = Date.now() + longestStart;
  for (;;) {
    const outcome = await start();
    if (outcome.kind === 'ready') return outcome;
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start:\n${outcome.log}`);
    await pause(200);
  }
}

export interface RunningPostgres {
  /** The address for the superuser, with the database `postgres`. */
  readonly url: string;
  /** Stops the server normally and deletes its folder. */
  stop(): Promise<void>;
  /** Kills the server as a power cut would, when it is running. */
  kill9Postmaster(): Promise<void>;
  isRunning(): boolean;
  /** Starts it again with the same data and port. */
  restart(): Promise<void>;
}

/**
 * Starts a separate PostgreSQL on 127.0.0.1 and a free port, with fsync on as in production. `settings`: additional
 * ones, as `name=value`. `disk`: the folder in which its own folder is created, on a disk that everybody may write
 * to.
 */
export async function startPostgres(
  settings: readonly string[] = [],
  disk?: string,
): Promise<RunningPostgres> {
  const programs = programsFolder();
  const identity = serverUser();
  const folder = makeFolder(identity, disk);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const password = randomBytes(18).toString('base64url');
  const port = await freePort();
  const given = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=on',
    'lc_messages=C',
  ];
  const data = initialise(programs, folder, identity, password);
  const postgresArguments = [
    '-D',
    data,
    ...[...given, 'max_connections=200', ...settings].flatMap((one) => ['-c', one]),
  ];
  const start = () =>
    startWithRetries(() =>
      startPostmaster(join(programs, 'postgres'), postgresArguments, { ...identity, cwd: folder }),
    );
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal);
    await running.ended;
  };
  let running = await start();
  const stopAtExit = () => running.child.kill('SIGKILL');
  process.prependOnceListener('exit', stopAtExit);
  return {
    url: `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await end('SIGINT');
      process.off('exit', stopAtExit);
      removeFolder();
    },
    kill9Postmaster: () => end('SIGKILL'),
    isRunning: () => running.child.exitCode === null && running.child.signalCode === null,
    async restart() {
      running = await start();
    },
  };
}
