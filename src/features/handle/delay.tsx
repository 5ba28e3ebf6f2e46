import { z } from 'zod';
import { compareDays, daysBetween } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { ClockRow } from '../../domain/case-file.ts';
import { runningResponseClock } from '../../domain/decide/delay.ts';
import { delayFormWords as words } from '../../i18n/desk/delay.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { messageLanguage } from '../../messages/compose.ts';
import { gatherFacts } from '../../messages/gather.ts';
import { delayNotice } from '../../messages/texts/delay.ts';
import { stackLanguages } from '../../messages/texts/passages.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { DateField } from '../../ui/text-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, noFields } from './action-form.ts';
import { calendarDay, longestReason, ReasonField } from './shared-fields.tsx';

const schema = z.strictObject({ day: calendarDay, reason: wordsField({ max: longestReason }) });
const longestDays = 366;

/** Tells the submitter that the answer is delayed, with a new day and the reason, before the day has passed or after it. */
export const notifyDelay: ActionForm = {
  action: 'notify_delay',
  title: words.title,
  labels: { day: words.day, reason: words.reason },
  intro: words.intro,
  initial: noFields.initial,
  read(values, deskCase, _trx, { today, publicUrl }) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { day, reason } = reading.fields;
    const clock = runningResponseClock(deskCase);
    const wrong = (error: string) => ({ kind: 'errors', errors: { day: error } }) as const;
    if (!clock) return wrong(refusalSentence({ code: 'no_answer_awaited' }, undefined));
    if (compareDays(day, clock.due) <= 0 || compareDays(day, today) <= 0)
      return wrong(refusalSentence({ code: 'day_not_later', due: clock.due }, undefined));
    if (daysBetween(today, day) > longestDays) return wrong(words.tooFar);
    const delay = {
      promised: isPromise(clock) ? clock.due : undefined,
      passed: compareDays(clock.due, today) < 0,
      day,
      reason,
    };
    const versions = messageLanguage(deskCase.case.language).map((language) =>
      delayNotice(gatherFacts(deskCase, language, today, publicUrl), delay),
    );
    const { body } = stackLanguages(versions);
    return { kind: 'fields', fields: { type: 'notify_delay', day, reason, body } };
  },
  Fields: DelayFields,
};

/** Whether the submitter was promised the day, by the policy or by an earlier notice. */
function isPromise({ basis, promised_due: first }: ClockRow): boolean {
  return basis === 'policy' || first !== null;
}

function DelayFields({ deskCase, values, errors, today }: FieldsProps) {
  const clock = runningResponseClock(deskCase);
  const due = clock && formatDay(clock.due, 'sv');
  const passed = clock !== undefined && compareDays(clock.due, today) < 0;
  return (
    <>
      {due !== undefined && passed && (
        <Notice
          tone="warning"
          title={isPromise(clock) ? words.passed(due) : words.ownPassed(due)}
          level={2}
        />
      )}
      {due !== undefined && !passed && <Paragraph>{words.current(due)}</Paragraph>}
      <DateField
        name="day"
        label={words.day}
        description={words.dayHelp}
        value={typed(values, 'day')}
        error={errors.day}
      />
      <ReasonField
        values={values}
        errors={errors}
        label={words.reason}
        description={words.reasonHelp}
        rows={4}
      />
    </>
  );
}
