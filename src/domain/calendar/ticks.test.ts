import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayUnits } from '../vocabulary.ts';
import { addDays, type Day, parseDay } from './day.ts';
import { dueDay } from './deadline.ts';
import { type TickedDeadline, ticksOf } from './ticks.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

/** Ten working days from a Tuesday: Friday 20 November is day 3, Tuesday 1 December day 10. */
const start = day('2026-11-17');
const deadline = (stopped: Day | null = null): TickedDeadline => {
  const { due, unit, skipped } = dueDay(start, { amount: 10, unit: 'arbetsdag' });
  return { started_on: start, due, promised_due: null, unit, skipped, stopped_on: stopped };
};

describe('the ticks of a promised day', () => {
  it('are one for each day that counts: gone, and left with today among them [LAN-17]', () => {
    expect(ticksOf(deadline(), start)).toMatchObject({ total: 10, gone: 0, day: 0, over: 0 });
    expect(ticksOf(deadline(), day('2026-11-20'))).toEqual({
      ...{ total: 10, gone: 2, over: 0, day: 3, state: 'running' },
    });
    // At the weekend no day counts: three have gone, and the next is the fourth.
    expect(ticksOf(deadline(), day('2026-11-22'))).toMatchObject({ gone: 3, day: 3 });
  });

  it('say that it is soon today and the day before, and not until then', () => {
    const stateOn = (text: string) => ticksOf(deadline(), day(text)).state;
    expect(['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'].map(stateOn)).toEqual([
      'running',
      'soon',
      'soon',
      'late',
    ]);
    expect(ticksOf(deadline(), day('2026-12-01'))).toMatchObject({ gone: 9, day: 10 });
  });

  it('go on beyond the day when it has passed, by the days that count', () => {
    expect(ticksOf(deadline(), day('2026-12-07'))).toMatchObject({ gone: 10, over: 4 });
  });

  it('stop on the day it was met, in time or not', () => {
    expect(ticksOf(deadline(day('2026-11-23')), day('2026-12-20'))).toEqual({
      ...{ total: 10, gone: 4, over: 0, day: 4, state: 'kept' },
    });
    expect(ticksOf(deadline(day('2026-12-03')), day('2026-12-20'))).toMatchObject({
      ...{ gone: 10, over: 2, state: 'kept_late' },
    });
  });

  it('count on by the calendar to a later day that notice was given of', () => {
    const moved = { ...deadline(), promised_due: day('2026-12-01'), due: day('2026-12-08') };
    expect(ticksOf(moved, day('2026-12-02'))).toMatchObject({
      total: 15,
      gone: 10,
      state: 'running',
    });
  });

  it('are as many as the days of the rule, whatever day it begins on and whichever days count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...dayUnits),
        fc.integer({ min: -3, max: 90 }),
        (begin, amount, unit, later) => {
          const from = addDays(start, begin);
          const { due, skipped } = dueDay(from, { amount, unit });
          const one = {
            started_on: from,
            due,
            promised_due: null,
            unit,
            skipped,
            stopped_on: null,
          };
          const ticks = ticksOf(one, addDays(from, later));
          expect(ticks.total).toBe(amount);
          expect(ticks.gone).toBeLessThanOrEqual(ticks.total);
          expect(ticks.over > 0).toBe(ticks.state === 'late' && ticks.over > 0);
        },
      ),
    );
  });
});
