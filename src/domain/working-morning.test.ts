import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../test/case-file.ts';
import { addDays, dateOf, zone } from './calendar/day.ts';
import { isWorkingMorning } from './working-morning.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

describe('a working morning', () => {
  it('is from seven to nine Swedish time, in summer and winter', () => {
    for (const date of ['2026-01-12', '2026-07-13']) {
      expect(isWorkingMorning(at(`${date}T06:59:59`), [])).toBe(false);
      expect(isWorkingMorning(at(`${date}T07:00:00`), [])).toBe(true);
      expect(isWorkingMorning(at(`${date}T08:59:59`), [])).toBe(true);
      expect(isWorkingMorning(at(`${date}T09:00:00`), [])).toBe(false);
      expect(isWorkingMorning(at(`${date}T00:00:00`), [])).toBe(false);
    }
  });

  it('does not occur on the eves, on holidays, at weekends and when the municipality is closed', () => {
    for (const date of ['2026-06-19', '2026-12-24', '2026-12-31', '2026-04-03', '2026-04-06'])
      expect(isWorkingMorning(at(`${date}T07:30:00`), []), date).toBe(false);
    expect(isWorkingMorning(at('2026-05-15T07:30:00'), [])).toBe(true);
    expect(isWorkingMorning(at('2026-05-15T07:30:00'), [day('2026-05-15')])).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11_000 }), (count) => {
        const date = addDays(day('2005-01-01'), count);
        if (dateOf(date).dayOfWeek > 5)
          expect(isWorkingMorning(at(`${date}T07:30:00`), [])).toBe(false);
      }),
    );
  });

  it('is reached by every hourly run, at whatever minute it runs', () => {
    for (let minute = 0; minute < 60; minute += 1) {
      const start = at('2026-05-15T00:00:00').add({ minutes: minute });
      const hours = Array.from({ length: 24 }, (_, hour) => start.add({ hours: hour }));
      expect(hours.filter((hour) => isWorkingMorning(hour, []))).toHaveLength(2);
    }
  });
});
