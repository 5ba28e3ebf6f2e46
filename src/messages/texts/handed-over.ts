import { formatDay } from '../../domain/calendar/format.ts';
import type { HandedScope } from '../../domain/vocabulary.ts';
import { handedOverWords } from '../../i18n/handed-over.ts';
import type { Localised } from '../../i18n/localised.ts';
import type { MessageFacts } from './facts.ts';
import { greeting, howToFollow, signOff } from './frame.ts';
import { type WrittenText, write } from './passages.ts';

export interface HandedOverFacts {
  readonly scope: HandedScope;
  /** As it stands within a sentence. */
  readonly receiver: Localised;
  /** How the submitter reaches the receiver; undefined where the words are sent there. */
  readonly turnTo: { readonly contact: string | null } | undefined;
}

function appealAdvice({ language }: MessageFacts, scope: HandedScope): string {
  const { appeal, citizen_proposal, other } = handedOverWords(language).mistaken;
  if (scope === 'appeal') return appeal;
  return scope === 'citizen_proposal' ? citizen_proposal : other;
}

/** A first wording for whoever hands it over to change: what we understood, where it has gone, and what if we are wrong. */
export function handedOver(facts: MessageFacts, over: HandedOverFacts): WrittenText {
  const { language, number, arrivalDay } = facts;
  const { scope, turnTo } = over;
  const receiver = over.receiver[language];
  const words = handedOverWords(language);
  return write('', [
    greeting(facts),
    { text: words.understood[scope] },
    {
      text: turnTo
        ? words.led(receiver, turnTo.contact)
        : words.sent(receiver, formatDay(arrivalDay, language)),
    },
    scope === 'appeal' ? { text: words.court } : undefined,
    { text: `${words.number(number)} ${appealAdvice(facts, scope)}` },
    howToFollow(facts),
    signOff(facts),
  ]);
}
