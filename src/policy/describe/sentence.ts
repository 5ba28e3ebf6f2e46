import { addDays, type Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';

const list = new Intl.ListFormat('sv', { type: 'conjunction' });
const choice = new Intl.ListFormat('sv', { type: 'disjunction' });

/** `webb, brev och besök` */
export function all(words: readonly string[]): string {
  return list.format(words);
}

/** `svaret eller beskedet om enhet` */
export function anyOf(words: readonly string[]): string {
  return choice.format(words);
}

/** Capitalises the text and ends it with one full stop, also where the last word is an abbreviation such as `kap.`. */
export function sentence(text: string): string {
  const start = text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
  return /[.?!:]$/.test(start) ? start : `${start}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

export function onDay(day: Day): string {
  return sentence(formatDay(day, 'sv'));
}

/** The last day of a half-open period. */
export function dayBefore(day: Day): string {
  return formatDay(addDays(day, -1), 'sv');
}
