import { type Locator, locatorFor } from '../reply-check/cue.ts';
import type { WeightedCue } from './weighted-cue.ts';

/** Start and end, in the text as it is shown. */
export type Span = readonly [number, number];

export interface CueWeight {
  readonly weight: number;
  /** The words that are evidence for it, those with the greatest weight first. */
  readonly spans: readonly Span[];
}

export type Scale = (plain: string) => CueWeight;

const anyEnding = '\\p{L}*';
const wordsBetween = (most: number) => `(?![\\p{L}\\p{N}])[^.!?]{0,${most}}?(?<![\\p{L}\\p{N}])`;
const withinSentence = wordsBetween(70);
const closeBy = wordsBetween(25);

function pattern(written: string): string {
  return written
    .replaceAll(' … ', withinSentence)
    .replaceAll(' .. ', closeBy)
    .replaceAll('~', anyEnding);
}

function compile(cue: WeightedCue): { readonly weight: number; readonly locate: Locator } {
  const { words, notAfter, notBefore, weight } = cue;
  const compiled = {
    words: pattern(words),
    ...(notAfter === undefined ? {} : { notAfter: pattern(notAfter) }),
    ...(notBefore === undefined ? {} : { notBefore: pattern(notBefore) }),
  };
  return { weight, locate: locatorFor(compiled, '') };
}

/** Words that occur more than once count once. */
export function scaleFor(cues: readonly WeightedCue[]): Scale {
  const compiled = cues
    .toSorted((one, other) => other.weight - one.weight)
    .map((cue) => compile(cue));
  return (plain) => {
    let weight = 0;
    const spans: Span[] = [];
    for (const cue of compiled) {
      const found = cue.locate(plain);
      if (found === undefined) continue;
      weight += cue.weight;
      if (cue.weight > 0) spans.push(...spansOf(found));
    }
    return { weight, spans };
  };
}

/** The groups of the match where the pattern has any, otherwise the whole match. */
function spansOf(found: RegExpExecArray): readonly Span[] {
  const [whole, ...groups] = found.indices ?? [];
  const named = groups.filter((group) => group !== undefined);
  return named.length > 0 ? named : whole === undefined ? [] : [whole];
}
