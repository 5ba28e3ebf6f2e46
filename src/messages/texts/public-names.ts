import { wordsIn } from '../../i18n/words.ts';
import type { MessageFacts } from './facts.ts';
import type { Passage } from './passages.ts';

export function namedUnit({ language, unit }: MessageFacts): Passage | undefined {
  return (
    unit && { text: wordsIn(language).messages.unitTakes({ unit: unit.name }), parts: ['unit'] }
  );
}

export function namedHandler({ language, handler }: MessageFacts): Passage | undefined {
  if (!handler) return undefined;
  const words = wordsIn(language).messages;
  return {
    text: handler.isFunction
      ? words.functionIs({ name: handler.name })
      : words.handlerIs({ handler: handler.name }),
    parts: ['handler'],
  };
}
