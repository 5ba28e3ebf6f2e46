import type { Part } from '../vocabulary.ts';

/**
 * An expression that shows a part of a reply. `words` is a pattern in lower case of whole words, in which a space
 * matches any white space and `{adv}` matches some filler words of the language, or none. `notAfter` and `notBefore`
 * are what may not stand directly in front of and behind it: another speaker, a negation, or words that change the
 * meaning.
 */
export interface Cue {
  readonly words: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

/** A language as data: the expressions for each part, and the keywords that are corrected when misspelt. */
export interface LanguageCues {
  readonly filling: string;
  readonly cues: Readonly<Record<Part, readonly Cue[]>>;
  /** A keyword, and the real words that differ from it by one typing error and are not to be corrected. */
  readonly spelling: Readonly<Record<string, readonly string[]>>;
}

interface CompiledCue {
  readonly words: RegExp;
  readonly notAfter: RegExp | undefined;
  readonly notBefore: RegExp | undefined;
}

/** The index of the first of these normalised sentences that contains any of the cues; -1 when none does. */
export type Finder = (sentences: readonly string[]) => number;

/** The first occurrence that counts, with the position of each group; undefined when there is none. */
export type Locator = (plain: string) => RegExpExecArray | undefined;

/**
 * Characters before and after that are examined. What stands further away changes nothing, and a text without a full
 * stop must not cost more because of its length.
 */
const neighbourhood = 120;

/**
 * A row of more filler words than this is not language, and two unbounded repetitions in one pattern would not be
 * linear.
 */
const mostFilling = 6;

const letter = '[\\p{L}\\p{N}]';

/**
 * Each cue is searched for in all sentences at once, and sentence by sentence only when it occurs: 6 600 sentences of
 * one letter took twelve times as long as ordinary ones. No cue crosses a line break.
 */
export function finderFor(cues: readonly Cue[], filling: string): Finder {
  const compiled = cues.map((cue) => whenFirstUsed(() => compile(cue, filling)));
  return (sentences) => {
    const whole = sentences.join('\n');
    const standing = compiled.map((cue) => cue()).filter(({ words }) => whole.search(words) >= 0);
    if (standing.length === 0) return -1;
    return sentences.findIndex((plain) =>
      standing.some((cue) => occurrence(cue, plain) !== undefined),
    );
  };
}

/** Compiling all cues of a language takes most of a second, and few starts of the server read a text. */
function whenFirstUsed<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function locatorFor(cue: Cue, filling: string): Locator {
  const compiled = whenFirstUsed(() => compile(cue, filling));
  return (plain) => occurrence(compiled(), plain);
}

function compile(cue: Cue, filling: string): CompiledCue {
  const pattern = (source: string) =>
    source.replaceAll('{adv}', `(?:(?:${filling}) ){0,${mostFilling}}`);
  return {
    words: new RegExp(`(?<!${letter})(?:${pattern(cue.words)})(?!${letter})`, 'dgu'),
    notAfter:
      cue.notAfter === undefined
        ? undefined
        : new RegExp(`(?<!${letter})(?:${pattern(cue.notAfter)})\\s*$`, 'u'),
    notBefore:
      cue.notBefore === undefined
        ? undefined
        : new RegExp(`^\\s*(?:${pattern(cue.notBefore)})(?!${letter})`, 'u'),
  };
}

function occurrence(cue: CompiledCue, plain: string): RegExpExecArray | undefined {
  for (const found of plain.matchAll(cue.words)) {
    const end = found.index + found[0].length;
    const before = plain.slice(Math.max(0, found.index - neighbourhood), found.index);
    const after = plain.slice(end, end + neighbourhood);
    if (cue.notAfter?.test(before) || cue.notBefore?.test(after)) continue;
    return found;
  }
  return undefined;
}
