import { type DeskAction, deskActions } from './domain/desk-actions.ts';
import { defaultLanguage, type Language } from './domain/language.ts';

/**
 * Public pages; those in other languages have the language's code before the same address. No address contains a code
 * of a case.
 */
export const publicPaths = {
  municipalities: (language: Language) => (language === defaultLanguage ? '/' : `/${language}`),
  welcome: (language: Language, municipality: string) => inLanguage(language, `/${municipality}`),
  follow: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/folj`),
  writeMore: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/folj/skriv`),
  dissatisfied: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/folj/inte-nojd`),
  /** Where the receiver of a hand-over confirms it. */
  receiver: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/mottagare`),
  receiverConfirms: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/mottagare/bekrafta`),
  receiverReturns: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/mottagare/tillbaka`),
  policy: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/policy`),
  policyComparison: (language: Language, municipality: string) =>
    inLanguage(language, `/${municipality}/policy/jamfor`),
} as const;

function inLanguage(language: Language, address: string): string {
  return language === defaultLanguage ? address : `/${language}${address}`;
}

/** Actions on a case from its page; each has a form of its own. */
export const deskCaseActions = [
  'granska',
  'klassa',
  'fordela',
  'ta',
  'ankomstdag',
  'lagsparet',
  'inte-lagreglerat',
  'mar-mycket-daligt',
  'bedomning',
  'allvarligt',
  'allvarligt-avgjort',
  'sekretess',
  'hav-sekretess',
  'jav',
  'svara',
  'svara/kontroll',
  'ratta-svar',
  'ratta-svar/kontroll',
  'lasning',
  'fraga',
  'atgard',
  'handlaggning',
  'planera',
  'atgard-klar',
  'godkann-plan',
  'anteckna',
  'last',
  'fraga-kollega',
  'svara-kollega',
  'ta-tillbaka-fraga',
  'drojer',
  'sla-ihop',
  'angra-sammanslagning',
  'knyt-ihop',
  'ta-isar',
  'lost-pa-plats',
  'avsluta',
  'ateroppna',
  'inte-nojd',
  'ogiltig',
  'aterfor',
  'lamna-over',
  'mottaget',
  'kom-tillbaka',
  'dela',
] as const;
export type DeskCaseAction = (typeof deskCaseActions)[number];

/** The address of each action's form. */
export const actionPaths = {
  register: 'granska',
  take: 'ta',
  classify: 'klassa',
  assign: 'fordela',
  answer: 'svara',
  ask_submitter: 'fraga',
  correct_answer: 'ratta-svar',
  record_correction: 'atgard',
  plan_action: 'planera',
  settle_action: 'atgard-klar',
  sign_plan: 'godkann-plan',
  choose_course: 'handlaggning',
  write_note: 'anteckna',
  mark_read: 'last',
  ask_colleague: 'fraga-kollega',
  answer_colleague: 'svara-kollega',
  withdraw_question: 'ta-tillbaka-fraga',
  notify_delay: 'drojer',
  merge: 'sla-ihop',
  unmerge: 'angra-sammanslagning',
  tie: 'knyt-ihop',
  untie: 'ta-isar',
  solve: 'lost-pa-plats',
  close: 'avsluta',
  reopen: 'ateroppna',
  dissatisfied: 'inte-nojd',
  hand_over: 'lamna-over',
  confirm_hand_over: 'mottaget',
  return_hand_over: 'kom-tillbaka',
  split: 'dela',
  change_arrival_day: 'ankomstdag',
  open_track: 'lagsparet',
  dismiss_track: 'inte-lagreglerat',
  meet_distress: 'mar-mycket-daligt',
  advance_track: 'bedomning',
  suspect_serious: 'allvarligt',
  settle_serious: 'allvarligt-avgjort',
  mark_secrecy: 'sekretess',
  lift_secrecy: 'hav-sekretess',
  mark_concerned: 'jav',
  void: 'ogiltig',
  reinstate: 'aterfor',
} as const satisfies Record<DeskAction, DeskCaseAction>;

export const deskPaths = {
  queue: '/desk',
  /** The start page: what waits for this person. */
  start: '/desk/start',
  /** The cases that have come in since, for the page that asks. */
  queueNews: '/desk/nytt',
  queueCounts: '/desk/antal',
  savedViews: '/desk/vyer',
  savedView: (id: string) => `/desk/vyer/${id}`,
  savedViewEnd: (id: string) => `/desk/vyer/${id}/bort`,
  assignMany: '/desk/fordela',
  shortcuts: '/desk/genvagar',
  queueView: (view: string) => `/desk?urval=${view}`,
  signIn: '/desk/logga-in',
  signOut: '/desk/logga-ut',
  /** The second step, for users with a second factor. */
  signInCode: '/desk/logga-in/kod',
  ownAccount: '/desk/mitt-konto',
  ownPassword: '/desk/mitt-konto/losenord',
  secondFactor: '/desk/mitt-konto/engangskod',
  secondFactorCode: '/desk/mitt-konto/engangskod/kod',
  recoveryCodes: '/desk/mitt-konto/reservkoder',
  secondFactorEnd: '/desk/mitt-konto/engangskod/bort',
  ownSessionEnd: '/desk/mitt-konto/inloggningar/avsluta',
  ownSessionsEndOthers: '/desk/mitt-konto/inloggningar/avsluta-andra',
  /** Where signing in at a municipality's own provider begins, and the address it redirects back to. */
  provider: (municipality: string) => `/desk/logga-in/konto/${municipality}`,
  providerReturn: (municipality: string) => `/desk/logga-in/konto/${municipality}/svar`,
  signedOut: '/desk/utloggad',
  ownSubstitute: '/desk/mitt-konto/vikarie',
  substitutes: '/desk/vikarier',
  substituteEnd: (id: string) => `/desk/vikarier/${id}/avsluta`,
  register: '/desk/registrera',
  search: '/desk/sok',
  searchList: '/desk/sok/lista.csv',
  outbox: '/desk/utkorg',
  phrases: '/desk/fraser',
  phraseNew: '/desk/fraser/ny',
  phrase: (id: string) => `/desk/fraser/${id}`,
  policy: '/desk/policy',
  /** The list of exposures after wrong merges, and the address where one is assessed. */
  exposures: '/desk/insyn',
  /** Where staff find the case of a submitter who has lost the code. */
  lostCode: '/desk/borttappad-kod',
  newCode: (number: string) => `/desk/borttappad-kod/${number}`,
  exposure: (seq: number | string) => `/desk/insyn/${seq}`,
  accounts: '/desk/konton',
  accountNew: '/desk/konton/nytt',
  securityLog: '/desk/konton/sakerhetslogg',
  account: (id: string) => `/desk/konton/${id}`,
  accountPassword: (id: string) => `/desk/konton/${id}/losenord`,
  units: '/desk/enheter',
  unit: (id: string) => `/desk/enheter/${id}`,
  /** How things stand, in figures, and the cases of each figure. */
  overview: '/desk/laget',
  figureCases: '/desk/laget/arenden',
  followUp: '/desk/uppfoljning',
  /** The key of an obligation consists of segments. */
  followUpItem: (key: string) =>
    `/desk/uppfoljning/${key.split('/').map(encodeURIComponent).join('/')}`,
  policyComparison: '/desk/policy/jamfor',
  policyNew: '/desk/policy/ny',
  /** Who has read it, and the address that one's own confirmation is sent to. */
  policyReadings: '/desk/policy/lasning',
  case: (number: string) => `/desk/arenden/${number}`,
  caseAction: (number: string, action: DeskCaseAction) => `/desk/arenden/${number}/${action}`,
  letter: (messageId: string) => `/desk/brev/${messageId}`,
  message: (messageId: string) => `/desk/utkorg/${messageId}`,
} as const;

/** Done on the page of another action, and confirmed on the page of the case like the rest. */
export const furtherDone = ['request_reading', 'return_reading'] as const;
export type DoneAction = DeskAction | (typeof furtherDone)[number];

/** Where a colleague's reply is read before it is sent; `draftId`: which one, where several wait. */
export function readingAddress(number: string, draftId: string): string {
  return `${deskPaths.caseAction(number, 'lasning')}?utkast=${draftId}`;
}

/** Where a user is redirected after an action on a case: its page, or the queue where they no longer see it. */
export function doneAddress(number: string, action: DoneAction, seen: boolean): string {
  return seen ? `${deskPaths.case(number)}?klart=${action}` : `${deskPaths.queue}?klart=${action}`;
}

/** What has just been done, from an address made by `doneAddress`. */
export function doneIn(query: Readonly<Record<string, unknown>>): DoneAction | undefined {
  return [...deskActions, ...furtherDone].find((action) => action === query.klart);
}

/** Addresses of the API (contract), listed here so that a page may link to them. */
export const servicePaths = {
  openapi: '/api/openapi.json',
  policySchema: '/api/policy.schema.json',
  health: '/healthz',
  readiness: '/readyz',
  metrics: '/metrics',
} as const;
