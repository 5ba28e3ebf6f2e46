import { formatDay } from '../../domain/calendar/format.ts';
import { messageWords } from '../../i18n/messages.ts';
import type { MessageFacts } from './facts.ts';
import { contactPassage, greeting, howToFollow, signOff } from './frame.ts';
import { joinPassages, type WrittenText, write } from './passages.ts';
import { namedHandler, namedUnit } from './public-names.ts';

function matter({ language, kind, number, arrivalDay }: MessageFacts): string {
  return messageWords(language).yourMatter[kind ?? 'unknown'](
    number,
    formatDay(arrivalDay, language),
  );
}

/** Who takes care of it, told after the first message; `changed`: somebody else had been named before. */
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
      changed ? { text: messageWords(facts.language).notToldAgain } : undefined,
    ]),
    contactPassage(facts),
    howToFollow(facts),
    signOff(facts),
  ]);
}

export function unitNamed(facts: MessageFacts, changed: boolean): WrittenText {
  const words = messageWords(facts.language);
  const opening = changed ? words.placeChanged(matter(facts)) : words.placeSettled(matter(facts));
  return named(facts, opening, words.subject.unit_named(facts.number), changed);
}

export function handlerNamed(facts: MessageFacts, changed: boolean): WrittenText {
  const words = messageWords(facts.language);
  const opening = changed
    ? words.handlerChanged(matter(facts))
    : words.handlerSettled(matter(facts));
  return named(facts, opening, words.subject.handler_named(facts.number), changed);
}
