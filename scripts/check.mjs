/**
 * `npm run check`: checks types, style, import rules and dead code in parallel, in a few seconds, without running
 * anything.
 */
import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Programs that check the sources without running them; npm finds them in `node_modules/.bin`. */
const checks = [
  ['types', 'tsc', '-p', '.'],
  ['style', 'biome', 'check', '--error-on-warnings', '--max-diagnostics=50'],
  ['import rules', process.execPath, 'scripts/import-rules.mjs'],
  ['dead code', 'knip', '--no-progress', '--cache'],
];

/** Runs one check; its output is shown only when it fails. */
function runCheck([what, program, ...programArguments]) {
  const options = { cwd: projectFolder, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(program, programArguments, options, (error, stdout, stderr) => {
      process.stderr.write(`${error ? '✗' : '✓'} ${what}\n`);
      if (error) process.stderr.write(`${`${stdout}${stderr}`.trim() || error.message}\n`);
      resolve(error === null);
    });
  });
}

/** @returns {Promise<readonly boolean[]>} whether each of them passed */
export const runChecks = () => Promise.all(checks.map(runCheck));

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await runChecks()).every((holds) => holds) ? 0 : 1;
