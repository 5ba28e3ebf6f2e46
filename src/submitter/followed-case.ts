import { followedCaseId, ownMergedInto } from '../case/merged-thread.ts';
import { casesOfSubmission } from '../case/related.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type Day, dayOfMoment } from '../domain/calendar/day.ts';
import type { CaseRow, ClockRow, MessageRow } from '../domain/case-file.ts';
import { followCodeHash } from '../domain/follow-code.ts';
import type {
  ClosureReason,
  Kind,
  Language,
  MessagePurpose,
  Status,
} from '../domain/vocabulary.ts';

/** What the one who holds the code may see of the case. */
export interface FollowedCase {
  readonly number: string;
  /** The number that the code was given for, where that case goes on in this one. */
  readonly mergedFrom: string | null;
  readonly status: Status;
  /** Nothing was handed over: they turn to whoever answers for it themselves. */
  readonly led: boolean;
  readonly kind: Kind | null;
  readonly unit: string | null;
  /** A function instead of a name where the handler's identity is protected. */
  readonly handler: string | null;
  readonly arrivalDay: Day;
  readonly receivedAt: Date;
  readonly language: Language;
  readonly words: string | null;
  readonly wish: string | null;
  readonly replyWanted: boolean;
  readonly closureReason: ClosureReason | null;
  /** Set while somebody else goes through the case again; `by` is null while nobody has it yet. */
  readonly review: { readonly by: string | null } | null;
  /** Only what was promised: the desk's own attention days are nobody else's. */
  readonly promises: readonly Pick<
    ClockRow,
    | 'kind'
    | 'started_on'
    | 'due'
    | 'promised_due'
    | 'days'
    | 'unit'
    | 'skipped'
    | 'satisfied_by'
    | 'stopped_on'
    | 'stopped_by'
  >[];
  /** One thread, whichever of the cases each was said in. */
  readonly messages: readonly FollowedMessage[];
  /** What was split off from it, and is followed with the same code. */
  readonly related: readonly FollowedCase[];
}

export interface FollowedMessage {
  readonly id: string;
  /** The number of the case that it was said in. */
  readonly number: string;
  readonly from: 'submitter' | 'municipality';
  readonly purpose: MessagePurpose;
  readonly at: Date;
  /** The day a letter was posted, or what was said counts as received; absent where nothing else than `at` is known. */
  readonly reached?: Day | undefined;
  /** Null where the words have been disposed of. */
  readonly text: string | null;
  readonly language: Language;
}

/** The case that a code was given for, and the one that it leads to: another where it came twice and goes on there. */
export interface CaseFoundByCode {
  readonly id: string;
  /** The one that the code was given for. */
  readonly codeOf: string;
  readonly mergedFrom: string | null;
}

/**
 * A malformed code is looked up like any other, so that both take the same time. `hold` keeps the case until commit, so
 * that a second press sees what the first has done.
 */
export async function findByCode(
  trx: TenantTransaction,
  code: string,
  hold: 'held' | 'read' = 'read',
): Promise<CaseFoundByCode | undefined> {
  const row = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number', 'duplicate_of', 'anonymous'])
    .where('code_hash', '=', followCodeHash(code))
    .$if(hold === 'held', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const id = await followedCaseId(trx, row);
  return { id, codeOf: row.id, mergedFrom: id === row.id ? null : row.number };
}

async function readCase(trx: TenantTransaction, caseId: string) {
  return await trx
    .selectFrom('feedback_case as c')
    .leftJoin('unit', (join) =>
      join.onRef('unit.municipality', '=', 'c.municipality').onRef('unit.id', '=', 'c.unit_id'),
    )
    .selectAll('c')
    .select(['unit.name as unit_name', 'unit.function_name'])
    .where('c.id', '=', caseId)
    .executeTakeFirstOrThrow();
}

/** The names that may be told: who handles it and who reviews it. */
async function namesOf(
  trx: TenantTransaction,
  ids: readonly (string | null)[],
  functionName: string | null,
): Promise<ReadonlyMap<string | null, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await trx
    .selectFrom('account')
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.municipality', '=', 'account.municipality')
        .onRef('unit.id', '=', 'account.unit_id'),
    )
    .select([
      'account.id',
      'account.name',
      'account.identity_protected',
      'unit.function_name as own_function',
    ])
    .where('account.id', 'in', wanted)
    .execute();
  return new Map(
    rows.map((row) => {
      const shown = row.identity_protected ? (row.own_function ?? functionName) : row.name;
      return [row.id, shown ?? ''] as const;
    }),
  );
}

async function readPromises(trx: TenantTransaction, caseId: string) {
  return await trx
    .selectFrom('clock')
    .select([
      'kind',
      'started_on',
      'due',
      'promised_due',
      'days',
      'unit',
      'skipped',
      'satisfied_by',
      'stopped_on',
      'stopped_by',
    ])
    .where('case_id', '=', caseId)
    .where('basis', '=', 'policy')
    .orderBy('kind')
    .orderBy('round')
    .execute();
}

async function isUnderReview(trx: TenantTransaction, caseId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('clock')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'review')
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function readMessages(
  trx: TenantTransaction,
  { id: caseId, number }: Pick<CaseRow, 'id' | 'number'>,
): Promise<readonly FollowedMessage[]> {
  const rows = await trx
    .selectFrom('message')
    .leftJoin('delivery', (join) =>
      join.onRef('delivery.message_id', '=', 'message.id').on('delivery.state', '=', 'posted'),
    )
    .select(['id', 'direction', 'purpose', 'created_at', 'body', 'language', 'delivered_at'])
    .where('message.case_id', '=', caseId)
    .where('moved_to', 'is', null)
    .where('purpose', '<>', 'letter_to_receiver')
    .orderBy('created_at')
    .orderBy('direction')
    .orderBy('id')
    .execute();
  return rows.map(({ delivered_at: posted, ...row }) => ({
    ...followedMessage(row, number),
    reached: posted === null ? undefined : dayOfMoment(posted),
  }));
}

/** A message as the one who follows the case sees it. */
export function followedMessage(
  {
    id,
    direction,
    purpose,
    created_at,
    body,
    language,
  }: Pick<MessageRow, 'id' | 'direction' | 'purpose' | 'created_at' | 'body' | 'language'>,
  number: string,
): FollowedMessage {
  const from = direction === 'in' ? 'submitter' : 'municipality';
  return { id, number, from, purpose, at: created_at, text: body, language };
}

/** What was said first, which the case itself holds. */
export function initialSubmission({
  number,
  arrivalDay,
  receivedAt,
  words,
  language,
}: Pick<
  FollowedCase,
  'number' | 'arrivalDay' | 'receivedAt' | 'words' | 'language'
>): FollowedMessage {
  const said = { from: 'submitter', purpose: 'submitter_message', reached: arrivalDay } as const;
  return { id: 'first', number, ...said, at: receivedAt, text: words, language };
}

export interface OpenedThread {
  readonly case: FollowedCase;
  /** Ids of the case and of those that were merged into it, whose words stand in the thread. */
  readonly shown: readonly string[];
}

/**
 * The case that the code belongs to, with those split off from it and one thread for all. This is the only way to what a
 * code shows, and it shows nothing of another submitter, whatever was merged (decision 0013).
 */
export async function openThread(
  trx: TenantTransaction,
  { id: caseId, mergedFrom }: Pick<CaseFoundByCode, 'id' | 'mergedFrom'>,
): Promise<OpenedThread> {
  const family = await casesOfSubmission(trx, { id: caseId, split_from: null });
  const others = family.filter(({ id }) => id !== caseId);
  const own = { ...(await readAlone(trx, caseId)), mergedFrom };
  const merged = await ownMergedInto(trx, caseId);
  const shown = [caseId, ...merged.map(({ id }) => id)];
  if (others.length === 0 && merged.length === 0) return { case: own, shown };
  const related: FollowedCase[] = [];
  for (const { id } of others) related.push(await readAlone(trx, id));
  const twice: FollowedMessage[] = [];
  for (const row of merged) twice.push(firstWords(row), ...(await readMessages(trx, row)));
  const messages = [...[own, ...related].flatMap((one) => one.messages), ...twice].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  return { case: { ...own, related, messages }, shown };
}

/** What was said when it came the second time, as a message of the case that goes on. */
function firstWords({ id, number, received_at: at, words, language }: CaseRow): FollowedMessage {
  const said = { from: 'submitter', purpose: 'submitter_message' } as const;
  return { id: `words-${id}`, number, ...said, at, text: words, language };
}

async function isLed(trx: TenantTransaction, caseId: string): Promise<boolean> {
  const last = await trx
    .selectFrom('hand_over')
    .select('route')
    .where('case_id', '=', caseId)
    .orderBy('handed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.route === 'submitter';
}

async function readAlone(trx: TenantTransaction, caseId: string): Promise<FollowedCase> {
  const row = await readCase(trx, caseId);
  const names = await namesOf(trx, [row.handler_id, row.escalated_to], row.function_name);
  const reviewed = row.escalated_at !== null && (await isUnderReview(trx, caseId));
  return {
    number: row.number,
    mergedFrom: null,
    status: row.status,
    led: row.status === 'handed_over' && (await isLed(trx, caseId)),
    kind: row.kind,
    unit: row.unit_name,
    handler: names.get(row.handler_id) || null,
    arrivalDay: row.arrival_day,
    receivedAt: row.received_at,
    language: row.language,
    words: row.words,
    wish: row.wish,
    replyWanted: row.reply_wanted,
    closureReason: row.closure_reason,
    review: reviewed ? { by: names.get(row.escalated_to) || null } : null,
    promises: await readPromises(trx, caseId),
    messages: await readMessages(trx, row),
    related: [],
  };
}
