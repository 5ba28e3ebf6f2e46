import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';
import type { DataCommandContext, PolicyCommandContext } from './context.ts';
import type { CommandResult } from './control.ts';
import { readLines } from './lines.ts';

/**
 * `--name VALUE` unless it is a switch; a `path` is relative to where the command was typed; `many` may be repeated.
 */
export interface OptionShape {
  readonly value: string | 'switch';
  readonly path?: true;
  readonly many?: true;
}

interface Grammar {
  /** One or two words, as typed. */
  readonly name: string;
  /** Arguments without a name in front, in order. */
  readonly words?: readonly string[];
  readonly options: Readonly<Record<string, OptionShape>>;
}

/** The answer to each line of standard input, computed where the command was typed, with the result of `run`. */
interface LineWork<Line, Known> {
  readonly line: z.ZodType<Line>;
  readonly known: z.ZodType<Known>;
  answer(line: Line, known: Known): unknown;
}

/** Invalid lines count as wrong usage. */
export type LinesResult =
  | { readonly kind: 'answers'; readonly answers: readonly unknown[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

interface Definition<Values, Context> extends Grammar {
  /** Arguments and options by their names. An error message is a sentence for the user. */
  readonly schema: z.ZodType<Values>;
  run(values: Values, context: Context): Promise<CommandResult>;
}

export type Reading<Context> =
  | {
      readonly kind: 'ready';
      /** The same arguments with absolute paths, so that they mean the same wherever they are read. */
      readonly args: readonly string[];
      run(context: Context): Promise<CommandResult>;
    }
  | { readonly kind: 'usage'; readonly reasons: readonly string[] };

interface ReadyCommand<Context> {
  readonly name: string;
  readonly usage: string;
  read(args: readonly string[], folder: string): Reading<Context>;
}
export type PolicyCommand = ReadyCommand<PolicyCommandContext> & {
  readonly needs: 'policies';
  /** Only for commands that read standard input: the answer to all of it, from the output of `run`. */
  lines?(input: string, output: unknown): LinesResult;
};
export type DataCommand = ReadyCommand<DataCommandContext> & {
  readonly needs: 'data' | 'prepared';
};
export type Command = PolicyCommand | DataCommand;

export function done(output: unknown, ...reasons: readonly string[]): CommandResult {
  return { exitCode: 0, output, reasons: [...reasons] };
}

/** Refused, or with faults; `output` where there is something to show all the same. */
export function refused(reasons: readonly string[], output: unknown = null): CommandResult {
  return { exitCode: 1, output, reasons: [...reasons] };
}

export function wrongUsage(...reasons: readonly string[]): CommandResult {
  return { exitCode: 2, output: null, reasons: [...reasons] };
}

type TypedOptions = Record<string, string | boolean | string[] | undefined>;

function usageOf({ name, words = [], options }: Grammar): string {
  const named = Object.entries(options).map(([option, { value, many }]) => {
    const shown = value === 'switch' ? `--${option}` : `--${option} ${value}`;
    return many ? `${shown} …` : shown;
  });
  return ['lyhord', name, ...words.map((word) => word.toUpperCase()), ...named].join(' ');
}

function parse({ words = [], options }: Grammar, args: readonly string[]): TypedOptions {
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(options).map(([name, { value, many }]) => [
      name,
      { type: value === 'switch' ? 'boolean' : 'string', multiple: many === true },
    ]),
  );
  const { values, positionals } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
  });
  const [surplus] = positionals.slice(words.length);
  if (surplus !== undefined) throw new TypeError(`Unexpected argument '${surplus}'.`);
  const typed: TypedOptions = Object.fromEntries(
    words.map((word, index) => [word, positionals[index]]),
  );
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) typed[name] = value.map(String);
    else typed[name] = value;
  }
  return typed;
}

/** Of an option given twice, the second would silently replace the first. */
function repeated(args: readonly string[], options: Grammar['options']): string | undefined {
  const names = args
    .filter((arg) => arg.startsWith('--'))
    .map((arg) => arg.slice(2).split('=')[0] ?? '');
  return names.find((name, index) => names.indexOf(name) < index && options[name]?.many !== true);
}

function absolute(typed: TypedOptions, options: Grammar['options'], folder: string): TypedOptions {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      options[name]?.path && typeof value === 'string' ? resolve(folder, value) : value,
    ]),
  );
}

function written(typed: TypedOptions, words: readonly string[]): string[] {
  const named = Object.entries(typed).flatMap(([name, value]) => {
    if (words.includes(name) || value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return [value].flat().map((one) => `--${name}=${one}`);
  });
  const unnamed = words.flatMap((word) => (typeof typed[word] === 'string' ? [typed[word]] : []));
  return unnamed.length > 0 ? [...named, '--', ...unnamed] : named;
}

function readyCommand<Values, Context>(
  definition: Definition<Values, Context>,
): ReadyCommand<Context> {
  const { name, words = [], options, schema } = definition;
  const usage = usageOf(definition);
  return {
    name,
    usage,
    read(args, folder) {
      const wrong = (...reasons: string[]): Reading<Context> => ({
        kind: 'usage',
        reasons: [...reasons, `Usage: ${usage} --json`],
      });
      const repeatedNames = repeated(args, options);
      if (repeatedNames !== undefined) return wrong(`--${repeatedNames} stands there twice.`);
      let typed: TypedOptions;
      try {
        typed = absolute(parse(definition, args), options, folder);
      } catch (error) {
        if (error instanceof TypeError) return wrong(error.message);
        throw error;
      }
      const read = schema.safeParse(typed);
      if (!read.success) return wrong(...new Set(read.error.issues.map(sentenceOf)));
      const values = read.data;
      return {
        kind: 'ready',
        args: written(typed, words),
        run: (context) => definition.run(values, context),
      };
    },
  };
}

/** A command about policies: its usage, the parsing of its arguments, and its work. */
export function policyCommand<Values, Line = never, Known = never>(
  definition: Definition<Values, PolicyCommandContext> & { readonly lines?: LineWork<Line, Known> },
): PolicyCommand {
  const { lines } = definition;
  const command = { ...readyCommand(definition), needs: 'policies' } as const;
  return lines === undefined ? command : { ...command, lines: answering(lines) };
}

function answering<Line, Known>({ line, known, answer }: LineWork<Line, Known>) {
  return (input: string, output: unknown): LinesResult => {
    const reading = readLines(input, line);
    if (reading.kind === 'faults') return reading;
    const found = known.parse(output);
    return { kind: 'answers', answers: reading.lines.map((one) => answer(one, found)) };
  };
}

/** A command that works with data. */
export function dataCommand<Values>(
  needs: DataCommand['needs'],
  definition: Definition<Values, DataCommandContext>,
): DataCommand {
  return { ...readyCommand(definition), needs };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const [option] = issue.path;
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return missing && option !== undefined ? `--${String(option)} is missing.` : issue.message;
}
