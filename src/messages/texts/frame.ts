/** The beginning and the end of every automatic message. */
import { wordsIn } from '../../i18n/words.ts';
import type { ContactRoute, MessageFacts } from './facts.ts';
import type { Passage } from './passages.ts';

/**
 * Anybody can enter any address and any text as a name, so a name is used in a mail only when it can be nothing else:
 * no link and no sentence can be sent to a stranger in the municipality's name.
 */
const nothingButName = /^\p{L}[\p{L}\p{M}’'-]*(?:\.? [\p{L}][\p{L}\p{M}’'-]*){0,4}$/u;

export function greeting({ language, submitterName }: MessageFacts): Passage {
  const isName = submitterName.length <= 60 && nothingButName.test(submitterName);
  const { greeting: hello, greetingByName } = wordsIn(language).messages;
  return { text: isName ? greetingByName({ name: submitterName }) : hello };
}

export function howToFollow({ language, followAddress }: MessageFacts): Passage {
  const words = wordsIn(language).messages;
  return { text: `${words.follow({ address: followAddress })} ${words.code}` };
}

/** A submitter who gives a name is referred to the unit itself, not to a central mailbox (LAN-13). */
export function contactPassage({ language, unit, contact }: MessageFacts): Passage | undefined {
  const words = wordsIn(language).messages;
  const ways = ({ phone, email }: ContactRoute) =>
    [
      phone === null ? [] : words.phone({ number: phone }),
      email === null ? [] : words.email({ address: email }),
    ]
      .flat()
      .join(words.or);
  if (unit === undefined)
    return {
      text: words.reachContact({
        contact: contact.name,
        contactInLowerCase: contact.name.toLowerCase(),
        ways: ways(contact),
      }),
    };
  return unit.phone === null && unit.email === null
    ? undefined
    : { text: words.reachUnit({ unit: unit.name, ways: ways(unit) }) };
}

export function signOff({ language, unit, municipality }: MessageFacts): Passage {
  return {
    text: [wordsIn(language).messages.regards, unit?.name ?? [], municipality].flat().join('\n'),
  };
}
