import process from 'node:process';

/** Progress goes to standard error, so that standard output stays what the command was asked for. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the program with a sentence for the person who started it, without a stack trace. */
export class Refusal extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function; a refusal is said in one sentence, anything else is a fault and keeps its trace. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exitCode = error.exitCode;
  }
}
