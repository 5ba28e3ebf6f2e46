import { type Choices, unitChoices } from '../../case/assignable.ts';
import type { CaseTransaction } from '../../case/room.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { type Look, lookParts, readLook } from '../../domain/queue-look.ts';
import { type SavedView, savedViewsOf } from './saved-views.ts';

export interface LookedUp {
  readonly look: Look;
  readonly saved: readonly SavedView[];
  readonly savedAs: SavedView | undefined;
  readonly amiss: 'view_gone' | 'unit_gone' | undefined;
  readonly units: readonly Choices[];
}

async function unitsOf(trx: CaseTransaction) {
  const departments = await trx
    .selectFrom('department')
    .select(['id', 'name', 'committee_id as committeeId'])
    .orderBy('name')
    .execute();
  const units = await trx
    .selectFrom('unit')
    .select(['id', 'name', 'department_id as departmentId'])
    .orderBy('name')
    .execute();
  return { departments, units };
}

/**
 * What the address asks for. A saved view says it all itself; where its unit is gone, or there is no such view, the rest is
 * shown and it is said.
 */
export async function lookUp(
  trx: CaseTransaction,
  actor: StaffActor,
  query: Readonly<Record<string, unknown>>,
): Promise<LookedUp> {
  const { departments, units } = await unitsOf(trx);
  const saved = await savedViewsOf(trx, actor);
  const { vy } = query;
  const savedAs = saved.find(({ id }) => id === vy);
  const asked = savedAs?.look ?? readLook(query);
  const gone = asked.unit !== undefined && !units.some(({ id }) => id === asked.unit);
  const look = gone ? readLook({ ...lookParts(asked), enhet: undefined }) : asked;
  const viewGone = vy !== undefined && !savedAs;
  return {
    look: viewGone ? { view: 'alla' } : look,
    saved,
    savedAs,
    amiss: viewGone ? 'view_gone' : gone ? 'unit_gone' : undefined,
    units: unitChoices({ departments, units }),
  };
}
