/** Counts how often the suggestions for labelled texts are right. */
import type { Sample } from '../src/demonstration/samples.ts';
import { type Suggestion, suggest } from '../src/domain/suggestion/suggest.ts';
import type { FactorCode } from '../src/domain/vocabulary.ts';

/**
 * `suggested`: how many suggestions were made; `labelled`: for how many texts the label says that one is right;
 * `right`: how many of the suggestions agree with the label.
 */
export interface Figure {
  readonly what: string;
  readonly right: number;
  readonly suggested: number;
  readonly labelled: number;
}

interface SuggestedSample {
  readonly sample: Sample;
  readonly suggestion: Suggestion;
}

export interface Figures {
  readonly texts: number;
  /** A suggestion of any other receiver than this municipality's feedback channel, whichever receiver it is. */
  readonly anotherReceiver: Figure;
  readonly scopes: readonly Figure[];
  /** All kinds together: how many are suggested, and how many of those are right. */
  readonly kind: Figure;
  readonly kinds: readonly Figure[];
  readonly area: Figure;
  readonly areas: readonly Figure[];
  readonly factor: Figure;
  readonly factors: readonly Figure[];
}

export function figuresOf(samples: readonly Sample[], listed: readonly FactorCode[]): Figures {
  const judged = samples.map((sample) => ({
    sample,
    suggestion: suggest(sample.text, { factors: listed }),
  }));
  const scopes = figuresFor(judged, ({ suggestion }) => [suggestion.scope], labels.scope);
  const kinds = figuresFor(judged, ({ suggestion }) => [suggestion.kind], labels.kind);
  const areas = figuresFor(judged, ({ suggestion }) => [suggestion.area], labels.area);
  const factors = figuresFor(judged, ({ suggestion }) => suggestion.factors, labels.factors);
  return {
    texts: samples.length,
    anotherReceiver: figureOf(
      'wrong door',
      judged,
      ({ suggestion: { scope } }) => scope !== null && scope !== 'in_scope',
      ({ sample }) => sample.scope !== 'in_scope',
    ),
    scopes,
    kind: summedUp('kind', kinds),
    kinds,
    area: summedUp('area', areas),
    areas,
    factor: summedUp('factor', factors),
    factors,
  };
}

const labels = {
  scope: ({ scope }: Sample) => [scope],
  kind: ({ kind }: Sample) => [kind],
  area: ({ area }: Sample) => [area],
  factors: (sample: Sample) => sample.quality_factors,
} as const;

function figuresFor(
  judged: readonly SuggestedSample[],
  suggested: (one: SuggestedSample) => readonly (string | null)[],
  labelled: (sample: Sample) => readonly string[],
): readonly Figure[] {
  const values = [...new Set(judged.flatMap(({ sample }) => labelled(sample)))].toSorted();
  return values.map((value) =>
    figureOf(
      value,
      judged,
      (one) => suggested(one).includes(value),
      ({ sample }) => labelled(sample).includes(value),
    ),
  );
}

function figureOf(
  what: string,
  judged: readonly SuggestedSample[],
  isSuggested: (one: SuggestedSample) => boolean,
  isLabelled: (one: SuggestedSample) => boolean,
): Figure {
  const suggested = judged.filter(isSuggested);
  return {
    what,
    right: suggested.filter(isLabelled).length,
    suggested: suggested.length,
    labelled: judged.filter(isLabelled).length,
  };
}

function summedUp(what: string, figures: readonly Figure[]): Figure {
  const sum = (of: (figure: Figure) => number) =>
    figures.reduce((total, figure) => total + of(figure), 0);
  return {
    what,
    right: sum((one) => one.right),
    suggested: sum((one) => one.suggested),
    labelled: sum((one) => one.labelled),
  };
}

/** 1 where nothing was suggested, as nothing was wrong. */
export const precisionOf = ({ right, suggested }: Figure): number =>
  suggested === 0 ? 1 : right / suggested;
export const recallOf = ({ right, labelled }: Figure): number =>
  labelled === 0 ? 1 : right / labelled;
