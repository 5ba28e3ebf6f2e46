import { describe, expect, it } from 'vitest';
import {
  caseFile,
  caseRow,
  circumstances,
  clockRow,
  day,
  deliveryRow,
  messageRow,
} from '../../../test/case-file.ts';
import type { Action } from '../actions.ts';
import type { Actor } from '../actor.ts';
import { dueDay } from '../calendar/deadline.ts';
import { fileAfter } from '../case-changes.ts';
import type { CaseFile, ClockRow } from '../case-file.ts';
import type { PolicyRules } from '../rules.ts';
import { decide } from './decide.ts';

const arrival = day('2026-03-02');
const toAcknowledge = { amount: 5, unit: 'arbetsdag' } as const;
const toAnswer = { amount: 10, unit: 'arbetsdag' } as const;

/** Five working days to acknowledge, and ten more to answer from then. */
const clocksFor: PolicyRules['clocksFor'] = (arrivalDay, acknowledgedOn) => {
  const acknowledgement = dueDay(arrivalDay, toAcknowledge);
  const from = acknowledgedOn ?? acknowledgement.due;
  return [
    {
      kind: 'acknowledgement',
      basis: 'policy',
      satisfiedBy: ['first_message'],
      startedOn: arrivalDay,
      ...acknowledgement,
    },
    {
      kind: 'response',
      basis: 'policy',
      satisfiedBy: ['response'],
      startedOn: from,
      ...dueDay(from, toAnswer),
    },
  ];
};

function plannedFrom(from: string): Pick<ClockRow, 'started_on' | 'due'> {
  return { started_on: day(from), due: dueDay(day(from), toAnswer).due };
}

const acknowledgement = messageRow({
  id: 'first',
  purpose: 'acknowledgement',
  key: 'acknowledgement',
});
const toMail = deliveryRow({ message_id: 'first' });

/** As received: to be acknowledged by 9 March, and answered ten working days after that. */
const arrived = caseFile({
  case: caseRow({ arrival_day: arrival, status: 'registered' }),
  clocks: [
    clockRow({
      id: 'first-clock',
      kind: 'acknowledgement',
      due: day('2026-03-09'),
      satisfied_by: ['first_message'],
    }),
    clockRow({ id: 'answer-clock', ...plannedFrom('2026-03-09') }),
  ],
  messages: [acknowledgement],
  deliveries: [toMail],
});

function does(file: CaseFile, action: Action, on: string, actor: Actor = { type: 'system' }) {
  const moment = circumstances({ actor, today: day(on), rules: { clocksFor } });
  const result = decide(file, action, moment);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  const { changes, detail } = result.decision;
  const after = fileAfter(file, changes);
  return { after, detail, changes };
}

const answerClock = ({ clocks }: CaseFile) => clocks.find(({ id }) => id === 'answer-clock');
const delivered = { type: 'delivered', messageId: 'first' } as const;
const bounced: Action = {
  type: 'delivery_failed',
  messageId: 'first',
  permanent: true,
  failure: 'returned',
};

describe('an answer deadline that is counted from the acknowledgement', () => {
  it('is counted again from the day the acknowledgement was truly given, and the event says so', () => {
    const { after, detail } = does(arrived, delivered, '2026-03-03');
    expect(answerClock(after)).toMatchObject({ ...plannedFrom('2026-03-03'), stopped_on: null });
    expect(after.case.next_due).toBe('2026-03-17');
    expect(detail).toMatchObject({ responseFrom: '2026-03-03', responseDue: '2026-03-17' });
    expect(answerClock(after)?.skipped).toHaveLength(4);
  });

  it('is later when the acknowledgement is late', () => {
    const { after } = does(arrived, delivered, '2026-03-11');
    expect(answerClock(after)).toMatchObject(plannedFrom('2026-03-11'));
  });

  it('is as before when the acknowledgement bounces', () => {
    const sent = does(arrived, delivered, '2026-03-03').after;
    const onItsWay: CaseFile = { ...sent, deliveries: [{ ...toMail, state: 'sending' }] };
    const { after, detail } = does(onItsWay, bounced, '2026-03-04');
    expect(answerClock(after)).toMatchObject(plannedFrom('2026-03-09'));
    expect(after.case.next_due).toBe('2026-03-09');
    expect(detail).toMatchObject({ responseFrom: '2026-03-09', responseDue: '2026-03-23' });
  });

  it('is still counted from the acknowledgement when the arrival day is changed afterwards', () => {
    const sent = does(arrived, delivered, '2026-03-03').after;
    const registrar: Actor = {
      type: 'staff',
      accountId: 'registrar-1',
      municipality: 'testby',
      name: 'registrar-1',
      role: 'registrar',
      unitId: null,
      departmentId: null,
      committees: 'all',
    };
    const action = {
      type: 'change_arrival_day',
      day: day('2026-02-27'),
      reason: 'Låg kvar',
    } as const;
    const { after, changes } = does(sent, action, '2026-03-04', registrar);
    expect(answerClock(after)).toMatchObject(plannedFrom('2026-03-03'));
    expect(changes.update?.clock?.map(({ id }) => id)).toEqual(['first-clock', 'answer-clock']);
    const before = does(arrived, action, '2026-03-04', registrar);
    expect(answerClock(before.after)).toMatchObject(plannedFrom('2026-03-06'));
  });

  it('is left as it was when the answer has been given', () => {
    const stopped = { stopped_at: new Date(0), stopped_on: arrival, stopped_by: 'answer' };
    const clocks = arrived.clocks.map((clock) =>
      clock.id === 'answer-clock' ? { ...clock, ...stopped } : clock,
    );
    const { after, detail } = does({ ...arrived, clocks }, delivered, '2026-03-03');
    expect(answerClock(after)).toMatchObject(plannedFrom('2026-03-09'));
    expect(detail.responseDue).toBeUndefined();
  });
});
