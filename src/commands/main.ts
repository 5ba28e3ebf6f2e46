/** `npm run -s lyhord -- COMMAND …`: one JSON document on standard output, sentences for people on standard error. */
import { runCommand } from './cli.ts';

const words = process.argv.slice(2);
/** npm runs it in the project's folder and says where it was itself typed. */
const typedIn = process.env.npm_lifecycle_event === 'lyhord' ? process.env.INIT_CWD : undefined;
const { exitCode, output, reasons } = await runCommand({
  words,
  environment: process.env,
  folder: typedIn ?? process.cwd(),
});
for (const reason of reasons) process.stderr.write(`${reason}\n`);
if (output !== null && output !== undefined) {
  const indent = words.includes('--json') ? undefined : 2;
  process.stdout.write(`${JSON.stringify(output, null, indent)}\n`);
}
process.exitCode = exitCode;
