import { z } from 'zod';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { TextArea } from '../../ui/text-fields.tsx';
import { lineField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import type { FieldsProps } from './action-form.ts';

export const longestReason = 2_000;
export const longestWords = 5_000;

/** A calendar day; the field's error where it is none. */
export const calendarDay = lineField({ max: 10 }).transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', params: { problem: 'day' } });
  return z.NEVER;
});

interface ReasonFieldProps extends Pick<FieldsProps, 'values' | 'errors'> {
  readonly label?: string;
  readonly description?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** The reason for an action. */
export function ReasonField({
  values,
  errors,
  label = handleWords.reason,
  description = handleWords.reasonHelp,
  rows = 3,
  maxLength = longestReason,
}: ReasonFieldProps) {
  return (
    <TextArea
      name="reason"
      label={label}
      description={description}
      rows={rows}
      maxLength={maxLength}
      value={typed(values, 'reason')}
      error={errors.reason}
    />
  );
}
