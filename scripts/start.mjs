/**
 * `npm start`: from a fresh clone to a served page. Installs and builds what is missing, then runs the server on the Node
 * that the lock file names. This file and those it imports run on any Node from 20 on, on any system.
 *
 * In package.json it is `exec node … || node …`: with `exec` the shell between npm and this program is gone, and npm's
 * SIGTERM reaches it (dash dies of it and leaves us behind); the Windows shell knows no `exec` and takes the second.
 */
import process from 'node:process';
import { runMain } from './console.mjs';
import { prepare } from './prepare.mjs';
import { compiled, programs, runForeground } from './runtime.mjs';

await runMain(async () => {
  const node = await prepare();
  return runForeground(node, [programs.server, ...process.argv.slice(2)], {
    env: { ...compiled, ...process.env },
  });
});
