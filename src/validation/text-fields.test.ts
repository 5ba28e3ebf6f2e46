import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFields } from './field-errors.ts';
import {
  countCharacters,
  dayField,
  emailField,
  lineField,
  phoneField,
  wordsField,
} from './text-fields.ts';

const form = z.strictObject({ text: wordsField({ max: 50 }) });
const read = (text: unknown) => readFields(form, { text }, 'sv');
const wordsOf = (text: unknown) => {
  const reading = read(text);
  return reading.kind === 'fields' ? reading.fields.text : undefined;
};
const errorOf = (text: unknown) => {
  const reading = read(text);
  return reading.kind === 'errors' ? reading.errors.text : undefined;
};

describe('text that somebody writes', () => {
  it('is kept as written, with one kind of line break and no space around it', () => {
    expect(wordsOf('  Hej!\r\n\r\nBussen kom inte.\rTredje raden.\u000bFjärde. ')).toBe(
      'Hej!\n\nBussen kom inte.\nTredje raden.\nFjärde.',
    );
    expect(wordsOf('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });

  it('is the same text however its accents were typed', () => {
    expect(wordsOf('Va\u0308stera\u030as')).toBe('Västerås');
  });

  it('is refused without anything visible', () => {
    for (const empty of ['', '   ', '\n\t ', '\u00a0', '\u200b\u200d\ufeff', '\u2800', '\u3164']) {
      expect(errorOf(empty), JSON.stringify(empty)).toBe('Här behöver det stå något.');
    }
  });

  it('is refused with NUL, other control characters or half a character', () => {
    expect(errorOf('a\u0000b')).toMatch(/styrtecken/);
    expect(errorOf('a\u001bb')).toMatch(/styrtecken/);
    expect(errorOf('a\ud83d')).toMatch(/trasiga tecken/);
    expect(errorOf('\ude00a')).toMatch(/trasiga tecken/);
  });

  it('may have as many characters as stated, counted as people count', () => {
    expect(wordsOf('😀'.repeat(50))).toHaveLength(100);
    expect(errorOf('😀'.repeat(51))).toBe('Texten är för lång. Den får ha högst 50 tecken.');
    expect(errorOf('a'.repeat(300_000))).toMatch(/högst 50 tecken/);
  });

  it('is required when missing, and refused when it is not text', () => {
    expect(errorOf(undefined)).toBe('Fyll i det här fältet.');
    for (const wrong of [null, 7, true, ['a'], { a: 1 }])
      expect(errorOf(wrong)).toBe('Här väntade vi oss text.');
  });

  it('is either put into a form the database can store, or refused with a reason: for any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.string({ unit: 'grapheme', maxLength: 80 }),
          halves,
        ),
        (text) => {
          const kept = wordsOf(text);
          if (kept === undefined) return errorOf(text) !== undefined;
          expect(kept.isWellFormed()).toBe(true);
          expect(kept).toBe(kept.normalize('NFC').trim());
          expect(kept).not.toMatch(/[\0\r]/);
          expect(countCharacters(kept)).toBeGreaterThan(0);
          expect(countCharacters(kept)).toBeLessThanOrEqual(50);
          // A stored text does not change when it is sent again.
          return wordsOf(kept) === kept;
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** Any UTF-16 units, so that surrogate pairs are often split. */
const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

describe('smaller fields', () => {
  it('are one line, so that a name cannot add a line to a letter or an e-mail', () => {
    expect(lineField({ max: 50 }).parse('Kim\r\nBcc: alla@exempel.se')).toBe(
      'Kim Bcc: alla@exempel.se',
    );
  });

  it('accept valid e-mail addresses and no others', () => {
    const isEmail = (text: string) => emailField().safeParse(text).success;
    expect(['namn@exempel.se', ' o.n+lista@a-b.exempel.se '].map(isEmail)).toEqual([true, true]);
    expect(
      ['anna', 'anna@', '@exempel.se', 'a b@exempel.se', 'a@b', 'a@exempel.se\nx'].map(isEmail),
    ).toEqual(Array(6).fill(false));
  });

  it('accept telephone numbers as they are usually written', () => {
    const isPhone = (text: string) => phoneField().safeParse(text).success;
    expect(['070-123 45 67', '+46 (0)21 39 00 00', '021/390000'].map(isPhone)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['ring mig', '112', '+', '070-12345 67 anna'].map(isPhone)).toEqual(
      Array(4).fill(false),
    );
  });

  it('accept existing days', () => {
    const isDay = (text: string) => dayField().safeParse(text).success;
    expect(['2026-03-07', '2024-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '7 mars', '2026-3-7', '20260307'].map(isDay)).toEqual(
      Array(5).fill(false),
    );
  });

  it('may be left out where they are optional, and are described with their limits in the API', () => {
    expect(z.strictObject({ place: lineField({ max: 500 }).optional() }).parse({})).toEqual({});
    expect(z.toJSONSchema(wordsField({ max: 500 }))).toMatchObject({
      type: 'string',
      minLength: 1,
      maxLength: 500,
    });
  });
});
