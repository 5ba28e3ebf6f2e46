import { type Kind, type Part, parts } from '../vocabulary.ts';
import { type Finder, finderFor, type LanguageCues } from './cue.ts';
import { english } from './english.ts';
import { plainOf, type Sentence, sentencesOf } from './reading.ts';
import { spellingMender } from './spelling.ts';
import { swedish } from './swedish.ts';

export interface Evidence {
  readonly part: Part;
  /** The sentence that shows it, as written. */
  readonly words: string;
}

export interface ReplyCheck {
  /** `not_checked`: a language without cues here; nothing is found, missing or advised then. */
  readonly language: 'checked' | 'not_checked';
  readonly found: readonly Part[];
  /** What the policy obliges to and is not there. */
  readonly missing: readonly Part[];
  /** Good practice that the policy does not ask for and is not there. */
  readonly advised: readonly Part[];
  readonly evidence: readonly Evidence[];
}

export interface ReplyContext {
  /** BCP 47 tag of what the reply is written in. */
  readonly language: string;
  /** Null while the case is not classified. */
  readonly kind: Kind | null;
  /** What the policy demands of a reply. */
  readonly owed: readonly Part[];
  /** Names that show the unit and the handler where they stand in the text. */
  readonly names?: { readonly unit?: string | null; readonly handler?: string | null };
}

/** What a good answer holds, whatever the policy says (ISO 10002 7.8; the practice of municipalities). */
const goodPractice: Readonly<Record<Kind | 'unknown', readonly Part[]>> = {
  complaint: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further'],
  suggestion: ['thanks', 'process', 'outcome', 'how_to_go_further'],
  question: ['thanks', 'how_to_go_further'],
  praise: ['thanks'],
  unknown: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further'],
};

/** The first sentence that shows each part, by its place; those that no sentence shows are left out. */
type Reader = (sentences: readonly Sentence[]) => ReadonlyMap<Part, Sentence>;

const readers: Readonly<Record<string, Reader>> = {
  sv: readerFor(swedish),
  en: readerFor(english),
};

function readerFor({ cues, filling, spelling }: LanguageCues): Reader {
  const mend = spellingMender(spelling);
  const finders = parts.map((part): readonly [Part, Finder] => [
    part,
    finderFor(cues[part], filling),
  ]);
  return (sentences) => {
    const mended = sentences.map(({ plain }) => mend(plain));
    return new Map(
      finders.flatMap(([part, findIn]) => {
        const sentence = sentences[findIn(mended)];
        return sentence === undefined ? [] : [[part, sentence] as const];
      }),
    );
  };
}

/** Reads a reply for what it says, not for how well: a program does not judge respect (BOT-16). */
export function checkReply(text: string, context: ReplyContext): ReplyCheck {
  const reader = readers[context.language.toLowerCase().split('-')[0] ?? ''];
  if (reader === undefined)
    return { language: 'not_checked', found: [], missing: [], advised: [], evidence: [] };
  const evidence = evidenceIn(text, reader, context);
  const found = parts.filter((part) => evidence.some((one) => one.part === part));
  const owed = owedParts(context).filter((part) => !found.includes(part));
  const advised = goodPractice[context.kind ?? 'unknown'].filter(
    (part) => !found.includes(part) && !owed.includes(part),
  );
  return { language: 'checked', found, missing: owed, advised, evidence };
}

/** Regret is owed to a complaint alone (BOT-15); while the kind is not known it is advised. */
function owedParts({ kind, owed }: Pick<ReplyContext, 'kind' | 'owed'>): readonly Part[] {
  return owed.filter((part) => part !== 'regret' || kind === 'complaint');
}

function evidenceIn(text: string, read: Reader, context: ReplyContext): readonly Evidence[] {
  const sentences = sentencesOf(text);
  const said = read(sentences);
  const named = { unit: context.names?.unit, handler: context.names?.handler };
  return parts.flatMap((part) => {
    const byName = part === 'unit' || part === 'handler' ? named[part] : undefined;
    const showing = [said.get(part), holding(byName, sentences)].filter((one) => one !== undefined);
    const [first] = showing.toSorted(
      (one, other) => sentences.indexOf(one) - sentences.indexOf(other),
    );
    return first === undefined ? [] : [{ part, words: first.written }];
  });
}

function holding(
  name: string | null | undefined,
  sentences: readonly Sentence[],
): Sentence | undefined {
  if (name === undefined || name === null) return undefined;
  const wanted = plainOf(name);
  return sentences.find(({ plain }) => plain.includes(wanted));
}
