import canonicalize from 'canonicalize';
import { z } from 'zod';
import { genesis, sha256 } from '../../domain/ledger.ts';
import { type HeadKey, isSigned, type KnownKeys } from './key.ts';

/** The last event of a municipality's ledger. */
export interface Head {
  readonly municipality: string;
  readonly events: number;
  readonly head: string;
}

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const headLine = z.strictObject({
  at: z.string(),
  municipality: z.string(),
  events: z.number(),
  head: digest,
  /** A backup was restored: earlier lines belong to another chain. */
  restored: z.literal(true).optional(),
  /** SHA-256 of the previous line, so that none can be removed. */
  prev: digest,
  key: z.string(),
  signature: z.string(),
});
export type HeadLine = z.output<typeof headLine>;

/**
 * The format of lines before they were signed: an instant, a municipality, its number of events, its head, an
 * occasion.
 */
const unsignedLine = /^(\S+) ([a-z-]+) (\d+) ([0-9a-f]{64}) ([a-z]+)$/;

export type ReadLine =
  | { readonly kind: 'signed'; readonly line: HeadLine }
  | { readonly kind: 'unsigned'; readonly head: Head; readonly restored: boolean }
  | { readonly kind: 'unreadable' };

/** The hash that the first line refers to, as there is no line before it. */
export const beforeFirstLine: string = genesis;
export const lineHash = sha256;

/** Canonical text (RFC 8785); the signature covers everything else. */
function textOf(line: object): string {
  const text = canonicalize(line);
  if (text === undefined) throw new Error('a head has a canonical form');
  return text;
}

export function signedLine(
  key: HeadKey,
  { municipality, events, head }: Head,
  { at, prev, restored }: Pick<HeadLine, 'at' | 'prev'> & { readonly restored: boolean },
): string {
  const line = {
    ...{ at, municipality, events, head, prev, key: key.id },
    ...(restored ? { restored } : {}),
  };
  return textOf({ ...line, signature: key.sign(textOf(line)) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function readHeadLine(text: string): ReadLine {
  const [, , municipality, events, head, occasion] = unsignedLine.exec(text) ?? [];
  if (municipality !== undefined && head !== undefined)
    return {
      kind: 'unsigned',
      head: { municipality, events: Number(events), head },
      restored: occasion === 'restored',
    };
  const line = headLine.safeParse(parse(text));
  return line.success ? { kind: 'signed', line: line.data } : { kind: 'unreadable' };
}

/** `unknown_key`: the key is not known here, so the signature cannot be checked. */
export function signatureOf(
  { signature, ...line }: HeadLine,
  keys: KnownKeys,
): 'good' | 'bad' | 'unknown_key' {
  const key = keys.get(line.key);
  if (key === undefined) return 'unknown_key';
  return isSigned(textOf(line), signature, key) ? 'good' : 'bad';
}
