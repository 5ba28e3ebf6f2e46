import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { say } from './console.mjs';
import { inProject, projectFolder } from './project.mjs';
import { nodeProgram, runForeground } from './runtime.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** The product's own variables of the person who runs the tests must not reach them: they might name a real database. */
const withheld =
  /^(LYHORD_(?!TEST_)|DATABASE_|NODE_ENV$|PORT$|HOST$|PUBLIC_URL$|TRUST_PROXY$|SMTP_URL$|MAIL_FROM$|OIDC_)/;

const environment = (additions) => ({
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !withheld.test(name))),
  ...additions,
});

const packageFile = (...parts) => inProject('node_modules', ...parts);

/** Programs that judge the sources without running them. */
export const checks = [
  { what: 'types', command: [packageFile('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'] },
  {
    what: 'style',
    command: [
      packageFile('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--error-on-warnings',
      '--max-diagnostics=50',
    ],
  },
  { what: 'import rules', command: [inProject('scripts', 'import-rules.mjs')] },
  {
    what: 'dead code',
    command: [packageFile('knip', 'bin', 'knip.js'), '--no-progress', '--cache'],
  },
];

/**
 * Runs a program that either holds or does not; what it prints is shown only when it does not.
 * @returns {Promise<Tally>}
 */
export function runCheck({ what, command }) {
  const options = {
    cwd: projectFolder,
    maxBuffer: 64 * 1024 * 1024,
    env: environment({}),
  };
  return new Promise((resolve) => {
    execFile(nodeProgram(), command, options, (error, stdout, stderr) => {
      say(`${error ? '✗' : '✓'} ${what}`);
      if (error) say(`${stdout}${stderr}`.trim() || error.message);
      resolve({ passed: error ? 0 : 1, failed: error ? 1 : 0, skipped: 0 });
    });
  });
}

/** @returns {Tally | undefined} undefined when the runner died before it wrote its results */
function readTally(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return undefined;
  }
}

/**
 * Runs the tests of one project of `vitest.config.ts`.
 * A run that fails without a failed test (a file that does not load, an error outside a test) counts as one failure.
 * @returns {Promise<Tally>}
 */
export async function runTests(project, additions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-results-'));
  const results = join(folder, 'results.json');
  try {
    const code = await runForeground(
      nodeProgram(),
      [
        packageFile('vitest', 'vitest.mjs'),
        'run',
        `--project=${project}`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ],
      { cwd: projectFolder, env: environment({ NODE_ENV: 'test', ...additions }) },
    );
    const tally = readTally(results) ?? { passed: 0, failed: 0, skipped: 0 };
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs one of the project's tools as a check, its figures in plain sight.
 * @returns {Promise<Tally>}
 */
export async function runTool(tool, toolArguments, additions = {}) {
  const code = await runForeground(
    nodeProgram(),
    ['--enable-source-maps', inProject(tool), ...toolArguments],
    {
      cwd: projectFolder,
      env: environment(additions),
    },
  );
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Prints the closing line that counts them all.
 * @param {readonly Tally[]} tallies
 * @returns {number} the exit code
 */
export function close(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  process.stdout.write(
    `\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
  );
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}
