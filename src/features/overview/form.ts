/** What the address of the overview asks for, and the address that asks for it. */
import { type Day, dateOf, dayOf } from '../../domain/calendar/day.ts';
import type { Period } from '../../figures/events.ts';
import { isMeasureId, type MeasureId } from '../../figures/measures.ts';
import type { Place } from '../../figures/reader.ts';
import { deskPaths } from '../../paths.ts';
import type { PlaceChoice } from './queries.ts';

export const periodCodes = [
  '12-manader',
  'i-ar',
  'forra-aret',
  'kvartalet',
  'forra-kvartalet',
] as const;
export type PeriodCode = (typeof periodCodes)[number];

export interface Choice {
  /** `unit:gata-park`; empty for all that the reader sees. */
  readonly place: string;
  readonly period: PeriodCode;
}

const next = (date: Temporal.PlainDate, months: number) => date.add({ months });

/** Half-open, in Swedish days; what is not over ends where it will be over. */
export function periodOf(code: PeriodCode, today: Day): Period {
  const month = dateOf(today).with({ day: 1 });
  const quarter = month.subtract({ months: (month.month - 1) % 3 });
  const year = month.with({ month: 1 });
  const span = (from: Temporal.PlainDate, months: number): Period => ({
    from: dayOf(from),
    to: dayOf(next(from, months)),
  });
  switch (code) {
    case '12-manader':
      return span(month.subtract({ months: 11 }), 12);
    case 'i-ar':
      return span(year, 12);
    case 'forra-aret':
      return span(year.subtract({ years: 1 }), 12);
    case 'kvartalet':
      return span(quarter, 3);
    case 'forra-kvartalet':
      return span(quarter.subtract({ months: 3 }), 3);
  }
}

/** The whole months before this one, for what is drawn month by month. */
export function wholeMonthsBefore(today: Day, months: number): Period {
  const first = dateOf(today).with({ day: 1 });
  return { from: dayOf(first.subtract({ months })), to: dayOf(first) };
}

type Query = Readonly<Record<string, unknown>>;

/** Whatever is not there to choose is as if nothing had been chosen. */
export function readChoice(
  { plats, period }: Query,
  choices: readonly PlaceChoice[],
  usual: string,
): Choice {
  const place = choices.find(({ value }) => value === plats)?.value;
  return {
    place: place ?? (plats === '' ? '' : usual),
    period: periodCodes.find((code) => code === period) ?? '12-manader',
  };
}

export function placeOf({ place }: Choice): Place {
  const [level, id] = place.split(':');
  if (id === undefined) return {};
  if (level === 'committee') return { committee: id };
  return level === 'department' ? { department: id } : { unit: id };
}

/** Which cases a figure's link asks for. */
export interface CasesChoice extends Choice {
  readonly measure: MeasureId;
  readonly unit?: string | undefined;
  readonly factor?: string | undefined;
  readonly kind?: 'complaint' | 'praise' | undefined;
}

export function casesAddress({ place, period, measure, ...part }: CasesChoice, page = 1): string {
  const asked = new URLSearchParams({ matt: measure, plats: place, period });
  if (part.unit !== undefined) asked.set('enhet', part.unit);
  if (part.factor !== undefined) asked.set('faktor', part.factor);
  if (part.kind !== undefined) asked.set('slag', part.kind);
  if (page > 1) asked.set('sida', String(page));
  return `${deskPaths.figureCases}?${asked.toString()}`;
}

export function overviewAddress({ place, period }: Choice): string {
  return `${deskPaths.overview}?${new URLSearchParams({ plats: place, period }).toString()}`;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Undefined where no measure is named. */
export function readCases(query: Query, choice: Choice): CasesChoice | undefined {
  const { matt, enhet, faktor, slag } = query;
  if (typeof matt !== 'string' || !isMeasureId(matt)) return undefined;
  return {
    ...choice,
    measure: matt,
    unit: text(enhet),
    factor: text(faktor),
    kind: slag === 'complaint' || slag === 'praise' ? slag : undefined,
  };
}

export function readPageNumber({ sida }: Query): number {
  return typeof sida === 'string' && /^[1-9]\d{0,4}$/.test(sida) ? Number(sida) : 1;
}
