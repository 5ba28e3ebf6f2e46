/**
 * Hands a case over with its original arrival day, and follows it until the receiver has confirmed (BOT-07–12,
 * LAN-08).
 */
import type { ActionOf, HandOverTo } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow, HandOverRow } from '../case-file.ts';
import { onlyLedScopes, type Scope, statutoryScopes } from '../vocabulary.ts';
import { confirmationClock, releaseClocks } from './clocks.ts';
import {
  type Circumstances,
  type DecisionResult,
  type Directory,
  decided,
  refuse,
  toDate,
} from './decision.ts';
import { pendingHandOver, withdrawn } from './hand-over-settled.ts';
import { recordOutgoing, toReceiver } from './outgoing.ts';

type Destination = Pick<
  HandOverRow,
  'route' | 'state' | 'receiver_name' | 'receiver_address' | 'unit_id' | 'committee_id'
> & { readonly place: Partial<CaseRow> };

const outsideMunicipality = { unit_id: null, committee_id: null, place: {} } as const;

function destination(to: HandOverTo, directory: Directory): Destination | undefined {
  const named = { receiver_name: null, receiver_address: null, route: 'queue' } as const;
  switch (to.by) {
    case 'email':
      return {
        ...outsideMunicipality,
        route: 'email',
        state: 'pending',
        receiver_name: to.name,
        receiver_address: to.email,
      };
    case 'letter':
      return {
        ...outsideMunicipality,
        route: 'letter',
        state: 'pending',
        receiver_name: to.name,
        receiver_address: to.address,
      };
    case 'submitter':
      return {
        ...outsideMunicipality,
        route: 'submitter',
        state: 'led',
        receiver_name: to.name,
        receiver_address: to.contact,
      };
    case 'unit': {
      const unit = directory.unit(to.unitId);
      return unit && !unit.closed
        ? { ...named, state: 'pending', ...queueOf(unit, to.unitId) }
        : undefined;
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

export function isRedirectionOnly(scope: Scope): boolean {
  return onlyLedScopes.some((one) => one === scope);
}

export function isStatutory(scope: Scope): boolean {
  return statutoryScopes.some((one) => one === scope);
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
): DecisionResult {
  if (isStatutory(action.scope)) return refuse({ code: 'statutory_stays' });
  if (isRedirectionOnly(action.scope) && action.to.by !== 'submitter')
    return refuse({ code: 'only_led' });
  const to = destination(action.to, circumstances.directory);
  if (!to) return refuse({ code: 'unknown_receiver' });
  const draft = {
    purpose: 'hand_over',
    key: `hand_over:${file.messages.filter((message) => message.purpose === 'hand_over').length + 1}`,
    subject: null,
    body: action.body,
    parts: ['outcome', 'unit'],
  } as const;
  const sent = recordOutgoing(file, draft, circumstances);
  const stoppedIds = new Set(sent.stopped.map((clock) => clock.id));
  const released = releaseClocks(file, circumstances).filter((clock) => !stoppedIds.has(clock.id));
  const row = newRow(file, action, to, circumstances);
  const lettered = to.route === 'email' || to.route === 'letter';
  return decided(
    'hand_over',
    {
      insert: {
        ...sent.changes.insert,
        clock: to.state === 'pending' ? [confirmationClock(file, circumstances)] : [],
        hand_over: [row],
      },
      update: {
        ...withdrawn(file, circumstances),
        clock: [...sent.stopped, ...released],
        ...updateCase(file, { status: 'handed_over', scope: action.scope, ...to.place }),
      },
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

/** Creates the letter to the receiver, once, by e-mail or to be printed. */
export function recordLetter(
  file: CaseFile,
  { handOverId, subject, body, codeHash }: ActionOf<'record_letter'>,
  circumstances: Circumstances,
): DecisionResult {
  const pending = pendingHandOver(file);
  if (pending?.id !== handOverId || pending.message_id !== null)
    return refuse({ code: 'nothing_handed_over' });
  if (pending.route !== 'email' && pending.route !== 'letter')
    return refuse({ code: 'nothing_handed_over' });
  const sent = toReceiver(file, pending.route, { handOverId, subject, body }, circumstances);
  const written = { id: handOverId, message_id: sent.messageId, code_hash: codeHash };
  return decided(
    'record_letter',
    { ...sent.changes, update: { hand_over: [written] } },
    { detail: { handOver: handOverId, route: pending.route }, followUps: sent.followUps },
  );
}
