import type { DeskCase } from '../../desk/desk-case.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { pendingHandOver } from '../../domain/decide/hand-over-settled.ts';
import type { DeskAction } from '../../domain/desk-actions.ts';
import { waitingWords as words } from '../../i18n/desk/case.ts';

type Subject = Pick<DeskCase, 'case' | 'clocks' | 'handOvers' | 'organisation'>;

/** Who is responsible for the case now: the reviewing manager, the handler, or the unit. */
function holderOf({ case: row, organisation }: Subject): string | undefined {
  const person = organisation.account(row.escalated_to ?? row.handler_id ?? '');
  return person?.name ?? organisation.unit(row.unit_id ?? '')?.name;
}

function answer(subject: Subject): string {
  const { case: row, clocks } = subject;
  const clock = clocks.find(({ kind, stopped_at }) => kind === 'response' && stopped_at === null);
  const day = clock?.basis === 'policy' ? formatDay(clock.due, 'sv') : undefined;
  return row.status === 'received' ? words.later(day) : words.answer(holderOf(subject), day);
}

/** The step as a sentence about whom the case waits for, for a person who may not take it themselves. */
export function waitsFor(action: DeskAction, subject: Subject): string | undefined {
  switch (action) {
    case 'register':
    case 'classify':
    case 'confirm_hand_over':
      return words[action];
    case 'hand_over':
      return pendingHandOver(subject) ? undefined : words.cameBack;
    case 'assign':
    case 'take':
      return subject.case.unit_id === null ? words.unit : words.handler;
    case 'answer':
      return answer(subject);
    case 'record_correction':
    case 'close':
      return words[action](holderOf(subject));
    default:
      return undefined;
  }
}
