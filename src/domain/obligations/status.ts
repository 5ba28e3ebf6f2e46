import type { Day } from '../calendar/day.ts';
import type { Obligation } from './obligations.ts';
import { lastDayOf } from './periods.ts';

/** A recorded completion of an obligation; its text is stored separately. */
export interface Completion {
  readonly recipients: readonly string[];
}

/** `coming`: the period is not over; `raised`: overdue for so long that the next level is informed. */
export const obligationStatuses = ['done', 'raised', 'late', 'due', 'coming'] as const;
export type ObligationStatus = (typeof obligationStatuses)[number];

/** A report is done when every recipient has received it (FAL-13). */
export function isDone(
  { duty }: Pick<Obligation, 'duty'>,
  completions: readonly Completion[],
): boolean {
  if (completions.length === 0) return false;
  return missingRecipients({ duty }, completions).length === 0;
}

export function missingRecipients(
  { duty }: Pick<Obligation, 'duty'>,
  completions: readonly Completion[],
): Obligation['duty']['recipients'] {
  const had = new Set(completions.flatMap(({ recipients }) => recipients));
  return duty.recipients.filter((recipient) => !had.has(recipient));
}

export function obligationStatus(
  obligation: Pick<Obligation, 'duty' | 'due' | 'period' | 'raisedAfter'>,
  completions: readonly Completion[],
  today: Day,
): ObligationStatus {
  if (isDone(obligation, completions)) return 'done';
  if (today > obligation.raisedAfter) return 'raised';
  if (today > obligation.due.due) return 'late';
  return today > lastDayOf(obligation.period) ? 'due' : 'coming';
}

export function isLate(status: ObligationStatus): boolean {
  return status === 'late' || status === 'raised';
}

/** A meeting can be held during its period; what summarises a period can be done only after its end. */
export function firstDayFor({ duty, period }: Pick<Obligation, 'duty' | 'period'>): Day {
  return duty.kind === 'staff_meeting' ? period.from : period.to;
}

export function canBeDone(obligation: Pick<Obligation, 'duty' | 'period'>, today: Day): boolean {
  return today >= firstDayFor(obligation);
}
