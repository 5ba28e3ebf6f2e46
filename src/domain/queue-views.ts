import type { StaffActor } from './actor.ts';
import { readingReach, replyReadingReach } from './permission.ts';
import { isOffered, type OfferedView, offeredViews, type View } from './queue-filter.ts';
import type { Role } from './vocabulary.ts';

/** Who may have a statutory complaint to assess: a head of school among them, and who coordinates where nobody else does. */
const assessors: readonly Role[] = ['statutory_assessor', 'department_manager', 'coordinator'];

/**
 * The views of the queue that a person has: none for those who read no cases. Who has no unit has no view of it, and who
 * reads no replies none of those that wait to be read.
 */
export function viewsFor(actor: StaffActor): readonly OfferedView[] {
  if (readingReach(actor.role) === undefined) return [];
  return offeredViews.filter((view) => {
    if (view === 'enheten') return actor.unitId !== null;
    if (view === 'lagreglerade') return assessors.includes(actor.role);
    return view !== 'att-lasa' || replyReadingReach(actor.role) !== undefined;
  });
}

/** These, and the view that is shown: a figure elsewhere may lead to one that is not offered. */
export function viewsWith(actor: StaffActor, shown: View): readonly View[] {
  const offered = viewsFor(actor);
  return isOffered(shown) && offered.includes(shown) ? offered : [...offered, shown];
}

/** How many cases a view holds. Counting stops at `mostCounted`: "99+" says enough, and costs the same however many there are. */
export type ViewCounts = ReadonlyMap<View, number>;
export const mostCounted = 100;
