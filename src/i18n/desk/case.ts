/** The desk's Swedish texts for a case: names of the closed sets, and the texts of the case page. */
import type { DeliveryRow } from '../../domain/case-file.ts';
import type { ClosureRequirement } from '../../domain/rules.ts';
import type {
  ClockBasis,
  ClockKind,
  ClosureReason,
  CorrectionOutcome,
  Course,
  MessagePurpose,
  Part,
  Scope,
  SubmitterType,
  TrackStage,
} from '../../domain/vocabulary.ts';

import { dayCount, lateWords } from './late.ts';

/** What a message can contain, as the object of "saknas" and "finns". */
export const partWords = {
  thanks: 'ett tack',
  regret: 'ett beklagande av upplevelsen',
  process: 'hur ärendet hanteras',
  registration: 'att ärendet är registrerat',
  unit: 'vilken enhet som har hand om ärendet',
  handler: 'vem som handlägger ärendet',
  response_day: 'vilken dag svaret kommer',
  outcome: 'vad det ledde till',
  how_to_go_further: 'hur den som inte är nöjd går vidare',
  authorities: 'vilka myndigheter man kan vända sig till',
} as const satisfies Record<Part, string>;

/** In the definite form, for use in a sentence. */
export const purposeWords = {
  acknowledgement: 'bekräftelsen',
  unit_named: 'beskedet om vilken enhet som har ärendet',
  handler_named: 'beskedet om vem som handlägger',
  answer: 'svaret',
  corrected_answer: 'det rättade svaret',
  question_to_submitter: 'frågan till synpunktslämnaren',
  hand_over: 'beskedet om att ärendet är överlämnat',
  letter_to_receiver: 'brevet till mottagaren',
  review_started: 'beskedet om att ärendet gås igenom på nytt',
  delay_notice: 'beskedet om att svaret dröjer',
  promise_moved: 'beskedet om att en lovad dag är ändrad',
  action_settled: 'beskedet om vad det blev av en planerad åtgärd',
  submitter_message: 'meddelandet från synpunktslämnaren',
} as const satisfies Record<MessagePurpose, string>;

/** What a deadline is for. */
export const clockNouns = {
  acknowledgement: 'det första beskedet',
  response: 'svaret',
  review: 'den nya genomgången',
  confirmation: 'mottagarens bekräftelse',
} as const satisfies Record<ClockKind, string>;

/** As the heading of a message. */
export const purposeTitles = {
  acknowledgement: 'Bekräftelse',
  unit_named: 'Besked om enhet',
  handler_named: 'Besked om handläggare',
  answer: 'Svar',
  corrected_answer: 'Rättat svar',
  question_to_submitter: 'Fråga',
  hand_over: 'Besked om överlämnande',
  letter_to_receiver: 'Brev till mottagaren',
  review_started: 'Besked om ny genomgång',
  delay_notice: 'Besked om att svaret dröjer',
  promise_moved: 'Besked om ändrad dag',
  action_settled: 'Besked om en planerad åtgärd',
  submitter_message: 'Meddelande',
} as const satisfies Record<MessagePurpose, string>;

export const closureWords = {
  answered: 'besvarat',
  solved_on_the_spot: 'löst på plats',
  no_reply_owed: 'inget svar skulle lämnas',
  handed_over: 'överlämnat',
  spam: 'skräp',
  test: 'ett test',
  duplicate: 'inskickat två gånger',
} as const satisfies Record<ClosureReason, string>;

export const outcomeWords = {
  corrected: 'felet är rättat',
  will_be_corrected: 'felet ska rättas',
  not_corrected: 'ingenting har rättats',
  no_fault_found: 'inget fel har hittats',
} as const satisfies Record<CorrectionOutcome, string>;

/** What the matter is, instead of a synpunkt. */
export const scopeWords = {
  in_scope: 'en synpunkt',
  fault_report: 'en felanmälan',
  citizen_proposal: 'ett medborgarförslag',
  appeal: 'ett överklagande',
  damages_claim: 'ett skadeståndsanspråk',
  employer_matter: 'en fråga för arbetsgivaren',
  statutory_social: 'ett klagomål enligt socialtjänstens eller vårdens regler',
  school_statutory: 'ett klagomål enligt skollagen',
  whistleblowing: 'en visselblåsning',
  urgent_danger: 'en akut fara',
  other_authority: 'en fråga för någon annan än kommunen',
} as const satisfies Record<Scope, string>;

export const closureRequirementWords = {
  kind: 'vilket slags ärende det är',
  unit: 'vilken enhet som har ärendet',
  factor: 'minst en kvalitetsfaktor',
  correction_outcome:
    'vad klagomålet ledde till: vad som rättades, varför inget rättades, eller att inget fel fanns',
  action_plan:
    'en åtgärdsplan, eller skälet till att ingen åtgärd behövs, som chefen har godkänt om policyn säger det',
} as const satisfies Record<ClosureRequirement, string>;

/** Who submitted it, as the desk names them. */
export const submitterTypeWords = {
  resident: 'bor i kommunen',
  service_user: 'använder omsorg eller skola',
  relative: 'anhörig',
  customer: 'kund',
  organisation: 'förening',
  company: 'företag',
  visitor: 'på besök',
  employee: 'medarbetare',
  elected_member: 'förtroendevald',
  other: 'annat',
} as const satisfies Record<SubmitterType, string>;

/** The current state of a message. `at` is when it was delivered and `by` who posted it or gave it orally, as text. */
export function deliveryWords(
  { route, state, attempts }: Pick<DeliveryRow, 'route' | 'state' | 'attempts'>,
  at: string | undefined,
  by: string | undefined,
): string {
  const when = at === undefined ? '' : ` ${at}`;
  const whom = by === undefined ? '' : ` av ${by}`;
  switch (state) {
    case 'queued':
      return attempts === 0
        ? 'Väntar på att skickas till e-post'
        : `E-postservern har inte tagit emot det än (${attempts} försök). Nytt försök görs`;
    case 'sending':
      return 'Skickas till e-post just nu';
    case 'awaiting_post':
      return route === 'oral'
        ? 'Väntar på att någon ringer och berättar det'
        : 'Väntar på att skrivas ut och postas';
    case 'sent':
      return `Skickat till e-post${when}`;
    case 'posted':
      return `Postat${when}${whom}`;
    case 'told':
      return `Lämnat muntligt${when}${whom}`;
    case 'shown':
      return `Visas på följsidan sedan${when}`;
    case 'returned':
      return route === 'letter'
        ? 'Brevet kom i retur och har inte nått fram'
        : 'Kom i retur och har inte nått fram';
  }
}

const byDay = (day: string | undefined) => (day === undefined ? '' : `, senast ${day}`);

/** What somebody else is to do, for those who may not do it. */
export const waitingWords = {
  register: 'Väntar på att granskas.',
  classify: 'Väntar på att klassas.',
  unit: 'Väntar på att fördelas till en enhet.',
  handler: 'Väntar på en handläggare.',
  later: (day: string | undefined) => `Ska därefter besvaras${byDay(day)}.`,
  answer: (who: string | undefined, day: string | undefined) =>
    `Väntar på svar${who === undefined ? '' : ` från ${who}`}${byDay(day)}.`,
  record_correction: (who: string | undefined) =>
    `Väntar på att ${who ?? 'någon'} antecknar vad ärendet ledde till.`,
  close: (who: string | undefined) => `Väntar på att ${who ?? 'någon'} avslutar ärendet.`,
  confirm_hand_over: 'Väntar på att mottagaren bekräftar.',
  cameBack: 'Överlämnandet kom tillbaka.',
} as const;

/** Texts of the case page, shared with the forms for handling the case. */
export const caseWords = {
  title: (number: string) => `Ärende ${number}`,
  back: (number: string) => `Tillbaka till ärende ${number}`,
  theirWords: {
    title: 'Det som lämnades in',
    gone: 'Orden är gallrade.',
    wish: 'Önskar',
    place: 'Plats',
    occurredOn: 'Hände',
  },
  promise: {
    title: 'Dagar att hålla',
    /** Where the policy sets no day. */
    titleOwn: 'Dagar vi bevakar',
    own: 'Vår egen bevakningsdag, inget löfte',
    promised: 'Löfte enligt policyn',
    lastDay: (day: string) => `Senast ${day}`,
    ownDay: (day: string) => `Bevakas till ${day}`,
    left: (days: number) => (days === 1 ? '1 dag kvar' : `${days} dagar kvar`),
    today: 'Sista dagen är i dag',
    late: lateWords,
    stoppedInTime: (day: string) => `Klart ${day}, i tid`,
    stoppedLate: {
      policy: (day: string, count: number) => `Klart ${day}, ${dayCount(count)} för sent`,
      attention: (day: string, count: number) => `Klart ${day}, ${lateWords.attention(count)}`,
    } satisfies Record<ClockBasis, unknown>,
    released: 'Gäller inte längre',
    moved: (day: string) => `Först lovat ${day}. Den som väntar har fått besked om den nya dagen.`,
    counted: 'Så räknades dagen',
    arrivalReason: (reason: string) => `Ankomstdagen är satt för hand: ${reason}`,
    handedOver: (day: string) => `Dag 0 är ${day}, dagen då ärendet lämnades över.`,
    again: (day: string) => `Dag 0 är ${day}, dagen då synpunktslämnaren hörde av sig igen.`,
  },
  source: {
    quote: (version: string) => `Ur policyn, version ${version}:`,
    restored: 'Återställt där texten är skadad:',
    interpretation: 'Så läser vi det:',
    silent: (why: string) => `Det står inte i policyn. ${why}`,
    summary: 'Var det står',
  },
  submitter: {
    title: 'Vem som hör av sig',
    anonymous: 'Anonym. Når svaret med sin kod.',
    nameless: 'Har inte uppgett namn',
    name: 'Namn',
    type: 'Är',
    email: 'E-post',
    phone: 'Telefon',
    address: 'Adress',
    reply: 'Svar',
    wantsReply: 'Vill ha svar',
    declinesReply: 'Vill inte ha svar',
    notOwed: 'Inget svar krävs här. Det får ändå lämnas.',
    language: 'Språk',
    explained: 'Gången är förklarad muntligt',
    notExplained: 'Nej, det är inte antecknat',
    yes: 'ja',
  },
  facts: {
    title: 'Om ärendet',
    status: 'Läge',
    kind: 'Slag',
    kindMissing: 'inte klassat',
    factors: 'Kvalitetsfaktorer',
    themes: 'Teman',
    channel: 'Kom in',
    arrival: 'Ankomstdag',
    unit: 'Enhet',
    unitMissing: 'inte fördelat',
    handler: 'Handläggare',
    handlerMissing: 'ingen utsedd',
    protectedName: (functionName: string) => `skyddad identitet, utåt: ${functionName}`,
    policy: 'Policy',
    policyVersion: (version: string, from: string) => `${version}, gäller från ${from}`,
    escalated: 'Ny genomgång',
    escalatedTo: (name: string) => `Hos ${name}`,
    escalatedWaits: 'Väntar på en chef',
    secrecy: 'Sekretessmarkerat',
    secrecyNote: 'Kan innehålla uppgifter som omfattas av sekretess. Läses bara inom nämnden.',
    secrecyMarked: (provision: string, day: string, who: string) =>
      `OSL ${provision}. Markerat ${day} av ${who}.`,
    track: 'Lagreglerat klagomål',
    trackOn: (name: string, law: string) => `${name} (${law})`,
    trackStage: 'Läge på spåret',
    stages: {
      opened: 'Väntar på bedömning',
      assessed: 'Bedömt, utreds',
      investigated: 'Utrett',
    } satisfies Record<TrackStage, string>,
    assessor: 'Bedöms av',
    serious: 'Allvarligt missförhållande',
    seriousSince: (day: string) => `Misstänkt ${day}, inte avgjort`,
    concerns: 'Gäller, och ser inte ärendet',
    closure: 'Avslutat som',
    course: 'Handläggning',
    courses: { fast: 'Rättas direkt', full: 'Fördjupad' } satisfies Record<Course, string>,
    duplicateOf: 'Fortsätter i',
    registered: 'Registrerat',
  },
  correction: {
    title: 'Åtgärd',
    outcome: 'Utfall',
    on: 'Rättat den',
    words: 'Vad som gjordes, eller varför inget gjordes',
    cause: 'Orsak',
    learning: 'Lärdom',
    noted: (day: string) => `Antecknat ${day}`,
  },
  trace: {
    title: 'Ärendets spår',
    registered: 'Registrerat',
    checked: 'Granskat',
    notYet: 'Inte än',
    /** Registered automatically, as it came from the web or another system. */
    byItself: 'automatiskt när det kom in',
    documented: 'Dokumenterat',
    documentedAs: (kind: string, marks: string) => (marks === '' ? kind : `${kind}, ${marks}`),
    notDocumented: 'Orden är bevarade, klassningen saknas',
    reported: 'Redovisas',
    reportedTo: (committee: string) => `Till ${committee}, med årets ärenden`,
    notReported: 'Nej, ärendet står utanför statistiken',
    followedUp: 'Följs upp',
    notFollowedUp: 'Utfallet är inte antecknat än',
  },
  conversation: {
    title: 'Samtalet',
    none: 'Ingenting är skrivet än.',
    fromSubmitter: 'Synpunktslämnaren',
    fromSystem: 'Automatiskt',
    inCase: (number: string) => `i ärende ${number}`,
    subject: 'Ämne',
    gone: 'Texten är gallrad.',
    show: 'Visa texten',
    letter: 'Skriv ut brevet',
    correct: 'Rätta det här svaret',
  },
  done: {
    title: 'Det som är gjort',
    all: (count: number) =>
      count === 1 ? 'Se hela tidslinjen, 1 händelse' : `Se hela tidslinjen, ${count} händelser`,
  },
  print: 'Skriv ut ärendet',
  history: {
    title: 'Tidslinje',
    reason: 'Skäl',
  },
  next: {
    title: 'Vad som är på tur',
    more: 'Fler åtgärder',
    nothing: 'Ingenting. Ärendet är avslutat.',
    readOnly: 'Du kan läsa ärendet men inte ändra det.',
  },
} as const;
