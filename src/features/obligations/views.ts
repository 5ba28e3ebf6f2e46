import type { StaffActor } from '../../domain/actor.ts';
import { ownersOf } from '../../domain/obligations/people.ts';
import { maySeeFollowUp } from '../../domain/obligations/rights.ts';
import type { FollowUp, FollowUpCalendar } from '../../follow-up/calendar.ts';
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

/** The owners, or the next level where there are none. */
export function ownersIn({ organisation }: FollowUpCalendar, { obligation }: FollowUp) {
  const people = organisation.accounts.filter(({ active }) => active);
  return ownersOf(people, obligation.duty.owner, obligation.place);
}

export function inView(calendar: FollowUpCalendar, actor: StaffActor, view: View) {
  return calendar.followUps.filter((followUp) => {
    const theirs = ownersIn(calendar, followUp).some(({ id }) => id === actor.accountId);
    return theirs || (view === 'alla' && maySeeFollowUp(actor, followUp.obligation));
  });
}
