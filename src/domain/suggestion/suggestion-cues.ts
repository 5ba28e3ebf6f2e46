import type { Area, FactorCode, Kind, Scope } from '../vocabulary.ts';
import type { WeightedCue } from './weighted-cue.ts';

/** A language as data: the cues for each value. */
export interface SuggestionCues {
  readonly scope: Readonly<Record<Scope, readonly WeightedCue[]>>;
  readonly kind: Readonly<Record<Kind, readonly WeightedCue[]>>;
  /** `other` is the remainder: no cues suggest it. */
  readonly area: Readonly<Record<Exclude<Area, 'other'>, readonly WeightedCue[]>>;
  /** By the codes of factors in policies; a factor without cues is never suggested. */
  readonly factor: Readonly<Record<FactorCode, readonly WeightedCue[]>>;
}
