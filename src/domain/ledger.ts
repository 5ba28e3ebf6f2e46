import { hash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * One link of a municipality's chain. `changes` says for every row that changed which columns it got: codes, ids and days
 * as they are, words and contact data as salted digests only, so that disposal of a row and its salt leaves the chain whole.
 */
export interface LedgerEntry {
  readonly municipality: string;
  readonly seq: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly case: string | null;
  readonly type: string;
  readonly actor: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly changes: Readonly<Record<string, Readonly<Record<string, LedgerValue>>>>;
  readonly reason: string | null;
  readonly prev: string;
}

export type LedgerValue = string | number | boolean | null | readonly string[];

/**
 * The event by which a chain hears of the rows that were there before it: a first start's, or an older program's, which wrote
 * none. One for each chain, so that no later start takes up what was put there behind the product's back.
 */
export const rowsRecorded = 'rows_recorded';

/** What stands before the first event. */
export const genesis = '0'.repeat(64);

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** A digest of words that can be checked while words and salt are kept, and says nothing once they are gone. */
export function wordsDigest(salt: string, words: string): string {
  return `sha256:${sha256(`${salt}\n${words}`)}`;
}

/** RFC 8785 text of an entry; its hash is the link the next one points to. */
export function sealEntry(entry: LedgerEntry): { readonly body: string; readonly hash: string } {
  const body = canonicalize(entry);
  if (body === undefined) throw new Error('a ledger entry has a canonical form');
  return { body, hash: sha256(body) };
}
