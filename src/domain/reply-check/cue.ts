import type { Part } from '../vocabulary.ts';

/**
 * Words that show a part of a reply. They are written as a pattern in lower case, whole words, a space for any space;
 * `{adv}` stands for some of the language's filling words, or none. `notAfter` and `notBefore` are what may not stand right
 * in front and right behind: who else is speaking, a negation, what makes the words mean something else.
 */
export interface Cue {
  readonly words: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

/** A language as data: what it says the parts with, and which key words are worth mending when mistyped. */
export interface LanguageCues {
  readonly filling: string;
  readonly cues: Readonly<Record<Part, readonly Cue[]>>;
  /** A key word, and the real words one slip away from it that are not to be taken for it. */
  readonly spelling: Readonly<Record<string, readonly string[]>>;
}

interface CompiledCue {
  readonly words: RegExp;
  readonly notAfter: RegExp | undefined;
  readonly notBefore: RegExp | undefined;
}

/** The place of the first of these plain sentences in which any of the cues stands; -1: in none. */
export type Finder = (sentences: readonly string[]) => number;

/** Where the first occurrence that counts stands, with the place of each group; undefined: nowhere. */
export type Locator = (plain: string) => RegExpExecArray | undefined;

/** What stands further away changes nothing, and a text without a full stop must not cost more for its length. */
const neighbourhood = 120;

/** More filling words than this in a row are not language, and two open ends in one pattern are not linear. */
const mostFilling = 6;

const letter = '[\\p{L}\\p{N}]';

/**
 * Each cue is looked for in all sentences at once, and only one that stands somewhere is looked for sentence by sentence:
 * 6 600 sentences of one letter took twelve times as long as ordinary ones. No cue goes over a line break.
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

/** All the cues of a language cost a start most of a second, and few starts read a text. */
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
