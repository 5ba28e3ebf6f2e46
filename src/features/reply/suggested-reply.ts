/** A reply to begin with, in the language of whoever it is for; what only the writer knows stands within brackets. */
import type { Language } from '../../domain/language.ts';
import type { EscalationRule } from '../../domain/rules.ts';
import type { Kind, Part } from '../../domain/vocabulary.ts';
import { languages } from '../../i18n/languages.ts';
import { initialOf, wordsIn } from '../../i18n/words.ts';

/** What a suggestion is written with. */
export interface SuggestionContext {
  readonly language: Language;
  readonly kind: Kind | null;
  readonly name: string | null;
  /** The policy's or the unit's word for the person (LAN-07). */
  readonly personWord: string | null;
  /** Who goes through it again when they are not satisfied, as the policy says (BOT-21). */
  readonly reviewer: EscalationRule['to'];
  /** Who else can be turned to, where a law of its own governs the complaint (BOT-13). */
  readonly authorities: readonly string[];
  /** Who signs: a name, or the unit's function where the name is protected. */
  readonly signature: readonly string[];
  readonly followAddress: string;
  readonly phone: string;
}

type Phrases = Readonly<
  Record<'thanks' | 'regret' | 'process' | 'outcome' | 'how_to_go_further', string>
> & { readonly authorities?: string };

function thanksIn({ language, kind, personWord }: SuggestionContext): string {
  const words = wordsIn(language).reply;
  if (personWord === null) return kind === 'praise' ? words.thanksForPraise : words.thanks;
  const as = { word: personWord, initial: initialOf(personWord) };
  return kind === 'praise' ? words.thanksForPraiseAs(as) : words.thanksAs(as);
}

function phrasesFor(context: SuggestionContext): Phrases {
  const { language, kind, reviewer, authorities, followAddress, phone } = context;
  const words = wordsIn(language).reply;
  return {
    thanks: thanksIn(context),
    regret: words.regret,
    process: words.process,
    outcome: kind === 'praise' ? words.outcomeOfPraise : words.outcome,
    how_to_go_further: words.goFurther({
      reviewer: words.reviewer[reviewer],
      address: followAddress,
      phone,
    }),
    ...(authorities.length > 0 && {
      authorities: words.authorities({ authorities: authorities.join('; ') }),
    }),
  };
}

/** A sentence that says a part; undefined where only the writer can know it. */
export function phraseFor(part: Part, context: SuggestionContext): string | undefined {
  const phrases: Readonly<Partial<Record<Part, string>>> = phrasesFor(context);
  return phrases[part];
}

/** A whole reply to begin with. */
export function suggestedReply(context: SuggestionContext): string {
  const phrases = phrasesFor(context);
  const { hello, helloByName, regards } = wordsIn(context.language).reply;
  const middle =
    context.kind === 'praise'
      ? [phrases.outcome]
      : [phrases.process, phrases.outcome, phrases.how_to_go_further];
  const elsewhere = phrases.authorities === undefined ? [] : [phrases.authorities];
  const opening =
    context.kind === 'complaint' ? `${phrases.thanks} ${phrases.regret}` : phrases.thanks;
  return [
    context.name === null ? hello : helloByName({ name: context.name }),
    opening,
    ...middle,
    ...elsewhere,
    [regards, ...context.signature].join('\n'),
  ].join('\n\n');
}

/** What is left for the writer in any language begins with the same word within brackets as the catalogue's own. */
const placeholderStarts = languages.map(
  (language) => `${wordsIn(language).reply.outcome.split(' ')[0] ?? '['} `,
);

/** Whether a suggestion left something for the writer that was not filled in. */
export function hasPlaceholder(text: string): boolean {
  return placeholderStarts.some((start) => {
    const from = text.indexOf(start);
    return from >= 0 && text.indexOf(']', from) > 0;
  });
}

export function suggestedSubject(language: Language, kind: Kind | null, number: string): string {
  return wordsIn(language).reply.subject[kind ?? 'unknown']({ number });
}
