/**
 * `npm test`: everything that shows that the product works, on the embedded database; sets up what it needs. `npm
 * test -- PATTERN …`: the tests in files whose path contains one of the patterns. `npm test -- --postgres`: once more
 * what depends on the database, on a PostgreSQL that it starts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../e2e/chromium.ts';
import { startPostgres } from '../test/postgres-server.ts';
import { runChecks } from './check.mjs';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const vitest = 'node_modules/vitest/vitest.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

/** @returns {Promise<boolean>} whether the program succeeded. A signal to npm is passed on to it */
async function run(programArguments, additions = {}) {
  const child = spawn(process.execPath, programArguments, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...additions },
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, forward);
  const [code] = await once(child, 'close');
  return code === 0;
}

const inSeconds = (begun) => `${Math.round((performance.now() - begun) / 1000)} s`;

/** A program that counts as one test. */
async function runAsOne(what, programArguments) {
  const begun = performance.now();
  say(`\n${what}`);
  const passed = await run(programArguments);
  say(`${passed ? '✓' : '✗'} ${what}: ${inSeconds(begun)}`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * A run that fails without a failed test (a file that cannot be loaded, an error outside a test) counts as one
 * failure.
 */
async function runTests(project, additions = {}) {
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-results-'));
  const results = join(folder, 'results.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}`];
  try {
    const passed = await run([vitest, 'run', `--project=${project}`, ...reporters], additions);
    const tally = JSON.parse(readFileSync(results, 'utf8'));
    say(`${project}: ${inSeconds(begun)}`);
    return {
      passed: tally.numPassedTests,
      failed: passed ? tally.numFailedTests : Math.max(1, tally.numFailedTests),
      skipped: tally.numPendingTests + tally.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function testEverything() {
  ensureChromium();
  const checks = await runChecks();
  const passed = checks.filter((holds) => holds).length;
  return [
    { passed, failed: checks.length - passed, skipped: 0 },
    await runTests('feature*'),
    await runTests('browser'),
    await runTests('start'),
    await runAsOne('Torture, a short run of it', ['bench/torture.ts', '--short']),
    await runAsOne('Hostile calls, a few of them', [
      ...['bench/torture.ts', '--hostile', '--short', '--database', 'embedded'],
    ]),
  ];
}

async function testOnPostgres() {
  const postgres = await startPostgres();
  try {
    return [await runTests('feature*', { LYHORD_TEST_DATABASE_URL: postgres.url })];
  } finally {
    await postgres.stop();
  }
}

/** @returns {number} the exit code */
function close(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  process.stdout.write(
    `\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
  );
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

const words = process.argv.slice(2);
if (words.length === 0) process.exitCode = close(await testEverything());
else if (words[0] === '--postgres') process.exitCode = close(await testOnPostgres());
else process.exitCode = (await run([vitest, 'run', ...words])) ? 0 : 1;
