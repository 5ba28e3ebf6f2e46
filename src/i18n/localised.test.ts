import { describe, expect, it } from 'vitest';
import { localised } from '../policy/fields/values.ts';
import { fallbacksOf, languages, languageTitle, parseLanguage } from './languages.ts';
import { findText, textIn } from './localised.ts';

describe('a text by language', () => {
  it('is read in the language asked for, and in Swedish where it is not in that', () => {
    const both = { sv: 'Vi lagar det.', en: 'We mend it.' };
    expect(textIn(both, 'en')).toBe('We mend it.');
    expect(findText({ sv: 'Vi lagar det.' }, 'en')).toEqual({
      text: 'Vi lagar det.',
      language: 'sv',
    });
    expect(findText(both, 'sv')).toEqual({ text: 'Vi lagar det.', language: 'sv' });
  });

  it('is in Swedish at least, and in any other language that has a code', () => {
    expect(localised.safeParse({ sv: 'a', en: 'b' }).success).toBe(true);
    expect(localised.safeParse({ sv: 'a' }).success).toBe(true);
    expect(localised.safeParse({ sv: 'a', fi: 'c' }).data).toEqual({ sv: 'a', fi: 'c' });
    expect(localised.safeParse({ en: 'b' }).success).toBe(false);
    expect(localised.safeParse({ sv: 'a', English: 'b' }).success).toBe(false);
    expect(localised.safeParse({ sv: 'a', fi: ' ' }).success).toBe(false);
  });
});

describe('the languages there are', () => {
  it('are those with a catalogue, and end in Swedish', () => {
    expect(languages.slice(0, 2)).toEqual(['sv', 'en']);
    for (const language of languages) expect(fallbacksOf(language).at(-1)).toBe('sv');
    expect(parseLanguage('tlh')).toBeUndefined();
    expect(parseLanguage('../en')).toBeUndefined();
  });

  it('are named as the reader of a page names them', () => {
    expect(languages.slice(0, 2).map((one) => languageTitle(one, 'sv'))).toEqual([
      'Svenska',
      'Engelska',
    ]);
    expect(languages.slice(0, 2).map((one) => languageTitle(one, 'en'))).toEqual([
      'Swedish',
      'English',
    ]);
  });
});
