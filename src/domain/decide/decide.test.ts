import { describe, expect, it } from 'vitest';
import {
  caseFile,
  caseRow,
  circumstances,
  clockRow,
  day,
  deliveryRow,
  messageRow,
  staff,
} from '../../../test/case-file.ts';
import type { Action } from '../actions.ts';
import { decide } from './decide.ts';
import type { Decision, Refusal } from './decision.ts';

type Given = Parameters<typeof decide>;

function done(...given: Given): Decision {
  const result = decide(...given);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.decision;
}

function refused(...given: Given): Refusal {
  const result = decide(...given);
  if (result.ok) throw new Error('was not refused');
  return result.refusal;
}

const answer = (set: Partial<Extract<Action, { type: 'answer' }>> = {}): Action => ({
  type: 'answer',
  body: 'Tack för att du hörde av dig.',
  subject: null,
  parts: ['thanks'],
  missing: [],
  overrideReason: null,
  toldOrally: false,
  ...set,
});

const withAddress = {
  submitter: {
    case_id: 'case-1',
    municipality: 'testby',
    name: 'Kim',
    email: 'kim@example.org',
    phone: null,
    address: null,
  },
};

describe('the deadline is met when the answer is truly sent', () => {
  it('is still running while an e-mail waits for the mail server', () => {
    const decision = done(
      caseFile({ ...withAddress, clocks: [clockRow()] }),
      answer(),
      circumstances(),
    );
    expect(decision.changes.update?.clock).toEqual([]);
    expect(decision.changes.update?.feedback_case?.[0]).toMatchObject({
      status: 'answered',
      next_due: '2026-03-16',
    });
    expect(decision.followUps).toEqual([{ job: 'deliver', messageId: 'new-1' }]);
  });

  it('is met when the mail server has accepted the e-mail', () => {
    const file = caseFile({
      clocks: [clockRow()],
      messages: [messageRow()],
      deliveries: [deliveryRow()],
    });
    const decision = done(
      file,
      { type: 'delivered', messageId: 'message-1' },
      circumstances({ actor: { type: 'system' } }),
    );
    expect(decision.changes.update?.clock).toMatchObject([
      { id: 'clock-1', stopped_on: '2026-03-10', stopped_by: 'message-1' },
    ]);
    expect(decision.changes.update?.feedback_case?.[0]).toMatchObject({ next_due: null });
  });

  it('is met at once for a submitter without an address, who reads the answer on the follow page', () => {
    const decision = done(caseFile({ clocks: [clockRow()] }), answer(), circumstances());
    expect(decision.changes.insert?.delivery).toMatchObject([
      { route: 'follow_page', state: 'shown' },
    ]);
    expect(decision.changes.update?.clock).toHaveLength(1);
  });

  it('is not met while a letter waits to be posted', () => {
    const submitter = { ...withAddress.submitter, email: null, address: 'Storgatan 1' };
    const decision = done(caseFile({ submitter, clocks: [clockRow()] }), answer(), circumstances());
    expect(decision.changes.insert?.delivery).toMatchObject([
      { route: 'letter', state: 'awaiting_post' },
    ]);
    expect(decision.changes.update?.clock).toEqual([]);
  });

  it('records who gave the answer orally', () => {
    const decision = done(
      caseFile({ ...withAddress, clocks: [clockRow()] }),
      answer({ toldOrally: true }),
      circumstances(),
    );
    expect(decision.changes.insert?.delivery).toMatchObject([
      { route: 'oral', state: 'told', confirmed_by: 'handler-1' },
    ]);
  });

  it('is running again when the answer is returned, and the case returns to the desk', () => {
    const stopped = clockRow({
      stopped_at: new Date(0),
      stopped_on: day('2026-03-09'),
      stopped_by: 'message-1',
    });
    const file = caseFile({
      case: caseRow({ status: 'answered' }),
      clocks: [stopped],
      messages: [messageRow()],
      deliveries: [deliveryRow({ state: 'sent' })],
    });
    const decision = done(
      file,
      { type: 'report_returned', messageId: 'message-1', reason: 'okänd adress' },
      circumstances(),
    );
    expect(decision.changes.update?.clock).toMatchObject([{ stopped_at: null, stopped_by: null }]);
    expect(decision.changes.update?.feedback_case?.[0]).toMatchObject({
      status: 'in_progress',
      next_due: '2026-03-16',
      unread_words: true,
    });
  });
});

describe('what a message must say to meet the first deadline', () => {
  const receipt = messageRow({
    purpose: 'acknowledgement',
    key: 'acknowledgement',
    parts: ['thanks', 'registration'],
  });
  const sent = (satisfied: Parameters<typeof clockRow>[0], parts: typeof receipt.parts) =>
    done(
      caseFile({
        clocks: [clockRow({ kind: 'acknowledgement', ...satisfied }), clockRow({ id: 'clock-2' })],
        messages: [{ ...receipt, parts }],
        deliveries: [deliveryRow()],
      }),
      { type: 'delivered', messageId: 'message-1' },
      circumstances({ actor: { type: 'system' } }),
    ).changes.update?.clock;

  it('a receipt that names no unit does not meet the two days [VAS17-10]', () => {
    expect(sent({ satisfied_by: ['response', 'unit_named'] }, ['thanks', 'registration'])).toEqual(
      [],
    );
  });

  it('a message that names the unit meets the two days [VAS17-10]', () => {
    expect(sent({ satisfied_by: ['response', 'unit_named'] }, ['unit'])).toHaveLength(1);
  });

  it('registration together with the computed day meets the two vardagar, either of them alone does not [FAL-10] [FAL-11]', () => {
    expect(sent({ satisfied_by: ['registration_and_response_day'] }, ['registration'])).toEqual([]);
    expect(
      sent({ satisfied_by: ['registration_and_response_day'] }, ['registration', 'response_day']),
    ).toHaveLength(1);
  });
});

describe('sending and closing', () => {
  it('asks for a reason when something that the policy requires is missing, and records it [BOT-15]', () => {
    expect(refused(caseFile(), answer({ missing: ['regret'] }), circumstances())).toEqual({
      code: 'override_reason_needed',
      missing: ['regret'],
    });
    const decision = done(
      caseFile(),
      answer({ missing: ['regret'], overrideReason: 'Beröm' }),
      circumstances(),
    );
    expect(decision.reason).toBe('Beröm');
  });

  it('a case is not closed before the reply that is owed has been given', () => {
    expect(refused(caseFile(), { type: 'close' }, circumstances())).toEqual({ code: 'reply_owed' });
  });

  it('a case is not closed while the answer waits to be posted', () => {
    const file = caseFile({
      messages: [messageRow()],
      deliveries: [deliveryRow({ route: 'letter', state: 'awaiting_post' })],
    });
    expect(refused(file, { type: 'close' }, circumstances())).toEqual({ code: 'answer_not_sent' });
  });

  it('a case is closed without reply where none is owed: declined, or anonymous where the policy says so [FAL-16]', () => {
    const rules = { replyOwed: { unlessAnonymous: true, unlessDeclined: true } };
    for (const set of [{ reply_wanted: false }, { anonymous: true }]) {
      const decision = done(
        caseFile({ case: caseRow(set), clocks: [clockRow()] }),
        { type: 'close' },
        circumstances({ rules }),
      );
      expect(decision.changes.update?.feedback_case?.[0]).toMatchObject({
        status: 'closed',
        closure_reason: 'no_reply_owed',
        next_due: null,
      });
      expect(decision.changes.update?.clock).toMatchObject([{ stopped_by: null }]);
    }
  });

  it('says what is missing before a case can be closed [LAN-23] [BOT-02] [FAL-15]', () => {
    const rules = {
      closureRequires: ['kind', 'factor', 'correction_outcome', 'action_plan'] as const,
    };
    expect(refused(caseFile(), { type: 'close' }, circumstances({ rules }))).toEqual({
      code: 'missing_for_closure',
      missing: ['factor', 'correction_outcome', 'action_plan'],
    });
  });
});

describe('not satisfied', () => {
  const dissatisfied: Action = { type: 'dissatisfied', reason: 'Inget har hänt.', key: 'one' };
  const submitter = { actor: { type: 'submitter' } } as const;

  it('goes to the nearest manager with a deadline, also from a closed case [BOT-21]', () => {
    const closed = caseRow({
      status: 'closed',
      closed_at: new Date(0),
      closure_reason: 'answered',
    });
    const decision = done(caseFile({ case: closed }), dissatisfied, circumstances(submitter));
    expect(decision.changes.update?.feedback_case?.[0]).toMatchObject({
      status: 'in_progress',
      escalated_to: 'manager-1',
      closed_at: null,
    });
    expect(decision.changes.insert?.clock).toMatchObject([
      { kind: 'review', basis: 'attention', due: '2026-03-17' },
    ]);
  });

  it('goes to the next level when the manager handled it', () => {
    const file = caseFile({ case: caseRow({ status: 'answered', handler_id: 'manager-1' }) });
    expect(
      done(file, dissatisfied, circumstances(submitter)).changes.update?.feedback_case?.[0],
    ).toMatchObject({
      escalated_to: 'department-manager-1',
    });
  });

  it('the handler can then neither answer nor close the case [BOT-21]', () => {
    const file = caseFile({
      case: caseRow({ escalated_at: new Date(0), escalated_to: 'manager-1' }),
    });
    expect(refused(file, { type: 'close' }, circumstances())).toEqual({ code: 'escalated' });
    expect(refused(file, answer(), circumstances())).toEqual({ code: 'escalated' });
    expect(done(file, answer(), circumstances({ actor: staff('manager-1') })).type).toBe('answer');
  });

  it('waits with an unassigned case, and is given to a manager when the case is assigned', () => {
    const unassigned = caseRow({
      status: 'received',
      unit_id: null,
      department_id: null,
      handler_id: null,
    });
    const waiting = done(caseFile({ case: unassigned }), dissatisfied, circumstances(submitter));
    expect(waiting.changes.update?.feedback_case?.[0]).toMatchObject({ escalated_to: null });
    const file = caseFile({ case: { ...unassigned, escalated_at: new Date(0) } });
    const assigned = done(
      file,
      { type: 'assign', unitId: 'gata', handlerId: null },
      circumstances(),
    );
    expect(assigned.changes.update?.feedback_case?.[0]).toMatchObject({
      status: 'registered',
      escalated_to: 'manager-1',
    });
  });
});

describe('removing a case from the handling, and reversing it', () => {
  it('voids spam with a reason, and reinstates it with its deadlines running', () => {
    const file = caseFile({ clocks: [clockRow()] });
    const manager = circumstances({ actor: staff('manager-1') });
    const gone = done(file, { type: 'void', as: 'spam', reason: 'Reklam' }, manager);
    expect(gone.changes.update?.feedback_case?.[0]).toMatchObject({
      status: 'closed',
      closure_reason: 'spam',
      next_due: null,
    });
    const voided = caseFile({
      case: caseRow({ status: 'closed', closed_at: new Date(0), closure_reason: 'spam' }),
      clocks: [clockRow({ stopped_at: new Date(0), stopped_on: day('2026-03-10') })],
    });
    const registrar = { ...staff('manager-1'), role: 'registrar' } as const;
    const back = done(
      voided,
      { type: 'reinstate', reason: 'Ett riktigt klagomål' },
      circumstances({ actor: registrar }),
    );
    expect(back.changes.update?.feedback_case?.[0]).toMatchObject({
      status: 'in_progress',
      closure_reason: null,
      next_due: '2026-03-16',
    });
  });

  it('moves the arrival day only to an earlier day, and records it [FAL-09]', () => {
    const registrar = circumstances({
      actor: { ...staff('manager-1'), role: 'registrar' } as const,
    });
    const move = (to: string): Action => ({
      type: 'change_arrival_day',
      day: day(to),
      reason: 'Låg i brevlådan',
    });
    expect(refused(caseFile(), move('2026-03-11'), registrar)).toEqual({ code: 'day_in_future' });
    expect(done(caseFile(), move('2026-02-27'), registrar)).toMatchObject({
      reason: 'Låg i brevlådan',
      detail: { from: '2026-03-02', to: '2026-02-27' },
    });
  });

  it('refuses what the status does not allow, and what the person is not permitted', () => {
    expect(
      refused(caseFile({ case: caseRow({ status: 'received' }) }), answer(), circumstances()),
    ).toEqual({ code: 'wrong_status' });
    expect(
      refused(caseFile({ case: caseRow({ handler_id: 'manager-1' }) }), answer(), circumstances()),
    ).toEqual({ code: 'not_permitted' });
    expect(
      refused(caseFile(), { type: 'delivered', messageId: 'message-1' }, circumstances()),
    ).toEqual({ code: 'not_permitted' });
  });
});
