import type { Cue } from '../reply-check/cue.ts';

/**
 * A cue that is evidence for a value, or against it where the weight is negative, in log odds. In `words`, `~` stands
 * for the rest of a word, whatever its ending, ` … ` for anything in between within the same sentence, and ` .. ` for
 * a few words in between. Groups in round brackets are the words shown as the reason; otherwise the whole match is.
 */
export interface WeightedCue extends Cue {
  readonly weight: number;
}

type CueContext = Pick<Cue, 'notAfter' | 'notBefore'>;
type Maker = (words: string, context?: CueContext) => WeightedCue;

const weighted =
  (weight: number): Maker =>
  (words, context = {}) => ({ words, weight, ...context });

/** Overrides all other cues: somebody can be hurt. */
export const alarming = weighted(9);
/** Sufficient by itself: hardly ever used with another meaning. */
export const decisive = weighted(6);
/** Names the matter itself, and is seldom mentioned in passing. */
export const telling = weighted(5.2);
/** Usually means it, and needs little support. */
export const strong = weighted(4.2);
/** Two of these, about different things, are sufficient. */
export const fair = weighted(2.5);
export const slight = weighted(1.2);
/** Used everywhere; it counts only where nothing else does. */
export const faint = weighted(0.5);
/** Occurs in such texts too, but less often. */
export const lessLikely = weighted(-1.2);
/** Makes it less likely. */
export const against = weighted(-2.5);
/** Almost excludes it. */
export const rulesOut = weighted(-6);
