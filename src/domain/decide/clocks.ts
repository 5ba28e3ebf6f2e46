import { compareDays, type Day } from '../calendar/day.ts';
import { type DayRule, dueDay } from '../calendar/deadline.ts';
import type { Changes, ClockChange } from '../case-changes.ts';
import type { CaseFile, CaseRow, ClockRow } from '../case-file.ts';
import type { ClockPlan, PolicyRules } from '../rules.ts';
import { type Circumstances, toDate } from './decision.ts';
import { isReplyOwed } from './reply-owed.ts';

export function plannedClock(
  plan: ClockPlan,
  place: Pick<CaseRow, 'id' | 'municipality'>,
  id: string,
): ClockRow {
  return {
    id,
    municipality: place.municipality,
    case_id: place.id,
    kind: plan.kind,
    round: 1,
    basis: plan.basis,
    started_on: plan.startedOn,
    due: plan.due,
    promised_due: null,
    days: plan.days,
    unit: plan.unit,
    satisfied_by: [...plan.satisfiedBy],
    skipped: plan.skipped,
    stopped_at: null,
    stopped_on: null,
    stopped_by: null,
  };
}

function ownClock(
  kind: 'review' | 'confirmation',
  rule: DayRule,
  file: Pick<CaseFile, 'case' | 'clocks'>,
  { today, newId }: Circumstances,
): ClockRow {
  const { due, days, unit, skipped } = dueDay(today, rule);
  return {
    id: newId(),
    municipality: file.case.municipality,
    case_id: file.case.id,
    kind,
    round: file.clocks.filter((clock) => clock.kind === kind).length + 1,
    basis: 'attention',
    started_on: today,
    due,
    promised_due: null,
    days,
    unit,
    satisfied_by: kind === 'review' ? ['response'] : [],
    skipped,
    stopped_at: null,
    stopped_on: null,
    stopped_by: null,
  };
}

/**
 * An internal deadline for attention to a message or dissatisfaction after the answer, so that it is not overlooked.
 */
export function reviewClock(file: CaseFile, circumstances: Circumstances): ClockRow {
  return ownClock('review', circumstances.rules.review, file, circumstances);
}

/** The desk's own deadline for the receiver's confirmation of a hand-over. */
export function confirmationClock(file: CaseFile, circumstances: Circumstances): ClockRow {
  return ownClock('confirmation', circumstances.rules.confirmation, file, circumstances);
}

/** Stops the remaining deadlines because nothing is owed any more (closed without reply, void, handed over). */
export function releaseClocks(
  file: Pick<CaseFile, 'clocks'>,
  circumstances: Pick<Circumstances, 'now' | 'today'>,
): readonly ClockChange[] {
  return file.clocks
    .filter((clock) => clock.stopped_at === null)
    .map((clock) => ({
      id: clock.id,
      stopped_at: toDate(circumstances.now),
      stopped_on: circumstances.today,
      stopped_by: null,
    }));
}

/** Restarts these deadlines. */
export function restart(clocks: readonly Pick<ClockRow, 'id'>[]): readonly ClockChange[] {
  return clocks.map(({ id }) => ({ id, stopped_at: null, stopped_on: null, stopped_by: null }));
}

/** The day on which the first message was delivered to the submitter; null while none has been. */
export function acknowledgedOn(clocks: readonly ClockRow[]): Day | null {
  const given = clocks.find(
    (clock) => clock.kind === 'acknowledgement' && clock.stopped_by !== null,
  );
  return given?.stopped_on ?? null;
}

export type Recount = ClockChange & Pick<ClockRow, 'started_on' | 'skipped'>;

/** The recounted deadline: where a later day has been notified, the promised day moves and the notified day is kept. */
export function recount(
  clock: ClockRow,
  { startedOn, due, skipped }: Pick<ClockPlan, 'startedOn' | 'due' | 'skipped'>,
): Recount {
  const day = clock.promised_due === null ? { due } : { promised_due: due };
  return { id: clock.id, started_on: startedOn, ...day, skipped };
}

/**
 * The recounted answer deadline where the policy counts it from the acknowledgement: from the day the acknowledgement
 * was delivered, and as before when it is returned. Undefined where the count is unchanged.
 */
export function recountedResponse(
  clocks: readonly ClockRow[],
  row: Pick<CaseRow, 'arrival_day' | 'anonymous' | 'reply_wanted'>,
  rules: Pick<PolicyRules, 'clocksFor' | 'replyOwed'>,
): Recount | undefined {
  const clock = clocks.find(({ kind, stopped_at }) => kind === 'response' && stopped_at === null);
  if (!clock) return undefined;
  const plans = rules.clocksFor(row.arrival_day, acknowledgedOn(clocks), isReplyOwed(row, rules));
  const plan = plans.find(({ kind }) => kind === 'response');
  if (!plan || plan.startedOn === clock.started_on) return undefined;
  return recount(clock, plan);
}

/** One change for each deadline, since a row is written once. */
export function withRecount(changes: Changes, recounted: Recount): Changes {
  const clocks = changes.update?.clock ?? [];
  const others = clocks.filter(({ id }) => id !== recounted.id);
  const before = clocks.find(({ id }) => id === recounted.id);
  const clock = [...others, { ...before, ...recounted }];
  return { ...changes, update: { ...changes.update, clock } };
}

/** The nearest due day that is still running; orders the queue. */
export function nextDue(clocks: readonly ClockRow[]): Day | null {
  const days = clocks.filter((clock) => clock.stopped_at === null).map((clock) => clock.due);
  return days.reduce<Day | null>(
    (nearest, day) => (nearest === null || compareDays(day, nearest) < 0 ? day : nearest),
    null,
  );
}
