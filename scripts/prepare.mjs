/**
 * `node scripts/prepare.mjs [packages]`: installs the packages of the lock file and builds the sources where that is
 * needed; takes 0.1 s when nothing is. Runs on any Node from version 20; npm then finds the Node of the lock file in
 * `node_modules/.bin`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const inProject = (...parts) => join(projectFolder, ...parts);
const neededMajor = 26;

/** Progress is written to standard error, because standard output belongs to the command. */
const say = (text) => process.stderr.write(`${text}\n`);

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

const packagesOf = (lockFile) => {
  const { '': _project, ...packages } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return packages;
};

/**
 * Compares with the lock file that npm leaves in `node_modules` when it has finished. Optional packages may be
 * missing: they are for other machines.
 */
function isInstalled() {
  const installedLock = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(
    ([folder, { optional, integrity }]) =>
      optional === true || installed[folder]?.integrity === integrity,
  );
}

/** The user of a service may have no home folder to write to. */
function cacheFolder() {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return usual;
  } catch {
    return join(tmpdir(), 'lyhord-npm');
  }
}

/**
 * Installs exactly the lock file's packages. `NODE_ENV=production` would leave out the compiler; no install scripts
 * are run.
 */
function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing the packages that package-lock.json names; this takes up to a minute …');
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'],
    {
      cwd: projectFolder,
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, npm_config_cache: cacheFolder() },
    },
  );
  if (status !== 0) fail(`The packages could not be installed (npm ci ended with ${status}).`);
}

/** The Node of the lock file, or the running one where the lock file has none for this machine. */
function nodeProgram() {
  const packaged = inProject('node_modules', '.bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  return fail(
    `Lyhörd runs on Node ${neededMajor}, and for ${process.platform} on ${process.arch} there is no package of it. ` +
      `Install Node ${neededMajor} or newer and start again; this is Node ${process.versions.node}.`,
  );
}

const filesBelow = (folder) =>
  readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

let known;

/**
 * A digest of the sources that the product is built from, as they were at the first call. It is made from contents
 * and not from times, because a checkout or a copy changes the times.
 * @returns {string}
 */
export function sourcesDigest() {
  if (known !== undefined) return known;
  const paths = ['src', 'municipalities', 'build']
    .flatMap(filesBelow)
    .filter((path) => !/\.test\.tsx?$/.test(path));
  const digest = createHash('sha256');
  for (const path of ['package-lock.json', ...paths.sort()])
    digest.update(`${path}\0`).update(readFileSync(inProject(path)));
  known = digest.digest('hex');
  return known;
}

/** Builds `dist` unless it was built from exactly these sources. */
export function ensureBuilt() {
  const stamp = inProject('dist', 'sources.sha256');
  const digest = sourcesDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  say('Building …');
  const { status } = spawnSync(nodeProgram(), [inProject('build', 'build.mjs'), digest], {
    cwd: projectFolder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) fail('The build failed.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  nodeProgram();
  if (process.argv[2] !== 'packages') ensureBuilt();
}
