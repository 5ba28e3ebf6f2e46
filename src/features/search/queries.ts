import { sql } from 'kysely';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import { unitWords } from '../../i18n/desk/units.ts';
import { loadOrganisation } from '../../people/directory.ts';
import { factorsOf } from '../../policy/interpret.ts';
import { policiesOf } from '../../policy/store.ts';
import { type After, findCases, type SearchQuestion } from '../../search/find.ts';
import { type SearchedText, searchedTexts } from '../../search/texts.ts';

export const pageLength = 25;

/** What the filters are chosen from. A factor is of every version of the policy: cases keep theirs. */
export async function readChoosable(trx: TenantTransaction, { municipality }: StaffActor) {
  const { units, closedUnits, departments } = await loadOrganisation(trx);
  const closed = closedUnits.map((unit) => ({ ...unit, name: unitWords.closedName(unit.name) }));
  const policies = await policiesOf(trx, municipality);
  const factors = new Map(
    policies.flatMap(factorsOf).map(({ code, name }) => [code, name.sv] as const),
  );
  return {
    units: [...units, ...closed],
    departments,
    factors: [...factors].map(([code, name]) => ({ code, name })),
  };
}
export type Choosable = Awaited<ReturnType<typeof readChoosable>>;

/** These cases in this order, with what a list tells of them. Only for ids that `findCases` gave: it asks who may see them. */
export async function readListed(trx: TenantTransaction, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('feedback_case')
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.municipality', '=', 'feedback_case.municipality')
        .onRef('unit.id', '=', 'feedback_case.unit_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.municipality', '=', 'feedback_case.municipality')
        .onRef('account.id', '=', 'feedback_case.handler_id'),
    )
    .selectAll('feedback_case')
    .select(['unit.name as unit', 'account.name as handler'])
    .where(sql<boolean>`feedback_case.id = any(${ids}::text[])`)
    .execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}
export type Listed = Awaited<ReturnType<typeof readListed>>[number];

export interface Hit {
  readonly row: Listed;
  /** Empty for what is marked with secrecy: to read that is itself written down, so a list does not show it. */
  readonly texts: readonly SearchedText[];
}

const open = ({ secrecy_marked }: Pick<CaseRow, 'secrecy_marked'>) => !secrecy_marked;

async function hitsOf(trx: TenantTransaction, ids: readonly string[]): Promise<readonly Hit[]> {
  const rows = await readListed(trx, ids);
  const texts = await searchedTexts(trx, rows.filter(open));
  return rows.map((row) => ({ row, texts: texts.get(row.id) ?? [] }));
}

export interface Found {
  /** Those with the number that was typed. */
  readonly numbered: readonly Hit[];
  readonly hits: readonly Hit[];
  /** Where the next page begins. */
  readonly next: After | undefined;
}

const mostNumbered = 10;

/** A page of cases, newest first; before the first page those with the number that was typed. */
export async function readFound(
  trx: TenantTransaction,
  question: Omit<SearchQuestion, 'most'>,
  number: readonly string[] | null,
): Promise<Found> {
  const ids = await findCases(trx, { ...question, most: pageLength + 1 });
  const numbered =
    number === null || question.after !== undefined
      ? []
      : await findCases(trx, {
          ...question,
          wanted: { phrases: [[{ anyOf: number, beginning: null }]] },
          most: mostNumbered,
        });
  const listed = ids.slice(0, pageLength);
  const hits = await hitsOf(trx, listed);
  const last = hits.at(-1)?.row;
  return {
    numbered: await hitsOf(trx, numbered),
    hits: hits.filter(({ row }) => !numbered.includes(row.id)),
    next:
      ids.length > pageLength && last ? { day: last.arrival_day, number: last.number } : undefined,
  };
}
