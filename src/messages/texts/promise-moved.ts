import { formatDay } from '../../domain/calendar/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MovedPromise } from '../promise-moved.ts';
import type { MessageFacts } from './facts.ts';
import { contactPassage, greeting, howToFollow, signOff } from './frame.ts';
import { joinPassages, type WrittenText, write } from './passages.ts';

/** The arrival day has been corrected, and with it the days that the submitter was promised. */
export function promiseMoved(facts: MessageFacts, moved: readonly MovedPromise[]): WrittenText {
  const { language, number, arrivalDay } = facts;
  const words = wordsIn(language).promiseMoved;
  return write(wordsIn(language).messages.subject.promise_moved({ number }), [
    greeting(facts),
    joinPassages([
      { text: words.arrival({ number, day: formatDay(arrivalDay, language) }) },
      ...moved.map(({ awaited, before, due }) => ({
        text: words[awaited]({
          day: formatDay(due, language),
          before: formatDay(before, language),
        }),
        ...(awaited === 'response' ? { parts: ['response_day'] as const } : {}),
      })),
    ]),
    { text: words.nothingToDo },
    howToFollow(facts),
    contactPassage(facts),
    signOff(facts),
  ]);
}
