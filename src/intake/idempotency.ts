import { createHmac, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Clock } from '../domain/clock.ts';
import { derivedFollowCode, newFollowCode } from '../domain/follow-code.ts';
import { sha256 } from '../domain/ledger.ts';
import { type FormerKey, formerKeys, freeKeys, type KeyRow, takeKeys } from './idempotency-keys.ts';
import type { OpenCaseResult } from './open-cases.ts';

export interface IdempotentRequest {
  readonly municipality: string;
  /**
   * Chosen by the sender: an API client's Idempotency-Key, or the hidden field of a form. Only its hash is stored.
   * Null: every request is a new one.
   */
  readonly key: string | null;
  /** The parsed request body. Only a keyed digest of it is stored, which reveals nothing about the content. */
  readonly body: unknown;
}

/** `code` is the submitter's. It is derived, so that the same request gets it again although it is stored nowhere. */
export type IdempotentResult =
  | ({ readonly type: 'first'; readonly caseId: string; readonly code: string } & Omit<
      Received,
      'type'
    >)
  /** Sent before with the same body: the case that was opened then. */
  | { readonly type: 'again'; readonly caseId: string; readonly code: string }
  | { readonly type: 'other_body' }
  | Exclude<OpenCaseResult, Received>;
type Received = Extract<OpenCaseResult, { readonly type: 'received' }>;

export interface IdempotencyContext {
  readonly clock: Clock;
  readonly secret: string;
}

/**
 * What `openCases` needs so that the key belongs to its case from the beginning; written once, before the ledger is
 * locked.
 */
export interface Ticket {
  readonly id: string;
  readonly code: string;
}

function digestOf(secret: string, body: unknown): string {
  const text = canonicalize(body);
  if (text === undefined) throw new TypeError('only what JSON can hold has a digest');
  return createHmac('sha256', secret).update(`body\0${text}`).digest('hex');
}

/**
 * The time is part of the code: a key that is used again after it expired opens another case, with a code of its own.
 */
function codeOf(secret: string, municipality: string, key: string, since: FormerKey): string {
  const name = `${key}\0${since.created_at.toISOString()}`;
  return derivedFollowCode(secret, municipality, name, since.body_digest);
}

interface KeyedRequest<Request extends IdempotentRequest> {
  readonly request: Request;
  readonly ticket: Ticket;
  readonly row: KeyRow | null;
}

const rowsOf = (requests: readonly KeyedRequest<IdempotentRequest>[]): readonly KeyRow[] =>
  requests.flatMap(({ row }) => row ?? []);

function keyedRequest<Request extends IdempotentRequest>(
  secret: string,
  now: Temporal.Instant,
  request: Request,
): KeyedRequest<Request> {
  const { municipality, key, body } = request;
  const id = randomUUID();
  if (key === null) return { request, ticket: { id, code: newFollowCode() }, row: null };
  const row: KeyRow = {
    municipality,
    key_hash: sha256(key),
    body_digest: digestOf(secret, body),
    case_id: id,
    created_at: new Date(now.epochMilliseconds),
  };
  return { request, ticket: { id, code: codeOf(secret, municipality, key, row) }, row };
}

function answerAgain(
  secret: string,
  { request, row }: KeyedRequest<IdempotentRequest>,
  former: ReadonlyMap<string, FormerKey>,
): IdempotentResult {
  const kept = row && former.get(row.key_hash);
  if (!kept || request.key === null) throw new Error('a key that is taken is kept');
  if (kept.body_digest !== row.body_digest) return { type: 'other_body' };
  const code = codeOf(secret, request.municipality, request.key, kept);
  return { type: 'again', caseId: kept.case_id, code };
}

function answerFirst({ id, code }: Ticket, result: OpenCaseResult): IdempotentResult {
  if (result.type !== 'received') return result;
  const { case: opened, clocks } = result;
  if (opened.id !== id)
    throw new Error('the case was opened under another id than its key stands for');
  return { type: 'first', caseId: id, case: opened, clocks, code };
}

/** Receives several submissions: as many results, in the same order. */
export type ProcessAll<Request> = (
  requests: readonly { readonly request: Request; readonly ticket: Ticket }[],
) => Promise<readonly OpenCaseResult[]>;

/** Processes requests with different keys together. */
async function inOneTurn<Request extends IdempotentRequest>(
  trx: TenantTransaction,
  { clock, secret }: IdempotencyContext,
  turn: readonly KeyedRequest<Request>[],
  work: ProcessAll<Request>,
): Promise<ReadonlyMap<KeyedRequest<Request>, IdempotentResult>> {
  const taken = await takeKeys(trx, clock.now(), rowsOf(turn));
  const isFirst = ({ row }: KeyedRequest<Request>) => row === null || taken.has(row.key_hash);
  const again = turn.filter((one) => !isFirst(one));
  const former = await formerKeys(trx, rowsOf(again));
  const results = new Map(again.map((one) => [one, answerAgain(secret, one, former)]));
  const first = turn.filter(isFirst);
  const received = first.length > 0 ? await work(first) : [];
  const unused: KeyedRequest<Request>[] = [];
  for (const [index, one] of first.entries()) {
    const result = received[index];
    if (!result) throw new Error('every submission is answered');
    results.set(one, answerFirst(one.ticket, result));
    if (result.type !== 'received') unused.push(one);
  }
  await freeKeys(trx, rowsOf(unused));
  return results;
}

function firstOfEachKey<Request extends IdempotentRequest>(
  requests: readonly KeyedRequest<Request>[],
): readonly KeyedRequest<Request>[] {
  const seen = new Set<string>();
  return requests.filter(({ row }) => {
    if (row === null) return true;
    const isNew = !seen.has(row.key_hash);
    seen.add(row.key_hash);
    return isNew;
  });
}

/**
 * Receives submissions of one municipality, each once for its key: `work` (which calls `openCases` with the tickets
 * it is given) receives only those that are new. A submission that was refused leaves its key available, so that it
 * can be sent again when corrected.
 */
export async function processEachOnce<Request extends IdempotentRequest>(
  trx: TenantTransaction,
  caseContext: IdempotencyContext,
  requests: readonly Request[],
  work: ProcessAll<Request>,
): Promise<readonly IdempotentResult[]> {
  const now = caseContext.clock.now();
  const keyed = requests.map((request) => keyedRequest(caseContext.secret, now, request));
  const results = new Map<KeyedRequest<Request>, IdempotentResult>();
  let waiting: readonly KeyedRequest<Request>[] = keyed;
  // A statement cannot write a row twice: requests with the same key at the same moment get the result of the first.
  while (waiting.length > 0) {
    const turn = firstOfEachKey(waiting);
    for (const [one, result] of await inOneTurn(trx, caseContext, turn, work))
      results.set(one, result);
    waiting = waiting.filter((one) => !turn.includes(one));
  }
  return keyed.map((one) => {
    const result = results.get(one);
    if (!result) throw new Error('every request is answered');
    return result;
  });
}

/** As `processEachOnce`, for a single submission, whose `work` calls `openCase`. */
export async function processOnce(
  trx: TenantTransaction,
  caseContext: IdempotencyContext,
  request: IdempotentRequest,
  work: (ticket: Ticket) => Promise<OpenCaseResult>,
): Promise<IdempotentResult> {
  const [result] = await processEachOnce(trx, caseContext, [request], (requests) =>
    Promise.all(requests.map(({ ticket }) => work(ticket))),
  );
  if (!result) throw new Error('the request is answered');
  return result;
}
