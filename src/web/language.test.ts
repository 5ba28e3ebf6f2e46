import { describe, expect, it } from 'vitest';
import { languageOfAddress, languageOfHeader } from './language.ts';

describe('the language of a response', () => {
  it('is English for pages under /en and Swedish for all others', () => {
    expect(['/en', '/en/', '/en/m/folj', '/en?x=1'].map(languageOfAddress)).toEqual(
      Array(4).fill('en'),
    );
    expect(['/', '/enkoping', '/english/x', '/m/en', '/desk', ''].map(languageOfAddress)).toEqual(
      Array(6).fill('sv'),
    );
  });

  it('is the one that an API client asks for, where there are texts in it', () => {
    expect(languageOfHeader('en-GB,en;q=0.9,sv;q=0.8')).toBe('en');
    expect(languageOfHeader('de-DE, sv;q=0.4, en;q=0.5')).toBe('en');
    expect(languageOfHeader('sv-FI, en;q=0.5')).toBe('sv');
    expect(languageOfHeader('en;q=0, fi')).toBe('sv');
    for (const nothing of [undefined, '', '*', ';;;,', 'q=1'])
      expect(languageOfHeader(nothing)).toBe('sv');
  });
});
