import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '../domain/calendar/day.ts';
import { daysOff } from '../domain/calendar/day-off.ts';
import { dueDay } from '../domain/calendar/deadline.ts';
import { dayOffName, explainDeadline } from './explain-deadline.ts';
import { languages } from './languages.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

describe('the explanation of a due day', () => {
  it('lets the reader verify the count [FAL-11]', () => {
    const arrival = day('2026-04-02');
    const found = dueDay(arrival, { amount: 2, unit: 'vardag' });
    expect(explainDeadline(found, arrival, 'sv')).toEqual([
      'Dag 0 är torsdag 2 april 2026, dagen då ärendet kom in.',
      'Vardagar räknas: inte söndagar, helgdagar, midsommarafton, julafton eller nyårsafton.',
      'Räknade dagar: lördag 4 april (1), tisdag 7 april (2).',
      'Överhoppade dagar: fredag 3 april (långfredagen), söndag 5 april (påskdagen), måndag 6 april (annandag påsk).',
      'Sista dag är tisdag 7 april 2026.',
    ]);
    expect(explainDeadline(found, arrival, 'en')).toContain(
      'Days passed over: Friday 3 April (Good Friday), Sunday 5 April (Easter Sunday), Monday 6 April (Easter Monday).',
    );
  });

  it('says why the last calendar day was moved', () => {
    const arrival = day('2026-03-05');
    const found = dueDay(arrival, { amount: 2, unit: 'dag', rollToWorkday: true });
    expect(explainDeadline(found, arrival, 'sv')).toContain(
      'Den sista dagen är inte en arbetsdag och flyttas därför till nästa arbetsdag.',
    );
    expect(found.due).toBe('2026-03-09');
  });

  it('has an English text for every reason in a year', () => {
    const skipped = dueDay(day('2025-12-31'), {
      amount: 248,
      unit: 'arbetsdag',
      closedDays: [day('2026-05-15')],
    }).skipped;
    expect(skipped.length).toBeGreaterThan(100);
    const reasons = new Set(skipped.map(({ reason }) => dayOffName(reason, 'en')));
    expect([...reasons].filter((reason) => /[åäö]/i.test(reason))).toEqual([]);
    expect(reasons).toContain('Midsummer Eve');
    expect(reasons).toContain('the municipality is closed');
  });

  it('lists the first and last days of a long count', () => {
    const arrival = day('2026-03-02');
    const [, , counted] = explainDeadline(
      dueDay(arrival, { amount: 30, unit: 'dag' }),
      arrival,
      'sv',
    );
    expect(counted).toBe(
      'Räknade dagar: tisdag 3 mars (1), onsdag 4 mars (2) … onsdag 1 april (30).',
    );
  });

  it('reads the Swedish names of days off that were stored before there were codes', () => {
    const arrival = day('2026-04-02');
    const found = dueDay(arrival, { amount: 2, unit: 'vardag' });
    const before = ['långfredagen', 'påskdagen', 'annandag påsk'];
    const stored = {
      ...found,
      skipped: found.skipped.map((one, i) => ({ ...one, reason: before[i] ?? '' })),
    };
    expect(found.skipped.map(({ reason }) => reason)).toEqual([
      'good_friday',
      'easter_day',
      'easter_monday',
    ]);
    for (const language of languages)
      expect(explainDeadline(stored, arrival, language)).toEqual(
        explainDeadline(found, arrival, language),
      );
    expect(dayOffName('klämdag', 'en')).toBe('klämdag');
  });

  it('has a name for every day off in every language', () => {
    for (const language of languages)
      expect(daysOff.filter((code) => dayOffName(code, language) === code)).toEqual([]);
  });
});
