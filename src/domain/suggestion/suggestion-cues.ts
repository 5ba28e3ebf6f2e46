import type { Area, FactorCode, Kind, Scope } from '../vocabulary.ts';
import type { WeightedCue } from './weighted-cue.ts';

/** A language as data: what is said by those who mean something. */
export interface SuggestionCues {
  readonly scope: Readonly<Record<Scope, readonly WeightedCue[]>>;
  readonly kind: Readonly<Record<Kind, readonly WeightedCue[]>>;
  /** `other` is what is left over: no words speak for it. */
  readonly area: Readonly<Record<Exclude<Area, 'other'>, readonly WeightedCue[]>>;
  /** By the codes that a policy lists its factors with; a factor without words here is never suggested. */
  readonly factor: Readonly<Record<FactorCode, readonly WeightedCue[]>>;
}
