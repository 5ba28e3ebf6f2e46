import type { Cue } from '../reply-check/cue.ts';

/**
 * A cue that speaks for something, or against it where the weight is negative, in steps of log odds. In `words`, `~`
 * stands for the rest of a word, whatever its ending, ` … ` for what may stand between within the same sentence, and ` .. `
 * for a few words between; groups in round brackets are the words that are shown as the reason, otherwise all that was found.
 */
export interface WeightedCue extends Cue {
  readonly weight: number;
}

type CueContext = Pick<Cue, 'notAfter' | 'notBefore'>;
type Maker = (words: string, context?: CueContext) => WeightedCue;

const weighted =
  (weight: number): Maker =>
  (words, context = {}) => ({ words, weight, ...context });

/** Goes before everything else that is said: somebody can be hurt. */
export const alarming = weighted(9);
/** Enough by itself: hardly ever said when something else is meant. */
export const decisive = weighted(6);
/** Named for what it is, and seldom only in passing. */
export const telling = weighted(5.2);
/** Usually means it, and needs little beside it. */
export const strong = weighted(4.2);
/** Two of these, from different sides, are a reason. */
export const fair = weighted(2.5);
export const slight = weighted(1.2);
/** Said everywhere; it only counts where nothing else does. */
export const faint = weighted(0.5);
/** Stands in such texts too, only seldomer. */
export const lessLikely = weighted(-1.2);
/** Makes it less likely. */
export const against = weighted(-2.5);
/** As good as excludes it. */
export const rulesOut = weighted(-6);
