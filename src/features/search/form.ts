import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { channels, kinds, statuses } from '../../domain/vocabulary.ts';
import { deskPaths } from '../../paths.ts';
import type { Filters, SearchPosition } from '../../search/find.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { searchWords } from './words.ts';

/** A search as it was typed. Only filters are part of an address: words may identify somebody. */
export const filterNames = ['slag', 'enhet', 'faktor', 'kanal', 'status', 'fran', 'till'] as const;
export type FilterName = (typeof filterNames)[number];
export type TypedFilters = Readonly<Partial<Record<FilterName, string>>>;

export interface SearchInput {
  readonly words: string;
  readonly filters: TypedFilters;
  /** The last case of the page before. */
  readonly after: SearchPosition | undefined;
}

/** The options of a filter; an unknown value means that nothing is chosen. */
export interface Choosable {
  readonly units: readonly { readonly id: string }[];
  readonly factors: readonly { readonly code: string }[];
}

export interface ReadFilters {
  readonly filters: Filters;
  readonly errors: FieldErrors;
}

const numberPattern = /^\d{4}-\d{5,9}$/;
/** None of our codes or ids is longer. */
const longestFilter = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose; a page and PostgreSQL hold no NUL.
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function textOf(values: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value.replaceAll(unseen, ' ').toWellFormed().trim() : '';
}

/** `2026-03-16_2026-00042`; nothing for anything else. */
function readAfter(text: string): SearchPosition | undefined {
  const [dayText = '', number = ''] = text.split('_');
  const day = parseDay(dayText);
  return day && numberPattern.test(number) ? { day, number } : undefined;
}

export const writeAfter = ({ day, number }: SearchPosition): string => `${day}_${number}`;

export function readTyped(values: Readonly<Record<string, unknown>>): SearchInput {
  const filters = filterNames.flatMap((name) => {
    const value = textOf(values, name).slice(0, longestFilter);
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    words: textOf(values, 'ord'),
    filters: Object.fromEntries(filters),
    after: readAfter(textOf(values, 'efter')),
  };
}

function dayIn(text: string | undefined): Day | 'none' | 'unclear' {
  return text === undefined ? 'none' : (parseDay(text) ?? 'unclear');
}

const given = (day: Day | 'none' | 'unclear') =>
  day === 'none' || day === 'unclear' ? undefined : day;

function dayErrors(from: Day | 'none' | 'unclear', until: Day | 'none' | 'unclear'): FieldErrors {
  const [first, last] = [given(from), given(until)];
  return {
    ...(from === 'unclear' ? { fran: searchWords.errors.day } : {}),
    ...(until === 'unclear' ? { till: searchWords.errors.day } : {}),
    ...(first && last && last < first ? { till: searchWords.errors.order } : {}),
  };
}

/** A day that does not exist is reported; an option that no longer exists is ignored. */
export function readFilters(typed: TypedFilters, { units, factors }: Choosable): ReadFilters {
  const from = dayIn(typed.fran);
  const until = dayIn(typed.till);
  return {
    filters: {
      kind: kinds.find((kind) => kind === typed.slag),
      unit: units.find(({ id }) => id === typed.enhet)?.id,
      factor: factors.find(({ code }) => code === typed.faktor)?.code,
      channel: channels.find((channel) => channel === typed.kanal),
      status: statuses.find((status) => status === typed.status),
      from: given(from),
      until: given(until),
    },
    errors: dayErrors(from, until),
  };
}

export function searchAddress(filters: TypedFilters, after?: SearchPosition): string {
  const query = new URLSearchParams({
    ...filters,
    ...(after === undefined ? {} : { efter: writeAfter(after) }),
  });
  return query.size === 0 ? deskPaths.search : `${deskPaths.search}?${query}`;
}
