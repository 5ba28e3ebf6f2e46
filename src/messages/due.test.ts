import { describe, expect, it } from 'vitest';
import { type DueSubject, dueMessages } from './due.ts';
import { mentionsName } from './mentions-name.ts';

const noon = new Date('2026-03-02T12:00:00Z');
const later = new Date('2026-03-03T12:00:00Z');

function message(
  purpose: DueSubject['messages'][number]['purpose'],
  key: string,
  body: string,
  parts: DueSubject['messages'][number]['parts'],
  at = noon,
) {
  return { direction: 'out', purpose, key, body, parts, created_at: at } as const;
}

const subject: DueSubject = {
  case: { status: 'registered', unit_id: 'norr', handler_id: null, escalated_at: null },
  clocks: [],
  messages: [message('acknowledgement', 'acknowledgement', 'Tack.', ['thanks'])],
  registered: true,
  owed: ['unit', 'handler'],
  unit: 'Skolan Norr',
  handler: undefined,
  unitNames: ['Skolan Norr', 'Skolan Norr 2', 'Skolan Söder'],
  handlerNames: ['Kim Ek', 'Kim Ekman'],
  dissatisfied: false,
  promiseMoved: false,
};
const due = (more: Partial<DueSubject>) => dueMessages({ ...subject, ...more });

describe('what is due to a submitter', () => {
  it('is a first message for an open case without any message, and none for one that has been answered', () => {
    expect(due({ messages: [] })).toMatchObject([{ purpose: 'acknowledgement' }]);
    expect(due({ messages: [message('answer', 'answer:1', 'Löst.', [])], owed: [] })).toEqual([]);
    for (const status of ['answered', 'handed_over', 'closed'] as const)
      expect(due({ messages: [], case: { ...subject.case, status } })).toEqual([]);
  });

  it('is no first message that says that the case is registered before it is [FAL-10][BOT-20]', () => {
    const unregistered = { messages: [], registered: false };
    expect(due({ ...unregistered, owed: ['registration', 'response_day'] })).toEqual([]);
    expect(due({ ...unregistered, owed: ['thanks'] })).toMatchObject([
      { purpose: 'acknowledgement' },
    ]);
  });

  it('is the name of the unit, where the policy requires it and no message has named it', () => {
    expect(due({})).toEqual([{ purpose: 'unit_named', key: 'unit_named:norr', changed: false }]);
    expect(due({ owed: ['handler'] })).toEqual([]);
  });

  it('is nothing more once a message has named the unit', () => {
    const naming = message(
      'acknowledgement',
      'acknowledgement',
      'Skolan Norr tar hand om ditt ärende.',
      ['unit'],
    );
    expect(due({ messages: [naming] })).toEqual([]);
  });

  it('is the name of the new unit after the case has moved, also back to where it was', () => {
    const first = message('unit_named', 'unit_named:norr', 'Skolan Norr tar hand om det.', [
      'unit',
    ]);
    const second = message(
      'unit_named',
      'unit_named:soder',
      'Skolan Söder tar hand om det.',
      ['unit'],
      later,
    );
    expect(due({ messages: [...subject.messages, first, second] })).toEqual([
      { purpose: 'unit_named', key: 'unit_named:norr:2', changed: true },
    ]);
  });

  it('distinguishes units whose names begin alike', () => {
    const other = message('acknowledgement', 'acknowledgement', 'Skolan Norr 2 tar hand om det.', [
      'unit',
    ]);
    expect(due({ messages: [other] })).toMatchObject([{ purpose: 'unit_named', changed: true }]);
    expect(mentionsName('Din handläggare är Kim Ekman.', 'Kim Ek', ['Kim Ek', 'Kim Ekman'])).toBe(
      false,
    );
    expect(mentionsName('Din handläggare är Kim Ek.', 'Kim Ek', ['Kim Ek', 'Kim Ekman'])).toBe(
      true,
    );
  });

  it('is one message, not two, where unit and handler are decided together', () => {
    const handled = { ...subject.case, handler_id: 'kim' };
    expect(due({ case: handled, handler: 'Kim Ek' })).toMatchObject([{ purpose: 'unit_named' }]);
  });

  it('is a message about the review for each round that dissatisfaction began', () => {
    const row = { ...subject.case, escalated_at: noon };
    const running = [{ kind: 'review', round: 2, stopped_at: null }] as const;
    expect(due({ owed: [], case: row, clocks: running, dissatisfied: true })).toEqual([
      { purpose: 'review_started', key: 'review_started:2' },
    ]);
    expect(due({ owed: [], case: row, clocks: running, dissatisfied: false })).toEqual([]);
    const naming = message('review_started', 'review_started:2', 'Tack.', []);
    const messages = [...subject.messages, naming];
    expect(due({ owed: [], case: row, clocks: running, dissatisfied: true, messages })).toEqual([]);
  });
});
