/**
 * What a text seems to be about, judged by the words in it. It is a suggestion for a person to consider, and never
 * decides anything (BOT-12). docs/decisions/0011 explains why cues are used and not a model.
 */
import type { Area, FactorCode, Kind, Scope } from '../vocabulary.ts';
import { type Estimate, estimateEach, mostLikely } from './chances.ts';
import { languageGuessedFor, languageOf } from './language.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Scales, scales } from './scales.ts';

/** Words of the text, as written, and the value that they are evidence for. */
export interface Reason {
  readonly about: 'scope' | 'kind' | 'area' | 'factors';
  readonly value: Scope | Kind | Area | FactorCode;
  readonly words: string;
}

export interface Suggestion {
  /** Null where it is under its threshold. */
  readonly scope: Scope | null;
  readonly kind: Kind | null;
  readonly area: Area | null;
  readonly factors: readonly FactorCode[];
  /** From 0 to 1, also for values under the threshold; for several factors, the lowest. */
  readonly confidence: Readonly<Record<Reason['about'], number>>;
  readonly because: readonly Reason[];
}

/** How confident it must be to suggest something; the scope decides what a submitter is told. */
const thresholds = { scope: 0.5, kind: 0.65, area: 0.55, factors: 0.5 } as const;
/** How likely each is before a word has been read, in log odds. */
const priors = {
  wrongDoor: -4,
  complaint: 1,
  otherKind: -0.5,
  view: -2,
  area: -1,
  factor: -5,
} as const;
const mostFactors = 3;
const mostWords = 5;

/** Fault reports, appeals and claims are complaints too, however they are written. */
const kindOfScope: Partial<Readonly<Record<Scope, Kind>>> = {
  citizen_proposal: 'suggestion',
  fault_report: 'complaint',
  appeal: 'complaint',
  damages_claim: 'complaint',
  employer_matter: 'complaint',
  statutory_social: 'complaint',
  school_statutory: 'complaint',
  whistleblowing: 'complaint',
  urgent_danger: 'complaint',
};
const kindFollowsScope = 2.5;

const nothing: Suggestion = {
  scope: null,
  kind: null,
  area: null,
  factors: [],
  confidence: { scope: 0, kind: 0, area: 0, factors: 0 },
  because: [],
};

interface ReadText {
  readonly reading: Reading;
  readonly using: Scales;
  /** Whether the language was assumed from where the text was written, and not recognised by its words. */
  readonly guessed: boolean;
}

function read(text: string): ReadText | undefined {
  const reading = readingOf(text);
  const textLanguage = languageOf(reading.shown);
  const language = textLanguage ?? languageGuessedFor(reading.shown);
  if (language === undefined) return undefined;
  return { reading, using: scales[language], guessed: textLanguage === undefined };
}

/** `factors`: the codes that the municipality's policy lists; with none, none is suggested. */
export function suggest(text: string, { factors }: { factors: readonly FactorCode[] }): Suggestion {
  const known = read(text);
  if (known === undefined) return nothing;
  const suggestion = suggestFrom(known, factors);
  // Where the language was assumed and nothing was recognised, there is no suggestion.
  return known.guessed && suggestion.because.length === 0 ? nothing : suggestion;
}

/** Only the scope, for the form, where the submitter is waiting: the other cues need not be compiled for it. */
export function suggestScope(text: string): Pick<Suggestion, 'scope' | 'because'> {
  const known = read(text);
  if (known === undefined) return nothing;
  const scope = scopeIn(known);
  const said = aboveThreshold(scope, thresholds.scope);
  return { scope: said, because: reasons('scope', said && scope, known.reading) };
}

/** The scope and the area, without what is not needed before the case is read. */
export function suggestScopeAndArea(text: string): Pick<Suggestion, 'scope' | 'area'> {
  const known = read(text);
  if (known === undefined) return nothing;
  return {
    scope: aboveThreshold(scopeIn(known), thresholds.scope),
    area: aboveThreshold(areaIn(known), thresholds.area),
  };
}

function areaIn({ reading, using }: ReadText): Estimate<Area> {
  return mostLikely(using.area, reading.plain, { prior: () => priors.area, none: 0 });
}

function scopeIn({ reading, using }: ReadText): Estimate<Scope> {
  return mostLikely(using.scope, reading.plain, {
    prior: (value) => (value === 'in_scope' ? 0 : priors.wrongDoor),
  });
}

function factorsIn(
  { reading, using }: ReadText,
  listed: readonly FactorCode[],
): readonly Estimate<FactorCode>[] {
  return estimateEach(using.factor, reading.plain, priors.factor)
    .filter(({ value }) => listed.includes(value))
    .filter(({ confidence }, index) => index === 0 || confidence >= thresholds.factors)
    .slice(0, mostFactors);
}

function suggestFrom(known: ReadText, listed: readonly FactorCode[]): Suggestion {
  const { reading, using } = known;
  const { plain } = reading;
  const scope = scopeIn(known);
  const saidScope = aboveThreshold(scope, thresholds.scope);
  const kind = mostLikely(using.kind, plain, { prior: (value) => kindPrior(value, saidScope) });
  const area = areaIn(known);
  const factors = factorsIn(known, listed);
  const saidFactors = factors.filter((one) => aboveThreshold(one, thresholds.factors) !== null);
  return {
    scope: saidScope,
    kind: aboveThreshold(kind, thresholds.kind),
    area: aboveThreshold(area, thresholds.area),
    factors: saidFactors.map(({ value }) => value),
    confidence: {
      scope: rounded(scope.confidence),
      kind: rounded(kind.confidence),
      area: rounded(area.confidence),
      factors: rounded(factors.at(-1)?.confidence ?? 0),
    },
    because: [
      ...reasons('scope', saidScope && scope, reading),
      ...reasons('kind', aboveThreshold(kind, thresholds.kind) && kind, reading),
      ...reasons('area', aboveThreshold(area, thresholds.area) && area, reading),
      ...saidFactors.flatMap((one) => reasons('factors', one, reading)),
    ],
  };
}

function aboveThreshold<Value>(
  { value, confidence }: Estimate<Value>,
  threshold: number,
): Value | null {
  return confidence >= threshold ? value : null;
}

function kindPrior(kind: Kind, scope: Scope | null): number {
  const follows = scope !== null && kindOfScope[scope] === kind ? kindFollowsScope : 0;
  // Seldom said, and most of what reads like one is a complaint (`bench/suggestions.ts`).
  if (kind === 'view') return follows + priors.view;
  return follows + (kind === 'complaint' ? priors.complaint : priors.otherKind);
}

function reasons(
  about: Reason['about'],
  chance: Estimate<Reason['value']> | null,
  { shown }: Reading,
): readonly Reason[] {
  if (chance === null) return [];
  const said: string[] = [];
  for (const [from, to] of chance.spans) {
    const words = shown.slice(from, to).trim();
    if (words !== '' && !said.some((one) => holds(one, words))) said.push(words);
  }
  return said.slice(0, mostWords).map((words) => ({ about, value: chance.value, words }));
}

/** Words within other words are shown once: “just nu” includes “nu”. */
const holds = (one: string, other: string): boolean =>
  one.toLowerCase().includes(other.toLowerCase());

const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;
