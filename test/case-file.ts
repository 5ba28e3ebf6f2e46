import type { StaffActor } from '../src/domain/actor.ts';
import { type Day, parseDay } from '../src/domain/calendar/day.ts';
import type {
  CaseFile,
  CaseRow,
  ClockRow,
  DeliveryRow,
  MessageRow,
} from '../src/domain/case-file.ts';
import type { Circumstances } from '../src/domain/decide/decision.ts';
import type { PolicyRules } from '../src/domain/rules.ts';
import { channels } from '../src/domain/vocabulary.ts';

/** Values for tests of the pure rules: a case in a given state, and the circumstances in which an action is decided. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}

const at = new Date('2026-03-02T08:15:00Z');

export function caseRow(set: Partial<CaseRow> = {}): CaseRow {
  return {
    id: 'case-1',
    municipality: 'testby',
    committee_id: 'nämnden',
    number: '2026-00001',
    status: 'in_progress',
    kind: 'complaint',
    scope: 'in_scope',
    channel: 'web',
    language: 'sv',
    words: 'Snöröjningen uteblev.',
    wish: null,
    place: null,
    occurred_on: null,
    submitter_type: null,
    anonymous: false,
    reply_wanted: true,
    received_at: at,
    arrival_day: day('2026-03-02'),
    arrival_reason: null,
    policy_version: 'TEST',
    department_id: 'teknik',
    unit_id: 'gata',
    handler_id: 'handler-1',
    plan_signed_by: null,
    plan_signed_at: null,
    to_register_since: null,
    themes: [],
    factors: [],
    secrecy_marked: false,
    secrecy_provision: null,
    secrecy_marked_on: null,
    secrecy_marked_by: null,
    track: null,
    track_stage: null,
    assessor_id: null,
    suggested_track: null,
    suggested_because: null,
    track_dismissed: null,
    restricted_to: null,
    distress: null,
    serious_at: null,
    serious_outcome: null,
    concerns: [],
    explained_orally: false,
    registered_by: null,
    touched_at: at,
    answered_at: null,
    closed_at: null,
    closure_reason: null,
    duplicate_of: null,
    asked: [],
    course: null,
    correction_outcome: null,
    outcome_on: null,
    corrected_on: null,
    correction_words: null,
    cause_words: null,
    cause_on: null,
    learning_words: null,
    learning_on: null,
    escalated_to: null,
    escalated_at: null,
    unread_words: false,
    next_due: null,
    waits_for: null,
    placed_at: at,
    split_from: null,
    code_hash: 'hash',
    salt: 'salt',
    version: 3,
    ...set,
  };
}

export function clockRow(set: Partial<ClockRow> = {}): ClockRow {
  return {
    id: 'clock-1',
    municipality: 'testby',
    case_id: 'case-1',
    kind: 'response',
    round: 1,
    basis: 'policy',
    started_on: day('2026-03-02'),
    due: day('2026-03-16'),
    promised_due: null,
    days: 10,
    unit: 'arbetsdag',
    satisfied_by: ['response'],
    skipped: [],
    stopped_at: null,
    stopped_on: null,
    stopped_by: null,
    ...set,
  };
}

export function messageRow(set: Partial<MessageRow> = {}): MessageRow {
  return {
    id: 'message-1',
    municipality: 'testby',
    case_id: 'case-1',
    direction: 'out',
    purpose: 'answer',
    key: 'answer:1',
    subject: null,
    body: 'Tack. Vi beklagar.',
    language: 'sv',
    parts: [],
    written_by: 'handler-1',
    replaces: null,
    created_at: at,
    through_id: null,
    moved_to: null,
    ...set,
  };
}

export function deliveryRow(set: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    message_id: 'message-1',
    municipality: 'testby',
    case_id: 'case-1',
    route: 'email',
    state: 'sending',
    mail_id: 'message-1@test.example',
    attempts: 1,
    sending_until: null,
    delivered_at: null,
    confirmed_by: null,
    failure: null,
    ...set,
  };
}

export function caseFile(set: Partial<CaseFile> = {}): CaseFile {
  return {
    case: caseRow(),
    submitter: null,
    clocks: [],
    messages: [],
    deliveries: [],
    handOvers: [],
    notes: [],
    ties: [],
    plannedActions: [],
    ...set,
  };
}

const rules: PolicyRules = {
  version: 'TEST',
  clocksFor: () => [],
  intake: {
    channels,
    relayedBy: ['employee', 'elected_member'],
    anonymityAllowed: true,
    replyMayBeDeclined: true,
    registeredBy: 'unit',
    registeredWhen: 'arrived',
  },
  review: { amount: 5, unit: 'arbetsdag' },
  confirmation: { amount: 2, unit: 'arbetsdag' },
  firstMessageParts: [],
  replyParts: [],
  replyOwed: { unlessAnonymous: false, unlessDeclined: false },
  closureRequires: [],
  factors: [],
  themes: [],
  escalation: { from: 'handler', to: 'nearest_manager', handlerMayClose: false },
  tracks: [],
  replyOwner: 'handler',
  planOwner: 'handler',
  readBeforeSending: false,
};

const work = { active: true, unitId: 'gata', departmentId: 'teknik', committees: 'all' } as const;
const people = {
  'handler-1': { ...work, role: 'handler' },
  'manager-1': { ...work, role: 'unit_manager' },
} as const;

export function staff(accountId: keyof typeof people): StaffActor {
  const { role, unitId } = people[accountId];
  const place = { unitId, departmentId: 'teknik', committees: ['nämnden'] };
  return { type: 'staff', accountId, municipality: 'testby', name: accountId, role, ...place };
}

export function circumstances(
  set: Partial<Omit<Circumstances, 'rules'>> & { readonly rules?: Partial<PolicyRules> } = {},
): Circumstances {
  const { rules: ownRules, ...rest } = set;
  let caseWith = 0;
  return {
    actor: staff('handler-1'),
    now: Temporal.Instant.from('2026-03-10T09:00:00Z'),
    today: day('2026-03-10'),
    rules: { ...rules, ...ownRules },
    directory: {
      unit: (id) =>
        id === 'gata' || id === 'park'
          ? { departmentId: 'teknik', committeeId: 'nämnden', closed: false, areas: [] }
          : undefined,
      committee: (id) => (id === 'nämnden' ? { departmentId: 'teknik' } : undefined),
      account: (id) => Object.entries(people).find(([known]) => known === id)?.[1],
      areasOfDepartment: () => [],
      committeesFor: () => [],
      assessorFor: () => 'assessor-1',
      toldOfDistress: () => ['coordinator-1'],
      hasReader: (_place, author) => author !== 'manager-1',
      managersOf: () => ['manager-1'],
      managerFor: ({ handler_id }) =>
        handler_id === 'manager-1' ? 'department-manager-1' : 'manager-1',
    },
    mailDomain: 'test.example',
    newId: () => {
      caseWith += 1;
      return `new-${caseWith}`;
    },
    ...rest,
  };
}
