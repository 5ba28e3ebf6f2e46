import { describe, expect, it } from 'vitest';
import {
  caseRow,
  circumstances,
  clockRow,
  day,
  deliveryRow,
  messageRow,
  staff,
} from '../../../test/case-file.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import type { PolicyRules } from '../../domain/rules.ts';
import { nextWords } from '../../i18n/desk/handle.ts';
import { nextSteps } from './next.ts';

type Subject = Parameters<typeof nextSteps>[0];

function subject(set: {
  readonly row?: Partial<CaseRow>;
  readonly rules?: Partial<PolicyRules>;
  readonly more?: Partial<Pick<DeskCase, 'messages' | 'deliveries' | 'clocks'>>;
}): Subject {
  const { rules, directory } = circumstances({ rules: set.rules ?? {} });
  return {
    case: caseRow(set.row),
    submitter: null,
    messages: [],
    deliveries: [],
    clocks: [],
    handOvers: [],
    notes: [],
    ties: [],
    plannedActions: [],
    ...set.more,
    rules,
    organisation: {
      ...directory,
      committees: [],
      departments: [],
      units: [],
      closedUnits: [],
      accounts: [],
      unit: () => undefined,
      account: () => undefined,
    },
  };
}

const nextSentences = (one: Subject, who: 'handler-1' | 'manager-1' = 'handler-1') =>
  nextSteps(one, staff(who), day('2026-03-10')).map(({ words, action }) => [words, action ?? null]);

describe('what is next on a case', () => {
  it('is registration, a unit and the answer for a new case', () => {
    const fresh = {
      status: 'received',
      kind: null,
      unit_id: null,
      department_id: null,
      handler_id: null,
    } as const;
    expect(nextSentences(subject({ row: fresh }))).toEqual([
      ['Granska ärendet: stämmer ankomstdagen, och hör det hit?', 'register'],
      ['Klassa ärendet.', 'classify'],
      ['Fördela till en enhet.', 'assign'],
      ['Ska därefter besvaras.', null],
    ]);
  });

  it('is the answer by the promised day, or by the desk’s own where none is promised', () => {
    const promised = subject({ more: { clocks: [clockRow()] } });
    expect(nextSentences(promised)).toEqual([['Svara senast måndag 16 mars 2026.', 'answer']]);
    const own = subject({ more: { clocks: [clockRow({ basis: 'attention' })] } });
    expect(nextSentences(own)).toEqual([
      ['Svara. Vår egen bevakningsdag är måndag 16 mars 2026.', 'answer'],
    ]);
  });

  it('is closing when the answer has arrived, and waiting while it is being delivered', () => {
    const answered = { status: 'answered' } as const;
    const sent = { messages: [messageRow()], deliveries: [deliveryRow({ state: 'sent' })] };
    expect(nextSentences(subject({ row: answered, more: sent }))).toEqual([
      ['Avsluta ärendet.', 'close'],
    ]);
    const sending = { messages: [messageRow()], deliveries: [deliveryRow({ state: 'queued' })] };
    expect(nextSentences(subject({ row: answered, more: sending }))).toEqual([
      ['Svaret är på väg. Ärendet kan avslutas när det har nått fram.', null],
    ]);
  });

  it('is the correction first where the policy requires it before the case is closed [BOT-02]', () => {
    const wanted = subject({
      row: { status: 'answered' },
      rules: { closureRequires: ['correction_outcome'] },
      more: { messages: [messageRow()], deliveries: [deliveryRow({ state: 'sent' })] },
    });
    expect(nextSentences(wanted)).toEqual([
      ['Anteckna vad ärendet ledde till.', 'record_correction'],
    ]);
  });

  it('is the manager’s when the submitter is not satisfied [BOT-21]', () => {
    const raised = subject({
      row: { escalated_at: new Date('2026-03-09T10:00:00Z'), escalated_to: 'manager-1' },
    });
    expect(nextSentences(raised)).toEqual([
      [
        `En chef går igenom ärendet på nytt. Synpunktslämnaren var inte nöjd. ${nextWords.reviewLeft}`,
        null,
      ],
    ]);
    expect(nextSentences(raised, 'manager-1')).toEqual([
      ['Gå igenom ärendet på nytt. Synpunktslämnaren var inte nöjd.', 'answer'],
    ]);
  });

  it('shows returned messages and those that wait to be posted', () => {
    const back = subject({
      row: { status: 'answered' },
      more: {
        messages: [messageRow()],
        deliveries: [
          deliveryRow({ state: 'returned' }),
          deliveryRow({ message_id: 'message-2', route: 'letter', state: 'awaiting_post' }),
        ],
      },
    });
    const steps = nextSteps(back, staff('handler-1'), day('2026-03-10'));
    expect(steps.map(({ href }) => href)).toEqual(
      expect.arrayContaining(['/desk/utkorg', '/desk/brev/message-2']),
    );
  });

  it('is closing where no reply is owed, and nothing once it is closed [FAL-16]', () => {
    const unowed = { rules: { replyOwed: { unlessAnonymous: true, unlessDeclined: true } } };
    expect(nextSentences(subject({ row: { anonymous: true }, ...unowed }))).toEqual([
      ['Inget svar krävs. Ärendet kan avslutas.', 'close'],
    ]);
    const closed = { status: 'closed', closed_at: new Date(), closure_reason: 'answered' } as const;
    expect(nextSentences(subject({ row: { ...closed, corrected_on: day('2026-03-09') } }))).toEqual(
      [],
    );
  });
});
