/** The choice about a suggested statutory track, without which the case is not closed, handed over or taken out (BOT-13). */
import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { ActionReading } from '../../desk/desk-change.ts';
import { pastTrack } from '../../domain/decide/suggested-track.ts';
import { trackWords } from '../../i18n/desk/track.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { WhySuggested } from '../../ui/why-suggested.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { ActionForm, FieldsProps } from './action-form.ts';
import { longestReason } from './shared-fields.tsx';

const words = trackWords.choice;
const choices = ['open', 'not'] as const;
const schema = z.strictObject({
  statutory: z.enum(choices).optional(),
  statutoryReason: wordsField({ max: longestReason }).optional(),
});
export const choiceLabels = { statutory: words.legend, statutoryReason: words.reason };

const asks: readonly ActionForm['action'][] = ['close', 'hand_over', 'void', 'merge', 'assign'];

/** Whether this form asks for the choice too. */
export function asksChoice({ action }: ActionForm, { case: row }: DeskCase): boolean {
  return row.suggested_track !== null && asks.includes(action);
}

/**
 * Reads the form with the choice: the track is opened instead of the form's action, or dismissed together with it. Without a
 * choice the form is read as usual, with an error where its action needs the choice.
 */
export async function readWithChoice(
  values: FormValues,
  deskCase: DeskCase,
  read: (values: FormValues) => ActionReading | Promise<ActionReading>,
): Promise<ActionReading> {
  const { statutory, statutoryReason, ...rest } = values;
  const { suggested_track: track } = deskCase.case;
  if (track === null) return await read(rest);
  const choice = readFields(
    schema,
    {
      ...(statutory === undefined ? {} : { statutory }),
      ...(statutoryReason === undefined ? {} : { statutoryReason }),
    },
    'sv',
  );
  if (choice.kind === 'errors') return choice;
  const { statutory: chosen, statutoryReason: reason } = choice.fields;
  if (chosen === 'open')
    return reason === undefined
      ? { kind: 'errors', errors: { statutoryReason: words.reasonMissing } }
      : { kind: 'fields', fields: { type: 'open_track', track, reason } };
  const reading = await read(rest);
  const missing = missingIn(chosen, reason);
  if (reading.kind === 'errors')
    return chosen === undefined
      ? reading
      : { ...reading, errors: { ...reading.errors, ...missing } };
  if (chosen !== undefined && reason !== undefined)
    return { ...reading, first: { type: 'dismiss_track', reason } };
  const past = pastTrack(deskCase, reading.fields, { directory: deskCase.organisation });
  return past?.code === 'track_suggested' ? { kind: 'errors', errors: missing } : reading;
}

function missingIn(chosen: 'not' | undefined, reason: string | undefined) {
  if (chosen === undefined) return { statutory: words.missing };
  return reason === undefined ? { statutoryReason: words.reasonMissing } : {};
}

export function TrackChoice({ deskCase, values, errors }: FieldsProps) {
  return (
    <>
      <Notice tone="warning" title={words.title}>
        <WhySuggested {...deskCase} />
      </Notice>
      <RadioGroup
        name="statutory"
        label={words.legend}
        value={typed(values, 'statutory')}
        error={errors.statutory}
        choices={choices.map((value) => ({
          value,
          label: words.choices[value],
          description: words.help[value],
        }))}
      />
      <TextArea
        name="statutoryReason"
        label={words.reason}
        description={words.reasonHelp}
        rows={3}
        maxLength={longestReason}
        value={typed(values, 'statutoryReason')}
        error={errors.statutoryReason}
      />
    </>
  );
}
