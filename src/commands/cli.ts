import { readSettings } from '../config.ts';
import { wrongUsage } from './command.ts';
import { commandIn, commands } from './commands.ts';
import type { CommandResult } from './control.ts';
import { runWithData, runWithPolicies } from './reach.ts';

export interface Typed {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where it was typed: paths are told from there. */
  readonly folder: string;
  /** See `Surroundings`. */
  readonly tries?: number;
}

const overview = (): string[] => [
  'Usage: npm run -s lyhord -- COMMAND … --json',
  ...commands.map(({ usage }) => `  ${usage}`),
];

/** Does what was typed. The one who starts the program prints the result and ends with its exit code. */
export async function runCommand({ words, environment, ...where }: Typed): Promise<CommandResult> {
  const typed = words.filter((word) => word !== '--json');
  const found = commandIn(typed);
  if (!found) {
    const [first] = typed;
    const unknown = first === undefined ? [] : [`There is no command ${JSON.stringify(first)}.`];
    return wrongUsage(...unknown, ...overview());
  }
  const reading = readSettings(environment);
  if (reading.kind === 'faults') return wrongUsage(...reading.faults);
  const { command, args } = found;
  return command.needs === 'policies'
    ? await runWithPolicies(command, args, { settings: reading.settings, ...where })
    : await runWithData(command, args, { settings: reading.settings, ...where });
}
