import { wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import { greeting, howToFollow, signOff } from './frame.ts';
import { joinPassages, type WrittenText, write } from './passages.ts';

export interface ReviewFacts {
  /** Undefined while no unit has the case, since its manager is not known yet. */
  readonly reviewer: string | undefined;
  readonly answeredBefore: boolean;
  readonly handlerMayClose: boolean;
}

/**
 * To a dissatisfied submitter: who reviews the case, and that nothing need be repeated. No policy promises a day for
 * it.
 */
export function reviewStarted(
  facts: MessageFacts,
  { reviewer, answeredBefore, handlerMayClose }: ReviewFacts,
): WrittenText {
  const words = wordsIn(facts.language).messages;
  const reviewerSentence = () => {
    if (reviewer === undefined) return words.reviewWaits({ number: facts.number });
    return answeredBefore
      ? words.reviewAgain({ who: reviewer, number: facts.number })
      : words.reviewFirst({ who: reviewer, number: facts.number });
  };
  return write(words.subject.review_started({ number: facts.number }), [
    greeting(facts),
    joinPassages([
      { text: words.dissatisfied, parts: ['thanks'] },
      { text: reviewerSentence() },
      handlerMayClose ? undefined : { text: words.nobodyReviewsOwn },
    ]),
    { text: words.notAllAgain },
    howToFollow(facts),
    signOff(facts),
  ]);
}
