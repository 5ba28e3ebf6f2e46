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
  /** `not_checked`: a language without cues; nothing is found, missing or advised then. */
  readonly language: 'checked' | 'not_checked';
  readonly found: readonly Part[];
  /** The parts that the policy requires and that were not found. */
  readonly missing: readonly Part[];
  /** The parts that are good practice, that the policy does not require, and that were not found. */
  readonly advised: readonly Part[];
  readonly evidence: readonly Evidence[];
}

export interface ReplyContext {
  /** BCP 47 tag of the reply's language. */
  readonly language: string;
  /** Null while the case is not classified. */
  readonly kind: Kind | null;
  /** The parts that the policy requires of a reply. */
  readonly owed: readonly Part[];
  /** Names that count as stating the unit and the handler when they occur in the text. */
  readonly names?: { readonly unit?: string | null; readonly handler?: string | null };
}

/** The parts of a good answer, whatever the policy requires (ISO 10002 7.8; the practice of municipalities). */
const goodPractice: Readonly<Record<Kind | 'unknown', readonly Part[]>> = {
  complaint: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further'],
  suggestion: ['thanks', 'process', 'outcome', 'how_to_go_further'],
  view: ['thanks', 'process', 'outcome', 'how_to_go_further'],
  question: ['thanks', 'how_to_go_further'],
  praise: ['thanks'],
  unknown: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further'],
};

/** The index of the first sentence that shows each part; parts that no sentence shows are absent. */
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

/** Checks which parts a reply contains, not how good they are: a program does not judge respect (BOT-16). */
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

/** Regret is owed only for a complaint (BOT-15); while the kind is not known it is advised. */
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
