import { describe, expect, it } from 'vitest';
import {
  caseFile,
  caseRow,
  circumstances,
  deliveryRow,
  messageRow,
  staff,
} from '../../../test/case-file.ts';
import type { CaseFile } from '../case-file.ts';
import { decide } from './decide.ts';
import { returnsToQueue, waitsFor } from './waiting.ts';

const file = (set: Partial<CaseFile>) => caseFile(set);
const question = messageRow({ id: 'q', purpose: 'question_to_submitter' });
const theirs = messageRow({ id: 'in', direction: 'in', purpose: 'submitter_message' });

describe('what a case waits for from others', () => {
  it('is the submitter, from the question until they write or are answered', () => {
    expect(waitsFor(file({ messages: [question] }))).toBe('submitter');
    expect(waitsFor(file({ messages: [theirs, question] }))).toBe('submitter');
    expect(waitsFor(file({ messages: [question, theirs] }))).toBeNull();
    expect(waitsFor(file({ messages: [question, messageRow()] }))).toBeNull();
  });

  it('is the delivery of the answer until it has arrived', () => {
    const answered = caseRow({ status: 'answered' });
    const by = (state: 'queued' | 'awaiting_post' | 'sent' | 'returned') =>
      waitsFor(
        file({ case: answered, messages: [messageRow()], deliveries: [deliveryRow({ state })] }),
      );
    expect([by('queued'), by('awaiting_post'), by('sent'), by('returned')]).toEqual([
      'delivery',
      'delivery',
      null,
      null,
    ]);
  });

  it('is the assessor, until the case is assessed and no suspicion is open', () => {
    const assessed = (stage: 'opened' | 'investigated', serious: Date | null = null) =>
      waitsFor(
        file({
          case: caseRow({
            track: 'skola',
            track_stage: stage,
            assessor_id: 'a',
            serious_at: serious,
          }),
        }),
      );
    expect([assessed('opened'), assessed('investigated')]).toEqual(['assessor', null]);
    expect(assessed('investigated', new Date(0))).toBe('assessor');
  });

  it('is a colleague who has been asked, where the case waits for no one else', () => {
    const row = caseRow({ asked: ['kollega'] });
    expect(waitsFor(file({ case: row }))).toBe('colleague');
    expect(waitsFor(file({ case: row, messages: [question] }))).toBe('submitter');
    expect(waitsFor(file({ case: caseRow({ asked: [] }) }))).toBeNull();
  });

  it('is empty for a closed case and for one that was just received', () => {
    const messages = [question];
    for (const status of ['closed', 'received'] as const)
      expect(waitsFor(file({ case: caseRow({ status }), messages }))).toBeNull();
  });

  it('is stored by every decision, with the time when the case came to those who have it', () => {
    const asking = { type: 'ask_submitter', body: 'Vilken dag var det?' } as const;
    const manager = circumstances({ actor: staff('manager-1') });
    const asked = decide(file({}), asking, manager);
    expect(asked.ok && asked.decision.changes.update?.feedback_case?.[0]).toMatchObject({
      waits_for: 'submitter',
    });
    expect(asked.ok && asked.decision.changes.update?.feedback_case?.[0]).not.toHaveProperty(
      'placed_at',
    );
    const assigning = { type: 'assign', unitId: 'park', handlerId: 'manager-1' } as const;
    const assigned = decide(file({}), assigning, manager);
    expect(assigned.ok && assigned.decision.changes.update?.feedback_case?.[0]).toMatchObject({
      waits_for: null,
      placed_at: new Date('2026-03-10T09:00:00Z'),
    });
  });

  it('is new for those who have the case when it is reopened', () => {
    const row = caseRow();
    expect(returnsToQueue(row, row)).toBe(false);
    expect(returnsToQueue(caseRow({ status: 'closed' }), row)).toBe(true);
    expect(returnsToQueue(caseRow({ status: 'handed_over' }), row)).toBe(true);
    expect(returnsToQueue(caseRow({ status: 'registered' }), row)).toBe(false);
  });
});
