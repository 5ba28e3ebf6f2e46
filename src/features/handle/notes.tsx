import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import { ownIds, type StaffActor } from '../../domain/actor.ts';
import { openQuestions } from '../../domain/decide/notes.ts';
import { mayReadSecret, readingReach } from '../../domain/permission.ts';
import { noteWords } from '../../i18n/desk/notes.ts';
import { wordsIn } from '../../i18n/words.ts';
import { type ChoiceGroup, GroupedSelectField } from '../../ui/choice-fields.tsx';
import { HiddenField } from '../../ui/form.tsx';
import { QuotedText } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { wordsField } from '../../validation/text-fields.ts';
import { typed } from '../../web/form-body.ts';
import {
  type ActionForm,
  type FieldsProps,
  noFields,
  type OpeningContext,
  readActionForm,
} from './action-form.ts';
import { longestWords } from './shared-fields.tsx';

const body = wordsField({ max: longestWords });
const id = z.string().max(80);

interface BodyProps extends FieldsProps {
  readonly label: string;
  readonly description?: string;
}

function BodyField({ label, description, values, errors }: BodyProps) {
  return (
    <TextArea
      name="body"
      label={label}
      {...(description === undefined ? {} : { description })}
      rows={6}
      maxLength={longestWords}
      value={typed(values, 'body')}
      error={errors.body}
    />
  );
}

export const writeNote: ActionForm = {
  action: 'write_note',
  title: noteWords.write.title,
  labels: { body: noteWords.write.body },
  button: () => noteWords.write.save,
  intro: noteWords.write.intro,
  initial: noFields.initial,
  read: readActionForm(z.strictObject({ body }), (fields) => ({ type: 'write_note', ...fields })),
  Fields: (props: FieldsProps) => (
    <BodyField {...props} label={noteWords.write.body} description={noteWords.write.bodyHelp} />
  ),
};

const askSchema = z.strictObject({ accountId: id, body });

/** The case stays with its handler; the colleague may read it until they have answered. */
export const askColleague: ActionForm = {
  action: 'ask_colleague',
  title: noteWords.ask.title,
  labels: { body: noteWords.ask.body },
  intro: noteWords.ask.intro,
  initial: noFields.initial,
  read: readActionForm(askSchema, (fields) => ({ type: 'ask_colleague', ...fields })),
  Fields: (props: FieldsProps) => (
    <>
      <GroupedSelectField
        name="accountId"
        label={noteWords.ask.who}
        value={typed(props.values, 'accountId')}
        error={props.errors.accountId}
        groups={colleagues(props.deskCase, props.actor)}
      />
      <BodyField {...props} label={noteWords.ask.body} />
    </>
  ),
};

/** Colleagues who may read the case, by unit and department. */
function colleagues(
  { case: row, organisation }: DeskCase,
  { accountId }: StaffActor,
): readonly ChoiceGroup[] {
  const roles = wordsIn('sv').vocabulary.role;
  const able = organisation.accounts.filter(
    (one) =>
      one.active &&
      one.id !== accountId &&
      readingReach(one.role) !== undefined &&
      mayReadSecret(one, row) &&
      !row.concerns.includes(one.id),
  );
  const { units, departments } = organisation;
  const group = (label: string, people: typeof able) => ({
    label,
    choices: people.map(({ id: value, name, role }) => ({
      value,
      label: `${name}, ${roles[role]}`,
    })),
  });
  const placed = (unitId: string | null, departmentId: string | null) =>
    able.filter(
      (one) =>
        one.unitId === unitId && (unitId ?? one.departmentId ?? null) === (unitId ?? departmentId),
    );
  return [
    ...units.map((unit) => group(unit.name, placed(unit.id, null))),
    ...departments.map((one) => group(one.name, placed(null, one.id))),
    group('Hela kommunen', placed(null, null)),
  ].filter(({ choices }) => choices.length > 0);
}

/** The question that the address names, or the first that is unanswered. */
function firstQuestion(deskCase: DeskCase, { query }: Pick<OpeningContext, 'query'>) {
  const open = openQuestions(deskCase);
  const noteId = open.find((note) => note.id === query.fraga)?.id ?? open[0]?.id;
  return noteId === undefined ? {} : { noteId };
}

function AskedQuestion({ deskCase, values }: FieldsProps) {
  const question = deskCase.notes.find((note) => note.id === typed(values, 'noteId'));
  return (
    <>
      <HiddenField name="noteId" value={typed(values, 'noteId')} />
      {question?.body && <QuotedText from="staff">{question.body}</QuotedText>}
    </>
  );
}

export const answerColleague: ActionForm = {
  action: 'answer_colleague',
  title: noteWords.answer.title,
  labels: { body: noteWords.answer.body },
  intro: noteWords.answer.intro,
  initial: (deskCase, { query, actor }) => {
    const own = openQuestions(deskCase).filter(
      ({ asked }) => asked !== null && ownIds(actor).includes(asked),
    );
    return firstQuestion({ ...deskCase, notes: own }, { query });
  },
  read: readActionForm(z.strictObject({ noteId: id, body }), (fields) => ({
    type: 'answer_colleague',
    ...fields,
  })),
  Fields: (props: FieldsProps) => (
    <>
      <AskedQuestion {...props} />
      <BodyField {...props} label={noteWords.answer.body} />
    </>
  ),
};

export const withdrawQuestion: ActionForm = {
  action: 'withdraw_question',
  title: noteWords.withdraw.title,
  intro: noteWords.withdraw.intro,
  initial: firstQuestion,
  read: readActionForm(z.strictObject({ noteId: id }), (fields) => ({
    type: 'withdraw_question',
    ...fields,
  })),
  Fields: AskedQuestion,
};
