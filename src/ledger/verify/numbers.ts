import type { TenantTransaction } from '../../db/tenant.ts';
import type { Problem } from './verify.ts';

const numberOf = (year: number, place: number): string =>
  `${year}-${String(place).padStart(5, '0')}`;

/**
 * Checks that the numbers of each year run from 1 without a gap to the end of their series, and that none is outside
 * a series.
 */
export async function compareNumbers(trx: TenantTransaction): Promise<Problem[]> {
  const series = await trx
    .selectFrom('case_number')
    .select(['year', 'last'])
    .orderBy('year')
    .execute();
  const rows = await trx.selectFrom('feedback_case').select('number').execute();
  const left = new Set(rows.map(({ number }) => number));
  const problems: Problem[] = [];
  for (const { year, last } of series)
    for (let place = 1; place <= last; place += 1)
      if (!left.delete(numberOf(year, place)))
        problems.push({
          at: `number ${numberOf(year, place)}`,
          what: 'is missing from the series',
        });
  for (const number of [...left].sort())
    problems.push({ at: `number ${number}`, what: 'stands outside the series of its year' });
  return problems;
}
