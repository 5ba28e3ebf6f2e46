import { readTogether } from '../../db/read-together.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { type Choices, unitChoices } from '../../desk/assignable.ts';
import type { StaffActor } from '../../domain/actor.ts';
import {
  type QueueFilter,
  queueFilterParameters,
  readQueueFilter,
} from '../../domain/queue-filter.ts';
import type { Policy } from '../../policy/schema.ts';
import { policiesNamed, versionNames } from '../../policy/store.ts';
import { type SavedView, savedViewsFrom, savedViewsQuestion } from './saved-views.ts';

export interface NumberLookup {
  readonly filter: QueueFilter;
  readonly saved: readonly SavedView[];
  readonly savedAs: SavedView | undefined;
  readonly problem: 'view_gone' | 'unit_gone' | 'unit_closed' | undefined;
  readonly units: readonly Choices[];
  readonly policies: readonly Policy[];
}

function unitProblem(
  unit: { readonly closedAt: Date | null } | undefined,
): 'unit_gone' | 'unit_closed' | undefined {
  if (unit === undefined) return 'unit_gone';
  return unit.closedAt === null ? undefined : 'unit_closed';
}

/**
 * The view and filters that the address asks for. A saved view determines all of them; where its unit is closed or
 * there is no such view, the rest is shown with a note.
 */
export async function lookUpNumber(
  trx: TenantTransaction,
  actor: StaffActor,
  query: Readonly<Record<string, unknown>>,
): Promise<NumberLookup> {
  const { departments, units, savedViews, versions } = await readTogether(trx, {
    departments: trx
      .selectFrom('department')
      .select(['id', 'name', 'committee_id as committeeId'])
      .orderBy('name'),
    units: trx
      .selectFrom('unit')
      .select(['id', 'name', 'department_id as departmentId', 'closed_at as closedAt'])
      .orderBy('name'),
    savedViews: savedViewsQuestion(trx, actor),
    versions: versionNames(trx, actor.municipality),
  });
  const saved = savedViewsFrom(savedViews, actor);
  const { vy } = query;
  const savedAs = saved.find(({ id }) => id === vy);
  const requested = savedAs?.filter ?? readQueueFilter(query);
  const problem =
    requested.unit === undefined
      ? undefined
      : unitProblem(units.find(({ id }) => id === requested.unit));
  const filter = problem
    ? readQueueFilter({ ...queueFilterParameters(requested), enhet: undefined })
    : requested;
  const viewGone = vy !== undefined && !savedAs;
  return {
    filter: viewGone ? { view: 'alla' } : filter,
    saved,
    savedAs,
    problem: viewGone ? 'view_gone' : problem,
    policies: await policiesNamed(trx, actor.municipality, versions),
    units: unitChoices({ departments, units: units.filter(({ closedAt }) => closedAt === null) }),
  };
}
