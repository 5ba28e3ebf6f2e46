import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal, say } from './console.mjs';
import { inProject, projectFolder } from './project.mjs';
import { nodeProgram } from './runtime.mjs';

const outputFolder = inProject('dist');
const stampFile = 'sources.sha256';
const sourceFolders = ['src', 'municipalities'];
/** What else decides the result: the compiler's settings, the packages whose styles are bundled, and the build itself. */
const otherSources = [
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build-assets.mjs',
  'scripts/build-programs.mjs',
  'scripts/build-theme.mjs',
];

const isTest = (path) => /\.test\.tsx?$/.test(path);
/** Data that the compiler leaves behind and the product reads beside its code; `assets` are laid out by build-assets. */
const isCopied = (path) =>
  /\.(sql|txt|json|jsonl|woff2)$/.test(path) && !path.startsWith(join('src', 'assets'));

const filesBelow = (folder) =>
  readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

/** @returns {string[]} the files that the product is built from, as paths in the project, in a settled order */
function sourcePaths() {
  const inFolders = sourceFolders.flatMap(filesBelow).filter((path) => !isTest(path));
  return [...inFolders, ...otherSources].sort();
}

/** A digest of contents rather than of times: a checkout or a copy changes the times. */
function digestOf(paths) {
  const digest = createHash('sha256');
  for (const path of paths) digest.update(`${path}\0`).update(readFileSync(inProject(path)));
  return digest.digest('hex');
}

const isBuilt = (digest) => {
  const stamp = join(outputFolder, stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
};

/** Runs one of the project's programs on the product's Node; what it prints is shown only when it fails. */
function runStep(what, programArguments) {
  const { status, stdout, stderr, error } = spawnSync(nodeProgram(), programArguments, {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Refusal(`${`${stdout}${stderr}`.trim()}\nThe ${what} failed.`);
}

function buildInto(folder, paths) {
  const compiler = inProject('node_modules', 'typescript', 'bin', 'tsc');
  runStep('compiling', [compiler, '-p', inProject('tsconfig.build.json'), '--outDir', folder]);
  for (const path of paths.filter(isCopied)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(inProject(path), join(folder, path));
  }
  runStep('building of styles and scripts', [inProject('scripts', 'build-assets.mjs'), folder]);
  runStep('putting together', [inProject('scripts', 'build-programs.mjs'), folder]);
}

/** Puts a finished folder in the place of the former one, so that nobody ever starts a half-built product. */
function putInPlace(folder) {
  const former = `${outputFolder}.${randomUUID()}`;
  if (existsSync(outputFolder)) renameSync(outputFolder, former);
  renameSync(folder, outputFolder);
  rmSync(former, { recursive: true, force: true });
}

function build(paths, digest) {
  const begun = Date.now();
  say('Building …');
  const folder = `${outputFolder}.${randomUUID()}`;
  try {
    buildInto(folder, paths);
    writeFileSync(join(folder, stampFile), digest);
    putInPlace(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`  built in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

/** Builds `dist` from the sources unless it was built from just these. */
export function ensureBuilt() {
  const paths = sourcePaths();
  const digest = digestOf(paths);
  if (!isBuilt(digest)) build(paths, digest);
}
