/** A case that was voided or merged by mistake continues as before. */
import { type Changes, updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow, ClockRow } from '../case-file.ts';
import { registersOnIntake } from '../permission.ts';
import { isAnswer, type Status } from '../vocabulary.ts';
import { restart } from './clocks.ts';
import type { Circumstances, FollowUp } from './decision.ts';

export const notClosed: Partial<CaseRow> = {
  closed_at: null,
  closure_reason: null,
  duplicate_of: null,
};

/** Stopped by being taken out, and not by a message. A confirmation is owed by whoever received the case, not by us. */
function isReleased({ kind, stopped_at, stopped_by }: ClockRow): boolean {
  return kind !== 'confirmation' && stopped_at !== null && stopped_by === null;
}

/** Whoever brings it back registers it, as whoever assigns it does; where one place registers everything, only there (BOT-20). */
function statusAgain(
  { case: { handler_id: handler }, messages }: CaseFile,
  released: readonly ClockRow[],
  { actor, rules }: Circumstances,
): Status {
  const owed = released.some(({ kind }) => kind === 'response' || kind === 'review');
  if (!owed && messages.some(({ purpose }) => isAnswer(purpose))) return 'answered';
  if (handler !== null) return 'in_progress';
  const registers = actor.type === 'staff' && registersOnIntake(actor, rules.intake);
  return registers ? 'registered' : 'received';
}

/** Its status, its clocks with their days as they were, and the first message where it never went out. */
export function reinstated(
  file: CaseFile,
  circumstances: Circumstances,
): { readonly changes: Changes; readonly followUps: readonly FollowUp[] } {
  const released = file.clocks.filter(isReleased);
  return {
    changes: {
      update: {
        ...updateCase(file, { status: statusAgain(file, released, circumstances), ...notClosed }),
        clock: restart(released),
      },
    },
    followUps: [{ job: 'compose' }],
  };
}
