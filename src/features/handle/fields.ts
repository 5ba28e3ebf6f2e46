import { z } from 'zod';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { lineField } from '../../validation/text-fields.ts';

export const longestReason = 2_000;
export const longestWords = 5_000;

/** A day of the calendar, or the field's error. */
export const calendarDay = lineField({ max: 10 }).transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', params: { problem: 'day' } });
  return z.NEVER;
});
