import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** A regular expression literal in a line of code. Patterns that are assembled from texts are not found. */
const literal =
  /(?<=[\s(,=:!?&|[])\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+)\/[dgimsuvy]*(?=[\s.,;)\]?]|$)/gm;
/** Any number of nearly any character. */
const openQuantifier =
  /(?:\[\^(?:\\.|[^\]\\])*\]|\\[SDWP](?:\{[^}]*\})?|(?<!\\)\.)\)?(?:[*+]|\{\d+,\})/g;

/**
 * Such a pattern can take time proportional to the square of the text's length, where it may begin anywhere and what
 * must follow is missing, or where two of them meet.
 */
function mayBeSlow(pattern: string): boolean {
  const open = pattern.match(openQuantifier) ?? [];
  if (open.length === 0 || open[0] === pattern) return false;
  return open.length > 1 || !pattern.startsWith('^');
}

/** Patterns that have been examined and found to be linear, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  '"([^"]*)"|[”“]([^”“]*)[”“]|»([^»«]*)[»«]|([^"”“»]+|["”“»])':
    'what opens is among what closes, so one that is never closed comes once',
  '\\{([^{}]*)\\}': 'ends at the next bracket of either kind',
  '\\[[^\\]]*\\]': 'is given a text that ends in a closing bracket',
  '[”“"„](?:(?!\\n[ \\t]*\\n)[^”“"„])*[”“"]': 'ends at the next mark of either kind',
  '[«»](?:(?!\\n[ \\t]*\\n)[^«»])*[«»]': 'ends at the next mark of either kind',
  '\\(\\^[^)]*\\)': 'reads the addresses of our own routes',
  '[^\\s@<]+@[^\\s@>]+': 'reads a setting',
  'https?:\\/\\/[^\\s<>"]*[^\\s<>".,;:!?)]':
    'begins with fixed letters, and ends one character after what it has read',
  '^[^\\r\\n]*[^\\s@<]+@[^\\s@>]+>?$': 'reads a setting, at the start',
  '^SFX +(\\S) +(\\S+) +(\\S+) +(\\S+)': 'reads the dictionary’s own rules, parted by spaces',
};

it('no pattern that could take long for a long text is added without a stated reason', async () => {
  const found = new Set<string>();
  for await (const file of glob('src/**/*.{ts,tsx}')) {
    if (file.includes('.test.')) continue;
    for (const [, pattern = ''] of (await readFile(file, 'utf8')).matchAll(literal))
      if (mayBeSlow(pattern)) found.add(pattern);
  }
  expect([...found].toSorted()).toEqual(Object.keys(allowed).toSorted());
});

it('the pattern that took eighteen seconds would have been found', () => {
  const [[, pattern = ''] = []] = [...'text.split(/(\\S+@\\S+|https?:)/u)'.matchAll(literal)];
  expect(mayBeSlow(pattern)).toBe(true);
});
