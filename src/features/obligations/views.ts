import type { StaffActor } from '../../domain/actor.ts';
import { maySeeFollowUp } from '../../domain/obligations/rights.ts';
import { type FollowUpCalendar, isOwnedBy } from '../../follow-up/calendar.ts';
import { deskPaths } from '../../paths.ts';

/** One's own obligations, or all that one may see. */
export const views = ['mina', 'alla'] as const;
export type View = (typeof views)[number];

export function readView(value: unknown): View {
  return views.find((view) => view === value) ?? 'mina';
}

export function viewAddress(view: View): string {
  return view === 'mina' ? deskPaths.followUp : `${deskPaths.followUp}?urval=${view}`;
}

export function inView(calendar: FollowUpCalendar, actor: StaffActor, view: View) {
  return calendar.followUps.filter((followUp) => {
    return (
      isOwnedBy(calendar, followUp, actor) ||
      (view === 'alla' && maySeeFollowUp(actor, followUp.obligation))
    );
  });
}
