import type { DayUnit } from '../domain/vocabulary.ts';

/** So many cases took so many days, counted in this unit. */
export interface DurationCount {
  readonly days: number;
  readonly unit: DayUnit;
  readonly cases: number;
}

/**
 * By nearest rank: half of the cases took at most `median` days, nine of ten at most `p90`; null where there is no case.
 * `units`: how the days were counted, several where policies of the period count differently.
 */
export interface DaysTaken {
  readonly median: number | null;
  readonly p90: number | null;
  readonly cases: number;
  readonly units: readonly DayUnit[];
}

/** @param percent 1–100 */
function nearestRank(counts: readonly DurationCount[], cases: number, percent: number) {
  const rank = Math.ceil((cases * percent) / 100);
  let passed = 0;
  for (const one of counts) {
    passed += one.cases;
    if (passed >= rank) return one.days;
  }
  return null;
}

export function daysTaken(counted: readonly DurationCount[]): DaysTaken {
  const counts = counted.toSorted((one, other) => one.days - other.days);
  const cases = counts.reduce((sum, one) => sum + one.cases, 0);
  return {
    median: cases === 0 ? null : nearestRank(counts, cases, 50),
    p90: cases === 0 ? null : nearestRank(counts, cases, 90),
    cases,
    units: [...new Set(counts.map(({ unit }) => unit))].toSorted(),
  };
}
