import { createHmac, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '../domain/clock.ts';
import { derivedFollowCode } from '../domain/follow-code.ts';
import { sha256 } from '../domain/ledger.ts';
import type { ReceiveResult } from './receive.ts';
import type { CaseTransaction } from './room.ts';

/** contract.md: the same key with the same body gives the same answer for this long. */
const remembered = { hours: 24 } as const;

export interface OnceRequest {
  readonly municipality: string;
  /** Chosen by the sender: a program's Idempotency-Key, or the hidden field of a form. Only its hash is kept. */
  readonly key: string;
  /** What was sent, parsed: anything JSON can hold. Only a keyed digest is kept, which tells nothing about the words. */
  readonly body: unknown;
}

/** `code` is the submitter's: derived, so that the same request gets it again although it is kept nowhere. */
export type OnceResult =
  | ({ readonly type: 'first'; readonly caseId: string; readonly code: string } & Omit<
      Received,
      'type'
    >)
  /** Sent before with the same body: the case that was opened then. */
  | { readonly type: 'again'; readonly caseId: string; readonly code: string }
  | { readonly type: 'other_body' }
  | Exclude<ReceiveResult, Received>;
type Received = Extract<ReceiveResult, { readonly type: 'received' }>;

function digestOf(secret: string, body: unknown): string {
  const text = canonicalize(body);
  if (text === undefined) throw new TypeError('only what JSON can hold has a digest');
  return createHmac('sha256', secret).update(`body\0${text}`).digest('hex');
}

type Kept = Pick<OnceRequest, 'municipality'> & { readonly key_hash: string };
type Fresh = { readonly body_digest: string; readonly case_id: string; readonly created_at: Date };

/** Takes the key unless it is taken; waits while another transaction is taking it, so that two at once become one. */
async function takeKey(trx: CaseTransaction, kept: Kept, fresh: Fresh): Promise<boolean> {
  const forgotten = Temporal.Instant.fromEpochMilliseconds(fresh.created_at.getTime()).subtract(
    remembered,
  );
  const taken = await trx
    .insertInto('idempotency')
    .values({ ...kept, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'key_hash'])
        .doUpdateSet(fresh)
        .where('idempotency.created_at', '<', new Date(forgotten.epochMilliseconds)),
    )
    .returning('key_hash')
    .executeTakeFirst();
  return taken !== undefined;
}

async function formerly(trx: CaseTransaction, kept: Kept) {
  return await trx
    .selectFrom('idempotency')
    .select(['body_digest', 'case_id', 'created_at'])
    .where('municipality', '=', kept.municipality)
    .where('key_hash', '=', kept.key_hash)
    .executeTakeFirstOrThrow();
}

/** What `receive` is given, so that the key stands for its case from the first: written once, before the chain is held. */
export interface Ticket {
  readonly id: string;
  readonly code: string;
}

/**
 * Receives a submission once for each key: `work` (which calls `receive` with the ticket it is given) is done the first
 * time only. A submission that was not received leaves the key free, so that it can be sent again when mended.
 */
export async function once(
  trx: CaseTransaction,
  { clock, secret }: { readonly clock: Clock; readonly secret: string },
  { municipality, key, body }: OnceRequest,
  work: (ticket: Ticket) => Promise<ReceiveResult>,
): Promise<OnceResult> {
  const kept = { municipality, key_hash: sha256(key) };
  const digest = digestOf(secret, body);
  // The time is part of the code: a key used again after it was forgotten opens another case, with a code of its own.
  const codeOf = (since: Date) =>
    derivedFollowCode(secret, municipality, `${key}\0${since.toISOString()}`, digest);
  const now = new Date(clock.now().epochMilliseconds);
  const id = randomUUID();
  if (!(await takeKey(trx, kept, { body_digest: digest, case_id: id, created_at: now }))) {
    const former = await formerly(trx, kept);
    if (former.body_digest !== digest) return { type: 'other_body' };
    if (former.case_id === null) throw new Error('a key that is kept has a case');
    return { type: 'again', caseId: former.case_id, code: codeOf(former.created_at) };
  }
  const code = codeOf(now);
  const result = await work({ id, code });
  if (result.type !== 'received') {
    await trx
      .deleteFrom('idempotency')
      .where('municipality', '=', municipality)
      .where('key_hash', '=', kept.key_hash)
      .execute();
    return result;
  }
  const { case: opened, clocks } = result;
  if (opened.id !== id)
    throw new Error('the case was opened under another id than its key stands for');
  return { type: 'first', caseId: id, case: opened, clocks, code };
}

/** Forgets the keys that no longer answer for anything. */
export async function forgetKeys(trx: CaseTransaction, clock: Clock): Promise<void> {
  const forgotten = clock.now().subtract(remembered).epochMilliseconds;
  await trx.deleteFrom('idempotency').where('created_at', '<', new Date(forgotten)).execute();
}
