/** The closed sets of the follow-up, as worded in sentences about a policy. */
import type {
  Cadence,
  Level,
  Measure,
  ReportContent,
  ReportRecipient,
  Retained,
} from '../fields/follow-up.ts';

export const recipientWords = {
  committee: 'nämnden',
  executive_board: 'kommunstyrelsen',
  council: 'kommunfullmäktige',
  department_management: 'förvaltningens ledning',
  departments: 'avdelningarna',
  units: 'enheterna',
  annual_accounts: 'årsredovisningen',
  public: 'allmänheten',
} as const satisfies Record<ReportRecipient, string>;

export const contentWords = {
  extent: 'hur många synpunkter som har kommit in och om vad',
  actions: 'vilka åtgärder de har lett till',
  follow_up: 'hur det har gått sedan',
  analysis: 'en analys',
  all_areas: 'alla verksamhetsområden, även de som inte har fått några synpunkter',
} as const satisfies Record<ReportContent, string>;

export const perLevel = {
  unit: 'för varje enhet',
  department: 'för varje förvaltning',
  committee: 'för varje nämnd',
  municipality: 'för hela kommunen',
} as const satisfies Record<Level, string>;

export const atLevel = {
  unit: 'på varje enhet',
  department: 'i varje förvaltning',
  committee: 'inom varje nämnds område',
  municipality: 'i hela kommunen',
} as const satisfies Record<Level, string>;

const timesWords: Readonly<Record<number, string>> = {
  1: 'en gång per år',
  2: 'två gånger per år',
  3: 'tre gånger per år',
  4: 'en gång i kvartalet',
  6: 'varannan månad',
  12: 'en gång i månaden',
};

export function howOften(cadence: Cadence): string {
  switch (cadence.type) {
    case 'times_a_year':
      return timesWords[cadence.times] ?? `${cadence.times} gånger per år`;
    case 'annual_accounts':
      return 'en gång per år, i samband med bokslutet';
    case 'continuous':
      return 'löpande';
  }
}

export const measureWords = {
  contacts_by_channel: 'antalet kontakter, fördelade på hur de kom in',
  departments_reached: 'antalet förvaltningar som nås',
  survey_accessibility: 'vad de som svarar på en enkät säger om tillgängligheten',
  survey_influence: 'vad de som svarar på en enkät säger om möjligheten att påverka',
  survey_treatment: 'vad de som svarar på en enkät säger om bemötandet',
  survey_trust: 'vad de som svarar på en enkät säger om tilliten',
  time_to_first_message: 'tiden till det första beskedet',
  time_to_answer: 'tiden till svaret',
  answered_in_time: 'andelen som besvaras i tid',
} as const satisfies Record<Measure, string>;

export const retainedWords = {
  case: 'ärenden',
  contact_details: 'kontaktuppgifter',
  void_case: 'ärenden som har makulerats',
  report: 'rapporter',
} as const satisfies Record<Retained, string>;
