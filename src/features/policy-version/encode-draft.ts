import { type PolicyReading, readPolicy } from '../../policy/read.ts';
import type { Policy } from '../../policy/schema.ts';

/** A version is some twenty thousand characters; what is fifty times as large is something else. */
export const mostJson = 1_000_000;
/** What a form may weigh that carries one: each character at most three bytes, and the other fields beside it. */
export const mostForm = 4_000_000;

/**
 * A version on its way between the pages of one form, in a hidden field. Nothing is kept on the server until it is put in
 * force, and nothing that comes back is believed: it is read anew each time. Letters and digits only, so that no page
 * takes it for words that somebody wrote.
 */
export function encodeDraft(policy: Policy): string {
  return Buffer.from(JSON.stringify(policy), 'utf8').toString('base64url');
}

export type DraftReading = PolicyReading | { readonly kind: 'not_json' };

export function readEncodedDraft(carried: string): DraftReading {
  return readWrittenDraft(Buffer.from(carried, 'base64url').toString('utf8'));
}

/** A version as somebody wrote it. */
export function readWrittenDraft(text: string): DraftReading {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { kind: 'not_json' };
  }
  return readPolicy(written);
}
