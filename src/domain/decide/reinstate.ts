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

/**
 * Stopped by the removal of the case, and not by a message. A receiver's confirmation is not owed by the
 * municipality, so it does not count.
 */
function isReleased({ kind, stopped_at, stopped_by }: ClockRow): boolean {
  return kind !== 'confirmation' && stopped_at !== null && stopped_by === null;
}

/**
 * Reinstating registers the case, as assigning does; where the policy has all cases registered centrally, only the
 * contact centre does (BOT-20).
 */
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

/** Its status, its deadlines with their former days, and the first message where it was never sent. */
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
