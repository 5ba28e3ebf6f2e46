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
    .meta({ minLength: 1, maxLength: max });
}

/** Text on one line; line breaks and tabs become spaces, so that none reaches a mail header or a list. */
export function lineField({ max }: Limit) {
  return z
    .string()
    .overwrite((text) => tidy(text).replaceAll(/[\n\t]+/g, ' '))
    .check(...checksFor(max))
    .meta({ minLength: 1, maxLength: max });
}

const email = z.email();

/** RFC 5321 limits addresses to 254 characters. */
export function emailField() {
  return lineField({ max: 254 }).check(
    refuseUnless((text) => email.safeParse(text).success, 'email'),
  );
}

/** Digits with the usual punctuation; at least five, since shorter numbers do not belong to a person. */
export function phoneField() {
  const written = /^\+?[\d\s()./-]+$/;
  return lineField({ max: 40 }).check(
    refuseUnless((text) => written.test(text) && text.replaceAll(/\D/g, '').length >= 5, 'phone'),
  );
}

/** A day within the product's calendar, as YYYY-MM-DD. */
export function dayField() {
  return lineField({ max: 10 })
    .check(refuseUnless((text) => parseDay(text) !== undefined, 'day'))
    .meta({ format: 'date' });
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
