import type { StaffActor } from '../../domain/actor.ts';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { replyReadingReach } from '../../domain/permission.ts';
import { type View, views } from '../../domain/queue-filter.ts';
import type { Role } from '../../domain/vocabulary.ts';

/** The last case of the page before: the next page begins after it, however many came or went in between. */
export interface QueuePosition {
  readonly day: Day | null;
  readonly number: string;
}

export const numberPattern = /^\d{4}-\d{5,9}$/;

/** `2026-03-16_2026-00042`; a dash for the day where no clock runs. */
export function readAfter(value: unknown): QueuePosition | undefined {
  if (typeof value !== 'string') return undefined;
  const [dayText = '', number = ''] = value.split('_');
  if (!numberPattern.test(number)) return undefined;
  if (dayText === '-') return { day: null, number };
  const day = parseDay(dayText);
  return day && { day, number };
}

export function writeAfter({ day, number }: QueuePosition): string {
  return `${day ?? '-'}_${number}`;
}

/** Who may have a statutory complaint to assess: a head of school among them, and who coordinates where nobody else does. */
const assessors: readonly Role[] = ['statutory_assessor', 'department_manager', 'coordinator'];

/** A person without a unit of their own has no view of it, and who reads no replies none of those that wait for it. */
export function viewsFor(actor: StaffActor): readonly View[] {
  return views.filter((view) => {
    if (view === 'enheten') return actor.unitId !== null;
    if (view === 'lagreglerade') return assessors.includes(actor.role);
    return view !== 'att-lasa' || replyReadingReach(actor.role) !== undefined;
  });
}

/** `42` is this year's number 42; undefined for what is no number. */
export function readNumber(typed: string, today: Day): string | undefined {
  const text = typed.replaceAll(/\s/g, '');
  if (numberPattern.test(text)) return text;
  return /^\d{1,6}$/.test(text) ? `${today.slice(0, 4)}-${text.padStart(5, '0')}` : undefined;
}
