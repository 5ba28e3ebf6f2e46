/** A reply to begin with, in the language of whoever it is for; what only the writer knows stands within brackets. */

import { tiedTo } from '../../case/tied-cases.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { openDeskCase } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { dayOfMoment } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import type { EscalationRule } from '../../domain/rules.ts';
import { isAnswer, type Kind, type Part } from '../../domain/vocabulary.ts';
import { languages } from '../../i18n/languages.ts';
import { initialOf, wordsIn } from '../../i18n/words.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { ModeName } from './fields.ts';

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

/** The answer that is corrected: the one with the requested id, or the latest. */
function earlierAnswer({ messages }: DeskCase, asked: string | undefined) {
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  return answers.find(({ id }) => id === asked) ?? answers.at(-1);
}

/** The values of a form without a draft; undefined where there is no answer to correct. */
export function initialValues(
  mode: ModeName,
  deskCase: DeskCase,
  asked: string | undefined,
): FormValues | undefined {
  const { language, kind, number } = deskCase.case;
  if (mode === 'answer') return { subject: suggestedSubject(language, kind, number) };
  const earlier = earlierAnswer(deskCase, asked);
  if (!earlier) return undefined;
  const day = dayOfMoment(earlier.created_at);
  const refers = wordsIn(language).reply.corrects({ day: formatDay(day, language) });
  return {
    replaces: earlier.id,
    subject: earlier.subject ?? suggestedSubject(language, kind, number),
    body: `${refers}\n\n${earlier.body ?? ''}`,
  };
}

type Named = Pick<DeskCase, 'case' | 'submitter'>;

const firstName = (name: string | null | undefined) => name?.trim().split(' ')[0] ?? '';

/** Replaces whole words only: “Eva” stays in “Evald”. Where the replacement is empty, the space before goes too. */
function replacedWord(text: string, one: string, other: string): string {
  if (one === '') return text;
  const whole = `(?<![\\p{L}\\p{N}])${RegExp.escape(one)}(?![\\p{L}\\p{N}])`;
  return text.replaceAll(new RegExp(other === '' ? ` ?${whole}` : whole, 'gu'), other);
}

/** The text of an answer with the other submitter's name and number, and without the contact details of the first. */
export function adapted(body: string, from: Named, to: Named): string {
  const name = to.submitter?.name ?? '';
  const pairs = [
    [from.case.number, to.case.number],
    [from.submitter?.name?.trim() ?? '', name],
    [firstName(from.submitter?.name), firstName(name)],
    [from.submitter?.email ?? '', ''],
    [from.submitter?.phone ?? '', ''],
    [from.submitter?.address ?? '', ''],
  ] as const;
  return pairs.reduce((text, [one, other]) => replacedWord(text, one, other), body);
}

export interface TiedAnswer {
  /** The number of the case that was answered. */
  readonly number: string;
  /** Null where it is in another language than this case's. */
  readonly body: string | null;
}

/** The latest answer to the tied case with that number, adapted to this case; undefined where there is none that this person may see. */
export async function tiedAnswer(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  deskCase: DeskCase,
  number: unknown,
): Promise<TiedAnswer | undefined> {
  if (typeof number !== 'string') return undefined;
  const tied = await tiedTo(trx, actor, deskCase);
  if (!tied.some(({ row }) => row.number === number)) return undefined;
  const other = await openDeskCase(trx, clock, actor, number);
  const answer = other?.messages.findLast(({ purpose }) => isAnswer(purpose));
  if (!other || !answer || answer.body === null) return undefined;
  const sameLanguage = answer.language === deskCase.case.language;
  return { number, body: sameLanguage ? adapted(answer.body, other, deskCase) : null };
}
