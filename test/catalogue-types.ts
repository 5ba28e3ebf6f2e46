/** Writes the types of the words from the Swedish catalogue, so that keys and arguments are held by the compiler. */
import type { Messages } from '../src/i18n/catalogue.ts';
import { type ArgumentType, argumentsOf } from '../src/i18n/message-faults.ts';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const typeName = (path: readonly string[]): string =>
  `${path.map((part) => part.split('_').map(capital).join('')).join('')}Words`;

function valueType(argument: ArgumentType): string {
  if (argument === 'number') return 'number';
  return argument === 'text'
    ? 'string | number'
    : argument.includes('other') && argument.length === 1
      ? 'string'
      : argument.map((option) => `'${option}'`).join(' | ');
}

function messageType(message: string): string {
  const values = [...argumentsOf(message)].map(
    ([name, argument]) => `readonly ${name}: ${valueType(argument)}`,
  );
  return values.length === 0 ? 'string' : `(values: { ${values.join('; ')} }) => string`;
}

type Rename = (key: string) => string;

function interfaces(section: Messages, path: readonly string[], rename: Rename): readonly string[] {
  const lines = Object.entries(section).map(([key, value]) =>
    typeof value === 'string'
      ? `  readonly ${rename(key)}: ${messageType(value)};`
      : `  readonly ${key}: ${typeName([...path, key])};`,
  );
  const below = Object.entries(section).flatMap(([key, value]) =>
    typeof value === 'string' ? [] : interfaces(value, [...path, key], rename),
  );
  return [`export interface ${typeName(path)} {\n${lines.join('\n')}\n}\n`, ...below];
}

/** The whole file `src/i18n/catalogue-types.ts`; `rename` gives messages other names, for `unused-messages.ts`. */
export function catalogueTypes(swedish: Messages, rename: Rename = (key) => key): string {
  const first =
    '// Made from catalogues/sv.json by `npm run catalogues`; a test says when it is not up to date.\n';
  return [first, ...interfaces(swedish, [], rename)].join('\n');
}
