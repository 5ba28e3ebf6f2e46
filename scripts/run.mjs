/** `npm run -s lyhord -- COMMAND …`: the command line of the product; standard output is the command's alone. */
import process from 'node:process';
import { runMain } from './console.mjs';
import { prepare } from './prepare.mjs';
import { inProject } from './project.mjs';
import { runForeground } from './runtime.mjs';

await runMain(async () => {
  const node = await prepare();
  const command = inProject('dist', 'src', 'commands', 'main.js');
  return runForeground(node, ['--enable-source-maps', command, ...process.argv.slice(2)]);
});
