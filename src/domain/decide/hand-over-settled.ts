/** The outcome of a hand-over: confirmed, returned, or withdrawn by the municipality (BOT-07–12, LAN-08). */
import type { ActionOf } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { compareDays } from '../calendar/day.ts';
import { type ClockChange, type UpdatedRows, updateCase } from '../case-changes.ts';
import type { CaseFile, ClockRow, HandOverRow } from '../case-file.ts';
import type { Settlement } from '../vocabulary.ts';
import { restart } from './clocks.ts';
import { type Circumstances, type DecisionResult, decided, refuse, toDate } from './decision.ts';

type Pending = Readonly<HandOverRow>;

/** The hand-over that the receiver has not confirmed; there is one at a time. */
export function pendingHandOver({ handOvers }: Pick<CaseFile, 'handOvers'>): Pending | undefined {
  return handOvers.find(({ state }) => state === 'pending');
}

/** The deadlines that were released by this hand-over. */
export function releasedAt(
  { clocks }: Pick<CaseFile, 'clocks'>,
  { handed_at }: Pick<HandOverRow, 'handed_at'>,
): readonly ClockRow[] {
  return clocks.filter(
    ({ kind, stopped_at, stopped_by }) =>
      kind !== 'confirmation' &&
      stopped_by === null &&
      stopped_at?.getTime() === handed_at.getTime(),
  );
}

function stopWaiting(
  { clocks }: Pick<CaseFile, 'clocks'>,
  { now, today }: Circumstances,
  by: string | null,
): readonly ClockChange[] {
  return clocks
    .filter(({ kind, stopped_at }) => kind === 'confirmation' && stopped_at === null)
    .map(({ id }) => ({ id, stopped_at: toDate(now), stopped_on: today, stopped_by: by }));
}

/** The hand-over is withdrawn, because somebody here has taken up the case again. */
export function withdrawn(file: CaseFile, circumstances: Circumstances): UpdatedRows {
  const pending = pendingHandOver(file);
  if (!pending) return {};
  return {
    hand_over: [{ id: pending.id, state: 'withdrawn', ...settledNow(circumstances) }],
    clock: stopWaiting(file, circumstances, null),
  };
}

/** When the hand-over was settled, and by whom. */
function settledNow({ now, today, actor }: Circumstances) {
  return { settled_at: toDate(now), settled_on: today, settled_by: actorReference(actor) };
}

export function confirmHandOver(
  file: CaseFile,
  { how, on, by }: ActionOf<'confirm_hand_over'>,
  circumstances: Circumstances,
): DecisionResult {
  const pending = pendingHandOver(file);
  if (!pending) return refuse({ code: 'nothing_handed_over' });
  const { today } = circumstances;
  const day = on ?? today;
  if (compareDays(day, today) > 0) return refuse({ code: 'day_in_future' });
  const confirmed = {
    id: pending.id,
    state: 'confirmed',
    ...settledNow(circumstances),
    settled_on: day,
    settled_how: how,
    settled_words: by,
  } as const;
  return decided(
    'confirm_hand_over',
    {
      update: {
        hand_over: [confirmed],
        clock: stopWaiting(file, circumstances, pending.id),
      },
    },
    { detail: { handOver: pending.id, how, on: day } },
  );
}

/** The case as it was before it was handed over, for those who had it, and highlighted until somebody takes it up. */
export function returnedToSender(
  file: CaseFile,
  pending: Pending,
  { how, words }: { readonly how: Settlement; readonly words: string | null },
  circumstances: Circumstances,
): UpdatedRows {
  const returned = {
    id: pending.id,
    state: 'returned',
    ...settledNow(circumstances),
    settled_how: how,
    settled_words: words,
  } as const;
  const stopped = stopWaiting(file, circumstances, null);
  // The submitter has written since, so somebody is already working on it.
  if (file.case.status !== 'handed_over')
    return { hand_over: [returned], clock: stopped, ...updateCase(file, { unread_words: true }) };
  return {
    hand_over: [returned],
    clock: [...stopped, ...restart(releasedAt(file, pending))],
    ...updateCase(file, {
      status: pending.from_status === 'received' ? 'registered' : pending.from_status,
      scope: 'in_scope',
      unit_id: pending.from_unit_id,
      department_id: pending.from_department_id,
      committee_id: pending.from_committee_id,
      handler_id: pending.from_handler_id,
      unread_words: true,
    }),
  };
}

export function returnHandOver(
  file: CaseFile,
  { how, reason }: ActionOf<'return_hand_over'>,
  circumstances: Circumstances,
): DecisionResult {
  const pending = pendingHandOver(file);
  if (!pending) return refuse({ code: 'nothing_handed_over' });
  return decided(
    'return_hand_over',
    { update: returnedToSender(file, pending, { how, words: reason }, circumstances) },
    { detail: { handOver: pending.id, how }, reason },
  );
}
