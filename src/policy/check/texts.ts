import { checkReply } from '../../domain/reply-check/check.ts';
import type { MessageText } from '../fields/message-text.ts';
import { type Check, repeated } from './fault.ts';

/**
 * A passage declares its part of the first message, so its text must contain that part, whoever wrote it (BOT-15,
 * BOT-17).
 */
export const textFaults: Check = ({ firstMessage }) => {
  const texts = firstMessage.texts.map(({ value }) => value);
  const twice = repeated(texts.map(nameOf)).map((name) => `${name} står där mer än en gång.`);
  const lacking = texts
    .filter((text) => !holdsItsPart(text))
    .map((text) => `${nameOf(text)} säger inte ${said[text.passage]}.`);
  return [...twice, ...lacking];
};

const said = {
  thanks: 'tack',
  regret: 'att vi beklagar upplevelsen',
  process: 'hur ärendet hanteras',
} as const satisfies Record<MessageText['passage'], string>;

/** The name used in the description of a policy. */
function nameOf({ passage, kind, language }: MessageText): string {
  return `firstMessage.texts.${passage}.${kind ?? 'every'}.${language}`;
}

/** Checked like a reply: regret is owed only for a complaint, and is therefore looked for in one. */
function holdsItsPart({ passage, language, words }: MessageText): boolean {
  const { missing } = checkReply(words, { language, kind: 'complaint', owed: [passage] });
  return missing.length === 0;
}
