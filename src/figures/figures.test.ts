import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { inMunicipality } from '../../test/case-work.ts';
import {
  countByHand,
  daysByHand,
  dividedBy,
  numbersByHand,
  openByHand,
} from '../../test/figures-by-hand.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { generateCases } from '../demonstration/generate.ts';
import { type Day, parseDay } from '../domain/calendar/day.ts';
import { countFigures, eveningAfter, type FigureQuestion } from './count.ts';
import type { CountedFigures, Figure } from './counted-figures.ts';
import type { Period } from './events.ts';
import { updateFacts } from './facts/read-facts.ts';
import { type CountId, countIds, durationIds } from './measures.ts';
import { monthsOf } from './months.ts';
import { municipalityItself } from './reader.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) });

/** Two years; those of Västerås with a change of policy in them (VAS14-10). */
const towns = [
  { municipality: 'vasteras', until: day('2017-12-31') },
  { municipality: 'botkyrka', until: day('2026-02-28') },
  { municipality: 'landskrona', until: day('2026-02-28') },
  { municipality: 'falkoping', until: day('2026-02-28') },
] as const;

const quarters = (year: number): readonly Period[] => [
  period(`${year}-01-01`, `${year}-04-01`),
  period(`${year}-04-01`, `${year}-07-01`),
  period(`${year}-07-01`, `${year}-10-01`),
  period(`${year}-10-01`, `${year + 1}-01-01`),
];
const yearOf = (year: number) => period(`${year}-01-01`, `${year + 1}-01-01`);
const stocks: readonly CountId[] = countIds.filter((id) => /^open|^overdue/.test(id));

const flat = (figures: CountedFigures, ids: readonly CountId[], which: 'all' | 'by') =>
  ids
    .flatMap((measure) => {
      const { all, by } = figures.number(measure);
      const found = which === 'all' ? [['all', all] as const] : Object.entries(by);
      return found.map(([value, number]) => ({ measure, value, number }));
    })
    .filter(({ number }) => number > 0)
    .toSorted(byName);
const daysOf = (figures: CountedFigures, which: 'all' | 'by') =>
  durationIds
    .flatMap((measure) => {
      const { all, by } = figures.days(measure);
      const found = which === 'all' ? [['all', all] as const] : Object.entries(by);
      return found.map(([value, { median, p90, cases }]) => ({
        ...{ measure, value, cases },
        ...{ median, p90 },
      }));
    })
    .filter(({ cases }) => cases > 0)
    .toSorted(byName);

interface Named {
  readonly measure: string;
  readonly value: string;
}
const byName = (one: Named, other: Named) =>
  `${one.measure} ${one.value}` < `${other.measure} ${other.value}` ? -1 : 1;
const sorted = <Row extends Named>(rows: readonly Row[]) => rows.toSorted(byName);

describe.each(towns)('two years in $municipality', ({ municipality, until }) => {
  let app: TestApp;
  const year = Number(until.slice(0, 4)) - (until.endsWith('12-31') ? 0 : 1);
  const periods = [
    yearOf(year),
    quarters(year)[1] ?? yearOf(year),
    period(`${year}-05-12`, `${year}-05-13`),
  ];

  beforeAll(async () => {
    app = await testApp();
    const generated = await generateCases(app.context.databases, {
      ...{ municipality, cases: 350, seed: '14', until, years: 2 },
      now: app.context.caseContext.clock.now(),
      ...{ mailDomain: 'invented.example', publicUrl: 'http://localhost:3000' },
    });
    expect(generated).toMatchObject({ type: 'generated', cases: 350 });
    expect(await updateFacts(app.context.databases, municipality)).toBe(0);
  });
  afterAll(() => app.close());

  const within = <T>(work: Parameters<typeof inMunicipality<T>>[2]) =>
    inMunicipality(app, municipality, work);
  const ask = (trx: TenantTransaction, question: Partial<FigureQuestion> & { period: Period }) =>
    countFigures(trx, {
      ...{ reader: municipalityItself(municipality), today: until, ...question },
    });
  const count = (question: Partial<FigureQuestion> & { period: Period }) =>
    within((trx) => ask(trx, question));
  const dated = countIds.filter((id) => !stocks.includes(id));

  it('every number is what the rows of the cases say, whole and under every grouping [VAS14-10] [LAN-27]', () =>
    within(async (trx) => {
      await countByHand(trx);
      for (const one of periods) {
        expect(flat(await ask(trx, { period: one }), dated, 'all')).toEqual(
          sorted(await numbersByHand(trx, one)),
        );
        for (const by of dividedBy)
          expect(flat(await ask(trx, { period: one, by }), dated, 'by'), by).toEqual(
            sorted(await numbersByHand(trx, one, by)),
          );
      }
    }));

  it('what was open on an evening, how old it was and what was late is what the rows say [BOT-22]', () =>
    within(async (trx) => {
      await countByHand(trx);
      for (const one of periods) {
        const evening = eveningAfter(one, until);
        expect(flat(await ask(trx, { period: one }), stocks, 'all')).toEqual(
          sorted(await openByHand(trx, evening)),
        );
        for (const by of dividedBy)
          if (by !== 'month')
            expect(flat(await ask(trx, { period: one, by }), stocks, 'by'), by).toEqual(
              sorted(await openByHand(trx, evening, by)),
            );
      }
      const months = await ask(trx, { period: yearOf(year), by: 'month' });
      for (const { id, end } of monthsOf(yearOf(year))) {
        const open = (await openByHand(trx, end)).find(({ measure }) => measure === 'open');
        expect(months.number('open').by[id]).toBe(open?.number);
      }
    }));

  it('days to the first message and to the answer are counted as the case’s own policy counts them [FAL-12]', () =>
    within(async (trx) => {
      await countByHand(trx);
      for (const one of periods) {
        expect(daysOf(await ask(trx, { period: one }), 'all')).toEqual(
          sorted(await daysByHand(trx, one)),
        );
        for (const by of dividedBy)
          expect(daysOf(await ask(trx, { period: one, by }), 'by'), by).toEqual(
            sorted(await daysByHand(trx, one, by)),
          );
      }
    }));

  it('parts add up to the whole, quarters to the year, and units to their department', async () => {
    const whole = await count({ period: yearOf(year) });
    const sum = ({ by }: Figure<number>) => Object.values(by).reduce((all, one) => all + one, 0);
    for (const by of dividedBy.filter((one) => one !== 'factor')) {
      const parts = await count({ period: yearOf(year), by });
      for (const id of countIds)
        if (by !== 'month' || !stocks.includes(id))
          expect(sum(parts.number(id)), `${id} by ${by}`).toBe(whole.number(id).all);
    }
    const four = await Promise.all(quarters(year).map((one) => count({ period: one })));
    for (const id of countIds.filter((one) => !stocks.includes(one)))
      expect(
        four.reduce((all, one) => all + one.number(id).all, 0),
        id,
      ).toBe(whole.number(id).all);
    const departments = await count({ period: yearOf(year), by: 'department' });
    for (const department of departments.values) {
      if (department === 'none') continue;
      const units = await count({ period: yearOf(year), by: 'unit', place: { department } });
      for (const id of countIds)
        expect(sum(units.number(id)), id).toBe(departments.number(id).by[department] ?? 0);
    }
  });

  it('nothing that came in is left out or counted twice: feedback, another kind, handed over, void or merged [BOT-07] [BOT-12]', async () => {
    const all = await inMunicipality(app, municipality, (trx) =>
      trx.selectFrom('feedback_case').select(['closure_reason', 'status']).execute(),
    );
    const figures = await count({ period: period('2010-01-01', '2030-01-01') });
    const number = (id: CountId) => figures.number(id).all;
    expect(number('arrived')).toBe(all.length);
    const parts = ['received', 'other_kind', 'handed_over', 'void', 'merged'] as const;
    expect(parts.reduce((sum, id) => sum + number(id), 0)).toBe(all.length);
    for (const id of ['handed_over', 'void', 'reopened', 'dissatisfied', 'corrected'] as const)
      expect(number(id), id).toBeGreaterThan(0);
  });
});
