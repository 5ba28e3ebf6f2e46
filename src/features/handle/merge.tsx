import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { samenessOf } from '../../domain/decide/merge.ts';
import { caseWords } from '../../i18n/desk/case.ts';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { wordsIn } from '../../i18n/words.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { SubmissionText } from '../../ui/submitter-words.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { number, otherCase, suggested } from './other-case.tsx';
import { longestReason, ReasonField } from './shared-fields.tsx';

const words = otherCaseWords.merge;
const schema = z.strictObject({
  number,
  choice: z.enum(['merge', 'tie']).optional(),
  reason: wordsField({ max: longestReason }),
});

/** Two submissions by one submitter about one matter continue as the first; both are shown, and the handler chooses to merge or tie them. */
export const merge: ActionForm = {
  action: 'merge',
  title: words.title,
  intro: words.intro,
  labels: { number: words.into, choice: words.choice },
  initial: suggested,
  ready: (_deskCase, values) => typed(values, 'number') !== '',
  button: () => words.save,
  async read(values, deskCase, trx, { actor }) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { number: typedNumber, choice, reason } = reading.fields;
    const other = await otherCase(trx, actor, deskCase, typedNumber);
    if ('error' in other) return { kind: 'errors', errors: { number: other.error } };
    if (choice === undefined) return { kind: 'errors', errors: { choice: words.choiceMissing } };
    return {
      kind: 'fields',
      fields:
        choice === 'merge'
          ? { type: 'merge', into: other.id, reason }
          : { type: 'tie', to: other.id, words: reason },
    };
  },
  Above: OtherCaseForm,
  Fields: MergeFields,
};

/** A form of its own for the other case, so that both can be read before anything is decided. */
function OtherCaseForm({ deskCase, values, errors }: FieldsProps) {
  const value = typed(values, 'number');
  return (
    <Form method="get" action={deskPaths.caseAction(deskCase.case.number, actionPaths.merge)}>
      <TextField
        name="med"
        label={words.into}
        description={otherCaseWords.numberHelp}
        width="short"
        autoComplete="off"
        value={value}
        error={errors.number}
      />
      <SubmitButton variant={value === '' ? 'primary' : 'secondary'}>{words.compare}</SubmitButton>
    </Form>
  );
}

function MergeFields(props: FieldsProps) {
  const { deskCase, compared, values, errors } = props;
  const typedNumber = typed(values, 'number');
  if (typedNumber === '') return null;
  const sameness =
    compared && samenessOf(deskCase, { row: compared.case, submitter: compared.submitter });
  const chosen = typed(values, 'choice') || undefined;
  return (
    <>
      <HiddenField name="number" value={typedNumber} />
      {compared && <ComparedCases one={deskCase} other={compared} />}
      <RadioGroup
        name="choice"
        label={words.choice}
        description={sameness === undefined ? words.unseen : words.sameness[sameness]}
        value={chosen ?? (sameness === 'same' ? undefined : 'tie')}
        error={errors.choice}
        choices={[
          ...(sameness === 'same'
            ? [{ value: 'merge', label: words.choices.merge, description: words.choices.mergeHelp }]
            : []),
          { value: 'tie', label: words.choices.tie, description: words.choices.tieHelp },
        ]}
      />
      <ReasonField values={values} errors={errors} />
    </>
  );
}

/** Two cases side by side, or one above the other on a narrow page. */
export function ComparedCases({
  one,
  other,
}: {
  readonly one: DeskCase;
  readonly other: DeskCase;
}) {
  return (
    <div class="compared">
      <ComparedCase deskCase={one} />
      <ComparedCase deskCase={other} />
    </div>
  );
}

function ComparedCase({ deskCase: { case: row, submitter } }: { readonly deskCase: DeskCase }) {
  const { submitter: labels } = caseWords;
  const contact = [submitter?.email, submitter?.phone, submitter?.address].filter(Boolean);
  const { channel } = wordsIn('sv').vocabulary;
  return (
    <Card title={caseWords.title(row.number)} id={`arende-${row.number}`}>
      <DescriptionList
        items={[
          {
            term: labels.name,
            value: row.anonymous ? labels.anonymous : (submitter?.name ?? labels.nameless),
          },
          {
            term: words.contact,
            value:
              contact.length === 0 ? words.noContact : <Breakable>{contact.join(', ')}</Breakable>,
          },
          { term: caseWords.facts.arrival, value: formatDay(row.arrival_day, 'sv') },
          { term: caseWords.facts.channel, value: channel[row.channel] },
        ]}
      />
      <SubmissionText row={row} />
    </Card>
  );
}
