/** Corrects misspelt keywords, so that “beklager” and “ursäktt” are read as the words that were meant. */
export function spellingMender(
  spelling: Readonly<Record<string, readonly string[]>>,
): (plain: string) => string {
  const keys = Object.keys(spelling);
  const real = new Set([...keys, ...Object.values(spelling).flat()]);
  return (plain) =>
    plain.replaceAll(/\p{L}+/gu, (word) =>
      real.has(word) ? word : (keys.find((key) => isOneSlipAway(word, key)) ?? word),
    );
}

/** One letter missing, added or changed, or two neighbouring letters swapped. */
function isOneSlipAway(word: string, key: string): boolean {
  if (Math.abs(word.length - key.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === key[start]) start += 1;
  const [rest, wanted] = [word.slice(start), key.slice(start)];
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0])
  );
}
