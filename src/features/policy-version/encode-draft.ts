import { type PolicyReading, readPolicy } from '../../policy/read.ts';
import type { Policy } from '../../policy/schema.ts';

/** Characters; a version is some twenty thousand, so anything fifty times as large is something else. */
export const mostJson = 1_000_000;
/** The largest form that contains one: each character takes at most three bytes, and the other fields are added. */
export const mostForm = 4_000_000;

/**
 * A version in a hidden field, between the pages of one form. Nothing is stored on the server until it is put in
 * force, and nothing that is sent back is trusted: it is parsed each time. Encoded as letters and digits only, so
 * that no page takes it for submitted text.
 */
export function encodeDraft(policy: Policy): string {
  return Buffer.from(JSON.stringify(policy), 'utf8').toString('base64url');
}

export type DraftReading = PolicyReading | { readonly kind: 'not_json' };

export function readEncodedDraft(carried: string): DraftReading {
  return readWrittenDraft(Buffer.from(carried, 'base64url').toString('utf8'));
}

/** Decodes a version; it has not been validated. */
export function readWrittenDraft(text: string): DraftReading {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { kind: 'not_json' };
  }
  return readPolicy(written);
}
