/** Who owns and who sees an obligation; it depends on where a person works, as in `permission.ts`. */
import type { StaffActor } from '../actor.ts';
import { readingReach } from '../permission.ts';
import type { Role } from '../vocabulary.ts';
import type { Obligation, ObligationPlace } from './obligations.ts';

/** Where somebody works, and in which role. */
export type Post = Pick<StaffActor, 'role' | 'unitId' | 'departmentId'>;

/**
 * Whether a person's work covers this part of the organisation: their own unit or department, or everything for those
 * who see every case.
 */
export function holdsPlace(
  { role, unitId, departmentId }: Post,
  { level, id, departments }: Pick<ObligationPlace, 'level' | 'id' | 'departments'>,
): boolean {
  if (readingReach(role) === 'all' || level === 'municipality') return true;
  if (level === 'unit' && role !== 'department_manager') return id === unitId;
  return departmentId !== null && departments.includes(departmentId);
}

type Due = Pick<Obligation, 'duty' | 'place' | 'followUpOwner'>;

/**
 * Whether somebody may complete the obligation: as its owner there, or as the one responsible for all follow-up
 * (VAS17-13).
 */
export function mayCompleteObligation(post: Post, { duty, place, followUpOwner }: Due): boolean {
  return post.role === followUpOwner || ownsObligation(post, { duty, place });
}

/** Whether the obligation is theirs. */
export function ownsObligation(post: Post, { duty, place }: Pick<Due, 'duty' | 'place'>): boolean {
  return post.role === duty.owner && holdsPlace(post, place);
}

const overseers: readonly Role[] = ['department_manager', 'quality_strategist', 'administrator'];

/** Those who are informed when it remains undone can see it before that too. */
export function maySeeFollowUp(post: Post, due: Due): boolean {
  return (
    mayCompleteObligation(post, due) ||
    (overseers.includes(post.role) && holdsPlace(post, due.place))
  );
}
