/** `npm run -s lyhord -- COMMAND …`: the command line of the product; standard output is the command's alone. */
import process from 'node:process';
import { runMain } from './console.mjs';
import { prepare } from './prepare.mjs';
import { compiled, programs, runForeground } from './runtime.mjs';

await runMain(async () => {
  const node = await prepare();
  return runForeground(node, [programs.lyhord, ...process.argv.slice(2)], {
    env: { ...compiled, ...process.env },
  });
});
