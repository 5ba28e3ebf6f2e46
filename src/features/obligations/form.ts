import { z } from 'zod';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { type Obligation, reportRecipients } from '../../domain/obligations/obligations.ts';
import { lastDayOf } from '../../domain/obligations/periods.ts';
import { firstDayFor } from '../../domain/obligations/status.ts';
import type { ObligationCompletion } from '../../follow-up/complete.ts';
import { obligationWords, shortDay } from '../../i18n/desk/obligations.ts';
import { type FieldErrors, type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';

export const longestAnalysis = 20_000;
export const longestNote = 5_000;

const calendarDay = lineField({ max: 10 }).transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', params: { problem: 'day' } });
  return z.NEVER;
});

const analysis = z.strictObject({ words: wordsField({ max: longestAnalysis }) });
const meeting = z.strictObject({
  on: calendarDay,
  words: wordsField({ max: longestNote }).optional(),
});
const report = z.strictObject({
  recipients: z.array(z.enum(reportRecipients)).optional(),
  on: calendarDay,
});

const words = obligationWords.form;

function wrongDay(
  obligation: Pick<Obligation, 'duty' | 'period'>,
  on: Day,
  today: Day,
): FieldErrors {
  const first = firstDayFor(obligation);
  const isInside = on >= first && on <= today;
  return isInside ? {} : { on: words.dayOutside(shortDay(first), shortDay(today)) };
}

function checked(
  errors: FieldErrors,
  fields: ObligationCompletion,
): FieldsReading<ObligationCompletion> {
  return Object.keys(errors).length > 0 ? { kind: 'errors', errors } : { kind: 'fields', fields };
}

/** The submitted completion of an obligation, or its errors. */
export function readCompletion(
  obligation: Obligation,
  values: FormValues,
  today: Day,
): FieldsReading<ObligationCompletion> {
  const { duty } = obligation;
  if (duty.kind === 'analysis') {
    const schema = duty.textRequired ? analysis : analysis.partial();
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    return checked({}, { kind: duty.kind, words: reading.fields.words ?? null });
  }
  if (duty.kind === 'staff_meeting') {
    const reading = readFields(meeting, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { on, words: said = null } = reading.fields;
    return checked(wrongDay(obligation, on, today), { kind: duty.kind, on, words: said });
  }
  const reading = readFields(report, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const { on, recipients = [] } = reading.fields;
  const missing = recipients.length === 0 && duty.recipients.length > 0;
  const errors = missing ? { recipients: words.report.recipientsMissing } : {};
  return checked(
    { ...errors, ...wrongDay(obligation, on, today) },
    { kind: duty.kind, on, recipients },
  );
}

/** The values of the form when it is opened. */
export function initialValues({ duty, period }: Obligation, today: Day): FormValues {
  if (duty.kind === 'analysis') return {};
  const last = lastDayOf(period);
  return { on: duty.kind === 'staff_meeting' && last < today ? '' : today };
}
