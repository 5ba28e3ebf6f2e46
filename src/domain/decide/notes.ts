/** What staff who handle a case write to each other: notes, questions to a colleague, and the answers. */
import type { ActionOf } from '../actions.ts';
import { type Actor, ownIds } from '../actor.ts';
import { type RowChange, updateCase } from '../case-changes.ts';
import type { CaseFile, NoteRow } from '../case-file.ts';
import { mayReadSecret, readingReach } from '../permission.ts';
import { type Circumstances, type DecisionResult, decided, refuse, toDate } from './decision.ts';

function noteOf(
  file: CaseFile,
  writtenBy: string,
  set: Pick<NoteRow, 'body'> & Partial<Pick<NoteRow, 'asked' | 'answers'>>,
  { now, newId }: Circumstances,
): NoteRow {
  return {
    id: newId(),
    municipality: file.case.municipality,
    case_id: file.case.id,
    written_by: writtenBy,
    written_at: toDate(now),
    asked: null,
    answers: null,
    settled_at: null,
    settled_by: null,
    ...set,
  };
}

export function openQuestions({ notes }: Pick<CaseFile, 'notes'>): readonly NoteRow[] {
  return notes.filter(({ asked, settled_at: settled }) => asked !== null && settled === null);
}

/** The colleagues who still have a question to answer, once this one is settled. */
function stillAskedAfter(file: CaseFile, settledId: string): string[] {
  const left = openQuestions(file).filter(({ id }) => id !== settledId);
  return [...new Set(left.flatMap(({ asked }) => asked ?? []))].toSorted();
}

export function writeNote(
  file: CaseFile,
  { body }: ActionOf<'write_note'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor } = circumstances;
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  return decided('write_note', {
    insert: { note: [noteOf(file, actor.accountId, { body }, circumstances)] },
  });
}

/**
 * The case stays with its handler. Secrecy holds between committees (OSL 8:2), so a question may go only to a
 * colleague in the same committee.
 */
export function askColleague(
  file: CaseFile,
  { accountId, body }: ActionOf<'ask_colleague'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor, directory } = circumstances;
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  const colleague = directory.account(accountId);
  if (!colleague?.active || accountId === actor.accountId)
    return refuse({ code: 'unknown_person' });
  if (readingReach(colleague.role) === undefined) return refuse({ code: 'reads_no_cases' });
  if (file.case.concerns.includes(accountId)) return refuse({ code: 'conflict_of_interest' });
  if (!mayReadSecret(colleague, file.case)) return refuse({ code: 'outside_committee' });
  const asked = [...new Set([...file.case.asked, accountId])].toSorted();
  const question = noteOf(file, actor.accountId, { body, asked: accountId }, circumstances);
  return decided(
    'ask_colleague',
    { insert: { note: [question] }, update: updateCase(file, { asked }) },
    {
      detail: { asked: accountId },
      followUps: [{ job: 'alert', accountId, about: 'question', of: question.id }],
    },
  );
}

function questionOf(file: CaseFile, noteId: string): NoteRow | undefined {
  return openQuestions(file).find(({ id }) => id === noteId);
}

function settled(id: string, actor: Actor, { now }: Circumstances): RowChange<NoteRow> {
  return {
    id,
    settled_at: toDate(now),
    settled_by: actor.type === 'staff' ? actor.accountId : actor.type,
  };
}

export function answerColleague(
  file: CaseFile,
  { noteId, body }: ActionOf<'answer_colleague'>,
  circumstances: Circumstances,
): DecisionResult {
  const { actor } = circumstances;
  const question = questionOf(file, noteId);
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  const asked = question?.asked;
  if (!question || !asked || !ownIds(actor).includes(asked))
    return refuse({ code: 'unknown_question' });
  const { written_by: asker } = question;
  return decided(
    'answer_colleague',
    {
      insert: { note: [noteOf(file, actor.accountId, { body, answers: noteId }, circumstances)] },
      update: {
        ...updateCase(file, { asked: stillAskedAfter(file, noteId) }),
        note: [settled(noteId, actor, circumstances)],
      },
    },
    {
      detail: { asker, ...(asked === actor.accountId ? {} : { for: asked }) },
      followUps: [{ job: 'alert', accountId: asker, about: 'colleague_answer', of: noteId }],
    },
  );
}

export function withdrawQuestion(
  file: CaseFile,
  { noteId }: ActionOf<'withdraw_question'>,
  circumstances: Circumstances,
): DecisionResult {
  const question = questionOf(file, noteId);
  if (!question) return refuse({ code: 'unknown_question' });
  return decided(
    'withdraw_question',
    {
      update: {
        ...updateCase(file, { asked: stillAskedAfter(file, noteId) }),
        note: [settled(noteId, circumstances.actor, circumstances)],
      },
    },
    { detail: { asked: question.asked } },
  );
}
