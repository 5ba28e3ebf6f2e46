import type { CaseContext } from '../case/context.ts';
import type { Config } from '../config/config.ts';
import type { Databases } from '../db/connect.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { inTenant } from '../db/tenant.ts';
import { arrivalDayOf, type Day, parseDay } from '../domain/calendar/day.ts';
import type { CaseRow, ClockRow } from '../domain/case-file.ts';
import type { Channel, Language } from '../domain/vocabulary.ts';
import { IntakeBatcher } from './batcher.ts';
import { type IdempotentResult, processEachOnce } from './idempotency.ts';
import { type OpenCaseResult, openCases, type Submission } from './open-cases.ts';
import { hasContact, type SubmissionInput } from './submission-schema.ts';

export interface SubmissionRequest {
  readonly municipality: string;
  readonly channel: 'web' | 'api';
  /**
   * Chosen by the sender, so that a submission that is sent twice is received once; null: every request is a new one.
   */
  readonly key: string | null;
  readonly sent: SubmissionInput;
  /** The language of the answer where they chose none. */
  readonly language: Language;
}

/** The receipt: the new case, and the code, which is shown only this once. */
export interface Receipt {
  readonly code: string;
  readonly case: Pick<
    CaseRow,
    'number' | 'language' | 'anonymous' | 'reply_wanted' | 'arrival_day' | 'policy_version'
  >;
  readonly clocks: readonly Pick<
    ClockRow,
    'kind' | 'basis' | 'started_on' | 'due' | 'days' | 'unit' | 'satisfied_by' | 'skipped'
  >[];
}

export type SubmitResult =
  | { readonly type: 'received'; readonly receipt: Receipt; readonly again: boolean }
  | { readonly type: 'other_body' }
  | Exclude<OpenCaseResult, { readonly type: 'received' }>;

export interface IntakeParts {
  readonly databases: Databases;
  readonly config: Pick<Config, 'secret'>;
  readonly caseContext: CaseContext;
}

/** Called for every case that was opened, for the metrics of the running application. */
export type ReceivedListener = (municipality: string, channel: Channel) => void;

/** Contact data of somebody who chose to be anonymous is never stored, whichever way it was sent. */
function submissionFrom(sending: SubmissionRequest, arrivalDay: Day): Omit<Submission, 'code'> {
  const { sent, municipality, channel, language } = sending;
  const { name = null, email = null, phone = null, address = null } = sent.contact ?? {};
  const anonymous = sent.anonymous ?? false;
  return {
    municipality,
    channel,
    language: sent.language ?? language,
    words: sent.text,
    wish: sent.wish ?? null,
    place: sent.place ?? null,
    occurredOn: (sent.occurredOn && parseDay(sent.occurredOn)) || null,
    kind: sent.kind ?? null,
    submitterType: sent.submitterType ?? null,
    anonymous,
    replyWanted: sent.replyWanted ?? true,
    contact: anonymous || !hasContact(sent) ? null : { name, email, phone, address },
    unitId: sent.unit ?? null,
    arrivalDay,
    arrivalReason: null,
    oral: null,
  };
}

async function answerTo(trx: TenantTransaction, result: IdempotentResult): Promise<SubmitResult> {
  if (result.type === 'first') return { type: 'received', receipt: result, again: false };
  if (result.type !== 'again') return result;
  const receipt = await formerReceipt(trx, result.caseId, result.code);
  return { type: 'received', receipt, again: true };
}

async function formerReceipt(
  trx: TenantTransaction,
  caseId: string,
  code: string,
): Promise<Receipt> {
  const opened = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const clocks = await trx
    .selectFrom('clock')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('kind', '<>', 'review')
    .orderBy('kind')
    .execute();
  return { code, case: opened, clocks };
}

/** Receives several submissions of one municipality in one transaction. */
async function receiveTogether(
  { databases, caseContext, config }: IntakeParts,
  municipality: string,
  sendings: readonly SubmissionRequest[],
): Promise<readonly SubmitResult[]> {
  // One instant for the whole intake, so that setting the clock back meanwhile cannot put the arrival in the future.
  const now = caseContext.clock.now();
  const clock = { now: () => now };
  const context = { ...caseContext, clock };
  const arrivalDay = arrivalDayOf(now);
  const requests = sendings.map((sending) => ({
    municipality,
    key: sending.key === null ? null : `${sending.channel}\0${sending.key}`,
    body: sending.sent,
    submission: submissionFrom(sending, arrivalDay),
  }));
  return await inTenant(databases, { municipality, committees: 'all' }, async (trx) => {
    const taken = await processEachOnce(
      trx,
      { clock, secret: config.secret },
      requests,
      (asked) => {
        const first = asked.map(({ request, ticket }) => ({ ...request.submission, ...ticket }));
        return openCases(trx, context, municipality, first, { type: 'submitter' });
      },
    );
    const results: SubmitResult[] = [];
    for (const result of taken) results.push(await answerTo(trx, result));
    return results;
  });
}

/** Measured: more in one transaction saves little, and the first one waits for the last. */
const mostTogether = 16;

/**
 * The one way to receive submissions from residents and API clients: those that arrive together are received in one
 * transaction for each municipality.
 */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #received: ReceivedListener;
  readonly #batchers = new Map<string, IntakeBatcher<SubmissionRequest, SubmitResult>>();

  constructor(parts: IntakeParts, received: ReceivedListener) {
    this.#parts = parts;
    this.#received = received;
  }

  /** Receives a submission from the form or the API, completely or not at all. */
  async submit(request: SubmissionRequest): Promise<SubmitResult> {
    const { municipality, channel } = request;
    const result = await this.#batcherOf(municipality).do(request);
    if (result.type === 'received' && !result.again) this.#received(municipality, channel);
    return result;
  }

  #batcherOf(municipality: string): IntakeBatcher<SubmissionRequest, SubmitResult> {
    const batcher =
      this.#batchers.get(municipality) ??
      new IntakeBatcher(
        (requests) => receiveTogether(this.#parts, municipality, requests),
        mostTogether,
      );
    this.#batchers.set(municipality, batcher);
    return batcher;
  }
}
