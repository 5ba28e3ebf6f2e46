import type { Scale, Span } from './scale.ts';

export interface Estimate<Value> {
  readonly value: Value;
  /** From 0 to 1. The values of one question and the chance that it is none of them add up to 1. */
  readonly confidence: number;
  readonly spans: readonly Span[];
}

interface PriorOdds<Value> {
  /** How likely a value is before a word has been read, in log odds. */
  prior(value: Value): number;
  /** In log odds: how likely it is that it is none of them; without it, it is one of them. */
  readonly none?: number;
}

/** Compares the evidence for each value with that for the others. @throws Error without any value */
export function mostLikely<Value>(
  scales: ReadonlyMap<Value, Scale>,
  plain: string,
  { prior, none }: PriorOdds<Value>,
): Estimate<Value> {
  const weighed = [...scales].map(([value, scale]) => {
    const { weight, spans } = scale(plain);
    return { value, spans, likelihood: Math.exp(weight + prior(value)) };
  });
  const left = none === undefined ? 0 : Math.exp(none);
  const all = weighed.reduce((sum, { likelihood }) => sum + likelihood, left);
  const [best] = weighed.toSorted((one, other) => other.likelihood - one.likelihood);
  if (best === undefined) throw new Error('there is nothing to choose from');
  return { value: best.value, spans: best.spans, confidence: best.likelihood / all };
}

/** Each value by itself, since several can be true; the likeliest first. */
export function estimateEach<Value>(
  scales: ReadonlyMap<Value, Scale>,
  plain: string,
  prior: number,
): readonly Estimate<Value>[] {
  return [...scales]
    .map(([value, scale]) => {
      const { weight, spans } = scale(plain);
      return { value, spans, confidence: 1 / (1 + Math.exp(-weight - prior)) };
    })
    .toSorted((one, other) => other.confidence - one.confidence);
}
