/** How often the suggestions for labelled texts are right, counted. */
import type { Sample } from '../src/demonstration/samples.ts';
import { type Suggestion, suggest } from '../src/domain/suggestion/suggest.ts';
import type { FactorCode } from '../src/domain/vocabulary.ts';

/** Of what was said, how much is so; of what is so, how much was said. */
export interface Figure {
  readonly what: string;
  readonly right: number;
  readonly said: number;
  readonly so: number;
}

interface Judged {
  readonly sample: Sample;
  readonly suggestion: Suggestion;
}

export interface Figures {
  readonly texts: number;
  /** Any other door than this one, whichever it is. */
  readonly wrongDoor: Figure;
  readonly scopes: readonly Figure[];
  /** All kinds together: how many it dares, and of those how many are right. */
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
    wrongDoor: figureOf(
      'wrong door',
      judged,
      ({ suggestion: { scope } }) => scope !== null && scope !== 'in_scope',
      ({ sample }) => sample.scope !== 'in_scope',
    ),
    scopes,
    kind: together('kind', kinds),
    kinds,
    area: together('area', areas),
    areas,
    factor: together('factor', factors),
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
  judged: readonly Judged[],
  said: (one: Judged) => readonly (string | null)[],
  so: (sample: Sample) => readonly string[],
): readonly Figure[] {
  const values = [...new Set(judged.flatMap(({ sample }) => so(sample)))].toSorted();
  return values.map((value) =>
    figureOf(
      value,
      judged,
      (one) => said(one).includes(value),
      ({ sample }) => so(sample).includes(value),
    ),
  );
}

function figureOf(
  what: string,
  judged: readonly Judged[],
  isSaid: (one: Judged) => boolean,
  isSo: (one: Judged) => boolean,
): Figure {
  const said = judged.filter(isSaid);
  return {
    what,
    right: said.filter(isSo).length,
    said: said.length,
    so: judged.filter(isSo).length,
  };
}

function together(what: string, figures: readonly Figure[]): Figure {
  const sum = (of: (figure: Figure) => number) =>
    figures.reduce((total, figure) => total + of(figure), 0);
  return {
    what,
    right: sum((one) => one.right),
    said: sum((one) => one.said),
    so: sum((one) => one.so),
  };
}

/** 1 where nothing was said: nothing was wrong. */
export const precisionOf = ({ right, said }: Figure): number => (said === 0 ? 1 : right / said);
export const recallOf = ({ right, so }: Figure): number => (so === 0 ? 1 : right / so);
