import { z } from 'zod';
import { letterboxReason } from '../../domain/arrival-reason.ts';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { workdayBefore } from '../../domain/calendar/workday.ts';
import { kinds, solvedOutcomes, staffChannels, submitterTypes } from '../../domain/vocabulary.ts';
import { nothingToCorrect } from '../../i18n/desk/solved.ts';
import { languages } from '../../i18n/languages.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import {
  dayField,
  emailField,
  lineField,
  phoneField,
  wordsField,
} from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';
import { registerWords } from './words.ts';

/** The same limits as in the other ways in (contract.md). */
export const mostWords = 20_000;
const mostElsewhere = 500;

const line = () => lineField({ max: mostElsewhere }).optional();
const words = () => wordsField({ max: mostElsewhere }).optional();
const tick = () => z.literal('yes').optional();

export const arrivals = ['today', 'letterbox', 'other'] as const;

/** A random key for each time the form is shown, so that a form that is sent twice is registered once. */
export const keySchema = z.string().regex(/^[\w-]{16,64}$/);

const schema = z.strictObject({
  key: keySchema,
  /** The answer for which they have been shown another receiver. */
  told: z.enum(submitterTypes).optional(),
  channel: z.enum(staffChannels),
  text: wordsField({ max: mostWords }),
  kind: z.enum(kinds).optional(),
  solved: tick(),
  solvedHow: wordsField({ max: mostWords }).optional(),
  solvedOutcome: z.enum([...solvedOutcomes, nothingToCorrect]).optional(),
  factors: z.array(z.string().max(40)).max(40).default([]),
  explained: tick(),
  name: line(),
  phone: phoneField().optional(),
  email: emailField().optional(),
  address: words(),
  anonymous: tick(),
  noReply: tick(),
  unit: line(),
  wish: words(),
  place: line(),
  occurredOn: dayField().optional(),
  submitterType: z.enum(submitterTypes).optional(),
  language: z.enum(languages).default('sv'),
  arrival: z.enum(arrivals).default('today'),
  arrivalDay: dayField().optional(),
  arrivalReason: words(),
});
export type RegisterFields = z.output<typeof schema>;

export type RegisterReading =
  | { readonly kind: 'fields'; readonly fields: RegisterFields; readonly arrival: ArrivalFields }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

export interface ArrivalFields {
  readonly day: Day;
  readonly reason: string | null;
}
type ArrivalReading =
  | { readonly kind: 'arrived'; readonly arrival: ArrivalFields }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

const arrived = (day: Day, reason: string | null): ArrivalReading => ({
  kind: 'arrived',
  arrival: { day, reason },
});
const wrong = (errors: FieldErrors): ArrivalReading => ({ kind: 'errors', errors });

/** The registrar sets the arrival day, with a reason when it is another day than today (FAL-09, FL 22 §). */
function readArrival(fields: RegisterFields, today: Day): ArrivalReading {
  const { errors } = registerWords;
  switch (fields.arrival) {
    case 'today':
      return arrived(today, null);
    case 'letterbox':
      return arrived(workdayBefore(today), letterboxReason(today));
    case 'other': {
      const day = parseDay(fields.arrivalDay ?? '');
      if (day === undefined) return wrong({ arrivalDay: errors.arrivalDayMissing });
      if (day > today) return wrong({ arrivalDay: errors.arrivalFuture });
      if (day === today) return arrived(day, null);
      if (fields.arrivalReason === undefined)
        return wrong({ arrivalReason: errors.arrivalReasonMissing });
      return arrived(day, fields.arrivalReason);
    }
  }
}

function conflictingFields(fields: RegisterFields): FieldErrors {
  const { name, phone, email, address, solved, solvedHow, solvedOutcome } = fields;
  const contact = [name, phone, email, address].some((value) => value !== undefined);
  const { errors } = registerWords;
  return {
    ...(solved && solvedHow === undefined ? { solvedHow: errors.solvedHowMissing } : {}),
    ...(solved && solvedOutcome === undefined
      ? { solvedOutcome: errors.solvedOutcomeMissing }
      : {}),
    ...(!solved && (solvedHow ?? solvedOutcome) !== undefined
      ? { solved: errors.solvedNotTicked }
      : {}),
    ...(fields.anonymous && contact ? { anonymous: errors.anonymousWithContact } : {}),
  };
}

/** What was typed, or its errors; `today` is the day on which it is typed. */
export function readRegistration(values: FormValues, today: Day): RegisterReading {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const { fields } = reading;
  const dated = readArrival(fields, today);
  const errors = { ...conflictingFields(fields), ...(dated.kind === 'errors' ? dated.errors : {}) };
  if (dated.kind === 'errors' || Object.keys(errors).length > 0) return { kind: 'errors', errors };
  return { kind: 'fields', fields, arrival: dated.arrival };
}
