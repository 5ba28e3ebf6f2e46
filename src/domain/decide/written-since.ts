import type { CaseFile } from '../case-file.ts';
import { isAnswer } from '../vocabulary.ts';

type Said = Pick<CaseFile['messages'][number], 'direction' | 'purpose' | 'created_at'>;

/** Whether the submitter has written after the latest answer: closing then leaves their latest words without one. */
export function hasWrittenSince(messages: readonly Said[]): boolean {
  const latest = (found: readonly Said[]) =>
    Math.max(...found.map(({ created_at: at }) => at.getTime()));
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  const theirs = messages.filter(({ direction }) => direction === 'in');
  return answers.length > 0 && latest(theirs) > latest(answers);
}

/** Whether somebody goes through the case again because the submitter was not satisfied, and has not told them yet. */
export function isGoneThroughAgain({
  case: row,
  clocks,
}: Pick<CaseFile, 'case' | 'clocks'>): boolean {
  return (
    row.escalated_at !== null &&
    clocks.some(({ kind, stopped_at }) => kind === 'review' && stopped_at === null)
  );
}
