import type { Role } from './vocabulary.ts';

/**
 * The actor: a signed-in member of staff, the submitter (by the case's code), the receiver of a hand-over (by the
 * code in its letter), or the system.
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
   * The committees whose secrecy-marked cases, and whose cases of care and school, they may read (OSL: secrecy holds
   * between committees). `placesCases` is among them for staff who assign incoming cases.
   */
  readonly committees: 'all' | readonly string[];
  /**
   * The absent persons whose cases the actor handles as a substitute, under their own role and within their own
   * committees.
   */
  readonly substitutesFor?: readonly string[];
}

/**
 * A marker among an account's committees, which no committee's id can equal: the person assigns incoming cases for
 * all committees, and therefore sees unassigned cases of care and school. The database reads it too
 * (`sees_any_committee`).
 */
export const placesCases = '+';

/** The account ids whose cases count as one's own: the actor's own, and those of the people they substitute for. */
export function ownIds({
  accountId,
  substitutesFor = [],
}: Pick<StaffActor, 'accountId' | 'substitutesFor'>): readonly string[] {
  return [accountId, ...substitutesFor];
}

/** The actor's reference in the ledger: an id, never a name. */
export function actorReference(actor: Actor): string {
  return actor.type === 'staff' ? actor.accountId : actor.type;
}
