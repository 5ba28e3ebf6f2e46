import { z } from 'zod';
import { formatDay } from '../../domain/calendar/format.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { DateField } from '../../ui/text-fields.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, readActionForm } from './action-form.ts';
import { calendarDay, longestReason, ReasonField } from './shared-fields.tsx';

const words = handleWords.arrival;
const schema = z.strictObject({ day: calendarDay, reason: wordsField({ max: longestReason }) });

/** The arrival day is changed only with a reason, which is recorded (FAL-09; förvaltningslagen 22 §). */
export const arrivalDay: ActionForm = {
  action: 'change_arrival_day',
  title: words.title,
  labels: { day: words.day },
  intro: words.intro,
  initial: ({ case: row }) => ({ day: row.arrival_day }),
  read: readActionForm(schema, (fields) => ({ type: 'change_arrival_day', ...fields })),
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
      <ReasonField values={values} errors={errors} description={words.reasonHelp} />
    </>
  );
}
