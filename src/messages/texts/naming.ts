import { formatDay } from '../../domain/calendar/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import { contactPassage, greeting, howToFollow, signOff } from './frame.ts';
import { joinPassages, type WrittenText, write } from './passages.ts';
import { namedHandler, namedUnit } from './public-names.ts';

function matter({ language, kind, number, arrivalDay }: MessageFacts): string {
  return wordsIn(language).messages.yourMatter[kind ?? 'unknown']({
    number,
    day: formatDay(arrivalDay, language),
  });
}

/** Names the unit and handler after the first message; `changed`: somebody else had been named before. */
function named(
  facts: MessageFacts,
  opening: string,
  subject: string,
  changed: boolean,
): WrittenText {
  return write(subject, [
    greeting(facts),
    joinPassages([
      { text: opening },
      namedUnit(facts),
      namedHandler(facts),
      changed ? { text: wordsIn(facts.language).messages.notToldAgain } : undefined,
    ]),
    contactPassage(facts),
    howToFollow(facts),
    signOff(facts),
  ]);
}

export function unitNamed(facts: MessageFacts, changed: boolean): WrittenText {
  const words = wordsIn(facts.language).messages;
  const opening = changed
    ? words.placeChanged({ matter: matter(facts) })
    : words.placeSettled({ matter: matter(facts) });
  return named(facts, opening, words.subject.unit_named({ number: facts.number }), changed);
}

export function handlerNamed(facts: MessageFacts, changed: boolean): WrittenText {
  const words = wordsIn(facts.language).messages;
  const opening = changed
    ? words.handlerChanged({ matter: matter(facts) })
    : words.handlerSettled({ matter: matter(facts) });
  return named(facts, opening, words.subject.handler_named({ number: facts.number }), changed);
}
