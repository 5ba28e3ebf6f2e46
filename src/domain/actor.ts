import type { Role } from './vocabulary.ts';

/**
 * Who acts: a signed-in member of staff, the person who spoke (holding the code), whoever receives what was handed over
 * (holding the code of that letter), or the system itself.
 */
export type Actor =
  | StaffActor
  | { readonly type: 'submitter' }
  | { readonly type: 'receiver' }
  | { readonly type: 'system' };

export interface StaffActor {
  readonly type: 'staff';
  readonly accountId: string;
  readonly municipality: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  /**
   * Whose secrecy-marked cases, and whose cases of care and school, they may read (OSL: within the committee); `placesCases`
   * among them for whoever places what comes in.
   */
  readonly committees: 'all' | readonly string[];
  /** Who is away and whose cases are theirs meanwhile, under their own role and within their own committees. */
  readonly standsInFor?: readonly string[];
}

/**
 * Stands among somebody's committees, as no committee's id can, where their work is to place what comes in for all of them: what
 * belongs to care or school and lies with nobody yet is theirs to see. The database reads it too (`sees_any_committee`).
 */
export const placesCases = '+';

/** Under which ids cases are somebody's own: their own, and those of whom they stand in for. */
export function ownIds({
  accountId,
  standsInFor = [],
}: Pick<StaffActor, 'accountId' | 'standsInFor'>): readonly string[] {
  return [accountId, ...standsInFor];
}

/** How an actor stands in the ledger: an id, never a name. */
export function actorReference(actor: Actor): string {
  return actor.type === 'staff' ? actor.accountId : actor.type;
}
