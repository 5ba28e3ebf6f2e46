import type { SettledState } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import { contactPassage, greeting, howToFollow, signOff } from './frame.ts';
import { type WrittenText, write } from './passages.ts';

/** To somebody who wanted to know what came of what was planned: it is done, or it is not, and why (BOT-23, FAL-15). */
export function actionSettled(
  facts: MessageFacts,
  { as, planned, words: told }: SettledAction,
): WrittenText {
  const { language, number } = facts;
  const words = wordsIn(language).actionSettled;
  return write(wordsIn(language).messages.subject.action_settled({ number }), [
    greeting(facts),
    { text: words.planned({ number }) },
    { text: planned },
    { text: words[as] },
    { text: told, parts: ['outcome'] },
    contactPassage(facts),
    howToFollow(facts),
    signOff(facts),
  ]);
}

export interface SettledAction {
  readonly as: SettledState;
  /** What was planned, in the words of whoever planned it. */
  readonly planned: string;
  /** What was done, or why it is not done. */
  readonly words: string;
}
