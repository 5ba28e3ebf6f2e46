import type { PolicyDraft } from '../../src/policy/schema.ts';
import { byDefault } from '../../src/policy/sourced.ts';
import { improvements, indicators, readConfirmation, reports, retention } from './follow-up.ts';
import { exclusions, statutoryTracks, submitterRules } from './routes.ts';

const invented = 'Påhittat för att pröva det som ingen annan policy säger.';
const inventedValue = <const T>(value: T) => byDefault(value, invented);

type Text = PolicyDraft['firstMessage']['texts'][number]['value'];
const texts: readonly Text[] = [
  { passage: 'thanks', kind: null, language: 'sv', words: 'Tack! Ingenstans hör dig.' },
  { passage: 'thanks', kind: 'praise', language: 'sv', words: 'Tack för de vackra orden!' },
  { passage: 'thanks', kind: null, language: 'en', words: 'Thank you! Nowhere hears you.' },
  { passage: 'thanks', kind: 'view', language: 'sv', words: 'Tack för det du tycker!' },
  { passage: 'regret', kind: 'complaint', language: 'sv', words: 'Vi beklagar att det blev så.' },
  {
    passage: 'process',
    kind: null,
    language: 'sv',
    words: 'Så här går det till: vi läser, frågar runt och svarar dig sedan.',
  },
  {
    passage: 'process',
    kind: 'question',
    language: 'sv',
    words: 'Så här går det till: vi letar upp ett svar åt dig.',
  },
  {
    passage: 'process',
    kind: 'suggestion',
    language: 'sv',
    words: 'Så här går det till: vi prövar ditt förslag och svarar dig sedan.',
  },
];

/** What both versions state. */
const common = {
  municipality: 'ingenstans',
  standing: inventedValue('adopted'),
  decidedBy: inventedValue('Styrelsen'),
  documentOwner: inventedValue('Direktören'),
  sentTo: inventedValue(['Alla nämnder']),
  definition: inventedValue('En synpunkt är det som någon säger.'),
  submitterTypes: submitterRules,
  relayedBy: inventedValue(['employee']),
  anonymity: { allowed: inventedValue(false), replyMayBeDeclined: inventedValue(false) },
  personWord: inventedValue({ type: 'one', word: { sv: 'medborgare', en: 'citizen' } }),
  closedDays: inventedValue(['2026-03-04', '2019-03-06']),
  replyOwed: { unlessAnonymous: inventedValue(true), unlessDeclined: inventedValue(false) },
  oralExplanationTick: inventedValue(true),
  exclusions,
  statutoryTracks,
  followUpOwner: inventedValue('coordinator'),
  analysis: inventedValue({
    owner: 'department_manager',
    per: 'department',
    cadence: { type: 'times_a_year', times: 6 },
    textRequired: false,
  }),
  reports,
  staffMeetings: inventedValue({
    owner: 'unit_manager',
    cadence: { type: 'times_a_year', times: 12 },
  }),
  actionPlan: inventedValue({ owner: 'handler', per: 'case' }),
  improvements,
  indicators,
  publication: inventedValue({ statistics: 'yearly', entries: 'none' }),
  retention,
  readConfirmation,
  promise: [inventedValue('Vi svarar alla.')],
  attitudes: [inventedValue('Vi lyssnar.')],
} satisfies Partial<PolicyDraft>;

/**
 * Days that are counted differently from the real policies: `vardag` without Saturday, and `dag` with a last day that
 * is moved.
 */
const withSaturday = { unit: 'dag', saturdayCounts: true, rollToWorkday: true } as const;
const withoutSaturday = { unit: 'vardag', saturdayCounts: false, rollToWorkday: false } as const;

export const ing1: PolicyDraft = {
  ...common,
  version: 'ING1',
  personWord: inventedValue({ type: 'one', word: { sv: 'medborgare' } }),
  title: inventedValue('Policy för Ingenstans'),
  decidedOn: inventedValue('2014-12-01'),
  effectiveFrom: inventedValue('2015-01-01'),
  effectiveTo: inventedValue('2021-07-01'),
  kinds: inventedValue(['complaint', 'praise']),
  otherKinds: inventedValue(['view', 'question']),
  channels: inventedValue(['api', 'phone', 'letter', 'visit']),
  registration: inventedValue({ by: 'unit' }),
  deadlines: {
    acknowledgement: inventedValue({
      amount: 5,
      ...withSaturday,
      from: 'arrival',
      satisfiedBy: ['first_message'],
    }),
    response: inventedValue({
      amount: 14,
      ...withSaturday,
      from: 'acknowledgement',
      satisfiedBy: ['response'],
    }),
  },
  attention: {
    acknowledgement: inventedValue({ amount: 3, ...withSaturday }),
    response: inventedValue({ amount: 20, ...withSaturday }),
    review: inventedValue({ amount: 7, ...withSaturday }),
  },
  untouched: {
    after: inventedValue({ amount: 2, ...withSaturday }),
    alarms: inventedValue('unit_manager'),
  },
  followUpDue: inventedValue({ amount: 30, ...withSaturday }),
  followUpRaisedAfter: inventedValue({ amount: 10, ...withSaturday }),
  firstMessage: {
    parts: inventedValue(['thanks', 'regret', 'process', 'registration', 'response_day']),
    texts: texts.map((text) => inventedValue(text)),
  },
  reply: {
    parts: inventedValue([
      'thanks',
      'regret',
      'process',
      'outcome',
      'how_to_go_further',
      'authorities',
    ]),
    readBeforeSending: inventedValue(true),
  },
  replyOwner: inventedValue('manager'),
  classification: inventedValue({
    type: 'fixed',
    required: false,
    factors: [
      { code: 'ton', name: { sv: 'Ton', en: 'Tone' } },
      // Given in Swedish only, so those who read English read it in Swedish.
      { code: 'takt', name: { sv: 'Takt' } },
    ],
  }),
  escalation: inventedValue({ from: 'handler', to: 'department_manager', handlerMayClose: true }),
  closureRequires: inventedValue(['kind']),
};

export const ing2: PolicyDraft = {
  ...common,
  version: 'ING2',
  title: inventedValue('Ny policy för Ingenstans'),
  decidedOn: inventedValue('2021-06-01'),
  effectiveFrom: inventedValue('2021-07-01'),
  effectiveTo: inventedValue(null),
  kinds: inventedValue(['complaint', 'praise', 'suggestion', 'question']),
  channels: inventedValue(['api', 'phone', 'letter', 'visit', 'fax', 'paper_form']),
  registration: inventedValue({ by: 'department' }),
  deadlines: {
    acknowledgement: inventedValue({
      amount: 2,
      unit: 'arbetsdag',
      saturdayCounts: false,
      rollToWorkday: false,
      from: 'arrival',
      satisfiedBy: ['handler_named', 'response'],
    }),
    response: inventedValue({
      amount: 10,
      ...withoutSaturday,
      from: 'acknowledgement',
      satisfiedBy: ['response'],
    }),
  },
  attention: {
    acknowledgement: inventedValue({ amount: 3, ...withoutSaturday }),
    response: inventedValue({ amount: 20, ...withoutSaturday }),
    review: inventedValue({ amount: 7, ...withoutSaturday }),
  },
  untouched: {
    after: inventedValue({ amount: 2, ...withoutSaturday }),
    alarms: inventedValue('department_manager'),
  },
  followUpDue: inventedValue({ amount: 30, ...withoutSaturday }),
  followUpRaisedAfter: inventedValue({ amount: 10, ...withoutSaturday }),
  firstMessage: { parts: inventedValue(['handler', 'unit']), texts: [] },
  reply: {
    parts: inventedValue(['handler', 'registration']),
    readBeforeSending: inventedValue(false),
  },
  replyOwner: inventedValue('handler'),
  classification: inventedValue({
    type: 'themes',
    required: false,
    themes: [
      { code: 'tystnad', name: { sv: 'Tystnad', en: 'Silence' } },
      { code: 'vila', name: { sv: 'Vila' } },
    ],
  }),
  escalation: inventedValue({
    from: 'unit_manager',
    to: 'quality_strategist',
    handlerMayClose: false,
  }),
  closureRequires: inventedValue(['unit', 'correction_outcome']),
};
