import { sql } from 'kysely';
import { readTogether } from '../../db/read-together.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import { unitWords } from '../../i18n/desk/units.ts';
import { factorsOf } from '../../policy/interpret.ts';
import { policiesNamed, versionNames } from '../../policy/store.ts';
import {
  findOn,
  findQuestion,
  type SearchPosition,
  type SearchQuestion,
} from '../../search/find.ts';
import { type SearchedText, textQuestions, textsByCase } from '../../search/texts.ts';
import { isCurrent, standingQuestion } from '../../search/update-index.ts';

export const pageLength = 25;

/**
 * The options of the filters, and whether the index is up to date. Factors of all versions of the policy are
 * included, because cases keep theirs.
 */
export async function readChoosable(trx: TenantTransaction, { municipality }: StaffActor) {
  const {
    departments,
    units: all,
    versions,
    standing,
  } = await readTogether(trx, {
    departments: trx.selectFrom('department').select(['id', 'name']).orderBy('name'),
    units: trx
      .selectFrom('unit')
      .select(['id', 'name', 'department_id as departmentId', 'closed_at as closedAt'])
      .orderBy('name'),
    versions: versionNames(trx, municipality),
    standing: standingQuestion(trx, municipality),
  });
  const [closed, units] = [true, false].map((isClosed) =>
    all.filter(({ closedAt }) => (closedAt !== null) === isClosed),
  );
  const policies = await policiesNamed(trx, municipality, versions);
  const factors = new Map(
    policies.flatMap(factorsOf).map(({ code, name }) => [code, name.sv] as const),
  );
  return {
    units: [
      ...(units ?? []),
      ...(closed ?? []).map((unit) => ({ ...unit, name: unitWords.closedName(unit.name) })),
    ],
    departments,
    factors: [...factors].map(([code, name]) => ({ code, name })),
    isCurrent: isCurrent(standing),
  };
}
export type Choosable = Omit<Awaited<ReturnType<typeof readChoosable>>, 'isCurrent'>;

/** Of the other columns nothing is shown, and to write, send and read them took half the time of this question. */
const listedColumns = [
  'feedback_case.id',
  'feedback_case.number',
  'feedback_case.status',
  'feedback_case.kind',
  'feedback_case.channel',
  'feedback_case.language',
  'feedback_case.secrecy_marked',
  'feedback_case.distress',
  'feedback_case.words',
  'feedback_case.wish',
  'feedback_case.place',
  'feedback_case.factors',
  'feedback_case.themes',
  'feedback_case.arrival_day',
  'feedback_case.answered_at',
  'feedback_case.closed_at',
] as const;

/** These cases, with the columns of a list. */
function listedQuestion(trx: TenantTransaction, ids: readonly string[]) {
  return trx
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
    .select(listedColumns)
    .select(['unit.name as unit', 'account.name as handler'])
    .where(sql<boolean>`feedback_case.id = any(${ids}::text[])`);
}
export type ListedCase = Awaited<ReturnType<ReturnType<typeof listedQuestion>['execute']>>[number];

function inOrder(rows: readonly ListedCase[], ids: readonly string[]): readonly ListedCase[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}

/** These cases in this order. Only for ids from `findCases`, which checks who may see them. */
export async function readListed(trx: TenantTransaction, ids: readonly string[]) {
  return ids.length === 0 ? [] : inOrder(await listedQuestion(trx, ids).execute(), ids);
}

export interface Hit {
  readonly row: ListedCase;
  /** Empty for a case marked with secrecy: reading it is recorded, so a list does not show its text. */
  readonly texts: readonly SearchedText[];
}

const open = ({ secrecy_marked }: Pick<CaseRow, 'secrecy_marked'>) => !secrecy_marked;

/** These cases in this order, each with its texts. Only for ids from `findCases`. */
async function hitsOf(trx: TenantTransaction, ids: readonly string[]): Promise<readonly Hit[]> {
  if (ids.length === 0) return [];
  const { listed, ...answers } = await readTogether(trx, {
    listed: listedQuestion(trx, ids),
    ...textQuestions(trx, ids),
  });
  const rows = inOrder(listed, ids);
  const texts = textsByCase(rows.filter(open), answers);
  return rows.map((row) => ({ row, texts: texts.get(row.id) ?? [] }));
}

export interface Found {
  /** The cases with the number that was typed. */
  readonly numbered: readonly Hit[];
  readonly hits: readonly Hit[];
  /** Where the next page begins. */
  readonly next: SearchPosition | undefined;
}

const mostNumbered = 10;

/** A page of cases, newest first; the first page begins with those with the number that was typed. */
export async function readFound(
  trx: TenantTransaction,
  question: Omit<SearchQuestion, 'most'>,
  number: readonly string[] | null,
): Promise<Found> {
  const wanted = { ...question, most: pageLength + 1 };
  const withNumber =
    number === null || question.after !== undefined
      ? undefined
      : {
          ...question,
          wanted: { phrases: [[{ anyOf: number, beginning: null }]] as const },
          most: mostNumbered,
        };
  const found = await readTogether(trx, {
    cases: findQuestion(trx, wanted),
    numbered: withNumber && findQuestion(trx, withNumber),
  });
  const ids = await findOn(trx, wanted, found.cases);
  const numbered = withNumber ? await findOn(trx, withNumber, found.numbered) : [];
  const listed = ids.slice(0, pageLength);
  const hits = await hitsOf(trx, [...new Set([...numbered, ...listed])]);
  const hitOf = new Map(hits.map((hit) => [hit.row.id, hit]));
  const those = (some: readonly string[]) => some.flatMap((id) => hitOf.get(id) ?? []);
  const last = those(listed).at(-1)?.row;
  return {
    numbered: those(numbered),
    hits: those(listed.filter((id) => !numbered.includes(id))),
    next:
      ids.length > pageLength && last ? { day: last.arrival_day, number: last.number } : undefined,
  };
}
