/** What begins and ends every message of the system's own. */
import { wordsIn } from '../../i18n/words.ts';
import type { ContactRoute, MessageFacts } from './facts.ts';
import type { Passage } from './passages.ts';

/**
 * Anybody can type anybody's address and any text as a name, so a name goes into a mail only where it can be nothing but
 * a name: no link and no sentence is carried to a stranger in the municipality's own mail.
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

/** Who gives a name is put in touch with the unit itself, not with a central mailbox (LAN-13). */
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
