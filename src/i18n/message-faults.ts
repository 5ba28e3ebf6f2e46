/** How a catalogue differs from the Swedish one: missing or unknown keys, and different arguments. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Messages } from './catalogue.ts';

type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

export interface MessageFault {
  readonly key: string;
  readonly kind: 'missing' | 'unknown' | 'unreadable' | 'arguments';
  readonly detail: string;
}

/** The type that a caller provides for an argument. */
export type ArgumentType = 'text' | 'number' | readonly string[];

/** The stages of an element as the parser numbers them; its enumeration is `const` and cannot be imported. */
const literal = 0;
const numberElement = 2;
const selectElement = 5;
const pluralElement = 6;
const poundSign = 7;

function argumentsIn(elements: readonly MessageElement[], found: Map<string, ArgumentType>): void {
  for (const element of elements) {
    const type: number = element.type;
    if (type === literal || type === poundSign || !('value' in element)) continue;
    const isChoice = 'options' in element;
    if (type === selectElement && isChoice) found.set(element.value, Object.keys(element.options));
    else if (type === numberElement || type === pluralElement) found.set(element.value, 'number');
    else if (!found.has(element.value)) found.set(element.value, 'text');
    if (isChoice)
      for (const option of Object.values(element.options)) argumentsIn(option.value, found);
  }
}

/**
 * The arguments of a message with their types, in alphabetical order.
 * @throws SyntaxError for text that is not a message
 */
export function argumentsOf(message: string): ReadonlyMap<string, ArgumentType> {
  const found = new Map<string, ArgumentType>();
  argumentsIn(new IntlMessageFormat(message, 'sv', undefined, { ignoreTag: true }).getAst(), found);
  return new Map([...found].toSorted(([one], [other]) => one.localeCompare(other)));
}

/** Every message by its full key: `follow.promise.response`. */
export function flatMessages(messages: Messages, above = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, value]): (readonly [string, string])[] =>
      typeof value === 'string'
        ? [[`${above}${name}`, value]]
        : [...flatMessages(value, `${above}${name}.`)],
    ),
  );
}

function faultOf(key: string, message: string, reference: string): MessageFault | undefined {
  try {
    const [own, expected] = [message, reference].map((one) => [...argumentsOf(one).keys()].join());
    return own === expected
      ? undefined
      : { key, kind: 'arguments', detail: `takes “${own}” and not “${expected}”` };
  } catch (error) {
    return { key, kind: 'unreadable', detail: String(error) };
  }
}

/** A language names its own fallback, which the others do not have. */
const ownKeys = new Set(['language.fallback']);

export function messageFaults(messages: Messages, reference: Messages): readonly MessageFault[] {
  const [own, expected] = [flatMessages(messages), flatMessages(reference)];
  const missing = [...expected.keys()].filter((key) => !own.has(key));
  return [
    ...missing.map((key): MessageFault => ({ key, kind: 'missing', detail: 'is missing' })),
    ...[...own].flatMap(([key, message]): readonly MessageFault[] => {
      const of = expected.get(key);
      if (of !== undefined) return [faultOf(key, message, of) ?? []].flat();
      return ownKeys.has(key) ? [] : [{ key, kind: 'unknown', detail: 'is not in Swedish' }];
    }),
  ];
}
