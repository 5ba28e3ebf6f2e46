import { z } from 'zod';
import { seriousOutcomes } from '../../domain/vocabulary.ts';
import { trackWords as words } from '../../i18n/desk/track.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { WhySuggested } from '../../ui/why-suggested.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, noFields, readActionForm } from './action-form.ts';
import { longestReason, longestWords, ReasonField } from './shared-fields.tsx';

const reason = wordsField({ max: longestReason });
const longReason = wordsField({ max: longestWords });
const openSchema = z.strictObject({ track: z.string().max(80), reason });
const wordsSchema = z.strictObject({ reason: longReason });
const settleSchema = z.strictObject({ outcome: z.enum(seriousOutcomes), reason });

/** A complaint under a special law: it has its own steps, and the responsible assessor is informed at once (BOT-13). */
export const openTrack: ActionForm = {
  action: 'open_track',
  title: words.title,
  intro: words.intro,
  initial: ({ case: row, organisation, rules }) => {
    if (row.suggested_track !== null) return { track: row.suggested_track };
    const areas = organisation.unit(row.unit_id ?? '')?.areas ?? [];
    const fitting = rules.tracks.find((track) => track.areas.some((area) => areas.includes(area)));
    return fitting ? { track: fitting.code } : {};
  },
  read: readActionForm(openSchema, (fields) => ({ type: 'open_track', ...fields })),
  Fields: OpenFields,
};

function OpenFields(props: FieldsProps) {
  const { deskCase, values, errors } = props;
  return (
    <>
      <RadioGroup
        name="track"
        label={words.track}
        value={typed(values, 'track')}
        error={errors.track}
        choices={deskCase.rules.tracks.map(({ code, name, law }) => ({
          value: code,
          label: name,
          description: law,
        }))}
      />
      <ReasonField {...props} />
    </>
  );
}

/** The assessor or the handler states why it is no such complaint. */
export const dismissTrack: ActionForm = {
  action: 'dismiss_track',
  ...words.dismiss,
  initial: noFields.initial,
  read: readActionForm(wordsSchema, (fields) => ({ type: 'dismiss_track', ...fields })),
  Fields: (props: FieldsProps) => (
    <>
      <WhySuggested {...props.deskCase} />
      <ReasonField {...props} />
    </>
  ),
};

const nextStage = ({ case: row }: FieldsProps['deskCase']) =>
  row.track_stage === 'opened' ? 'assessed' : 'investigated';

export const advanceTrack: ActionForm = {
  action: 'advance_track',
  title: words.title,
  initial: noFields.initial,
  ready: ({ case: row }) => row.track !== null && row.track_stage !== 'investigated',
  read(values, deskCase) {
    const reading = readFields(wordsSchema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const stage = nextStage(deskCase);
    return { kind: 'fields', fields: { type: 'advance_track', stage, ...reading.fields } };
  },
  Fields: AdvanceFields,
};

function AdvanceFields({ deskCase, values, errors }: FieldsProps) {
  const { track, track_stage: now } = deskCase.case;
  if (track === null || now === 'investigated')
    return <Paragraph>{words.advance.missing}</Paragraph>;
  const assessing = now === 'opened';
  return (
    <ReasonField
      values={values}
      errors={errors}
      label={assessing ? words.advance.words : words.advance.findings}
      description={assessing ? words.advance.assessedHelp : words.advance.investigatedHelp}
      rows={8}
      maxLength={longestWords}
    />
  );
}

export const suspectSerious: ActionForm = {
  action: 'suspect_serious',
  title: words.suspect.title,
  intro: words.suspect.intro,
  initial: noFields.initial,
  read: readActionForm(wordsSchema, (fields) => ({ type: 'suspect_serious', ...fields })),
  Fields: SuspectFields,
};

function SuspectFields({ values, errors }: FieldsProps) {
  return (
    <ReasonField
      values={values}
      errors={errors}
      label={words.suspect.words}
      rows={5}
      maxLength={longestWords}
    />
  );
}

export const settleSerious: ActionForm = {
  action: 'settle_serious',
  title: words.settle.title,
  initial: noFields.initial,
  read: readActionForm(settleSchema, (fields) => ({ type: 'settle_serious', ...fields })),
  Fields: SettleFields,
};

function SettleFields(props: FieldsProps) {
  const { values, errors } = props;
  return (
    <>
      <RadioGroup
        name="outcome"
        label={words.settle.outcome}
        value={typed(values, 'outcome')}
        error={errors.outcome}
        choices={seriousOutcomes.map((value) => ({ value, label: words.settle.outcomes[value] }))}
      />
      <ReasonField {...props} />
    </>
  );
}
