import { type SqlBool, sql } from 'kysely';
import { followedCaseId, mergedQuestion, ownAmong } from '../case/merged-thread.ts';
import { familyQuestion, splitFromMerged } from '../case/related.ts';
import { type Answers, readTogether } from '../db/read-together.ts';
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

/** What the holder of the code may see of the case. */
export interface FollowedCase {
  readonly number: string;
  /** The number of the case whose code was used, where that case has been merged into this one. */
  readonly mergedFrom: string | null;
  readonly status: Status;
  /** Whether nothing was handed over: the submitter contacts the receiver themselves. */
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
  /** The policy says that the manager answers (FAL-16). */
  readonly managerAnswers: boolean;
  readonly closureReason: ClosureReason | null;
  /** Set while the case is under review; `by` is null until it has a reviewer. */
  readonly review: { readonly by: string | null } | null;
  /** Promised days only: attention days are internal. */
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
  /** One conversation, with the messages of all these cases. */
  readonly messages: readonly FollowedMessage[];
  /** The cases that were split off from it, and are followed with the same code. */
  readonly related: readonly FollowedCase[];
}

export interface FollowedMessage {
  readonly id: string;
  /** The number of the case that it belongs to. */
  readonly number: string;
  readonly from: 'submitter' | 'municipality';
  readonly purpose: MessagePurpose;
  readonly at: Date;
  /** The day a letter was posted, or a message counts as received; absent where it is the day of `at`. */
  readonly reached?: Day | undefined;
  /** Null where the text has been disposed of. */
  readonly text: string | null;
  readonly language: Language;
}

/** The case whose code was used, and the case that it shows, which differs after a merge. */
export interface CaseFoundByCode {
  readonly id: string;
  /** The id of the case that the code was given for. */
  readonly codeOf: string;
  readonly mergedFrom: string | null;
  /** The row of the case that is shown. */
  readonly row: CaseRow;
}

/**
 * A malformed code is looked up like any other, so that both take the same time. `hold` locks the case until commit,
 * so that a repeated request sees what the first has done.
 */
export async function findByCode(
  trx: TenantTransaction,
  code: string,
  hold: 'held' | 'read' = 'read',
): Promise<CaseFoundByCode | undefined> {
  const row = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('code_hash', '=', followCodeHash(code))
    .$if(hold === 'held', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const id = await followedCaseId(trx, row);
  return { id, codeOf: row.id, mergedFrom: id === row.id ? null : row.number, row };
}

/** One value for any number of ids, so that the statement stays the same and is planned once. */
const isOneOf = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${ids}::text[])`;

/** What is shown of these cases, and the names that may be shown: handler and reviewer; for `readTogether`. */
function threadQuestions(trx: TenantTransaction, ids: readonly string[]) {
  return {
    cases: trx
      .selectFrom('feedback_case as c')
      .leftJoin('unit', (join) =>
        join.onRef('unit.municipality', '=', 'c.municipality').onRef('unit.id', '=', 'c.unit_id'),
      )
      .selectAll('c')
      .select(['unit.name as unit_name', 'unit.function_name'])
      .select((where) =>
        where
          .selectFrom('policy_version as v')
          .select(sql<string>`v.body -> 'replyOwner' ->> 'value'`.as('owner'))
          .whereRef('v.municipality', '=', 'c.municipality')
          .whereRef('v.version', '=', 'c.policy_version')
          .as('reply_owner'),
      )
      .where(isOneOf('c.id', ids)),
    people: trx
      .selectFrom('account')
      .leftJoin('unit', (join) =>
        join
          .onRef('unit.municipality', '=', 'account.municipality')
          .onRef('unit.id', '=', 'account.unit_id'),
      )
      .select(['account.id', 'account.name', 'account.identity_protected'])
      .select('unit.function_name as own_function')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('feedback_case as c')
            .select('c.id')
            .where(isOneOf('c.id', ids))
            .where((inner) =>
              inner.or([
                inner('c.handler_id', '=', inner.ref('account.id')),
                inner('c.escalated_to', '=', inner.ref('account.id')),
              ]),
            ),
        ),
      ),
    clocks: trx
      .selectFrom('clock')
      .select(['case_id', 'kind', 'basis', 'started_on', 'due', 'promised_due', 'days', 'unit'])
      .select(['skipped', 'satisfied_by', 'stopped_at', 'stopped_on', 'stopped_by'])
      .where(isOneOf('case_id', ids))
      .orderBy('kind')
      .orderBy('round'),
    handOvers: trx
      .selectFrom('hand_over')
      .select(['case_id', 'route'])
      .where(isOneOf('case_id', ids))
      .orderBy('handed_at', 'desc'),
    messages: trx
      .selectFrom('message')
      .leftJoin('delivery', (join) =>
        join.onRef('delivery.message_id', '=', 'message.id').on('delivery.state', '=', 'posted'),
      )
      .select(['message.case_id', 'id', 'direction', 'purpose', 'created_at', 'body', 'language'])
      .select('delivered_at')
      .where(isOneOf('message.case_id', ids))
      .where('moved_to', 'is', null)
      .where('purpose', '<>', 'letter_to_receiver')
      .orderBy('created_at')
      .orderBy('direction')
      .orderBy('id'),
  };
}

type ThreadAnswers = Answers<ReturnType<typeof threadQuestions>>;

function messagesIn(
  { id: caseId, number }: Pick<CaseRow, 'id' | 'number'>,
  { messages }: Pick<ThreadAnswers, 'messages'>,
): readonly FollowedMessage[] {
  return messages
    .filter(({ case_id }) => case_id === caseId)
    .map(({ delivered_at: posted, ...row }) => ({
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

/** The submission, which is part of the case itself, as a message. */
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
  /** Ids of the case and of those merged into it, whose messages are shown. */
  readonly shown: readonly string[];
}

/**
 * The case that the code belongs to, with those split off from it and one conversation for all. Everything that a
 * code shows is read here, and it shows nothing of another submitter, whatever was merged (decision 0013).
 */
export async function openThread(
  trx: TenantTransaction,
  { id: caseId, mergedFrom }: Pick<CaseFoundByCode, 'id' | 'mergedFrom'>,
): Promise<OpenedThread> {
  const first = await readTogether(trx, {
    ...threadQuestions(trx, [caseId]),
    family: familyQuestion(trx, { id: caseId, split_from: null }),
    merged: mergedQuestion(trx, caseId),
  });
  const own = { ...followedFrom(caseId, first), mergedFrom };
  const merged = await ownAmong(trx, caseId, first.merged);
  const others = [
    ...first.family.filter(({ id }) => id !== caseId),
    ...(await splitFromMerged(trx, merged)),
  ];
  const shown = [caseId, ...merged.map(({ id }) => id)];
  if (others.length === 0 && merged.length === 0) return { case: own, shown };
  const ids = [...others, ...merged].map(({ id }) => id);
  const more = await readTogether(trx, threadQuestions(trx, ids));
  const related = others.map(({ id }) => followedFrom(id, more));
  const twice = merged.flatMap((row) => [firstWords(row), ...messagesIn(row, more)]);
  const messages = [...[own, ...related].flatMap((one) => one.messages), ...twice].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  return { case: { ...own, related, messages }, shown };
}

/** The submission of a merged duplicate, as a message of the case it was merged into. */
function firstWords({ id, number, received_at: at, words, language }: CaseRow): FollowedMessage {
  const said = { from: 'submitter', purpose: 'submitter_message' } as const;
  return { id: `words-${id}`, number, ...said, at, text: words, language };
}

/** What is shown of one of the cases, from the answers to `threadQuestions`. */
function followedFrom(caseId: string, answers: ThreadAnswers): FollowedCase {
  const row = answers.cases.find(({ id }) => id === caseId);
  if (!row) throw new Error('a case that a code leads to is there');
  const clocks = answers.clocks.filter(({ case_id }) => case_id === caseId);
  const isReviewed = clocks.some(
    ({ kind, stopped_at }) => kind === 'review' && stopped_at === null,
  );
  const nameOf = (id: string | null): string | null => {
    const person = answers.people.find((one) => one.id === id);
    if (!person) return null;
    const { identity_protected: isProtected, name, own_function: ownFunction } = person;
    return (isProtected ? (ownFunction ?? row.function_name) : name) || null;
  };
  const handOver = answers.handOvers.find(({ case_id }) => case_id === caseId);
  const isInReview = row.escalated_at !== null && isReviewed;
  return {
    number: row.number,
    mergedFrom: null,
    status: row.status,
    led: row.status === 'handed_over' && handOver?.route === 'submitter',
    kind: row.kind,
    unit: row.unit_name,
    handler: nameOf(row.handler_id),
    arrivalDay: row.arrival_day,
    receivedAt: row.received_at,
    language: row.language,
    words: row.words,
    wish: row.wish,
    replyWanted: row.reply_wanted,
    managerAnswers: row.reply_owner === 'manager',
    closureReason: row.closure_reason,
    review: isInReview ? { by: nameOf(row.escalated_to) } : null,
    promises: clocks.filter(({ basis }) => basis === 'policy'),
    messages: messagesIn(row, answers),
    related: [],
  };
}
