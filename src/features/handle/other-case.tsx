import { z } from 'zod';
import type { AppContext } from '../../app-context.ts';
import { messagesSinceMerge } from '../../case/unmerge.ts';
import { inTenant, type TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { type ActionReading, openDeskCase } from '../../desk/desk-change.ts';
import { visibleTo } from '../../desk/visible.ts';
import type { Action } from '../../domain/actions.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { otherCaseWords as words } from '../../i18n/desk/other-case.ts';
import { HiddenField } from '../../ui/form.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { lineField, wordsField } from '../../validation/text-fields.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import {
  type ActionForm,
  type FieldsProps,
  type OpeningContext,
  readActionForm,
} from './action-form.ts';
import { longestReason } from './shared-fields.tsx';

export const number = lineField({ max: 40 });
const reason = wordsField({ max: longestReason });

/** The case with that number, if this person may see it. */
export async function otherCase(
  trx: TenantTransaction,
  actor: StaffActor,
  { case: row }: DeskCase,
  typedNumber: string,
): Promise<{ readonly id: string } | { readonly error: string }> {
  if (typedNumber === row.number) return { error: words.numberSame };
  const found = await trx
    .selectFrom('feedback_case')
    .select('id')
    .where('municipality', '=', row.municipality)
    .where('number', '=', typedNumber)
    .where((eb) => visibleTo(eb, actor))
    .executeTakeFirst();
  return found ?? { error: words.numberUnknown };
}

async function withOther<Fields extends { readonly number: string }>(
  reading: FieldsReading<Fields>,
  look: (typedNumber: string) => ReturnType<typeof otherCase>,
  action: (id: string, fields: Fields) => Action,
): Promise<ActionReading> {
  if (reading.kind === 'errors') return reading;
  const other = await look(reading.fields.number);
  return 'error' in other
    ? { kind: 'errors', errors: { number: other.error } }
    : { kind: 'fields', fields: action(other.id, reading.fields) };
}

/** The number that the address names, of a case to be merged or tied with this one. */
export const suggested = (_deskCase: DeskCase, { query }: OpeningContext) =>
  typeof query.med === 'string' ? { number: query.med.slice(0, 40) } : {};

function NumberField({ values, errors, label }: FieldsProps & { readonly label: string }) {
  return (
    <TextField
      name="number"
      label={label}
      description={words.numberHelp}
      width="short"
      autoComplete="off"
      value={typed(values, 'number')}
      error={errors.number}
    />
  );
}

const tieSchema = z.strictObject({ number, words: reason.optional() });

/** Two cases of different submitters about one matter, which remain separate cases. */
export const tie: ActionForm = {
  action: 'tie',
  title: words.tie.title,
  intro: words.tie.intro,
  initial: suggested,
  read: (values, deskCase, trx, { actor }) =>
    withOther(
      readFields(tieSchema, values, 'sv'),
      (typedNumber) => otherCase(trx, actor, deskCase, typedNumber),
      (to, fields) => ({ type: 'tie', to, words: fields.words ?? null }),
    ),
  Fields: (props: FieldsProps) => (
    <>
      <NumberField {...props} label={words.number} />
      <TextArea
        name="words"
        label={words.tie.words}
        description={words.tie.wordsHelp}
        need="optional"
        rows={3}
        maxLength={longestReason}
        value={typed(props.values, 'words')}
        error={props.errors.words}
      />
    </>
  ),
};

export const untie: ActionForm = {
  action: 'untie',
  title: words.untie.title,
  intro: words.untie.intro,
  initial: (deskCase, { query }) => {
    const activeTies = deskCase.ties.filter(({ loosened_at: loosened }) => loosened === null);
    const tieId = activeTies.find(({ id }) => id === query.band)?.id ?? activeTies[0]?.id;
    return tieId === undefined ? {} : { tieId };
  },
  read: readActionForm(z.strictObject({ tieId: z.string().max(80) }), (fields) => ({
    type: 'untie',
    ...fields,
  })),
  Fields: ({ values }: FieldsProps) => <HiddenField name="tieId" value={typed(values, 'tieId')} />,
};

interface FormState {
  readonly actor: StaffActor;
  readonly deskCase: DeskCase;
  readonly values: FormValues;
}

/** What the form shows of other cases: for merging and for undoing a merge. Empty for other actions. */
export async function loadOtherCases(
  { databases, clock }: Pick<AppContext, 'databases' | 'clock'>,
  action: ActionForm['action'],
  { actor, deskCase, values }: FormState,
): Promise<Pick<FieldsProps, 'compared' | 'meanwhile'>> {
  const { municipality, committees } = actor;
  const { case: row } = deskCase;
  if (action === 'unmerge')
    return await inTenant(databases, { municipality, committees }, async (trx) => ({
      meanwhile: await messagesSinceMerge(trx, row),
    }));
  const number = typed(values, 'number').trim();
  if (action !== 'merge' || number === '' || number === row.number) return {};
  return await inTenant(databases, { municipality, committees }, async (trx) => ({
    compared: await openDeskCase(trx, clock, actor, number),
  }));
}
