import { z } from 'zod';
import { type Scope, scopes } from '../../domain/vocabulary.ts';
import { handleWords } from '../../locales/handle.ts';
import type { Organisation } from '../../people/directory.ts';
import { RadioGroup } from '../../web/components/choice-fields.tsx';
import { type ChoiceGroup, GroupedSelectField } from '../../web/components/grouped-select.tsx';
import { TextArea, TextField } from '../../web/components/text-fields.tsx';
import { readFields } from '../../web/field-errors.ts';
import { typed } from '../../web/form-body.ts';
import { lineField, wordsField } from '../../web/text.ts';
import { longestReason } from './fields.ts';
import type { FieldsProps, Handling } from './handling.ts';
import { SuggestionNote } from './suggestion.tsx';

const words = handleWords.handOver;
const longestMessage = 20_000;
const outside = 'outside';

type OutOfScope = Exclude<Scope, 'in_scope'>;
const isOutOfScope = (scope: Scope): scope is OutOfScope => scope !== 'in_scope';
const otherScopes = scopes.filter(isOutOfScope);

const schema = z.strictObject({
  scope: z.enum(otherScopes),
  receiver: z.string().max(80),
  outsideName: lineField({ max: 200 }).optional(),
  reason: wordsField({ max: longestReason }),
  body: wordsField({ max: longestMessage }),
});

/** To where it belongs, with its arrival day, and never without a word to the submitter (BOT-07–12, LAN-08, LAN-09). */
export const handOver: Handling = {
  action: 'hand_over',
  title: words.title,
  intro: words.intro,
  initial: () => ({}),
  read(values, { organisation }) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { scope, receiver, outsideName, reason, body } = reading.fields;
    if (receiver === outside && outsideName === undefined)
      return { kind: 'errors', errors: { outsideName: words.outsideMissing } };
    if (receiver !== outside && !organisation.unit(receiver))
      return { kind: 'errors', errors: { receiver: words.receiverUnknown } };
    // The chain keeps no words: who it is outside the municipality stands with the reason.
    const told =
      receiver === outside && outsideName !== undefined
        ? words.reasonOutside(outsideName, reason)
        : reason;
    return { kind: 'fields', fields: { type: 'hand_over', scope, receiver, reason: told, body } };
  },
  Fields: HandOverFields,
};

function receivers({ departments, units }: Organisation): readonly ChoiceGroup[] {
  const inside = departments.map(({ id, name }) => ({
    label: name,
    choices: units
      .filter(({ departmentId }) => departmentId === id)
      .map((unit) => ({ value: unit.id, label: unit.name })),
  }));
  return [
    { label: words.outside, choices: [{ value: outside, label: words.outside }] },
    ...inside.filter(({ choices }) => choices.length > 0),
  ];
}

function HandOverFields({ deskCase, values, errors }: FieldsProps) {
  return (
    <>
      <SuggestionNote deskCase={deskCase} of="scope" />
      <RadioGroup
        name="scope"
        label={words.scope}
        value={typed(values, 'scope')}
        error={errors.scope}
        choices={otherScopes.map((value) => ({ value, label: words.scopes[value] }))}
      />
      <GroupedSelectField
        name="receiver"
        label={words.receiver}
        value={typed(values, 'receiver')}
        error={errors.receiver}
        groups={receivers(deskCase.organisation)}
      />
      <TextField
        name="outsideName"
        label={words.outsideName}
        description={words.outsideHelp}
        width="medium"
        value={typed(values, 'outsideName')}
        error={errors.outsideName}
      />
      <TextArea
        name="reason"
        label={handleWords.reason}
        description={handleWords.reasonHelp}
        rows={3}
        maxLength={longestReason}
        value={typed(values, 'reason')}
        error={errors.reason}
      />
      <TextArea
        name="body"
        label={words.body}
        description={words.bodyHelp}
        rows={8}
        maxLength={longestMessage}
        lang={deskCase.case.language}
        value={typed(values, 'body')}
        error={errors.body}
      />
    </>
  );
}
