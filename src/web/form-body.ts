import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/** More fields than any form of ours has; a body of separators only is stopped here. */
const mostFields = 200;

/** The fields of a form in order, before validation. */
class SentForm {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  constructor(pairs: SentForm['pairs']) {
    this.pairs = pairs;
  }
}

/** What was typed, by field name. Empty fields are absent: browsers send every field, filled in or not. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * Receives `application/x-www-form-urlencoded` bodies. Used instead of @fastify/formbody: broken UTF-8 is refused
 * here (400) instead of being stored as replacement characters.
 */
export function receiveForms(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, parseForm(Buffer.isBuffer(body) ? body : Buffer.from(body)));
      } catch {
        done(new Problem('malformed'));
      }
    },
  );
}

function parseForm(body: Buffer): SentForm {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  const parts = text.split('&').filter((part) => part !== '');
  if (parts.length > mostFields) throw new Problem('malformed');
  return new SentForm(
    parts.map((part) => {
      const [name = '', ...value] = part.split('=');
      return [decode(name), decode(value.join('='))];
    }),
  );
}

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/**
 * The fields of a sent form. Names in `lists` may occur several times and are always lists; any other name that
 * occurs twice is refused (400), since it is not known which value was meant. Names that begin with `_` are dropped:
 * they are for the page itself. A body of another type is refused (415).
 */
export function formToObject(body: unknown, lists: readonly string[] = []): FormValues {
  if (body === undefined || body === null) return {};
  if (!(body instanceof SentForm)) throw new Problem('wrong_type');
  const values = new Map<string, string | readonly string[]>();
  for (const [name, value] of body.pairs) {
    if (name.startsWith('_') && name !== '__proto__') continue;
    const former = values.get(name);
    if (lists.includes(name)) values.set(name, [...(former ?? []), value]);
    else if (former !== undefined) throw new Problem('malformed');
    else values.set(name, value);
  }
  return Object.fromEntries([...values].filter(([, value]) => value !== ''));
}

/** Everything that a form sent, unchanged; nothing for a body of another type. */
export function sentPairs(body: unknown): readonly (readonly [name: string, value: string])[] {
  return body instanceof SentForm ? body.pairs : [];
}

/** What was typed in a field, to show it again; the empty string where nothing was. */
export function typed(values: FormValues, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The values selected in a list field, to show them again. */
export function typedList(values: FormValues, name: string): readonly string[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
