import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../test/case-file.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import { dueDay } from '../calendar/deadline.ts';
import { latestAlarming } from '../untouched.ts';
import {
  type Duty,
  type FollowUpRules,
  type ObligationPlace,
  obligationsUntil,
} from './obligations.ts';
import { nextAbove, ownersOf } from './people.ts';
import { type Cadence, lastDayOf, periodAt, periodsEnding } from './periods.ts';

const cadences: readonly Cadence[] = [
  ...[1, 2, 3, 4, 6, 12].map((times) => ({ type: 'times_a_year', times }) as const),
  { type: 'annual_accounts' },
];
const anyDay = fc
  .integer({ min: 0, max: 11_000 })
  .map((count) => addDays(day('2005-01-01'), count));

describe('periods', () => {
  it('contain every day exactly once, whatever the cadence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cadences), anyDay, (cadence, one) => {
        const period = periodAt(cadence, one);
        if (!period) throw new Error('no period');
        expect(period.from <= one && one < period.to).toBe(true);
        expect(periodAt(cadence, period.from)).toEqual(period);
        expect(periodAt(cadence, lastDayOf(period))).toEqual(period);
        expect(periodAt(cadence, period.to)?.from).toBe(period.to);
        expect(periodAt(cadence, addDays(period.from, -1))?.to).toBe(period.from);
      }),
    );
  });

  it('divide the calendar year evenly', () => {
    for (const cadence of cadences) {
      const periods = periodsEnding(cadence, day('2026-01-01'), day('2027-01-01'));
      expect(periods).toHaveLength(cadence.type === 'times_a_year' ? cadence.times : 1);
      expect(periods[0]?.from).toBe('2026-01-01');
      expect(periods.at(-1)?.to).toBe('2027-01-01');
    }
  });

  it('do not exist for what is kept up to date continuously', () => {
    expect(periodAt({ type: 'continuous' }, day('2026-03-02'))).toBeUndefined();
  });
});

const duty: Duty = {
  kind: 'analysis',
  code: 'analysis',
  name: null,
  owner: 'unit_manager',
  per: 'unit',
  cadence: { type: 'times_a_year', times: 4 },
  textRequired: true,
  recipients: [],
};
const rules: FollowUpRules = {
  version: 'OLD',
  from: day('2020-01-01'),
  to: day('2026-06-15'),
  owner: 'quality_strategist',
  duties: [duty],
  due: { amount: 20, unit: 'arbetsdag' },
  raisedAfter: { amount: 5, unit: 'arbetsdag' },
};
const newer: FollowUpRules = {
  ...rules,
  version: 'NEW',
  from: day('2026-06-15'),
  to: null,
  due: { amount: 10, unit: 'arbetsdag' },
};
const unit: ObligationPlace = { level: 'unit', id: 'norr', name: 'Norr', departments: ['skolan'] };

describe('the calendar of follow-up', () => {
  const until = (goLive: string) =>
    obligationsUntil(
      { versions: [rules, newer], places: [unit], goLive: day(goLive) },
      day('2026-12-31'),
    ).map(({ version, period, due }) => `${version} ${period.from} ${due.due}`);

  it('counts real working days from the end of the period, by the version in force on its last day', () => {
    expect(until('2026-01-01')).toEqual([
      'OLD 2026-01-01 2026-04-30',
      'NEW 2026-04-01 2026-07-14',
      'NEW 2026-07-01 2026-10-14',
    ]);
  });

  it('requires nothing for a period that ended before the municipality started', () => {
    expect(until('2026-04-01')).toEqual(['NEW 2026-04-01 2026-07-14', 'NEW 2026-07-01 2026-10-14']);
    expect(until('2026-03-31')).toHaveLength(3);
  });

  it('gives each obligation a unique name', () => {
    const all = obligationsUntil(
      {
        versions: [rules, newer],
        places: [unit, { ...unit, id: 'soder' }],
        goLive: day('2020-01-01'),
      },
      day('2030-12-31'),
    );
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
});

describe('who is informed', () => {
  const post = (
    id: string,
    role: Parameters<typeof ownersOf>[1],
    unitId: string | null = null,
  ) => ({
    id,
    role,
    unitId,
    departmentId: 'skolan',
  });
  const manager = post('manager', 'unit_manager', 'norr');
  const elsewhere = post('elsewhere', 'unit_manager', 'soder');
  const head = post('head', 'department_manager');
  const strategist = post('strategist', 'quality_strategist');
  const administrator = post('administrator', 'administrator');
  const all = [elsewhere, administrator, strategist, head, manager];

  it('is the owner there, and the next level when it remains undone', () => {
    expect(ownersOf(all, 'unit_manager', unit)).toEqual([manager]);
    expect(nextAbove(all, 'unit_manager', unit)).toEqual([head]);
  });

  it('is the next level that has anybody, and finally the administrator', () => {
    expect(ownersOf([elsewhere, strategist, head], 'unit_manager', unit)).toEqual([head]);
    expect(nextAbove([strategist, head], 'unit_manager', unit)).toEqual([strategist]);
    expect(ownersOf([administrator, elsewhere], 'unit_manager', unit)).toEqual([administrator]);
    expect(nextAbove([administrator], 'unit_manager', unit)).toEqual([]);
    expect(ownersOf([elsewhere], 'unit_manager', unit)).toEqual([]);
  });
});

describe('an untouched case', () => {
  it('raises the alarm from the day after its deadline, and not before [FAL-05]', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('dag', 'vardag', 'arbetsdag'),
        (today, amount, unitOfTime) => {
          const rule = { amount, unit: unitOfTime };
          const latest = latestAlarming(rule, today);
          expect(dueDay(latest, rule).due < today).toBe(true);
          expect(dueDay(addDays(latest, 1), rule).due >= today).toBe(true);
          expect(daysBetween(latest, today)).toBeGreaterThan(amount);
        },
      ),
    );
  });
});
