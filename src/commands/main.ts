/**
 * `npm run -s lyhord -- COMMAND …`: one JSON document on standard output, or one on each line for commands that read
 * lines; messages for people on standard error.
 */
import { text } from 'node:stream/consumers';
import { runCommand } from './cli.ts';

const words = process.argv.slice(2);
/** npm runs it in the project's folder and passes on where it was typed. */
const typedIn = process.env.npm_lifecycle_event === 'lyhord' ? process.env.INIT_CWD : undefined;
const { exitCode, output, lines, reasons } = await runCommand({
  words,
  environment: process.env,
  folder: typedIn ?? process.cwd(),
  input: () => text(process.stdin),
});
for (const reason of reasons) process.stderr.write(`${reason}\n`);
if (output !== null && output !== undefined) {
  const indent = words.includes('--json') ? undefined : 2;
  process.stdout.write(`${JSON.stringify(output, null, indent)}\n`);
}
for (const line of lines ?? []) process.stdout.write(`${JSON.stringify(line)}\n`);
process.exitCode = exitCode;
