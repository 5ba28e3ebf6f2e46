import { reasonNotCounted } from '../domain/calendar/counting.ts';
import { addDays, type Day, dateOf, daysBetween, zone } from '../domain/calendar/day.ts';

const workday = { unit: 'arbetsdag', saturdayCounts: false, closedDays: new Set<Day>() } as const;
const hour = 3_600_000;
const opens = 8 * hour;
const openFor = 8.5 * hour;

interface Place {
  readonly day: Day;
  /** Milliseconds since 1970 at midnight in Sweden. */
  readonly midnight: number;
  readonly isWorkday: boolean;
}

function placeOf(day: Day): Place {
  return {
    day,
    midnight: dateOf(day).toZonedDateTime(zone).epochMilliseconds,
    isWorkday: reasonNotCounted(day, workday) === undefined,
  };
}

/** Office hours over some years, counted once, so that a moment in them is found without the calendar. */
export class WorkTime {
  readonly #first: Day;
  readonly #places: readonly Place[];

  constructor(first: Day, last: Day) {
    this.#first = first;
    this.#places = Array.from({ length: daysBetween(first, last) + 1 }, (_, count) =>
      placeOf(addDays(first, count)),
    );
  }

  #at(index: number): Place {
    const place = this.#places[index];
    if (!place) throw new RangeError('outside the days that were counted');
    return place;
  }

  #indexOf(day: Day): number {
    return daysBetween(this.#first, day);
  }

  /** The index of the day that a moment falls on. */
  #indexAt(moment: number): number {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#at(middle).midnight <= moment) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  dayAt(moment: number): Day {
    return this.#at(this.#indexAt(moment)).day;
  }

  /** A moment of a day in Swedish time, as milliseconds since 1970; `share` of 24 hours. */
  moment(day: Day, share: number): number {
    return this.#at(this.#indexOf(day)).midnight + share * 24 * hour;
  }

  /**
   * In office hours `workdays` after the moment's own day, or the first open day on or after it for 0. `share`: of
   * the office hours.
   */
  officeAfter(moment: number, workdays: number, share: number): number {
    let index = this.#indexAt(moment);
    let left = workdays;
    while (left > 0 || !this.#at(index).isWorkday) {
      index += 1;
      if (this.#at(index).isWorkday) left -= 1;
    }
    const wanted = this.#at(index).midnight + opens + share * openFor;
    return wanted > moment ? wanted : moment + 600_000;
  }

  /** The last open day before the moment's own, counted `workdays` back; 0 is that day or the one before it. */
  officeBefore(moment: number, workdays: number, share: number): number {
    let index = this.#indexAt(moment);
    let left = workdays;
    while (left > 0 || !this.#at(index).isWorkday) {
      index -= 1;
      if (this.#at(index).isWorkday) left -= 1;
    }
    return this.#at(index).midnight + opens + share * openFor;
  }

  isOpen(day: Day): boolean {
    return this.#at(this.#indexOf(day)).isWorkday;
  }
}
