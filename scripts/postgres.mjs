import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './console.mjs';
import { freePort } from './port.mjs';
import { programsFolder } from './postgres-programs.mjs';

const superuser = 'lyhord_super';
const patience = 60_000;

/** PostgreSQL refuses to run as root, so root lends it another user; anybody else runs it as themselves. */
function servant() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => users.find(([user]) => user === name))
    .find((user) => user);
  if (!found)
    throw new Refusal(
      'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** A folder that the servant can reach: TMPDIR may lie where only root can read. */
function makeFolder({ uid, gid }, disk) {
  const parent = disk ?? (uid === undefined ? tmpdir() : '/tmp');
  const folder = mkdtempSync(join(parent, 'lyhord-postgres-'));
  if (uid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  return folder;
}

function initialise(programs, folder, identity, password) {
  const passwordFile = join(folder, 'password');
  const data = join(folder, 'data');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
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

/**
 * @typedef {{kind: 'ready', child: import('node:child_process').ChildProcess, ended: Promise<unknown>}} Ready
 * @typedef {{kind: 'ended', log: string}} Ended
 */

/**
 * Starts the postmaster and waits until it accepts connections.
 * @returns {Promise<Ready | Ended>}
 */
function startPostmaster(program, postgresArguments, options) {
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
      reject(new Error(`PostgreSQL was not ready within ${patience / 1000} s:\n${log}`));
    }, patience);
    const settle = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    ended.then(() => settle({ kind: 'ended', log }));
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes('database system is ready to accept connections'))
        settle({ kind: 'ready', child, ended });
    });
  });
}

/** After a kill the next postmaster refuses to start until the last backend of the former one has noticed and gone. */
async function startPatiently(start) {
  const deadline = Date.now() + patience;
  for (;;) {
    const outcome = await start();
    if (outcome.kind === 'ready') return outcome;
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start:\n${outcome.log}`);
    await pause(200);
  }
}

/**
 * @typedef {object} RunningPostgres
 * @property {string} url of the superuser, on the database `postgres`
 * @property {() => Promise<void>} stop in good order, and removes its folder
 * @property {() => Promise<void>} kill9Postmaster as a power cut would, when it is running
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} restart on the same data and port
 */

/**
 * Starts a PostgreSQL of one's own, on 127.0.0.1 and a free port, with fsync on as in production.
 * @param {readonly string[]} [settings] further ones, as `name=value`
 * @param {string} [disk] the folder to make its own in, on a disk that everybody may write to
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(settings = [], disk = undefined) {
  const programs = programsFolder();
  const identity = servant();
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
    startPatiently(() =>
      startPostmaster(join(programs, 'postgres'), postgresArguments, { ...identity, cwd: folder }),
    );
  const end = async (signal) => {
    running.child.kill(signal);
    await running.ended;
  };
  let running = await start();
  const killAtExit = () => running.child.kill('SIGKILL');
  process.prependOnceListener('exit', killAtExit);
  return {
    url: `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await end('SIGINT');
      process.off('exit', killAtExit);
      removeFolder();
    },
    kill9Postmaster: () => end('SIGKILL'),
    isRunning: () => running.child.exitCode === null && running.child.signalCode === null,
    async restart() {
      running = await start();
    },
  };
}
