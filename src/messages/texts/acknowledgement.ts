import { formatDay } from '../../domain/calendar/format.ts';
import { initialOf, wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import { contactPassage, greeting, howToFollow, signOff } from './frame.ts';
import { joinPassages, type Passage, type WrittenText, write } from './passages.ts';
import { namedHandler, namedUnit } from './public-names.ts';

function thanks({ language, kind, municipality, personWord, ownWords }: MessageFacts): Passage {
  const words = wordsIn(language).messages;
  if (ownWords.thanks !== undefined) return { text: ownWords.thanks, parts: ['thanks'] };
  const submitted = kind ?? 'unknown';
  const text =
    personWord === undefined
      ? words.thanks[submitted]({ municipality })
      : words.thanksAs[submitted]({
          municipality,
          word: personWord,
          initial: initialOf(personWord),
        });
  return { text, parts: ['thanks'] };
}

/** Regret for the experience, whoever is at fault; conditional while it is not known to be a complaint (BOT-15). */
function regret({ language, kind, owed, ownWords }: MessageFacts): Passage | undefined {
  const words = wordsIn(language).messages;
  const text = kind === 'complaint' ? words.regret : words.regretIfSo;
  return kind === 'complaint' || (kind === null && owed.includes('regret'))
    ? { text: ownWords.regret ?? text, parts: ['regret'] }
    : undefined;
}

/** The arrival day and the number; says that the case is registered only where it is (FAL-10, BOT-20). */
function registration(facts: MessageFacts): Passage {
  const { language, kind, arrivalDay, number, isRegistered } = facts;
  const words = wordsIn(language).messages;
  const sentence = words[isRegistered ? 'registered' : 'numbered'][kind ?? 'unknown'];
  return {
    text: sentence({ day: formatDay(arrivalDay, language), number }),
    ...(isRegistered ? { parts: ['registration'] } : {}),
  };
}

/** Said once, in the new case's first message. */
function splitOff({ language, splitFrom, number }: MessageFacts): Passage | undefined {
  return splitFrom === null
    ? undefined
    : { text: wordsIn(language).messages.splitFrom({ from: splitFrom, number }) };
}

/** Who handles the matter: the unit and the handler, or that they will be named later (VAS17-10, LAN-17). */
function place(facts: MessageFacts): Passage {
  const { language, unit, owed } = facts;
  const words = wordsIn(language).messages;
  return joinPassages([
    namedUnit(facts) ?? { text: words.unitLater },
    unit === undefined && owed.includes('unit') ? { text: words.unitToldLater } : undefined,
    namedHandler(facts) ??
      (owed.includes('handler') ? { text: words.handlerToldLater } : undefined),
  ]);
}

/** In the municipality's own text, with who handles the matter, which is a fact of the case and may be required. */
function processInOwnWords(facts: MessageFacts, text: string): Passage {
  return joinPassages([{ text, parts: ['process'] }, place(facts)]);
}

/** The process, step by step (BOT-17). */
function process(facts: MessageFacts): Passage {
  const { language, kind, replyWanted, replyOwed, managerAnswers, ownWords } = facts;
  if (ownWords.process !== undefined) return processInOwnWords(facts, ownWords.process);
  const words = wordsIn(language).messages;
  const submitted = kind ?? 'unknown';
  const steps: readonly (Passage | undefined)[] = [
    place(facts),
    { text: words.work[submitted] },
    replyWanted && replyOwed ? { text: words.thenReply[submitted] } : undefined,
    replyWanted && replyOwed && managerAnswers ? { text: words.managerAnswers } : undefined,
    replyWanted && kind !== 'praise'
      ? { text: words.ifNotSatisfied, parts: ['how_to_go_further'] }
      : undefined,
  ];
  const present = steps.filter((step) => step !== undefined);
  return {
    text: [words.processLead, ...present.map((step) => `– ${step.text}`)].join('\n'),
    parts: ['process', ...present.flatMap((step) => step.parts ?? [])],
  };
}

function reply({ language, responseDay, replyWanted }: MessageFacts): Passage | undefined {
  const words = wordsIn(language).messages;
  if (!replyWanted) return { text: words.declined };
  if (!responseDay) return undefined;
  const day = formatDay(responseDay.due, language);
  if (responseDay.type === 'passed') return { text: words.responsePassed({ day }) };
  const { span } = responseDay;
  const text =
    span === undefined
      ? words.responseBy({ day })
      : words.responseDay({ count: span.days, unit: span.unit, day });
  return { text, parts: ['response_day'] };
}

/** No answer is promised where the policy owes none to those who are anonymous (FAL-16). */
function anonymous({ language, replyOwed, replyWanted }: MessageFacts): Passage {
  const words = wordsIn(language).messages;
  return { text: replyWanted && !replyOwed ? words.anonymousNotOwed : words.anonymous };
}

/** The first message, composed at once with what is known then; what is settled later is sent in a second one. */
export function acknowledgement(facts: MessageFacts): WrittenText {
  const words = wordsIn(facts.language).messages;
  return write(words.subject.acknowledgement({ number: facts.number }), [
    greeting(facts),
    joinPassages([thanks(facts), regret(facts)]),
    splitOff(facts),
    registration(facts),
    facts.anonymous ? anonymous(facts) : undefined,
    process(facts),
    reply(facts),
    howToFollow(facts),
    contactPassage(facts),
    signOff(facts),
  ]);
}
