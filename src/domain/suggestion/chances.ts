import type { Scale, Span } from './scale.ts';

export interface Estimate<Value> {
  readonly value: Value;
  /** From 0 to 1; those of one question make 1 together, with the chance that it is none of them. */
  readonly confidence: number;
  readonly spans: readonly Span[];
}

interface PriorOdds<Value> {
  /** How likely a value is before a word has been read, in log odds. */
  prior(value: Value): number;
  /** As a prior: that it is none of them; without it, it is one of them. */
  readonly none?: number;
}

/** Weighs what speaks for each value against what speaks for the others. @throws Error without any value */
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

/** Each by itself: several can be true at once. The likeliest first. */
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
