/** What is counted of one case: from its rows and its own policy, without asking anything else. */
import { countedDays } from '../../domain/calendar/counted-days.ts';
import { type Day, dayOfMoment, parseDay } from '../../domain/calendar/day.ts';
import type {
  CaseRow,
  ClockRow,
  DeliveryRow,
  HandOverRow,
  MessageRow,
} from '../../domain/case-file.ts';
import { isReplyOwed } from '../../domain/decide/reply-owed.ts';
import {
  type ClosureReason,
  type CorrectionOutcome,
  type DayUnit,
  deliveredStates,
  type HandOverState,
  isAnswer,
  type OtherScope,
} from '../../domain/vocabulary.ts';
import { countingRuleOf } from '../../policy/interpret.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { Policy } from '../../policy/schema.ts';

/** `feedback` stands in the statistics; the others are counted as what they are, and nowhere else (BOT-07–12). */
export const standings = ['feedback', 'other_kind', 'handed_over', 'void', 'merged'] as const;
export type Standing = (typeof standings)[number];

/** `no_deadline`: the policy promises no day, and the desk's own was no promise. */
export type AcknowledgedHow = 'in_time' | 'late' | 'no_deadline';
/** `extended`: after the day that was promised, by the later one that notice had been given of. `not_owed`: FAL-16. */
export type AnsweredHow = 'in_time' | 'extended' | 'late' | 'not_owed' | 'no_deadline';
export type ReviewEnd = 'running' | 'answered_again' | 'ended_without_answer';

/** A row of `derived.case_fact`: its migration says what the columns hold. */
export interface CaseFact {
  readonly case_id: string;
  readonly municipality: string;
  readonly standing: Standing;
  readonly arrival_day: Day;
  readonly kind: CaseRow['kind'];
  readonly channel: CaseRow['channel'];
  readonly language: CaseRow['language'];
  readonly submitter_type: CaseRow['submitter_type'];
  readonly status: CaseRow['status'];
  readonly anonymous: boolean;
  readonly policy_version: string;
  readonly committee_id: string;
  readonly department_id: string | null;
  readonly unit_id: string | null;
  readonly factors: readonly string[];
  readonly secret_to: string | null;
  readonly restricted_to: readonly string[] | null;
  readonly concerns: readonly string[];
  readonly acknowledged_on: Day | null;
  readonly acknowledged_how: AcknowledgedHow | null;
  readonly acknowledged_days: number | null;
  readonly acknowledged_unit: DayUnit | null;
  readonly answered_on: Day | null;
  readonly answered_how: AnsweredHow | null;
  readonly answered_days: number | null;
  readonly answered_unit: DayUnit | null;
  readonly answer_due: Day | null;
  readonly closed_on: Day | null;
  readonly closed_as: ClosureReason | null;
  readonly ended_on: Day;
  readonly handed_on: Day | null;
  readonly handed_as: OtherScope | null;
  readonly handed_how: HandOverState | null;
  readonly taken_out_on: Day | null;
  readonly taken_out_as: ClosureReason | null;
  readonly dissatisfied_on: Day | null;
  readonly review: ReviewEnd | null;
  readonly corrected_on: Day | null;
  readonly correction: CorrectionOutcome | null;
  readonly reopened_on: readonly Day[];
  readonly last_reopened_on: Day | null;
}

type Clock = Omit<ClockRow, 'skipped' | 'satisfied_by'>;

/** The rows of a case that are counted from. */
export interface CountedCase {
  readonly case: Pick<
    CaseRow,
    | 'id'
    | 'municipality'
    | 'committee_id'
    | 'department_id'
    | 'unit_id'
    | 'status'
    | 'kind'
    | 'channel'
    | 'language'
    | 'submitter_type'
    | 'anonymous'
    | 'reply_wanted'
    | 'arrival_day'
    | 'closed_at'
    | 'closure_reason'
    | 'policy_version'
    | 'themes'
    | 'factors'
    | 'secrecy_marked'
    | 'restricted_to'
    | 'concerns'
    | 'escalated_at'
    | 'correction_outcome'
    | 'corrected_on'
    | 'outcome_on'
  >;
  readonly clocks: readonly Clock[];
  readonly messages: readonly (Pick<MessageRow, 'purpose'> &
    Pick<DeliveryRow, 'state' | 'delivered_at'>)[];
  readonly handOvers: readonly Pick<
    HandOverRow,
    'scope' | 'state' | 'handed_at' | 'from_unit_id' | 'from_department_id' | 'from_committee_id'
  >[];
  readonly reopenedAt: readonly Date[];
}

const lastingHandOvers: readonly HandOverState[] = ['pending', 'confirmed', 'led'];

export function standingOf(
  { status, closure_reason: reason, kind }: Pick<CaseRow, 'status' | 'closure_reason' | 'kind'>,
  { otherKinds }: Pick<Policy, 'otherKinds'>,
): Standing {
  if (reason === 'spam' || reason === 'test') return 'void';
  if (reason === 'duplicate') return 'merged';
  if (status === 'handed_over' || reason === 'handed_over') return 'handed_over';
  const isAnsweredOnly =
    kind !== null && (otherKinds?.value.some((other) => other === kind) ?? false);
  return isAnsweredOnly ? 'other_kind' : 'feedback';
}

function acknowledgement({ case: row, clocks }: CountedCase, policy: Policy) {
  const clock = clocks.find(({ kind }) => kind === 'acknowledgement');
  if (!clock?.stopped_by || clock.stopped_on === null) return nothingOf.acknowledgement;
  const rule = countingRuleOf(policy, 'acknowledgement', clock.basis);
  const inTime = clock.stopped_on <= (clock.promised_due ?? clock.due);
  return {
    acknowledged_on: clock.stopped_on,
    acknowledged_how: clock.basis === 'attention' ? 'no_deadline' : inTime ? 'in_time' : 'late',
    acknowledged_days: countedDays(row.arrival_day, clock.stopped_on, rule),
    acknowledged_unit: rule.unit,
  } as const;
}

/** The day that the first answer truly reached whoever waits for it. */
function answeredOn({ messages }: CountedCase): Day | null {
  const sent: readonly string[] = deliveredStates;
  const moments = messages.flatMap(({ purpose, state, delivered_at: at }) =>
    isAnswer(purpose) && sent.includes(state) && at !== null ? [at.getTime()] : [],
  );
  return moments.length === 0 ? null : dayOfMoment(new Date(Math.min(...moments)));
}

function answeredHow(
  counted: CountedCase,
  clock: Clock | undefined,
  day: Day,
  policy: Policy,
): AnsweredHow {
  if (!isReplyOwed(counted.case, rulesOf(policy))) return 'not_owed';
  if (clock === undefined || clock.basis === 'attention') return 'no_deadline';
  if (day <= (clock.promised_due ?? clock.due)) return 'in_time';
  return clock.promised_due !== null && day <= clock.due ? 'extended' : 'late';
}

function answerOf(counted: CountedCase, policy: Policy) {
  const clock = counted.clocks.find(({ kind }) => kind === 'response');
  const due = clock?.basis === 'policy' ? clock.due : null;
  const day = answeredOn(counted);
  if (day === null) return { ...nothingOf.answer, answer_due: due };
  const rule = countingRuleOf(policy, 'response', clock?.basis ?? 'attention');
  return {
    answered_on: day,
    answered_how: answeredHow(counted, clock, day, policy),
    answered_days: countedDays(counted.case.arrival_day, day, rule),
    answered_unit: rule.unit,
    answer_due: due,
  } as const;
}

function reviewOf({ case: row, clocks }: CountedCase) {
  const { escalated_at: since } = row;
  if (since === null) return nothingOf.review;
  const clock = clocks
    .filter(({ kind, stopped_at: stopped }) => kind === 'review' && (!stopped || stopped >= since))
    .toSorted((one, other) => one.round - other.round)[0];
  const runs = clock !== undefined && clock.stopped_at === null && row.status !== 'closed';
  const review: ReviewEnd = runs
    ? 'running'
    : clock?.stopped_by
      ? 'answered_again'
      : 'ended_without_answer';
  return { dissatisfied_on: dayOfMoment(since), review };
}

function correctionOf({ case: row }: CountedCase) {
  const { correction_outcome: outcome, outcome_on: written } = row;
  if (outcome === null) return nothingOf.correction;
  const day = outcome === 'corrected' ? (row.corrected_on ?? written) : written;
  return { corrected_on: day, correction: outcome };
}

const nothingOf = {
  acknowledgement: {
    ...{ acknowledged_on: null, acknowledged_how: null },
    ...{ acknowledged_days: null, acknowledged_unit: null },
  },
  answer: {
    ...{ answered_on: null, answered_how: null, answered_days: null, answered_unit: null },
    answer_due: null,
  },
  review: { dissatisfied_on: null, review: null },
  correction: { corrected_on: null, correction: null },
  handOver: { handed_on: null, handed_as: null, handed_how: null },
  takenOut: { taken_out_on: null, taken_out_as: null },
} as const;

function outcomesOfFeedback(counted: CountedCase, policy: Policy) {
  const { closed_at: closed, closure_reason: reason } = counted.case;
  const reopenedOn = counted.reopenedAt.map(dayOfMoment);
  return {
    ...acknowledgement(counted, policy),
    ...answerOf(counted, policy),
    closed_on: closed === null ? null : dayOfMoment(closed),
    closed_as: reason,
    ...nothingOf.handOver,
    ...nothingOf.takenOut,
    ...reviewOf(counted),
    ...correctionOf(counted),
    reopened_on: reopenedOn,
    last_reopened_on: reopenedOn.toSorted().at(-1) ?? null,
  };
}

const noOutcomes = {
  ...nothingOf.acknowledgement,
  ...nothingOf.answer,
  closed_on: null,
  closed_as: null,
  ...nothingOf.handOver,
  ...nothingOf.takenOut,
  ...nothingOf.review,
  ...nothingOf.correction,
  reopened_on: [],
  last_reopened_on: null,
};

function outcomesOf(standing: Standing, counted: CountedCase, policy: Policy) {
  const { closed_at: closed, closure_reason: reason } = counted.case;
  switch (standing) {
    case 'feedback':
      return outcomesOfFeedback(counted, policy);
    // It is answered like the others, and is not feedback (LAN-29).
    case 'other_kind':
      return noOutcomes;
    case 'void':
    case 'merged':
      return {
        ...noOutcomes,
        taken_out_on: closed === null ? null : dayOfMoment(closed),
        taken_out_as: reason,
      };
    case 'handed_over': {
      const handOver = lastingHandOver(counted);
      if (handOver === undefined) return noOutcomes;
      return {
        ...noOutcomes,
        handed_on: dayOfMoment(handOver.handed_at),
        handed_as: handOver.scope,
        handed_how: handOver.state,
        // It counts where it lay when it was handed over, and not where it went.
        unit_id: handOver.from_unit_id,
        department_id: handOver.from_department_id,
        committee_id: handOver.from_committee_id,
      };
    }
  }
}

/** The last one that came to something: a case may have been handed over, come back, and been handed over again. */
function lastingHandOver({ handOvers }: CountedCase) {
  return handOvers
    .filter(({ state }) => lastingHandOvers.includes(state))
    .toSorted((one, other) => other.handed_at.getTime() - one.handed_at.getTime())[0];
}

/** After every evening that figures ask of (`parseDay` knows no later one). */
const stillOpen = parseDay('2299-12-31');

function endedOn(
  { arrival_day: arrived, closed_at: closed }: CountedCase['case'],
  standing: Standing,
): Day {
  if (standing !== 'feedback') return arrived;
  return closed === null ? (stillOpen ?? arrived) : dayOfMoment(closed);
}

/** @param policy the version that the case has */
export function factOf(counted: CountedCase, policy: Policy): CaseFact {
  const { case: row } = counted;
  const standing = standingOf(row, policy);
  return {
    case_id: row.id,
    municipality: row.municipality,
    standing,
    arrival_day: row.arrival_day,
    kind: row.kind,
    channel: row.channel,
    language: row.language,
    submitter_type: row.submitter_type,
    status: row.status,
    anonymous: row.anonymous,
    policy_version: row.policy_version,
    committee_id: row.committee_id,
    department_id: row.department_id,
    unit_id: row.unit_id,
    factors: [...new Set([...row.factors, ...row.themes])],
    secret_to: row.secrecy_marked ? row.committee_id : null,
    restricted_to: row.restricted_to,
    concerns: row.concerns,
    ended_on: endedOn(row, standing),
    ...outcomesOf(standing, counted, policy),
  };
}
