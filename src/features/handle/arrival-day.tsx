import { z } from 'zod';
import { formatDay } from '../../domain/calendar/format.ts';
import { handleWords } from '../../locales/handle.ts';
import { DateField, TextArea } from '../../web/components/text-fields.tsx';
import { readFields } from '../../web/field-errors.ts';
import { typed } from '../../web/form-body.ts';
import { wordsField } from '../../web/text.ts';
import { calendarDay, longestReason } from './fields.ts';
import type { FieldsProps, Handling } from './handling.ts';

const words = handleWords.arrival;
const schema = z.strictObject({ day: calendarDay, reason: wordsField({ max: longestReason }) });

/** The arrival day moves only with a reason, kept (FAL-09; förvaltningslagen 22 §). */
export const arrivalDay: Handling = {
  action: 'change_arrival_day',
  title: words.title,
  intro: words.intro,
  initial: ({ case: row }) => ({ day: row.arrival_day }),
  read(values) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    return { kind: 'fields', fields: { type: 'change_arrival_day', ...reading.fields } };
  },
  Fields: ArrivalFields,
};

function ArrivalFields({ deskCase: { case: row }, values, errors }: FieldsProps) {
  return (
    <>
      <DateField
        name="day"
        label={words.day}
        description={`${words.dayHelp} ${words.current(formatDay(row.arrival_day, 'sv'))}.`}
        value={typed(values, 'day')}
        error={errors.day}
      />
      <TextArea
        name="reason"
        label={handleWords.reason}
        description={words.reasonHelp}
        rows={3}
        maxLength={longestReason}
        value={typed(values, 'reason')}
        error={errors.reason}
      />
    </>
  );
}
