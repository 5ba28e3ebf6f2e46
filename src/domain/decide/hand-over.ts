/** To the right door with the original arrival day, and followed until the receiver has confirmed (BOT-07–12, LAN-08). */
import type { ActionOf, HandOverTo } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { compareDays } from '../calendar/day.ts';
import type { CaseFile, CaseRow, ClockRow, HandOverRow } from '../case-file.ts';
import { onlyLedScopes, type Scope, type Settlement } from '../vocabulary.ts';
import { confirmationClock, releaseClocks, running } from './clocks.ts';
import {
  type Changes,
  type Circumstances,
  type Directory,
  decided,
  refuse,
  toDate,
  type Verdict,
} from './decision.ts';
import { outgoing, toReceiver } from './outgoing.ts';

type Pending = Readonly<HandOverRow>;

/** What somebody has yet to confirm; there is one at a time. */
export function pendingHandOver({ handOvers }: Pick<CaseFile, 'handOvers'>): Pending | undefined {
  return handOvers.find(({ state }) => state === 'pending');
}

/** The clocks that no longer counted once this was handed over. */
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
): NonNullable<Changes['clocks']> {
  return clocks
    .filter(({ kind, stopped_at }) => kind === 'confirmation' && stopped_at === null)
    .map(({ id }) => ({
      id,
      set: { stopped_at: toDate(now), stopped_on: today, stopped_by: by },
    }));
}

/** Nobody waits for the receiver any more: somebody here has taken the case up again. */
export function withdrawn(file: CaseFile, circumstances: Circumstances): Changes {
  const pending = pendingHandOver(file);
  if (!pending) return {};
  const set = {
    state: 'withdrawn',
    settled_at: toDate(circumstances.now),
    settled_on: circumstances.today,
    settled_by: actorReference(circumstances.actor),
  } as const;
  return {
    handOvers: [{ id: pending.id, set }],
    clocks: stopWaiting(file, circumstances, null),
  };
}

type Destination = Pick<
  HandOverRow,
  'route' | 'state' | 'receiver_name' | 'receiver_address' | 'unit_id' | 'committee_id'
> & { readonly place: Partial<CaseRow> };

const elsewhere = { unit_id: null, committee_id: null, place: {} } as const;

function destination(to: HandOverTo, directory: Directory): Destination | undefined {
  const named = { receiver_name: null, receiver_address: null, route: 'queue' } as const;
  switch (to.by) {
    case 'email':
      return {
        ...elsewhere,
        route: 'email',
        state: 'pending',
        receiver_name: to.name,
        receiver_address: to.email,
      };
    case 'letter':
      return {
        ...elsewhere,
        route: 'letter',
        state: 'pending',
        receiver_name: to.name,
        receiver_address: to.address,
      };
    case 'submitter':
      return {
        ...elsewhere,
        route: 'submitter',
        state: 'led',
        receiver_name: to.name,
        receiver_address: to.contact,
      };
    case 'unit': {
      const unit = directory.unit(to.unitId);
      return unit && { ...named, state: 'pending', ...queueOf(unit, to.unitId) };
    }
    case 'committee': {
      const committee = directory.committee(to.committeeId);
      const at = committee && { ...committee, committeeId: to.committeeId };
      return at && { ...named, state: 'pending', ...queueOf(at, null) };
    }
  }
}

function queueOf(
  {
    departmentId,
    committeeId,
  }: { readonly departmentId: string | null; readonly committeeId: string },
  unitId: string | null,
) {
  return {
    unit_id: unitId,
    committee_id: committeeId,
    place: {
      unit_id: unitId,
      department_id: departmentId,
      committee_id: committeeId,
      handler_id: null,
    },
  };
}

export function isOnlyLed(scope: Scope): boolean {
  return onlyLedScopes.some((one) => one === scope);
}

function newRow(
  { case: row }: CaseFile,
  { scope, reason }: ActionOf<'hand_over'>,
  { place: _place, ...destined }: Destination,
  { actor, now, newId }: Circumstances,
): HandOverRow {
  return {
    id: newId(),
    municipality: row.municipality,
    case_id: row.id,
    scope,
    ...destined,
    from_status: row.status,
    from_unit_id: row.unit_id,
    from_department_id: row.department_id,
    from_committee_id: row.committee_id,
    from_handler_id: row.handler_id,
    handed_by: actorReference(actor),
    handed_at: toDate(now),
    reason,
    message_id: null,
    code_hash: null,
    sent_at: destined.route === 'queue' ? toDate(now) : null,
    settled_at: null,
    settled_on: null,
    settled_by: null,
    settled_how: null,
    settled_words: null,
  };
}

export function handOver(
  file: CaseFile,
  action: ActionOf<'hand_over'>,
  circumstances: Circumstances,
): Verdict {
  if (isOnlyLed(action.scope) && action.to.by !== 'submitter') return refuse({ code: 'only_led' });
  const to = destination(action.to, circumstances.directory);
  if (!to) return refuse({ code: 'unknown_receiver' });
  const draft = {
    purpose: 'hand_over',
    key: `hand_over:${file.messages.filter((message) => message.purpose === 'hand_over').length + 1}`,
    subject: null,
    body: action.body,
    parts: ['outcome', 'unit'],
  } as const;
  const sent = outgoing(file, draft, circumstances);
  const told = new Set((sent.changes.clocks ?? []).map((clock) => clock.id));
  const released = releaseClocks(file, circumstances).filter((clock) => !told.has(clock.id));
  const row = newRow(file, action, to, circumstances);
  const lettered = to.route === 'email' || to.route === 'letter';
  return decided(
    'hand_over',
    {
      ...sent.changes,
      clocks: [...(sent.changes.clocks ?? []), ...released],
      newClocks: to.state === 'pending' ? [confirmationClock(file, circumstances)] : [],
      handOvers: withdrawn(file, circumstances).handOvers ?? [],
      newHandOvers: [row],
      case: { status: 'handed_over', scope: action.scope, ...to.place },
    },
    {
      detail: {
        scope: action.scope,
        handOver: row.id,
        route: row.route,
        receiver: row.unit_id ?? row.committee_id,
        arrivalDay: file.case.arrival_day,
      },
      reason: action.reason,
      followUps: [...sent.followUps, ...(lettered ? [{ job: 'compose' } as const] : [])],
    },
  );
}

/** Written once: the letter that goes to the receiver, by e-mail or to be printed. */
export function recordLetter(
  file: CaseFile,
  { handOverId, subject, body, codeHash }: ActionOf<'record_letter'>,
  circumstances: Circumstances,
): Verdict {
  const pending = pendingHandOver(file);
  if (pending?.id !== handOverId || pending.message_id !== null)
    return refuse({ code: 'nothing_handed_over' });
  if (pending.route !== 'email' && pending.route !== 'letter')
    return refuse({ code: 'nothing_handed_over' });
  const sent = toReceiver(file, pending.route, { handOverId, subject, body }, circumstances);
  const set = { message_id: sent.messageId, code_hash: codeHash };
  return decided(
    'record_letter',
    { ...sent.changes, handOvers: [{ id: handOverId, set }] },
    { detail: { handOver: handOverId, route: pending.route }, followUps: sent.followUps },
  );
}

export function confirmHandOver(
  file: CaseFile,
  { how, on, by }: ActionOf<'confirm_hand_over'>,
  circumstances: Circumstances,
): Verdict {
  const pending = pendingHandOver(file);
  if (!pending) return refuse({ code: 'nothing_handed_over' });
  const { today, now, actor } = circumstances;
  const day = on ?? today;
  if (compareDays(day, today) > 0) return refuse({ code: 'day_in_future' });
  const set = {
    state: 'confirmed',
    settled_at: toDate(now),
    settled_on: day,
    settled_by: actorReference(actor),
    settled_how: how,
    settled_words: by,
  } as const;
  return decided(
    'confirm_hand_over',
    {
      handOvers: [{ id: pending.id, set }],
      clocks: stopWaiting(file, circumstances, pending.id),
    },
    { detail: { handOver: pending.id, how, on: day } },
  );
}

/** The case as it was before it was handed over, open to those who had it, and standing out until somebody takes it up. */
export function backHome(
  file: CaseFile,
  pending: Pending,
  { how, words }: { readonly how: Settlement; readonly words: string | null },
  circumstances: Circumstances,
): Changes {
  const set = {
    state: 'returned',
    settled_at: toDate(circumstances.now),
    settled_on: circumstances.today,
    settled_by: actorReference(circumstances.actor),
    settled_how: how,
    settled_words: words,
  } as const;
  const handOvers = [{ id: pending.id, set }];
  const stopped = stopWaiting(file, circumstances, null);
  // The submitter has written since, and somebody goes on with it already.
  if (file.case.status !== 'handed_over')
    return { handOvers, clocks: stopped, case: { unread_words: true } };
  return {
    handOvers,
    clocks: [...stopped, ...releasedAt(file, pending).map(({ id }) => ({ id, set: running }))],
    case: {
      status: pending.from_status === 'received' ? 'registered' : pending.from_status,
      scope: 'in_scope',
      unit_id: pending.from_unit_id,
      department_id: pending.from_department_id,
      committee_id: pending.from_committee_id,
      handler_id: pending.from_handler_id,
      unread_words: true,
    },
  };
}

export function returnHandOver(
  file: CaseFile,
  { how, reason }: ActionOf<'return_hand_over'>,
  circumstances: Circumstances,
): Verdict {
  const pending = pendingHandOver(file);
  if (!pending) return refuse({ code: 'nothing_handed_over' });
  return decided(
    'return_hand_over',
    backHome(file, pending, { how, words: reason }, circumstances),
    { detail: { handOver: pending.id, how }, reason },
  );
}
