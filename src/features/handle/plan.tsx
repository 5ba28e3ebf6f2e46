import { z } from 'zod';
import { peopleChoices } from '../../desk/assignable.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { compareDays } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { PlannedActionRow } from '../../domain/case-file.ts';
import {
  hasPlan,
  isToldOfAction,
  openPlannedActions,
  refuseOwner,
} from '../../domain/decide/plan.ts';
import { settledStates } from '../../domain/vocabulary.ts';
import { planWords as words } from '../../i18n/desk/plan.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { wordsIn } from '../../i18n/words.ts';
import { messageLanguage } from '../../messages/compose.ts';
import { gatherFacts } from '../../messages/gather.ts';
import { actionSettled, type SettledAction } from '../../messages/texts/action-settled.ts';
import { stackLanguages } from '../../messages/texts/passages.ts';
import {
  CheckboxField,
  type ChoiceGroup,
  GroupedSelectField,
  RadioGroup,
} from '../../ui/choice-fields.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { DateField, TextArea } from '../../ui/text-fields.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import { type ActionForm, type FieldsProps, type FormContext, noFields } from './action-form.ts';
import { calendarDay, longestWords } from './shared-fields.tsx';

const id = z.string().max(80);
const planSchema = z.strictObject({
  words: wordsField({ max: longestWords }),
  ownerId: id,
  due: calendarDay,
  tell: z.literal('yes').optional(),
});

/** Whoever may own an action of the case: colleagues who can read it, under their units. */
export function ownerChoices({ case: row, organisation }: DeskCase): readonly ChoiceGroup[] {
  const roles = wordsIn('sv').vocabulary.role;
  const able = organisation.accounts.filter(
    ({ id: account }) => refuseOwner(row, account, { directory: organisation }) === undefined,
  );
  return peopleChoices(organisation, able, ({ name, role }) => `${name}, ${roles[role]}`);
}

/** Something to be done, by somebody and by a day, which outlives the closing of the case (FAL-15). */
export const planAction: ActionForm = {
  action: 'plan_action',
  title: words.add.title,
  intro: words.add.intro,
  labels: { words: words.add.words, ownerId: words.add.owner, due: words.add.due },
  initial: ({ case: row }, { actor }) => ({
    ownerId: row.handler_id ?? actor.accountId,
    ...(row.reply_wanted ? { tell: 'yes' } : {}),
  }),
  read(values, _deskCase, _trx, { today }) {
    const reading = readFields(planSchema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { words: said, ownerId, due, tell } = reading.fields;
    if (compareDays(due, today) < 0)
      return { kind: 'errors', errors: { due: words.correction.dayPassed } };
    const plan = { words: said, ownerId, due, tellSubmitter: tell === 'yes' };
    return { kind: 'fields', fields: { type: 'plan_action', ...plan } };
  },
  Fields: PlanFields,
};

function PlanFields({ deskCase, values, errors }: FieldsProps) {
  return (
    <>
      <TextArea
        name="words"
        label={words.add.words}
        rows={4}
        maxLength={longestWords}
        value={typed(values, 'words')}
        error={errors.words}
      />
      <GroupedSelectField
        name="ownerId"
        label={words.add.owner}
        value={typed(values, 'ownerId')}
        error={errors.ownerId}
        groups={ownerChoices(deskCase)}
      />
      <DateField
        name="due"
        label={words.add.due}
        description={words.add.dueHelp}
        value={typed(values, 'due')}
        error={errors.due}
      />
      {deskCase.case.reply_wanted && (
        <CheckboxField
          name="tell"
          label={words.add.tell}
          checked={typed(values, 'tell') === 'yes'}
          error={errors.tell}
        />
      )}
    </>
  );
}

const settleSchema = z.strictObject({
  actionId: id,
  as: z.enum(settledStates),
  words: wordsField({ max: longestWords }),
});

/** The message to whoever wanted to know, in the languages that they read; null where nobody did. */
function bodyFor(
  deskCase: DeskCase,
  planned: PlannedActionRow,
  settled: Omit<SettledAction, 'planned'>,
  { today, publicUrl }: FormContext,
): string | null {
  if (!isToldOfAction(deskCase.case, planned)) return null;
  const action = { ...settled, planned: planned.words ?? '' };
  const versions = messageLanguage(deskCase.case.language).map((language) =>
    actionSettled(gatherFacts(deskCase, language, today, publicUrl), action),
  );
  return stackLanguages(versions).body;
}

/** Ticked as done, or reasoned away; open or closed, whatever the case is. */
export const settleAction: ActionForm = {
  action: 'settle_action',
  title: words.settle.title,
  labels: { actionId: words.settle.which, as: words.settle.as, words: words.settle.words },
  button: () => words.settle.save,
  ready: (deskCase) => openPlannedActions(deskCase).length > 0,
  initial(deskCase, { query }) {
    const open = openPlannedActions(deskCase);
    const asked = open.find((one) => one.id === query.atgard);
    const actionId = (asked ?? (open.length === 1 ? open[0] : undefined))?.id;
    return actionId === undefined ? {} : { actionId };
  },
  read(values, deskCase, _trx, moment) {
    const reading = readFields(settleSchema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { actionId, as, words: said } = reading.fields;
    const planned = openPlannedActions(deskCase).find((one) => one.id === actionId);
    if (!planned)
      return {
        kind: 'errors',
        errors: { actionId: refusalSentence({ code: 'unknown_action' }, undefined) },
      };
    const body = bodyFor(deskCase, planned, { as, words: said }, moment);
    return { kind: 'fields', fields: { type: 'settle_action', actionId, as, words: said, body } };
  },
  Fields: SettleFields,
};

function SettleFields({ deskCase, values, errors }: FieldsProps) {
  const open = openPlannedActions(deskCase);
  if (open.length === 0) return <Paragraph>{words.settle.nothing}</Paragraph>;
  const nameOf = (account: string) =>
    deskCase.organisation.account(account)?.name ?? words.card.someone;
  return (
    <>
      <RadioGroup
        name="actionId"
        label={words.settle.which}
        value={typed(values, 'actionId')}
        error={errors.actionId}
        choices={open.map((one) => ({
          value: one.id,
          label: one.words ?? words.card.gone,
          description: words.card.by(nameOf(one.owner_id), formatDay(one.due, 'sv')),
        }))}
      />
      <RadioGroup
        name="as"
        label={words.settle.as}
        value={typed(values, 'as')}
        error={errors.as}
        choices={settledStates.map((value) => ({ value, label: words.settle.states[value] }))}
      />
      <TextArea
        name="words"
        label={words.settle.words}
        description={words.settle.wordsHelp}
        rows={4}
        maxLength={longestWords}
        value={typed(values, 'words')}
        error={errors.words}
      />
    </>
  );
}

/** The manager stands for what a handler has prepared, where the policy says that the manager owns it (FAL-15). */
export const signPlan: ActionForm = {
  ...noFields,
  action: 'sign_plan',
  title: words.sign.title,
  intro: words.sign.intro,
  ready: ({ case: row }) => hasPlan(row) && row.plan_signed_by === null,
  Fields: ({ deskCase: { case: row } }) =>
    hasPlan(row) && row.plan_signed_by === null ? (
      <Paragraph>{row.correction_words}</Paragraph>
    ) : (
      <Paragraph>{words.sign.nothing}</Paragraph>
    ),
  read: () => ({ kind: 'fields', fields: { type: 'sign_plan' } }),
};
