/** Arguments that several commands have, each parsed in one way and refused with the same message. */
import { z } from 'zod';
import { type Day, parseDay, parseInstant } from '../domain/calendar/day.ts';

export const municipality = z.string().min(1, 'Say which municipality: --municipality M.');

export const day = (option: string) =>
  z.string().transform((text, context): Day => {
    const parsed = parseDay(text);
    if (parsed !== undefined) return parsed;
    context.addIssue(`${option} must be a day that exists, written YYYY-MM-DD.`);
    return z.NEVER;
  });

export const instant = (option: string) =>
  z.string().transform((text, context): Temporal.Instant => {
    const parsed = parseInstant(text);
    if (parsed !== undefined) return parsed;
    context.addIssue(
      `${option} must be an instant with its offset from UTC, such as 2026-03-02T08:15:00Z.`,
    );
    return z.NEVER;
  });

export const wholeNumber = (option: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `${option} must be a whole number.`)
    .transform(Number)
    .refine(
      (number) => number >= least && number <= most,
      `${option} must be a number from ${least} to ${most}.`,
    );
