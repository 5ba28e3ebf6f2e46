import type { DayUnit } from '../domain/vocabulary.ts';
import type { FigureEventName } from './events.ts';
import { noValue } from './groupings.ts';
import type { CountMeasure } from './measure.ts';
import { type CountId, countOf, type DurationId, durations } from './measures.ts';
import { type DaysTaken, type DurationCount, daysTaken } from './percentiles.ts';
import { type ShareId, shares } from './shares.ts';

/** So many cases with the same event, outcome, days and value. */
export interface Cell {
  readonly event: FigureEventName | 'open' | 'overdue';
  readonly outcome: string | null;
  readonly value: string | null;
  readonly days: number | null;
  readonly unit: DayUnit | null;
  readonly cases: number;
}

/** A figure as a whole and in its parts, by their values; a value that is not there stands for no case. */
export interface Figure<Value> {
  readonly all: Value;
  readonly by: Readonly<Record<string, Value>>;
}

function isOf({ of }: CountMeasure, { event, outcome }: Cell): boolean {
  if ('open' in of) {
    if (of.open === 'overdue') return event === 'overdue';
    return event === 'open' && (of.open === 'all' || of.open === outcome);
  }
  if (event !== of.event) return false;
  return of.outcomes === undefined || (outcome !== null && of.outcomes.includes(outcome));
}

const sum = (cells: readonly Cell[]) => cells.reduce((all, { cases }) => all + cases, 0);

function durationCounts(cells: readonly Cell[]): readonly DurationCount[] {
  return cells.flatMap(({ days, unit, cases }) =>
    days === null || unit === null ? [] : [{ days, unit, cases }],
  );
}
const takenOf = (cells: readonly Cell[]): DaysTaken => daysTaken(durationCounts(cells));

/** The measures of one period, taken from its cells. */
export class CountedFigures {
  readonly #whole: readonly Cell[];
  readonly #parts: ReadonlyMap<string, readonly Cell[]>;

  constructor(whole: readonly Cell[], parts: readonly Cell[]) {
    this.#whole = whole;
    this.#parts = Map.groupBy(parts, ({ value }) => value ?? noValue);
  }

  /** Every value that some case has, in the order of their texts. */
  get values(): readonly string[] {
    return [...this.#parts.keys()].toSorted();
  }

  #figure<Value>(
    isIn: (cell: Cell) => boolean,
    read: (cells: readonly Cell[]) => Value,
  ): Figure<Value> {
    const parts = this.values.flatMap((value): [string, Value][] => {
      const cells = (this.#parts.get(value) ?? []).filter(isIn);
      return cells.length === 0 ? [] : [[value, read(cells)]];
    });
    return { all: read(this.#whole.filter(isIn)), by: Object.fromEntries(parts) };
  }

  number(id: CountId): Figure<number> {
    const measure = countOf(id);
    return this.#figure((cell) => isOf(measure, cell), sum);
  }

  days(id: DurationId): Figure<DaysTaken> {
    const { event } = durations[id].of;
    return this.#figure((cell) => cell.event === event, takenOf);
  }

  /** How many cases took how many days, as a whole. */
  dayCounts(id: DurationId): readonly DurationCount[] {
    const { event } = durations[id].of;
    return durationCounts(this.#whole.filter((cell) => cell.event === event));
  }

  /** From 0 to 1; null where the whole is nought. */
  share(id: ShareId): Figure<number | null> {
    const part = this.number(shares[id].part);
    const wholes = shares[id].whole.map((one) => this.number(one));
    const of = (some: number, all: number) => (all === 0 ? null : some / all);
    const allOf = (value: string) => wholes.reduce((all, { by }) => all + (by[value] ?? 0), 0);
    const parts = this.values.flatMap((value): [string, number | null][] => {
      const all = allOf(value);
      return all === 0 ? [] : [[value, of(part.by[value] ?? 0, all)]];
    });
    const whole = wholes.reduce((all, one) => all + one.all, 0);
    return { all: of(part.all, whole), by: Object.fromEntries(parts) };
  }
}

/**
 * For each thousand inhabitants; undefined where nobody is said to live there.
 * @param population of a year whose figure is told beside, with its source
 */
export function perThousand(cases: number, population: number): number | undefined {
  return population > 0 ? (cases * 1000) / population : undefined;
}
