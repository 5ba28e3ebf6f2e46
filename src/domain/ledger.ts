import { hash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * One link of a municipality's chain. For every row that changed, `changes` records which columns got which values:
 * codes, ids and days as they are, but text and contact data only as salted digests, so that disposal of a row and
 * its salt leaves the chain intact.
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
 * The event that records rows which already existed, those of a first start or of an older program that wrote no
 * events. One for each chain, so that no later start includes rows that were inserted behind the product's back.
 */
export const rowsRecorded = 'rows_recorded';

/** The previous hash of the first event. */
export const genesis = '0'.repeat(64);

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * A digest that can be checked against a text while text and salt are kept, and reveals nothing once they are
 * deleted.
 */
export function wordsDigest(salt: string, words: string): string {
  return `sha256:${sha256(`${salt}\n${words}`)}`;
}

/** The canonical text of an entry (RFC 8785); its hash is what the next entry refers to. */
export function sealEntry(entry: LedgerEntry): { readonly body: string; readonly hash: string } {
  const body = canonicalize(entry);
  if (body === undefined) throw new Error('a ledger entry has a canonical form');
  return { body, hash: sha256(body) };
}
