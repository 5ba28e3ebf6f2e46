import type { ReplyAction } from '../../domain/vocabulary.ts';
import type { DeskCaseAction } from '../../paths.ts';
import { replyWords } from './words.ts';

/** A first answer, or one that corrects an earlier. */
export const modes = {
  answer: { action: 'answer', along: 'svara/kontroll', ...replyWords.answer },
  correct: { action: 'correct_answer', along: 'ratta-svar/kontroll', ...replyWords.correct },
} as const satisfies Record<
  string,
  {
    readonly action: ReplyAction;
    /** Where the script sends what is typed. */
    readonly along: DeskCaseAction;
    readonly title: (number: string) => string;
    readonly body: string;
    readonly bodyTold: string;
  }
>;
export type ModeName = keyof typeof modes;

export function modeOf(action: ReplyAction): ModeName {
  return action === 'answer' ? 'answer' : 'correct';
}
