import type { Day } from '../../domain/calendar/day.ts';
import type { FollowUp } from '../../follow-up/calendar.ts';
import { obligationWords, recipientNames } from '../../i18n/desk/obligations.ts';
import { CheckboxGroup } from '../../ui/choice-fields.tsx';
import { DateField, TextArea } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed, typedList } from '../../web/form-body.ts';
import { longestAnalysis, longestNote } from './form.ts';

const words = obligationWords.form;

export interface FieldsProps {
  readonly followUp: FollowUp;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly today: Day;
}

/** The fields of the form for each kind of obligation. */
export function Fields(props: FieldsProps) {
  switch (props.followUp.obligation.duty.kind) {
    case 'analysis':
      return <AnalysisFields {...props} />;
    case 'report':
      return <ReportFields {...props} />;
    case 'staff_meeting':
      return <MeetingFields {...props} />;
  }
}

function AnalysisFields({ followUp, values, errors }: FieldsProps) {
  const { textRequired } = followUp.obligation.duty;
  return (
    <TextArea
      name="words"
      label={words.analysis.label}
      description={words.analysis.help}
      need={textRequired ? 'required' : 'optional'}
      rows={12}
      maxLength={longestAnalysis}
      value={typed(values, 'words')}
      error={errors.words}
    />
  );
}

function ReportFields({ followUp, values, errors, today }: FieldsProps) {
  const { recipients } = followUp.obligation.duty;
  return (
    <>
      {recipients.length > 0 && (
        <CheckboxGroup
          name="recipients"
          label={words.report.recipients}
          values={typedList(values, 'recipients')}
          error={errors.recipients}
          choices={recipients.map((value) => ({ value, label: recipientNames[value] }))}
        />
      )}
      <DateField
        name="on"
        label={words.report.day}
        latest={today}
        value={typed(values, 'on')}
        error={errors.on}
      />
    </>
  );
}

function MeetingFields({ values, errors, today }: FieldsProps) {
  return (
    <>
      <DateField
        name="on"
        label={words.staff_meeting.day}
        latest={today}
        value={typed(values, 'on')}
        error={errors.on}
      />
      <TextArea
        name="words"
        label={words.staff_meeting.words}
        description={words.staff_meeting.help}
        need="optional"
        rows={5}
        maxLength={longestNote}
        value={typed(values, 'words')}
        error={errors.words}
      />
    </>
  );
}
