import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import { greeting, signOff } from './frame.ts';
import { joinPassages, type WrittenText, write } from './passages.ts';

export interface Delay {
  /** The day that was promised; undefined where it was internal only. */
  readonly promised: Day | undefined;
  readonly passed: boolean;
  readonly day: Day;
  /** The reason, as the handler wrote it. */
  readonly reason: string;
}

/** To a submitter who waits for an answer: that it takes longer, why, and until when. */
export function delayNotice(
  facts: MessageFacts,
  { promised, passed, day, reason }: Delay,
): WrittenText {
  const { language, number } = facts;
  const words = wordsIn(language).delay;
  const promisedDay = promised && formatDay(promised, language);
  const lead =
    promisedDay === undefined
      ? words.unpromised({ number })
      : words[passed ? 'passed' : 'promised']({ number, day: promisedDay });
  return write(wordsIn(language).messages.subject.delay_notice({ number }), [
    greeting(facts),
    { text: lead },
    { text: reason },
    joinPassages([
      { text: words.newDay({ day: formatDay(day, language) }) },
      { text: words.nothingToDo },
    ]),
    signOff(facts),
  ]);
}
