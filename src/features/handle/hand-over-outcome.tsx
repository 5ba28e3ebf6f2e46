/** Records what became of a case that was handed over: by the desk, or by the receiving unit in its own queue. */
import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { pendingHandOver } from '../../domain/decide/hand-over-settled.ts';
import { handOverWords } from '../../i18n/desk/hand-over.ts';
import { actionLabels } from '../../i18n/desk/handle.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { DateField, TextField } from '../../ui/text-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, noFields } from './action-form.ts';
import { calendarDay, longestReason, ReasonField } from './shared-fields.tsx';

const ways = ['told', 'written'] as const;
const wayChoices = ways.map((value) => ({ value, label: handOverWords.confirm.ways[value] }));

const confirmationSchema = z.strictObject({
  by: lineField({ max: 200 }),
  on: calendarDay.optional(),
  how: z.enum(ways),
});
const returnSchema = z.strictObject({
  how: z.enum(ways),
  reason: wordsField({ max: longestReason }),
});
const returnFromQueueSchema = returnSchema.omit({ how: true });

/** In a queue of this system the receiver presses the button; otherwise the desk records what the receiver said. */
function isInOwnQueue(deskCase: DeskCase): boolean {
  return pendingHandOver(deskCase)?.route === 'queue';
}

export const confirmHandOver: ActionForm = {
  action: 'confirm_hand_over',
  title: handOverWords.confirm.title,
  initial: noFields.initial,
  button: (deskCase) =>
    isInOwnQueue(deskCase) ? handOverWords.confirm.takeIn : actionLabels.confirm_hand_over,
  read(values, deskCase) {
    if (isInOwnQueue(deskCase))
      return {
        kind: 'fields',
        fields: { type: 'confirm_hand_over', how: 'queue', on: null, by: null },
      };
    const reading = readFields(confirmationSchema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { by, on = null, how } = reading.fields;
    return { kind: 'fields', fields: { type: 'confirm_hand_over', how, on, by } };
  },
  Fields: ConfirmFields,
};

export const returnHandOver: ActionForm = {
  action: 'return_hand_over',
  title: handOverWords.back.title,
  intro: handOverWords.back.intro,
  initial: noFields.initial,
  button: (deskCase) =>
    isInOwnQueue(deskCase) ? handOverWords.confirm.notOurs : actionLabels.return_hand_over,
  read(values, deskCase) {
    if (isInOwnQueue(deskCase)) {
      const reading = readFields(returnFromQueueSchema, values, 'sv');
      if (reading.kind === 'errors') return reading;
      const { reason } = reading.fields;
      return { kind: 'fields', fields: { type: 'return_hand_over', how: 'queue', reason } };
    }
    const reading = readFields(returnSchema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    return { kind: 'fields', fields: { type: 'return_hand_over', ...reading.fields } };
  },
  Fields: ReturnFields,
};

function ConfirmFields({ deskCase, values, errors }: FieldsProps) {
  const words = handOverWords.confirm;
  if (isInOwnQueue(deskCase)) return <Paragraph>{words.queue}</Paragraph>;
  return (
    <>
      <TextField
        name="by"
        label={words.who}
        description={words.whoHelp}
        width="medium"
        value={typed(values, 'by')}
        error={errors.by}
      />
      <RadioGroup
        name="how"
        label={words.how}
        value={typed(values, 'how')}
        error={errors.how}
        choices={wayChoices}
      />
      <DateField
        name="on"
        label={words.on}
        description={words.onHelp}
        need="optional"
        value={typed(values, 'on')}
        error={errors.on}
      />
    </>
  );
}

function ReturnFields({ deskCase, values, errors }: FieldsProps) {
  const words = handOverWords.back;
  return (
    <>
      {!isInOwnQueue(deskCase) && (
        <RadioGroup
          name="how"
          label={words.how}
          value={typed(values, 'how')}
          error={errors.how}
          choices={wayChoices}
        />
      )}
      <ReasonField values={values} errors={errors} description={words.reasonHelp} />
    </>
  );
}
