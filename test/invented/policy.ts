import type { PolicyDraft } from '../../src/policy/schema.ts';
import { byDefault } from '../../src/policy/sourced.ts';
import { improvements, indicators, readConfirmation, reports, retention } from './follow-up.ts';
import { exclusions, statutoryTracks, submitterRules } from './routes.ts';

const invented = 'Påhittat för att pröva det som ingen annan policy säger.';
const say = <const T>(value: T) => byDefault(value, invented);

type Text = PolicyDraft['firstMessage']['texts'][number]['value'];
const texts: readonly Text[] = [
  { passage: 'thanks', kind: null, language: 'sv', words: 'Tack! Ingenstans hör dig.' },
  { passage: 'thanks', kind: 'praise', language: 'sv', words: 'Tack för de vackra orden!' },
  { passage: 'thanks', kind: null, language: 'en', words: 'Thank you! Nowhere hears you.' },
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

/** Everything that both versions say. */
const common = {
  municipality: 'ingenstans',
  standing: say('adopted'),
  decidedBy: say('Styrelsen'),
  documentOwner: say('Direktören'),
  sentTo: say(['Alla nämnder']),
  definition: say('En synpunkt är det som någon säger.'),
  submitterTypes: submitterRules,
  relayedBy: say(['employee']),
  anonymity: { allowed: say(false), replyMayBeDeclined: say(false) },
  personWord: say({ type: 'one', word: { sv: 'medborgare', en: 'citizen' } }),
  closedDays: say(['2026-03-04', '2019-03-06']),
  replyOwed: { unlessAnonymous: say(true), unlessDeclined: say(false) },
  oralExplanationTick: say(true),
  exclusions,
  statutoryTracks,
  followUpOwner: say('coordinator'),
  analysis: say({
    owner: 'department_manager',
    per: 'department',
    cadence: { type: 'times_a_year', times: 6 },
    textRequired: false,
  }),
  reports,
  staffMeetings: say({ owner: 'unit_manager', cadence: { type: 'times_a_year', times: 12 } }),
  actionPlan: say({ owner: 'handler', per: 'case' }),
  improvements,
  indicators,
  publication: say({ statistics: 'yearly', entries: 'none' }),
  retention,
  readConfirmation,
  promise: [say('Vi svarar alla.')],
  attitudes: [say('Vi lyssnar.')],
} satisfies Partial<PolicyDraft>;

/** Days that are counted otherwise than the real ones do: `vardag` without Saturday, `dag` with a last day that moves. */
const withSaturday = { unit: 'dag', saturdayCounts: true, rollToWorkday: true } as const;
const withoutSaturday = { unit: 'vardag', saturdayCounts: false, rollToWorkday: false } as const;

export const ing1: PolicyDraft = {
  ...common,
  version: 'ING1',
  title: say('Policy för Ingenstans'),
  decidedOn: say('2014-12-01'),
  effectiveFrom: say('2015-01-01'),
  effectiveTo: say('2021-07-01'),
  kinds: say(['complaint', 'praise']),
  channels: say(['api', 'phone', 'letter', 'visit']),
  registration: say({ by: 'unit' }),
  deadlines: {
    acknowledgement: say({
      amount: 5,
      ...withSaturday,
      from: 'arrival',
      satisfiedBy: ['first_message'],
    }),
    response: say({
      amount: 14,
      ...withSaturday,
      from: 'acknowledgement',
      satisfiedBy: ['response'],
    }),
  },
  attention: {
    acknowledgement: say({ amount: 3, ...withSaturday }),
    response: say({ amount: 20, ...withSaturday }),
    review: say({ amount: 7, ...withSaturday }),
  },
  untouched: { after: say({ amount: 2, ...withSaturday }), alarms: say('unit_manager') },
  followUpDue: say({ amount: 30, ...withSaturday }),
  followUpRaisedAfter: say({ amount: 10, ...withSaturday }),
  firstMessage: {
    parts: say(['thanks', 'regret', 'process', 'registration', 'response_day']),
    texts: texts.map((text) => say(text)),
  },
  reply: {
    parts: say(['thanks', 'regret', 'process', 'outcome', 'how_to_go_further', 'authorities']),
    readBeforeSending: say(true),
  },
  replyOwner: say('manager'),
  classification: say({
    type: 'fixed',
    required: false,
    factors: [{ code: 'ton', name: { sv: 'Ton', en: 'Tone' } }],
  }),
  escalation: say({ from: 'handler', to: 'department_manager', handlerMayClose: true }),
  closureRequires: say(['kind']),
};

export const ing2: PolicyDraft = {
  ...common,
  version: 'ING2',
  title: say('Ny policy för Ingenstans'),
  decidedOn: say('2021-06-01'),
  effectiveFrom: say('2021-07-01'),
  effectiveTo: say(null),
  kinds: say(['complaint', 'praise', 'suggestion', 'question']),
  channels: say(['api', 'phone', 'letter', 'visit', 'fax', 'paper_form']),
  registration: say({ by: 'department' }),
  deadlines: {
    acknowledgement: say({
      amount: 2,
      unit: 'arbetsdag',
      saturdayCounts: false,
      rollToWorkday: false,
      from: 'arrival',
      satisfiedBy: ['handler_named', 'response'],
    }),
    response: say({
      amount: 10,
      ...withoutSaturday,
      from: 'acknowledgement',
      satisfiedBy: ['response'],
    }),
  },
  attention: {
    acknowledgement: say({ amount: 3, ...withoutSaturday }),
    response: say({ amount: 20, ...withoutSaturday }),
    review: say({ amount: 7, ...withoutSaturday }),
  },
  untouched: { after: say({ amount: 2, ...withoutSaturday }), alarms: say('department_manager') },
  followUpDue: say({ amount: 30, ...withoutSaturday }),
  followUpRaisedAfter: say({ amount: 10, ...withoutSaturday }),
  firstMessage: { parts: say(['handler', 'unit']), texts: [] },
  reply: { parts: say(['handler', 'registration']), readBeforeSending: say(false) },
  replyOwner: say('handler'),
  classification: say({
    type: 'themes',
    required: false,
    themes: [{ code: 'tystnad', name: { sv: 'Tystnad', en: 'Silence' } }],
  }),
  escalation: say({ from: 'unit_manager', to: 'quality_strategist', handlerMayClose: false }),
  closureRequires: say(['unit', 'correction_outcome']),
};
