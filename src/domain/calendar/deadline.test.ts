import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayUnits } from '../vocabulary.ts';
import { addDays, arrivalDayOf, compareDays, type Day, daysBetween, parseDay } from './day.ts';
import { type DayRule, dueDay } from './deadline.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

const due = (arrival: string, rule: DayRule) => dueDay(day(arrival), rule).due;

describe('counting to the last day', () => {
  it.each([
    ['2026-03-02T08:15:00Z', '2026-03-02', '2026-03-04', '2026-03-04', '2026-03-04', '2026-03-16'],
    ['2026-03-06T23:30:00Z', '2026-03-07', '2026-03-09', '2026-03-10', '2026-03-10', '2026-03-20'],
    ['2026-04-02T14:00:00Z', '2026-04-02', '2026-04-04', '2026-04-07', '2026-04-08', '2026-04-20'],
    ['2026-06-18T09:00:00Z', '2026-06-18', '2026-06-20', '2026-06-23', '2026-06-23', '2026-07-03'],
    ['2026-12-22T08:00:00Z', '2026-12-22', '2026-12-24', '2026-12-28', '2026-12-28', '2027-01-12'],
  ])(
    'what is received %s is due on the days that the law gives',
    (received, arrival, days, weekdays, workdays, tenWorkdays) => {
      expect(arrivalDayOf(Temporal.Instant.from(received))).toBe(arrival);
      expect(due(arrival, { amount: 2, unit: 'dag' })).toBe(days);
      expect(due(arrival, { amount: 2, unit: 'vardag' })).toBe(weekdays);
      expect(due(arrival, { amount: 2, unit: 'arbetsdag' })).toBe(workdays);
      expect(due(arrival, { amount: 10, unit: 'arbetsdag' })).toBe(tenWorkdays);
    },
  );

  it('Saturday counts as vardag unless the policy says otherwise, but not on Christmas Eve', () => {
    expect(due('2026-03-06', { amount: 1, unit: 'vardag' })).toBe('2026-03-07');
    expect(due('2026-03-06', { amount: 1, unit: 'vardag', saturdayCounts: false })).toBe(
      '2026-03-09',
    );
    expect(due('2022-12-23', { amount: 1, unit: 'vardag' })).toBe('2022-12-27');
    expect(due('2026-04-03', { amount: 1, unit: 'vardag' })).toBe('2026-04-04');
  });

  it('names every day that was not counted, a holiday rather than a weekday', () => {
    expect(dueDay(day('2026-04-02'), { amount: 2, unit: 'arbetsdag' }).skipped).toEqual([
      { day: '2026-04-03', reason: 'good_friday' },
      { day: '2026-04-04', reason: 'saturday' },
      { day: '2026-04-05', reason: 'easter_day' },
      { day: '2026-04-06', reason: 'easter_monday' },
    ]);
    expect(dueDay(day('2026-06-18'), { amount: 1, unit: 'vardag' }).skipped).toEqual([
      { day: '2026-06-19', reason: 'midsummer_eve' },
      { day: '2026-06-20', reason: 'midsummer_day' },
      { day: '2026-06-21', reason: 'sunday' },
    ]);
  });

  it('Whit Monday was a holiday until 2004, the National Day is one from 2005', () => {
    expect(due('2004-05-28', { amount: 1, unit: 'arbetsdag' })).toBe('2004-06-01');
    expect(due('2005-05-13', { amount: 1, unit: 'arbetsdag' })).toBe('2005-05-16');
    expect(due('2004-06-04', { amount: 2, unit: 'vardag' })).toBe('2004-06-07');
    expect(due('2005-06-03', { amount: 1, unit: 'arbetsdag' })).toBe('2005-06-07');
  });

  it('calendar days include holidays, and end on a working day only when the policy asks for that', () => {
    const rolled: DayRule = { amount: 2, unit: 'dag', rollToWorkday: true };
    expect(due('2026-04-02', { amount: 2, unit: 'dag' })).toBe('2026-04-04');
    expect(dueDay(day('2026-04-02'), rolled)).toEqual({
      due: '2026-04-07',
      days: 2,
      unit: 'dag',
      skipped: [
        { day: '2026-04-04', reason: 'saturday' },
        { day: '2026-04-05', reason: 'easter_day' },
        { day: '2026-04-06', reason: 'easter_monday' },
      ],
    });
    expect(due('2026-03-02', rolled)).toBe('2026-03-04');
  });

  it('days on which the municipality is closed are not counted, and this is stated', () => {
    const rule: DayRule = { amount: 1, unit: 'arbetsdag', closedDays: [day('2026-05-15')] };
    expect(dueDay(day('2026-05-13'), rule).due).toBe('2026-05-18');
    expect(dueDay(day('2026-05-13'), rule).skipped).toContainEqual({
      day: '2026-05-15',
      reason: 'closed',
    });
  });

  it('summer time, leap days and the turn of the year do not change the number of days', () => {
    expect(due('2026-03-28', { amount: 2, unit: 'dag' })).toBe('2026-03-30');
    expect(due('2026-10-24', { amount: 2, unit: 'dag' })).toBe('2026-10-26');
    expect(due('2028-02-28', { amount: 2, unit: 'dag' })).toBe('2028-03-01');
    expect(due('2026-12-31', { amount: 1, unit: 'dag' })).toBe('2027-01-01');
  });
});

const anyDay = fc
  .integer({ min: 0, max: 11_300 })
  .map((offset) => addDays(day('2005-01-01'), offset));
const anyRule: fc.Arbitrary<DayRule> = fc.record({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...dayUnits),
  saturdayCounts: fc.boolean(),
  rollToWorkday: fc.boolean(),
  closedDays: fc.array(anyDay, { maxLength: 5 }),
});

describe('for every rule and every day', () => {
  it('as many days count as the rule asks for, and the last one is the due day', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (arrival, rule) => {
        const found = dueDay(arrival, rule);
        const passed = found.skipped.map((skipped) => skipped.day);
        expect(daysBetween(arrival, found.due)).toBe(rule.amount + passed.length);
        expect(passed).not.toContain(found.due);
        expect(passed.every((one) => one > arrival && one < found.due)).toBe(true);
      }),
    );
  });

  it('what is received later is never due earlier', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (arrival, rule) => {
        const next = dueDay(addDays(arrival, 1), rule).due;
        expect(compareDays(dueDay(arrival, rule).due, next)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('one more closed day never makes the due day earlier', () => {
    fc.assert(
      fc.property(anyDay, anyRule, fc.integer({ min: 1, max: 20 }), (arrival, rule, offset) => {
        const closedDays = [...(rule.closedDays ?? []), addDays(arrival, offset)];
        const later = dueDay(arrival, { ...rule, closedDays }).due;
        expect(compareDays(dueDay(arrival, rule).due, later)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
