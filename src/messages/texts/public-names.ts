import { messageWords } from '../../i18n/messages.ts';
import type { MessageFacts } from './facts.ts';
import type { Passage } from './passages.ts';

export function namedUnit({ language, unit }: MessageFacts): Passage | undefined {
  return unit && { text: messageWords(language).unitTakes(unit.name), parts: ['unit'] };
}

export function namedHandler({ language, handler }: MessageFacts): Passage | undefined {
  if (!handler) return undefined;
  const words = messageWords(language);
  return {
    text: handler.isFunction ? words.functionIs(handler.name) : words.handlerIs(handler.name),
    parts: ['handler'],
  };
}
