import { describe, expect, it } from 'vitest';
import { hintsFor, longestSentence } from './hints.ts';
import { swedishOfficeWords } from './office-words.ts';

const long = `Vi har ${Array.from({ length: longestSentence }, () => 'gott').join(' ')} hopp.`;

describe('a hint towards plain language', () => {
  it('points at a sentence that is too long, and counts its words', () => {
    const text = `Hej!\r\n${long} Hej då.`;
    const [hint, ...others] = hintsFor(text, 'sv');
    expect(others).toEqual([]);
    expect(hint).toMatchObject({ kind: 'long_sentence', words: long, count: longestSentence + 3 });
    expect(text.replaceAll('\r\n', '\n').slice(hint?.start, hint?.end)).toBe(long);
    expect(hintsFor(long, 'en')).toHaveLength(1);
  });

  it('does not end a sentence at an abbreviation, nor continue it on the next line', () => {
    const half = Array.from({ length: 14 }, () => 'ord').join(' ');
    expect(hintsFor(`Vi har ${half}, t.ex. Ord och ${half}.`, 'sv')).toHaveLength(1);
    expect(hintsFor(`${half}\n${half}`, 'sv')).toEqual([]);
  });

  it('suggests the plain word for a bureaucratic one, wherever it stands and however it is inflected', () => {
    const hints = hintsFor(
      'Vi har vidtagit åtgärder i enlighet med rutinen. Du erhåller ett brev.',
      'sv',
    );
    expect(hints.map(({ words }) => words)).toEqual(['vidtagit', 'i enlighet med', 'erhåller']);
    expect(hints[2]).toMatchObject({ kind: 'office_word', instead: 'få' });
  });

  it('ignores longer words that only contain one, and English', () => {
    expect(hintsFor('Inkomsten och utnyttjandet, ombord.', 'sv')).toEqual([]);
    expect(hintsFor('The inkom erhålla.', 'en')).toEqual([]);
  });

  it('has no hints about a plain reply', () => {
    const plain =
      'Hej Kim! Tack för att du hör av dig. Vi beklagar att maten var kall. Vi har gått igenom det du skrev och talat med dem som berörs. Värmevagnen är utbytt sedan i går. Om du inte är nöjd går närmaste chef igenom ärendet på nytt.';
    expect(hintsFor(plain, 'sv')).toEqual([]);
  });

  it('reads the longest possible text to its end', () => {
    const text = `${long} erhålla `.repeat(200).slice(0, 20_000);
    expect(hintsFor(text, 'sv').length).toBeGreaterThan(100);
  });

  it('has no plain word that is itself a bureaucratic one', () => {
    for (const { instead } of swedishOfficeWords)
      expect(hintsFor(instead, 'sv'), instead).toEqual([]);
  });
});
