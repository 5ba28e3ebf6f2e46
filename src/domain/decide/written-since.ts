import type { CaseFile, MessageRow } from '../case-file.ts';
import { isAnswer } from '../vocabulary.ts';

type MessageMoment = Pick<CaseFile['messages'][number], 'direction' | 'purpose' | 'created_at'>;

const latestOf = (messages: readonly Pick<MessageMoment, 'created_at'>[]): number =>
  Math.max(...messages.map(({ created_at: at }) => at.getTime()));

/**
 * Dates new messages later than the existing ones: who wrote last and what was sent last is read from these instants,
 * and the clock may have been set back since.
 */
export function datedAfterExisting(
  messages: readonly MessageMoment[],
  added: readonly MessageRow[],
): readonly MessageRow[] {
  const latest = latestOf(messages);
  return added.map((message) =>
    message.created_at.getTime() < latest
      ? { ...message, created_at: new Date(latest + 1) }
      : message,
  );
}

/** Whether the submitter has written after the latest answer: closing then leaves their latest words without one. */
export function hasWrittenSince(messages: readonly MessageMoment[]): boolean {
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  const fromSubmitter = messages.filter(({ direction }) => direction === 'in');
  return answers.length > 0 && latestOf(fromSubmitter) > latestOf(answers);
}

/** Whether the case is under review because the submitter was not satisfied, and the reviewer has not answered yet. */
export function isUnderReview({ case: row, clocks }: Pick<CaseFile, 'case' | 'clocks'>): boolean {
  return (
    row.escalated_at !== null &&
    clocks.some(({ kind, stopped_at }) => kind === 'review' && stopped_at === null)
  );
}
