import { normalForm } from '../normal-form.ts';

/** A text in two forms of the same length: as it is shown, and as it is compared. */
export interface Reading {
  readonly shown: string;
  readonly plain: string;
}

/**
 * How much is read of a long text: what somebody wants is stated at the beginning or at the end, and a text of 20 000
 * characters must not make the submitter wait longer for the form (measured in docs/decisions/0011).
 */
const mostAtFirst = 5_000;
const mostAtLast = 1_000;

/** Case, spaces, apostrophes and invisible characters make no difference. */
export function readingOf(text: string): Reading {
  const shown = normalForm(beginningAndEnd(text))
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/\r?\n[ \t]*\r?\n\s*/gu, ' . ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return { shown, plain: plainOf(shown) };
}

function beginningAndEnd(text: string): string {
  if (text.length <= mostAtFirst + mostAtLast) return text;
  return `${text.slice(0, mostAtFirst)} . ${text.slice(-mostAtLast)}`;
}

/** Characters that are written in several ways; each is replaced by one of the same length. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['–', '-'],
  ['—', '-'],
  ['…', '.'],
]);
const otherLetter = 'ø';
const otherSign = '·';

/**
 * In Latin-1 only: the regular expression engine compiles each pattern again for a text with any character outside
 * it, which took seconds for all cues instead of a tenth of a second. A letter is replaced by a letter.
 */
function plainOf(shown: string): string {
  const codes = Array.from({ length: shown.length }, (_, index) => {
    const sign = shown.charAt(index);
    const lower = sign.toLowerCase();
    return (isLatin1(lower) ? lower : placeholderFor(sign)).charCodeAt(0);
  });
  return String.fromCharCode(...codes);
}

/** Excludes the few characters that are longer in lower case, so that positions are the same in both forms. */
const isLatin1 = (lower: string): boolean => lower.length === 1 && lower.charCodeAt(0) <= 0xff;

function placeholderFor(sign: string): string {
  return standIns.get(sign) ?? (/\p{L}/u.test(sign) ? otherLetter : otherSign);
}
