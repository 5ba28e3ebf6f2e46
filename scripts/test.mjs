/**
 * `npm test`: everything that shows that the product works, on the embedded database; sets up what it needs.
 * `node scripts/test.mjs --postgres`: what depends on the database once more, on a PostgreSQL that it starts itself.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { runMain, say } from './console.mjs';
import { startPostgres } from './postgres.mjs';
import { prepare } from './prepare.mjs';
import { inProject } from './project.mjs';
import { checks, close, runCheck, runTests, runTool } from './steps.mjs';

const torture = 'bench/torture.ts';

async function runShortTorture(additions) {
  if (!existsSync(inProject(torture))) return [];
  say('\nTorture, a short run of it');
  const killed = await runTool(torture, ['--short'], additions);
  say('\nHostile calls, a few of them');
  const hostile = ['--hostile', '--short', '--database', 'embedded'];
  return [killed, await runTool(torture, hostile, additions)];
}

async function testEverything() {
  ensureChromium();
  const tallies = await Promise.all(checks.map(runCheck));
  say('\nUnits and features');
  tallies.push(await runTests('feature'));
  say('\nBrowser and accessibility');
  tallies.push(await runTests('browser'));
  say('\nStart');
  tallies.push(await runTests('start'));
  return [...tallies, ...(await runShortTorture({}))];
}

async function testOnPostgres() {
  const postgres = await startPostgres();
  try {
    say('\nUnits and features, on PostgreSQL');
    return [await runTests('feature', { LYHORD_TEST_DATABASE_URL: postgres.url })];
  } finally {
    await postgres.stop();
  }
}

await runMain(async () => {
  await prepare();
  return close(await (process.argv.includes('--postgres') ? testOnPostgres() : testEverything()));
});
