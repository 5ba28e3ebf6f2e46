import { z } from 'zod';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { isLanguageCode } from '../../domain/language.ts';
import { dayUnits } from '../../domain/vocabulary.ts';

/** An opening angle bracket of a tag with any later `>`; searched once from each end, however many there are. */
function holdsMarkup(text: string): boolean {
  const from = text.search(/<\/?[a-z!]/i);
  return from >= 0 && text.lastIndexOf('>') > from;
}

/** Plain text: markup is a mistake or an attempt to inject it, and would be shown on the pages as it was typed. */
export const words = z
  .string()
  .trim()
  .min(1, 'får inte vara tom')
  .max(2_000, 'högst 2 000 tecken')
  .refine((text) => !holdsMarkup(text), 'ska vara vanlig text utan html-märkning');

/** By language: always Swedish, others where given. A stored version remains readable when languages are added. */
export const localised = z
  .object({ sv: words, en: z.exactOptional(words) })
  .catchall(words)
  .refine((texts) => Object.keys(texts).every(isLanguageCode), 'ska vara språkkoder')
  .readonly();

export const municipalityId = z
  .string()
  .regex(/^[a-z][a-z-]{1,40}$/, 'ska vara små bokstäver a–z och bindestreck');
export const versionCode = z
  .string()
  .regex(
    /^[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{1,19}$/,
    'ska vara 2–20 tecken: versaler, siffror och bindestreck, med en bokstav först',
  );
export const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'ska vara små bokstäver a–z, siffror och _');

export const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'är inte en dag som finns (ÅÅÅÅ-MM-DD)' });
  return z.NEVER;
});

/** A deadline longer than a year is a typing error, not a promise. */
export const amount = z
  .int('ska vara ett helt antal dagar')
  .min(1, 'ska vara minst en dag')
  .max(366, 'får vara högst 366 dagar');

export const dayRule = z
  .strictObject({
    amount,
    unit: z.enum(dayUnits),
    saturdayCounts: z.exactOptional(z.boolean()),
    rollToWorkday: z.exactOptional(z.boolean()),
  })
  .readonly();
