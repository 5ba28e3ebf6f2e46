import { z } from 'zod';
import type { SubstituteRefusal, SubstitutionOrder } from '../../administration/substitutes.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { substituteWords } from '../../i18n/desk/substitutes.ts';
import { type FieldErrors, type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { dayField, wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';

const id = z.string().max(80);
const schema = z.strictObject({
  account: id.optional(),
  substitute: id.optional(),
  from: dayField(),
  to: dayField(),
  reason: wordsField({ max: 500 }).optional(),
});

const { form, refusals } = substituteWords;

/** The field that each refusal is about. */
const fieldOf = {
  not_permitted: 'account',
  unknown_person: 'substitute',
  own_substitute: 'substitute',
  inactive: 'substitute',
  cannot_handle: 'substitute',
  other_committee: 'substitute',
  days_reversed: 'to',
  days_passed: 'to',
  too_long: 'to',
  overlaps: 'from',
  goes_round: 'substitute',
} as const satisfies Record<SubstituteRefusal, string>;

/** On one's own page no person is chosen, so what is not permitted concerns the form as a whole. */
export function refusalErrors(reason: SubstituteRefusal, own: boolean): FieldErrors {
  const field = fieldOf[reason];
  return { [own && field === 'account' ? '' : field]: refusals[reason] };
}

/** `own`: for oneself, whatever was sent. */
export function readOrder(
  values: FormValues,
  own: string | undefined,
): FieldsReading<SubstitutionOrder> {
  const reading = readFields(schema, values, 'sv');
  const { account = own, substitute } = values;
  const missing = {
    ...(typeof account === 'string' ? {} : { account: form.missingAbsent }),
    ...(typeof substitute === 'string' ? {} : { substitute: form.missingSubstitute }),
  };
  if (reading.kind === 'errors')
    return { kind: 'errors', errors: { ...missing, ...reading.errors } };
  const { from, to, reason = null, ...chosen } = reading.fields;
  const [first, last] = [parseDay(from), parseDay(to)];
  const accountId = own ?? chosen.account;
  if (!first || !last || accountId === undefined || chosen.substitute === undefined)
    return { kind: 'errors', errors: missing };
  const order = { accountId, substituteId: chosen.substitute, from: first, to: last, reason };
  return { kind: 'fields', fields: order };
}
