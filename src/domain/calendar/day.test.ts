import { describe, expect, it } from 'vitest';
import { arrivalDayOf, type Day, endOf, parseDay, parseInstant } from './day.ts';
import { formatDay, formatInstant } from './format.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

describe('a day in Sweden', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '0000-01-01',
    '9999-12-31',
    '2026-04-01T00:00',
    '',
    '2100-02-29',
  ])('%s is not accepted as a day', (text) => expect(parseDay(text)).toBeUndefined());

  it('a leap day is a day', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
  });

  it('what is received late in the evening, or on a night when the clock changes, belongs to the Swedish day', () => {
    expect(arrivalDayOf(Temporal.Instant.from('2026-03-06T22:59:59Z'))).toBe('2026-03-06');
    expect(arrivalDayOf(Temporal.Instant.from('2026-03-06T23:00:00Z'))).toBe('2026-03-07');
    expect(arrivalDayOf(Temporal.Instant.from('2026-06-06T22:00:00Z'))).toBe('2026-06-07');
    expect(arrivalDayOf(Temporal.Instant.from('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
    expect(arrivalDayOf(Temporal.Instant.from('2026-10-25T22:30:00Z'))).toBe('2026-10-25');
  });

  it('a day ends at midnight in Sweden, winter and summer', () => {
    expect(endOf(day('2026-03-28')).toString()).toBe('2026-03-28T23:00:00Z');
    expect(endOf(day('2026-03-29')).toString()).toBe('2026-03-29T22:00:00Z');
  });

  it('an instant needs its offset and a year of the calendar', () => {
    expect(parseInstant('2026-03-02T08:15:00Z')?.toString()).toBe('2026-03-02T08:15:00Z');
    expect(parseInstant('2026-03-02T08:15:00+01:00')?.toString()).toBe('2026-03-02T07:15:00Z');
    for (const text of ['2026-03-02T08:15:00', 'yesterday', '+012026-03-02T08:15:00Z', '']) {
      expect(parseInstant(text)).toBeUndefined();
    }
  });

  it('is written out in the reader’s language', () => {
    expect(formatDay(day('2026-03-16'), 'sv')).toBe('måndag 16 mars 2026');
    expect(formatDay(day('2026-03-16'), 'en')).toBe('Monday 16 March 2026');
  });

  it('writes a moment in Swedish time', () => {
    const instant = Temporal.Instant.from('2026-06-30T23:05:00Z');
    expect(formatInstant(instant, 'sv')).toBe('1 juli 2026 kl. 01:05');
    expect(formatInstant(instant, 'en')).toBe('1 July 2026 at 01:05');
  });
});
