import { z } from 'zod';
import { parseDay } from '../domain/calendar/day.ts';
import { normalForm } from '../domain/normal-form.ts';
import type { WordsProblem } from './field-errors.ts';

/**
 * Normalises a text: NFC, line breaks as LF, no space at the ends. Word processors use vertical tabs and separators
 * as line breaks; they are treated as line breaks, not as control characters.
 */
function tidy(text: string): string {
  return normalForm(text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')).trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose (PostgreSQL stores no NUL).
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** Something visible: neither white space nor an invisible character (zero width, fillers, the blank braille cell). */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

/**
 * The same for whoever reads the description of the API (JSON Schema, ECMA-262 with the flag u): something to see, no control
 * character but those that stand for a space or a line break, and no half of a pair.
 */
const wordsPattern =
  '^(?=[\\s\\S]*[^\\p{White_Space}\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Cf}\\p{Cs}\\u2800])[^\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ud800-\\udfff]*$';

/** Characters as people and PostgreSQL count them: code points, not the UTF-16 units of JavaScript's `length`. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

function problemWith(text: string, limit: number): WordsProblem | undefined {
  if (!text.isWellFormed()) return { problem: 'unreadable' };
  if (controlCharacters.test(text)) return { problem: 'control_characters' };
  if (!visible.test(text)) return { problem: 'blank' };
  if (text.length > limit && countCharacters(text) > limit) return { problem: 'too_long', limit };
  return undefined;
}

interface Limit {
  readonly max: number;
}

/** Text of several lines: 1–`max` characters after normalising. Optional where the schema says `.optional()`. */
export function wordsField({ max }: Limit) {
  return z
    .string()
    .overwrite(tidy)
    .check(...checksFor(max))
    .meta({ minLength: 1, maxLength: max, pattern: wordsPattern });
}

/** Text on one line; line breaks and tabs become spaces, so that none reaches a mail header or a list. */
export function lineField({ max }: Limit) {
  return z
    .string()
    .overwrite((text) => tidy(text).replaceAll(/[\n\t]+/g, ' '))
    .check(...checksFor(max))
    .meta({ minLength: 1, maxLength: max, pattern: wordsPattern });
}

const emailPattern = z.regexes.email;

/** RFC 5321 limits addresses to 254 characters. */
export function emailField() {
  const max = 254;
  return lineField({ max })
    .check(refuseUnless((text) => emailPattern.test(text), 'email'))
    .meta({ minLength: 1, maxLength: max, format: 'email', pattern: emailPattern.source });
}

const phonePattern = /^\+?(?=(?:\D*\d){5})[\d\s()./-]+$/u;

/** Digits with the usual punctuation; at least five, since shorter numbers do not belong to a person. */
export function phoneField() {
  const max = 40;
  return lineField({ max })
    .check(refuseUnless((text) => phonePattern.test(text), 'phone'))
    .meta({ minLength: 1, maxLength: max, pattern: phonePattern.source });
}

/** A day within the product's calendar, as YYYY-MM-DD. */
export function dayField() {
  return lineField({ max: 10 })
    .check(refuseUnless((text) => parseDay(text) !== undefined, 'day'))
    .meta({ minLength: 10, maxLength: 10, format: 'date', pattern: '^(?:19|2[0-2])' });
}

function checksFor(max: number) {
  return [
    z.check<string>((context) => {
      const problem = problemWith(context.value, max);
      if (problem)
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { ...problem },
          continue: false,
        });
    }),
  ] as const;
}

function refuseUnless(isRight: (text: string) => boolean, problem: 'email' | 'phone' | 'day') {
  return z.check<string>((context) => {
    if (!isRight(context.value))
      context.issues.push({ code: 'custom', input: context.value, params: { problem } });
  });
}
