import type { Random } from '../../random.ts';

/** Repeats the text and cuts it to the given number of code points, so that no surrogate pair is split. */
function repeatTo(piece: string, length: number): string {
  const characters = [...piece];
  return Array.from({ length }, (_, index) => characters[index % characters.length]).join('');
}

/** An ordinary text, the standard of comparison for the others. */
export const plainText = (length: number): string =>
  repeatTo(
    'Hissen på biblioteket har stått stilla i tre veckor, och ingen har svarat när jag har ringt. ',
    length,
  );

/**
 * Texts that a careless parser takes long to read: without spaces or with nothing else, or the beginning of an
 * address, a number or a quotation that never ends. Each has exactly the given number of code points.
 */
export const awkwardTexts = {
  'one letter': (length) => repeatTo('a', length),
  emoji: (length) => repeatTo('😀', length),
  'joined emoji': (length) => repeatTo('👩‍👩‍👧‍👦', length),
  Hangul: (length) => repeatTo('한국어', length),
  'at signs': (length) => repeatTo('a@', length),
  'half addresses': (length) => repeatTo('a.b@c.', length),
  'combining marks': (length) => `a${repeatTo('\u0301\u0323', length - 1)}`,
  'letters with marks': (length) => repeatTo('a\u0323\u0307', length),
  digits: (length) => repeatTo('0701234567', length),
  'digits and hyphens': (length) => repeatTo('08-', length),
  'spaces within': (length) => `a${repeatTo(' ', length - 2)}b`,
  'line breaks': (length) => `a${repeatTo('\n', length - 2)}b`,
  dots: (length) => repeatTo('.', length),
  hyphens: (length) => repeatTo('-', length),
  quotes: (length) => repeatTo('"', length),
  brackets: (length) => repeatTo('([{', length),
  slashes: (length) => repeatTo('https://', length),
  'angle brackets': (length) => repeatTo('<', length),
  ampersands: (length) => repeatTo('&', length),
  'right to left': (length) => repeatTo('\u202eא', length),
  'capital letters': (length) => repeatTo('ÅÄÖ', length),
  'single letters': (length) => repeatTo('a ', length),
  'soft hyphens': (length) => repeatTo('a\u00ad', length),
  'zero width': (length) => repeatTo('a\u200b', length),
  'the same sentence': (length) => repeatTo('jag vill dö inte nöjd aldrig aldrig ', length),
} as const satisfies Record<string, (length: number) => string>;
export type AwkwardText = keyof typeof awkwardTexts;

const awkwardNames = Object.keys(awkwardTexts).filter(
  (name): name is AwkwardText => name in awkwardTexts,
);
export const allAwkwardTexts: readonly AwkwardText[] = awkwardNames;

/**
 * An element and an attribute that none of our pages has: if a parser finds them in a page, the text was not escaped.
 */
export const injected = { element: 'hostile-element', attribute: 'data-hostile' } as const;
/** A header that none of our responses has. */
export const injectedHeader = 'x-hostile';

/** Short values that have a special meaning to careless programs. */
export const specialValues: readonly string[] = [
  `<${injected.element}>x</${injected.element}>`,
  `"><${injected.element} ${injected.attribute}="1">`,
  `" ${injected.attribute}="1" x="`,
  `</textarea></title><script>document.title='${injected.element}'</script>`,
  `javascript:alert(1)//${injected.element}`,
  `x\r\n${injectedHeader}: 1\r\n\r\n`,
  `x\nBcc: hostile@example.org`,
  `=HYPERLINK("https://example.org","x")`,
  `+1+1|' /C calc'!A0`,
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  `'; select pg_sleep(3); --`,
  `" or 1=1 --`,
  `') or ('1'='1`,
  '\\',
  '%',
  '%_%',
  '%00',
  '../../../../etc/passwd',
  '..\\..\\windows',
  `\${7*7}{{7*7}}<%= 7*7 %>`,
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '0',
  '2147483648',
  '9007199254740993',
  '1e309',
  `${'9'.repeat(400)}`,
  '0x10',
  '１２３',
  'İ',
  'ß',
  'ﬃ',
  '\u202eexe.txt\u202c',
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\ufeff',
  '\ufffe\uffff',
  '\u2028\u2029',
  '👩‍👩‍👧‍👦',
  ' ',
  '\t',
  '()',
  '[object Object]',
  '[]',
  '{}',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+262000-01-01',
  'P99999999999999Y',
  '24:60',
  'hostile@example.org\r\nCc: other@example.org',
  `"${'a'.repeat(64)}"@example.org`,
  `a@${'b.'.repeat(120)}org`,
];

/** Lengths at common limits, and one less and one more. */
const lengths = [1, 2, 499, 500, 501, 2000, 4999, 5000, 5001, 19_999, 20_000, 20_001] as const;

/**
 * An awkward or a special value, of a length that fits or does not fit; `most` is the limit where the field states
 * one.
 */
export function hostileValue(random: Random, mark: string, most: number | null = null): string {
  const sharp = random.chance(0.5);
  const length = random.chance(0.8) && most !== null ? most : random.pick(lengths);
  const value = sharp
    ? specialValues[random.between(0, specialValues.length - 1)]
    : awkwardTexts[awkwardNames[random.between(0, awkwardNames.length - 1)] ?? 'emoji'](length);
  const marked = `${mark}${value}`;
  if (most === null || random.chance(0.15)) return marked;
  return [...marked].slice(0, most).join('');
}
