import { z } from 'zod';
import { secrecyProvisions } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, noFields, readActionForm } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

const words = handleWords.secrecy;
const reason = wordsField({ max: longestReason });
const markSchema = z.strictObject({ provision: z.enum(secrecyProvisions), reason });
const liftSchema = z.strictObject({ reason });

export const markSecrecy: ActionForm = {
  action: 'mark_secrecy',
  title: words.title,
  labels: { provision: words.provision },
  intro: words.intro,
  initial: noFields.initial,
  read: readActionForm(markSchema, (fields) => ({ type: 'mark_secrecy', ...fields })),
  Fields: MarkFields,
};

export const liftSecrecy: ActionForm = {
  action: 'lift_secrecy',
  title: words.liftTitle,
  intro: words.liftIntro,
  initial: noFields.initial,
  read: readActionForm(liftSchema, (fields) => ({ type: 'lift_secrecy', ...fields })),
  Fields: ReasonField,
};

function MarkFields(props: FieldsProps) {
  const { values, errors } = props;
  return (
    <>
      <RadioGroup
        name="provision"
        label={words.provision}
        value={typed(values, 'provision')}
        error={errors.provision}
        choices={secrecyProvisions.map((value) => ({ value, label: words.provisions[value] }))}
      />
      <ReasonField {...props} />
    </>
  );
}
