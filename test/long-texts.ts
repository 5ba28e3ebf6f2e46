/**
 * The longest and most awkward texts that somebody can submit, and the cost of reading one compared with an ordinary
 * one.
 */

/** The longest text that a field accepts (`intake/submission-schema.ts`). */
export const longestText = 20_000;

/** A text with the given number of UTF-16 units. */
type TextOf = (length: number) => string;

const repeated =
  (unit: string): TextOf =>
  (length) =>
    unit
      .repeat(Math.ceil(length / unit.length))
      .slice(0, length)
      .toWellFormed();

/** An ordinary text of the same length as the others. */
export const plainText = repeated(
  'Hej! Lampan vid busshållplatsen på Storgatan är trasig sedan två veckor, och det är mörkt när barnen går till skolan. Kan ni laga den?\n',
);

/** Awkward texts that a field accepts: each has something visible, and no more characters than allowed. */
export const awkwardTexts: Readonly<Record<string, TextOf>> = {
  'one letter': repeated('a'),
  'one capital': repeated('Å'),
  emoji: repeated('😀'),
  'emoji put together': repeated('👩‍👩‍👧‍👦'),
  'half flags': repeated('🇸'),
  Hangul: repeated('한'),
  'Hangul in parts': repeated('\u1112\u1161\u11ab'),
  Thai: repeated('ภาษาไทย'),
  'from right to left': repeated('\u202eשלום عليكم '),
  'accents out of order': (length) =>
    `a${'\u0301'.repeat(length / 2)}${'\u0323'.repeat(length / 2 - 1)}`,
  'accents by turns': (length) => `a${repeated('\u0301\u0323')(length - 1)}`,
  'signs without appearance': repeated('\u200bx'),
  'a@ again and again': repeated('a@'),
  'at signs': repeated('@'),
  'short addresses': repeated('a@b.se '),
  'dots and hyphens': repeated('.-'),
  'full stops': repeated('. '),
  'one-letter sentences': repeated('x. '),
  'short forms': repeated('t.ex. '),
  digits: repeated('1'),
  'digits apart': repeated('1 '),
  'spaces within': (length) => `x${' '.repeat(length - 2)}x`,
  'lines of one letter': repeated('\nx'),
  'empty lines within': (length) => `x${'\n'.repeat(length - 2)}x`,
  'brackets that open': repeated('['),
  'brackets in brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'unfilled places': repeated('[Skriv '),
  braces: repeated('{'),
  'tags that open': repeated('<a'),
  'quotation marks': repeated('„'),
  apostrophes: repeated(" 'a"),
  'quoted lines': repeated('> '),
  www: repeated('www.'),
  'page addresses': repeated('https://a/'),
  'one page address': (length) => `https://${repeated('a.')(length - 8)}`,
  'filling words': (length) => `ska vi ${repeated('nu ')(length - 7)}`,
  'words of the reply check': repeated('tack tack vi beklagar inte du '),
  'office words': repeated('enär '),
  'one word and all its endings': repeated('beslutets'),
  'words that deny': repeated('det är inte '),
  'words and pictures': repeated('🚒 brinner '),
  'one long compound': repeated('barnomsorgsgatuskol'),
  'long compounds': repeated('barnomsorgsgatuskolbarnomsorgsgatuskolbarnomsorgsgatusx '),
};

/**
 * Milliseconds of processor time used by this thread. On a busy machine it has to wait, and other threads collect
 * garbage and compile meanwhile; neither is counted.
 */
export async function costOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The cost of the cheapest of several runs: garbage collection and compilation are not caused by the text. */
export async function leastCost(work: () => unknown, runs: number, enough = 0): Promise<number> {
  let least = await costOf(work);
  for (let run = 1; run < runs && least > enough; run += 1)
    least = Math.min(least, await costOf(work));
  return least;
}

/** How many times the cost of an ordinary text a text may have; */
const mostTimes = 8;
/** how many times as much a character of a long text may cost as one of a text a quarter as long; */
const mostGrowth = 3;
/** and the milliseconds below which nobody notices a difference and the measurement is unreliable. */
const negligible = 60;
const runs = 3;
/** How often a doubtful text is measured before it is reported. */
const doubtfulRuns = 8;

/**
 * The texts that cost too much to read, with the measurements; none where all is well. Only ratios are judged, so
 * that the result holds on any machine; a doubtful one is measured again before it is reported.
 */
export async function costlyTexts(
  read: (text: string) => unknown,
  { texts = awkwardTexts, allowed = negligible, length = longestText } = {},
): Promise<readonly string[]> {
  await read(plainText(length));
  const plain = await leastCost(() => read(plainText(length)), runs);
  const costly: string[] = [];
  for (const [name, textOf] of Object.entries(texts)) {
    const long = textOf(length);
    const most = mostTimes * plain + allowed;
    const first = await costOf(() => read(long));
    if (first <= Math.min(most, allowed)) continue;
    const cost = Math.min(first, await leastCost(() => read(long), doubtfulRuns, allowed));
    if (cost <= Math.min(most, allowed)) continue;
    if (cost > most) costly.push(`${name}: ${cost.toFixed()} ms, ordinary ${plain.toFixed()} ms`);
    const short = await leastCost(() => read(textOf(length / 4)), runs);
    if (cost > mostGrowth * 4 * short + allowed)
      costly.push(`${name}: ${cost.toFixed()} ms, a quarter of it ${short.toFixed()} ms`);
  }
  return costly;
}
