import { readSettings } from '../config/config.ts';
import { startFault } from '../start-faults.ts';
import { refused, wrongUsage } from './command.ts';
import { commandIn, commands } from './commands.ts';
import type { CommandResult } from './control.ts';
import { type CommandEnvironment, runWithData, runWithPolicies } from './reach.ts';

export interface TypedCommand {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder where it was typed; paths are relative to it. */
  readonly folder: string;
  /** See `CommandEnvironment`. */
  readonly tries?: number;
  /** Reads standard input to its end, for commands that use it. */
  input?(): Promise<string>;
}

/** A command that reads lines answers with lines, and then has no `output`. */
export interface CliAnswer extends CommandResult {
  readonly lines?: readonly unknown[];
}

const overview = (): string[] => [
  'Usage: npm run -s lyhord -- COMMAND … --json',
  ...commands.map(({ usage }) => `  ${usage}`),
];

/** Runs the command that was typed. The caller prints the result and exits with its exit code. */
export async function runCommand(typedIn: TypedCommand): Promise<CliAnswer> {
  const { words, environment, input = async () => '', ...eb } = typedIn;
  const typed = words.filter((word) => word !== '--json');
  const found = commandIn(typed);
  if (!found) {
    const [first] = typed;
    const unknown = first === undefined ? [] : [`There is no command ${JSON.stringify(first)}.`];
    return wrongUsage(...unknown, ...overview());
  }
  const reading = readSettings(environment);
  if (reading.kind === 'faults') return wrongUsage(...reading.faults);
  try {
    return await runFound(found, { settings: reading.settings, ...eb }, input);
  } catch (error) {
    const sentence = startFault(error, reading.settings);
    if (sentence === undefined) throw error;
    return refused([sentence]);
  }
}

async function runFound(
  { command, args }: NonNullable<ReturnType<typeof commandIn>>,
  environment: CommandEnvironment,
  input: () => Promise<string>,
): Promise<CliAnswer> {
  if (command.needs !== 'policies') return await runWithData(command, args, environment);
  const result = await runWithPolicies(command, args, environment);
  if (command.lines === undefined || result.exitCode !== 0) return result;
  const lines = command.lines(await input(), result.output);
  return lines.kind === 'faults'
    ? wrongUsage(...lines.faults)
    : { ...result, output: null, lines: lines.answers };
}
