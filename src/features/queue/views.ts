import { type Day, parseDay } from '../../domain/calendar/day.ts';

/** The last case of the page before. The next page begins after it, however many came or went meanwhile. */
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

/** `42` is this year's number 42; undefined for what is not a number. */
export function readNumber(typed: string, today: Day): string | undefined {
  const text = typed.replaceAll(/\s/g, '');
  if (numberPattern.test(text)) return text;
  return /^\d{1,6}$/.test(text) ? `${today.slice(0, 4)}-${text.padStart(5, '0')}` : undefined;
}
