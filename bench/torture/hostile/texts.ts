import type { Random } from '../../random.ts';

/** Repeats and cuts to so many code points, so that no surrogate pair is cut in two. */
function filled(piece: string, length: number): string {
  const characters = [...piece];
  return Array.from({ length }, (_, index) => characters[index % characters.length]).join('');
}

/** What is written in earnest: the measure for the others. */
export const plainText = (length: number): string =>
  filled(
    'Hissen på biblioteket har stått stilla i tre veckor, och ingen har svarat när jag har ringt. ',
    length,
  );

/**
 * Texts that careless readers of text take long over: no space to stop at, or nothing else; the beginning of an address,
 * a number or a quotation that never ends. Each of exactly so many code points.
 */
export const uglyTexts = {
  'one letter': (length) => filled('a', length),
  emoji: (length) => filled('😀', length),
  'joined emoji': (length) => filled('👩‍👩‍👧‍👦', length),
  Hangul: (length) => filled('한국어', length),
  'at signs': (length) => filled('a@', length),
  'half addresses': (length) => filled('a.b@c.', length),
  'combining marks': (length) => `a${filled('\u0301\u0323', length - 1)}`,
  'letters with marks': (length) => filled('a\u0323\u0307', length),
  digits: (length) => filled('0701234567', length),
  'digits and hyphens': (length) => filled('08-', length),
  'spaces within': (length) => `a${filled(' ', length - 2)}b`,
  'line breaks': (length) => `a${filled('\n', length - 2)}b`,
  dots: (length) => filled('.', length),
  hyphens: (length) => filled('-', length),
  quotes: (length) => filled('"', length),
  brackets: (length) => filled('([{', length),
  slashes: (length) => filled('https://', length),
  'angle brackets': (length) => filled('<', length),
  ampersands: (length) => filled('&', length),
  'right to left': (length) => filled('\u202eא', length),
  'capital letters': (length) => filled('ÅÄÖ', length),
  'single letters': (length) => filled('a ', length),
  'soft hyphens': (length) => filled('a\u00ad', length),
  'zero width': (length) => filled('a\u200b', length),
  'the same sentence': (length) => filled('jag vill dö inte nöjd aldrig aldrig ', length),
} as const satisfies Record<string, (length: number) => string>;
export type UglyText = keyof typeof uglyTexts;

const uglyNames = Object.keys(uglyTexts).filter((name): name is UglyText => name in uglyTexts);
export const everyUglyText: readonly UglyText[] = uglyNames;

/** An element and an attribute that stand in no page of ours: where a reader meets them as markup, it was let in. */
export const injected = { element: 'hostile-element', attribute: 'data-hostile' } as const;
/** A header that no answer of ours has. */
export const injectedHeader = 'x-hostile';

/** Short values that mean something to a program that is careless with them. */
export const sharpValues: readonly string[] = [
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

/** Lengths that are usual limits, and beside them. */
const lengths = [1, 2, 499, 500, 501, 2000, 4999, 5000, 5001, 19_999, 20_000, 20_001] as const;

/** An ugly or a sharp value, of a length that fits or does not; `most` where the field says what fits. */
export function hostileValue(random: Random, mark: string, most: number | null = null): string {
  const sharp = random.chance(0.5);
  const length = random.chance(0.8) && most !== null ? most : random.pick(lengths);
  const value = sharp
    ? sharpValues[random.between(0, sharpValues.length - 1)]
    : uglyTexts[uglyNames[random.between(0, uglyNames.length - 1)] ?? 'emoji'](length);
  const marked = `${mark}${value}`;
  if (most === null || random.chance(0.15)) return marked;
  return [...marked].slice(0, most).join('');
}
