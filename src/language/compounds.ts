import { knownBases } from './base-forms.ts';
import { swedishDictionary } from './dictionary.ts';

/** Shorter parts are usually coincidence: `al` in `personal`. */
const shortestPart = 3;
const longPart = 5;
/**
 * A first part that the dictionary does not mark, such as `gatu`, is accepted when this many of its words begin with
 * it.
 */
const enoughWords = 2;
const mostLookedAt = 200;
const vowel = /[aeiouyåäö]/;

/** A compound split in two: the base forms of its first part and of its last. */
interface CompoundSplit {
  readonly first: readonly string[];
  readonly last: ReadonlyMap<string, string>;
  readonly lastWritten: string;
  readonly firstWritten: string;
}

/** The cache is emptied when it has this many entries, since there is no limit to what people write. */
const mostRemembered = 50_000;
const shown = new Map<string, boolean>();

function firstAtOrAfter(word: string, inOrder: readonly string[]): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the dictionary has several words that consist of this and another of its words. */
function isShownBeginning(written: string): boolean {
  const known = shown.get(written);
  if (known !== undefined) return known;
  const { inOrder, words } = swedishDictionary();
  const from = firstAtOrAfter(written, inOrder);
  let found = 0;
  for (const word of inOrder.slice(from, from + mostLookedAt)) {
    if (!word.startsWith(written) || found >= enoughWords) break;
    const rest = word.slice(written.length);
    if (rest.length > shortestPart && words.get(rest)?.includes('Y')) found += 1;
  }
  if (shown.size >= mostRemembered) shown.clear();
  shown.set(written, found >= enoughWords);
  return found >= enoughWords;
}

/** `gatu` is from `gata`, `kyrko` from `kyrka`, `lärar` from `lärare`, `tjänste` from `tjänst`. */
function likelyBase(written: string): readonly string[] {
  const { words } = swedishDictionary();
  const stem = written.replace(/[aeiou]$/, '');
  const ends = stem === written ? ['a', 'e'] : ['a', 'e', ''];
  return ends
    .map((end) => stem + end)
    .filter((base) => words.has(base))
    .slice(0, 1);
}

/** The base forms of the first part of a compound; undefined where a compound cannot begin like that. */
function beginning(written: string): readonly string[] | undefined {
  const { beginnings, words } = swedishDictionary();
  const base = beginnings.get(written);
  if (base !== undefined)
    // Flag Z: not a word by itself.
    return words.get(base)?.includes('Z') ? [base, ...likelyBase(base)] : [base];
  if (!vowel.test(written) || !isShownBeginning(written)) return undefined;
  return likelyBase(written);
}

/** A first part that is itself a compound: `barnomsorgs`. */
function compoundBeginning(written: string): readonly string[] | undefined {
  for (let at = shortestPart; at <= written.length - shortestPart; at += 1) {
    const first = beginning(written.slice(0, at));
    const next = first && swedishDictionary().beginnings.get(written.slice(at));
    if (first && next !== undefined) return [...first, next];
  }
  return undefined;
}

function splits(word: string): readonly CompoundSplit[] {
  const found: CompoundSplit[] = [];
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const lastWritten = word.slice(at);
    if (!vowel.test(lastWritten)) continue;
    const last = new Map([...knownBases(lastWritten)].filter(([, flags]) => flags.includes('Y')));
    if (last.size === 0) continue;
    const firstWritten = word.slice(0, at);
    const first = beginning(firstWritten) ?? compoundBeginning(firstWritten);
    if (first) found.push({ first, last, firstWritten, lastWritten });
  }
  return found;
}

const inflected = /[A-S]/g;

/**
 * A compound is inflected like its last part: `automat` is inflected differently from `mat`, so it does not contain
 * it. Long parts are never coincidence.
 */
function isBuiltOn(last: string, lastFlags: string, flags: string): boolean {
  return (
    last.length >= longPart ||
    (flags.match(inflected) ?? []).every((flag) => lastFlags.includes(flag))
  );
}

function longEnough(part: string): boolean {
  return part.length >= shortestPart;
}

/** The parts of a base form of the dictionary. */
function partsOfKnown(base: string, flags: string): readonly string[] {
  return splits(base).flatMap(({ first, last, lastWritten }) => {
    const own = last.get(lastWritten);
    if (own === undefined || !isBuiltOn(lastWritten, own, flags)) return [];
    return [...first.flatMap(withParts), ...withParts(lastWritten)];
  });
}

function withParts(base: string): readonly string[] {
  return [base, ...partsOfKnown(base, swedishDictionary().words.get(base) ?? '')];
}

export interface Reading {
  /** The whole word, in its base forms. */
  readonly whole: readonly string[];
  /** The words that it is composed of, in their base forms. */
  readonly parts: readonly string[];
}

/**
 * `hemtjänstpersonalen`: whole `hemtjänstpersonal`; parts `hemtjänst`, `hem`, `tjänst`, `personal`. Undefined for
 * unknown words.
 */
export function readSwedish(word: string): Reading | undefined {
  const bases = knownBases(word);
  if (bases.size > 0) {
    const parts = [...bases].flatMap(([base, flags]) => partsOfKnown(base, flags));
    return { whole: [...bases.keys()], parts: parts.filter(longEnough) };
  }
  const candidateSplits = splits(word);
  if (candidateSplits.length === 0) return undefined;
  const whole = candidateSplits.flatMap(({ firstWritten, last }) =>
    [...last.keys()].map((base) => firstWritten + base),
  );
  const parts = candidateSplits.flatMap(({ first, last }) => [
    ...first.flatMap(withParts),
    ...[...last.keys()].flatMap(withParts),
  ]);
  return { whole, parts: parts.filter(longEnough) };
}
