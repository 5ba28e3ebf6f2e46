import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { Refusal, say } from './console.mjs';
import { inProject, projectFolder } from './project.mjs';
import { findNode } from './runtime.mjs';

/** @returns {Record<string, {version?: string, integrity?: string, optional?: boolean}>} packages by their folder */
function packagesOf(lockFile) {
  const { '': _project, ...packages } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return packages;
}

/**
 * Compares the lock file with the one that npm leaves in `node_modules` when it is done, so that what a developer installed
 * by hand counts too and an installation that was cut off does not. Optional packages are those of other machines;
 * the only one that start needs is Node itself. Takes about 5 ms for 330 packages.
 */
function isInstalled() {
  const installedLock = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  const wanted = Object.entries(packagesOf(inProject('package-lock.json')));
  return (
    wanted.every(
      ([folder, { optional, version, integrity }]) =>
        optional === true ||
        (installed[folder]?.version === version && installed[folder]?.integrity === integrity),
    ) && findNode() !== undefined
  );
}

/** npm's own program where it can be found: a `.cmd` file on Windows cannot be started without a shell. */
function npmCommand() {
  const given = process.env.npm_execpath;
  const beside = dirname(process.execPath);
  const candidates = [
    ...(given !== undefined && basename(given) === 'npm-cli.js' ? [given] : []),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((path) => existsSync(path));
  return script
    ? { program: process.execPath, first: [script], shell: false }
    : { program: 'npm', first: [], shell: true };
}

/** Where npm may keep what it fetched: its usual folder, or a passing one where the home folder cannot be written to. */
function usableCache() {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return { folder: usual, dispose: () => {} };
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'lyhord-npm-'));
    return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
  }
}

/** Says every few seconds how far it has come, until the returned function is called. */
function reportProgress() {
  const folders = Object.entries(packagesOf(inProject('package-lock.json')))
    .filter(([, { optional }]) => optional !== true)
    .map(([folder]) => inProject(folder, 'package.json'));
  const begun = Date.now();
  const timer = setInterval(() => {
    const inPlace = folders.filter((path) => existsSync(path)).length;
    say(
      `  ${Math.round((Date.now() - begun) / 1000)} s: ${inPlace} of ${folders.length} packages are in place`,
    );
  }, 3000);
  return () => clearInterval(timer);
}

/** @returns {Promise<{code: number | null, output: string}>} */
function runNpm(npmArguments, cacheFolder) {
  const { program, first, shell } = npmCommand();
  const child = spawn(program, [...first, ...npmArguments], {
    cwd: projectFolder,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_cache: cacheFolder },
  });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Puts in place exactly what the lock file names, unless it is there already. `NODE_ENV=production` would leave the
 * compiler out, so the kinds of packages are named; no install script is run.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing the packages that package-lock.json names …');
  const cache = usableCache();
  const stopReporting = reportProgress();
  try {
    const { code, output } = await runNpm(
      [
        'ci',
        '--ignore-scripts',
        '--include=dev',
        '--include=optional',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ],
      cache.folder,
    );
    if (code !== 0)
      throw new Refusal(
        `${output.trim()}\nThe packages could not be installed (npm ci ended with ${code}).`,
      );
  } finally {
    stopReporting();
    cache.dispose();
  }
}
