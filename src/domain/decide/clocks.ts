import { compareDays, type Day } from '../calendar/day.ts';
import { dueDay } from '../calendar/deadline.ts';
import type { CaseFile, CaseRow, ClockRow } from '../case-file.ts';
import type { ClockPlan } from '../rules.ts';
import { type Changes, type Circumstances, toDate } from './decision.ts';

export function plannedClock(
  plan: ClockPlan,
  place: Pick<CaseRow, 'id' | 'municipality' | 'arrival_day'>,
  id: string,
): ClockRow {
  return {
    id,
    municipality: place.municipality,
    case_id: place.id,
    kind: plan.kind,
    round: 1,
    basis: plan.basis,
    started_on: place.arrival_day,
    due: plan.due,
    days: plan.days,
    unit: plan.unit,
    satisfied_by: [...plan.satisfiedBy],
    skipped: plan.skipped,
    stopped_at: null,
    stopped_on: null,
    stopped_by: null,
  };
}

/** A clock of the desk's own for what the submitter wrote after the answer or found wanting: nobody waits unseen. */
export function reviewClock(file: CaseFile, circumstances: Circumstances): ClockRow {
  const rule = circumstances.rules.review;
  const planned = dueDay(circumstances.today, rule);
  const rounds = file.clocks.filter((clock) => clock.kind === 'review').length;
  return {
    id: circumstances.newId(),
    municipality: file.case.municipality,
    case_id: file.case.id,
    kind: 'review',
    round: rounds + 1,
    basis: 'attention',
    started_on: circumstances.today,
    due: planned.due,
    days: planned.days,
    unit: planned.unit,
    satisfied_by: ['response'],
    skipped: planned.skipped,
    stopped_at: null,
    stopped_on: null,
    stopped_by: null,
  };
}

/** Stops what still runs because nothing is owed any more (closed without reply, void, handed over). */
export function releaseClocks(
  file: CaseFile,
  circumstances: Circumstances,
): { readonly id: string; readonly set: Partial<ClockRow> }[] {
  return file.clocks
    .filter((clock) => clock.stopped_at === null)
    .map((clock) => ({
      id: clock.id,
      set: {
        stopped_at: toDate(circumstances.now),
        stopped_on: circumstances.today,
        stopped_by: null,
      },
    }));
}

export const running: Partial<ClockRow> = { stopped_at: null, stopped_on: null, stopped_by: null };

/** The clocks as they will be once the changes are made. */
export function clocksAfter(clocks: CaseFile['clocks'], changes: Changes): readonly ClockRow[] {
  const changed = clocks.map((clock) => {
    const sets = (changes.clocks ?? []).filter((change) => change.id === clock.id);
    const changedRow: ClockRow = { ...clock };
    for (const { set } of sets) Object.assign(changedRow, set);
    return changedRow;
  });
  return [...changed, ...(changes.newClocks ?? [])];
}

/** The nearest due day that still runs; orders the queue. */
export function nextDue(clocks: readonly ClockRow[]): Day | null {
  const days = clocks.filter((clock) => clock.stopped_at === null).map((clock) => clock.due);
  return days.reduce<Day | null>(
    (nearest, day) => (nearest === null || compareDays(day, nearest) < 0 ? day : nearest),
    null,
  );
}
