/** The Swedish spelling dictionary (DSSO, Hunspell's format): its words with their inflection flags. */
import dictionary from 'dictionary-sv';
import { plainLetters } from './letters.ts';

/** An inflection: `strip` is removed from the end of the base form, and `ending` added. */
interface Inflection {
  readonly flag: string;
  readonly strip: string;
  readonly ending: string;
  readonly condition: RegExp;
}

/** How a word is changed when it begins a compound: `skola` becomes `skol`, `omsorg` becomes `omsorgs`. */
type Linking = Omit<Inflection, 'ending'> & { readonly ending: string };

interface Rules {
  readonly inflections: ReadonlyMap<string, readonly Inflection[]>;
  readonly linkings: ReadonlyMap<string, readonly Linking[]>;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const ruleLine = /^SFX +(\S) +(\S+) +(\S+) +(\S+)/;
const empty = '0';

function readRules(affixes: string): Rules {
  const inflections = new Map<string, Inflection[]>();
  const linkings = new Map<string, Linking[]>();
  for (const line of affixes.split('\n')) {
    const [, flag, strip, changed, condition] = ruleLine.exec(line) ?? [];
    if (flag === undefined || strip === undefined || changed === undefined || !condition) continue;
    const [ending = '', more = ''] = changed.split('/');
    const rule = {
      flag,
      strip: strip === empty ? '' : strip,
      ending: ending === empty ? '' : ending,
      condition: new RegExp(`${condition}$`),
    };
    // W, X and Z: only as the first part of a compound.
    if (more.includes('W')) linkings.set(flag, [...(linkings.get(flag) ?? []), rule]);
    else inflections.set(rule.ending, [...(inflections.get(rule.ending) ?? []), rule]);
  }
  return { inflections, linkings };
}

/**
 * As `plainLetters` returns it, and `e-post` without its hyphen: the dictionary is asked for words that have been
 * normalised in this way.
 */
function asSearched(written: string): string {
  const word = written.toLowerCase();
  return /^[a-zåäö]+$/.test(word) ? word : plainLetters(word).replace(/^(\p{L}{1,2})-/u, '$1');
}

/** Base forms in lower case with their flags. */
function readWords(list: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const line of list.split('\n').slice(1)) {
    const [written = '', flags = ''] = line.trim().split('/');
    // Entries with `!` or `%` are only for spelling suggestions.
    if (written === '' || /[%!]/.test(flags)) continue;
    const word = asSearched(written);
    const former = words.get(word);
    words.set(word, former === undefined ? flags : former + flags);
  }
  return words;
}

export interface Dictionary extends Rules {
  readonly words: ReadonlyMap<string, string>;
  /** The base forms that may begin a compound, by how they are written there. */
  readonly beginnings: ReadonlyMap<string, string>;
  /** All words in alphabetical order, to look up those with the same beginning. */
  readonly inOrder: readonly string[];
}

function linked(base: string, { strip, ending, condition }: Linking): string | undefined {
  return base.endsWith(strip) && condition.test(base)
    ? `${base.slice(0, base.length - strip.length)}${ending}`
    : undefined;
}

function beginningsOf(words: Rules & Pick<Dictionary, 'words'>): ReadonlyMap<string, string> {
  const beginnings = new Map<string, string>();
  for (const [word, flags] of words.words) {
    if (/[XU]/.test(flags)) beginnings.set(word, word);
    for (const flag of flags)
      for (const rule of words.linkings.get(flag) ?? []) {
        const form = linked(word, rule);
        if (form !== undefined && !beginnings.has(form)) beginnings.set(form, word);
      }
  }
  return beginnings;
}

let known: Dictionary | undefined;

/** Read at the first use: it takes some tenths of a second, and a server whose search is not used does not need it. */
export function swedishDictionary(): Dictionary {
  if (known) return known;
  const rules = readRules(text(dictionary.aff));
  const words = readWords(text(dictionary.dic));
  const inOrder = [...words.keys()].sort();
  known = { ...rules, words, inOrder, beginnings: beginningsOf({ ...rules, words }) };
  return known;
}
