import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { type QueueFilter, readQueueFilter } from '../../domain/queue-filter.ts';

/** More than anybody can keep track of. */
export const mostSaved = 30;

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: QueueFilter;
  readonly own: boolean;
  readonly shared: boolean;
}

type Row = Tables['saved_view'];

function savedFrom(row: Omit<Row, 'made_at'>, { accountId }: StaffActor): SavedView {
  const { view, kind, unit_id, status, nearness } = row;
  return {
    id: row.id,
    name: row.name,
    filter: readQueueFilter({
      urval: view,
      slag: kind,
      enhet: unit_id,
      lage: status,
      dag: nearness,
    }),
    own: row.account_id === accountId,
    shared: row.shared_with !== null,
  };
}

function viewsVisibleTo(trx: Transaction<Tables>, { municipality, accountId, unitId }: StaffActor) {
  return trx
    .selectFrom('saved_view')
    .selectAll()
    .where('municipality', '=', municipality)
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountId),
        ...(unitId === null ? [] : [eb('shared_with', '=', unitId)]),
      ]),
    );
}

/** Their own, and those that others of their unit share, by name; for `readTogether`. */
export const savedViewsQuestion = (trx: Transaction<Tables>, actor: StaffActor) =>
  viewsVisibleTo(trx, actor)
    .orderBy('name')
    .orderBy('id')
    .limit(mostSaved * 2);

/** From the answers to `savedViewsQuestion`. */
export const savedViewsFrom = (rows: readonly Row[], actor: StaffActor): readonly SavedView[] =>
  rows.map((row) => savedFrom(row, actor));

export async function savedViewsOf(
  trx: Transaction<Tables>,
  actor: StaffActor,
): Promise<readonly SavedView[]> {
  return savedViewsFrom(await savedViewsQuestion(trx, actor).execute(), actor);
}

export interface ViewOrder {
  readonly name: string;
  readonly shared: boolean;
}

const sharedWith = ({ unitId }: StaffActor, { shared }: ViewOrder) => (shared ? unitId : null);

/** Undefined where they have the maximum number already. */
export async function saveView(
  trx: Transaction<Tables>,
  actor: StaffActor,
  order: ViewOrder & { readonly filter: QueueFilter; readonly now: Temporal.Instant },
): Promise<string | undefined> {
  const { municipality, accountId } = actor;
  const { view, kind = null, unit = null, status = null, nearness = null } = order.filter;
  const own = await trx
    .selectFrom('saved_view')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (Number(own.count) >= mostSaved) return undefined;
  const id = randomUUID();
  await trx
    .insertInto('saved_view')
    .values({
      id,
      municipality,
      account_id: accountId,
      name: order.name,
      view,
      kind,
      unit_id: unit,
      status,
      nearness,
      shared_with: sharedWith(actor, order),
      made_at: new Date(order.now.epochMilliseconds),
    })
    .execute();
  return id;
}

/** Only one's own; false where there is none. */
export async function changeView(
  trx: Transaction<Tables>,
  actor: StaffActor,
  id: string,
  order: ViewOrder,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('saved_view')
    .set({ name: order.name, shared_with: sharedWith(actor, order) })
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function removeView(
  trx: Transaction<Tables>,
  actor: StaffActor,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
