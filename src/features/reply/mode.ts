import type { DeskAction } from '../../domain/desk-actions.ts';
import { replyWords } from '../../locales/reply.ts';

/** A first answer, or one that corrects an earlier. */
export const modes = {
  answer: { action: 'answer', ...replyWords.answer },
  correct: { action: 'correct_answer', ...replyWords.correct },
} as const satisfies Record<
  string,
  {
    readonly action: DeskAction;
    readonly title: (number: string) => string;
    readonly body: string;
    readonly bodyTold: string;
  }
>;
export type ModeName = keyof typeof modes;
