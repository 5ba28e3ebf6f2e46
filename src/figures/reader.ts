/** As far as somebody sees figures: as far as they read cases, and a committee reader those of the committee. */
import { type RawBuilder, sql } from 'kysely';
import type { StaffActor } from '../domain/actor.ts';
import { maySeeFigures, readingReach } from '../domain/permission.ts';
import type { Kind } from '../domain/vocabulary.ts';

/** Whose figures are asked for; row-level security leaves out what the transaction's committees may not see. */
export interface FigureReader {
  readonly municipality: string;
  readonly sees:
    | { readonly all: true }
    | { readonly departmentId: string }
    | { readonly committeeIds: readonly string[] };
  /** Whom it is about has no part in it (förvaltningslagen 16–18 §§); null for the municipality itself. */
  readonly accountId: string | null;
}

/** For the command line and for reports, which stand for the municipality. */
export const municipalityItself = (municipality: string): FigureReader => ({
  municipality,
  sees: { all: true },
  accountId: null,
});

/** Undefined for whoever sees no figures. */
export function figureReaderOf(actor: StaffActor): FigureReader | undefined {
  const { municipality, accountId, role, departmentId, committees } = actor;
  if (!maySeeFigures(actor)) return undefined;
  const own = { municipality, accountId };
  if (role === 'committee_reader')
    return {
      ...own,
      sees: committees === 'all' ? { all: true } : { committeeIds: committees },
    };
  if (readingReach(role) === 'all') return { ...own, sees: { all: true } };
  return departmentId === null ? undefined : { ...own, sees: { departmentId } };
}

/** A part of the organisation that figures are asked of; the municipality where none is named. */
export interface Place {
  readonly committee?: string | undefined;
  readonly department?: string | undefined;
  readonly unit?: string | undefined;
  /** And of cases of this kind alone. */
  readonly kind?: Kind | undefined;
}

const reach = (sees: FigureReader['sees']): RawBuilder<unknown> => {
  if ('all' in sees) return sql`true`;
  if ('departmentId' in sees) return sql`department_id = ${sees.departmentId}`;
  return sql`committee_id = any(${sees.committeeIds}::text[])`;
};

/** The rows of `derived.case_fact` that the reader's figure of a place is made of. */
export function isCounted(
  { municipality, sees, accountId }: FigureReader,
  { committee, department, unit, kind }: Place,
): RawBuilder<unknown> {
  const conditions = [
    sql`municipality = ${municipality}`,
    reach(sees),
    ...(accountId === null ? [] : [sql`not (concerns @> array[${accountId}]::text[])`]),
    ...(committee === undefined ? [] : [sql`committee_id = ${committee}`]),
    ...(department === undefined ? [] : [sql`department_id = ${department}`]),
    ...(unit === undefined ? [] : [sql`unit_id = ${unit}`]),
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
  ];
  return sql.join(conditions, sql` and `);
}
