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

type Reader = (sentence: Sentence) => readonly Part[];

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
  return ({ plain }) => {
    const mended = mend(plain);
    return finders.filter(([, stands]) => stands(mended)).map(([part]) => part);
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
  const evidence = new Map<Part, string>();
  const note = (part: Part, words: string) => {
    if (!evidence.has(part)) evidence.set(part, words);
  };
  for (const sentence of sentencesOf(text)) {
    for (const part of read(sentence)) note(part, sentence.written);
    for (const part of namedIn(sentence, context)) note(part, sentence.written);
  }
  return parts.flatMap((part) => {
    const words = evidence.get(part);
    return words === undefined ? [] : [{ part, words }];
  });
}

function namedIn({ plain }: Sentence, { names }: ReplyContext): readonly Part[] {
  const holds = (name: string | null | undefined) =>
    name !== undefined && name !== null && plain.includes(plainOf(name));
  return [
    ...(holds(names?.unit) ? (['unit'] as const) : []),
    ...(holds(names?.handler) ? (['handler'] as const) : []),
  ];
}
