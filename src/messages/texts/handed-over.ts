import { formatDay } from '../../domain/calendar/format.ts';
import type { Localised } from '../../domain/language.ts';
import type { HandedScope } from '../../domain/vocabulary.ts';
import type { HandedOverWords } from '../../i18n/catalogue-types.ts';
import { textIn } from '../../i18n/localised.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import { greeting, howToFollow, signOff } from './frame.ts';
import { type WrittenText, write } from './passages.ts';

export interface HandedOverFacts {
  readonly scope: HandedScope;
  /** Written for use within a sentence. */
  readonly receiver: Localised;
  /** How the submitter contacts the receiver; undefined where the text is sent there. */
  readonly turnTo: { readonly contact: string | null } | undefined;
}

function appealAdvice({ language }: MessageFacts, scope: HandedScope): string {
  const { appeal, citizen_proposal, other } = wordsIn(language).handedOver.mistaken;
  if (scope === 'appeal') return appeal;
  return scope === 'citizen_proposal' ? citizen_proposal : other;
}

function ledTo(words: HandedOverWords, receiver: string, contact: string | null): string {
  return contact === null ? words.led({ receiver }) : words.ledWithContact({ receiver, contact });
}

/**
 * A suggested text for the person who hands it over to change: what we understood, where it has been sent, and what
 * to do if we are wrong.
 */
export function handedOver(facts: MessageFacts, over: HandedOverFacts): WrittenText {
  const { language, number, arrivalDay } = facts;
  const { scope, turnTo } = over;
  const receiver = textIn(over.receiver, language);
  const words = wordsIn(language).handedOver;
  return write('', [
    greeting(facts),
    { text: words.understood[scope] },
    {
      text: turnTo
        ? ledTo(words, receiver, turnTo.contact)
        : words.sent({ receiver, day: formatDay(arrivalDay, language) }),
    },
    scope === 'appeal' ? { text: words.court } : undefined,
    { text: `${words.number({ number })} ${appealAdvice(facts, scope)}` },
    howToFollow(facts),
    signOff(facts),
  ]);
}
