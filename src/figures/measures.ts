/**
 * Every measure there is, each defined once: pages, reports, exports and the command line take name, words and meaning from
 * here. Numbers of cases add up over groups and periods, but for what was open (one evening's) and medians.
 */
import {
  acknowledged,
  answered,
  byAnswer,
  byArrival,
  byClosure,
  byEvening,
  byFirstMessage,
  byReview,
  type CountMeasure,
  corrected,
  counted,
  type DaysMeasure,
  handedOver,
  issue,
  notFeedback,
  openFor,
  openLeavesOut,
  reviewed,
  standing,
} from './measure.ts';

/** Numbers of cases. */
export const counts = {
  received: counted(standing('feedback'), {
    name: 'Inkomna',
    words: 'Synpunkter som kommit in, beröm lika väl som klagomål.',
    leavesOut: `${notFeedback} Ett ärende som delats i två räknas som två.`,
    countsBy: byArrival,
    source: 'LAN-02',
  }),
  arrived: counted(
    { event: 'arrival' },
    {
      name: 'Allt som kommit in',
      words:
        'Allt som fått ett ärendenummer: synpunkter, frågor som policyn inte räknar, överlämnat, ogiltigt och sammanslaget.',
      leavesOut: null,
      countsBy: byArrival,
      source: 'LAN-03',
    },
  ),
  answered: counted(
    { event: 'answer' },
    {
      name: 'Besvarade',
      words: 'Synpunkter vars första svar verkligen gått ut.',
      leavesOut: `${notFeedback} Svar som kommit tillbaka utan att nå fram.`,
      countsBy: byAnswer,
      source: 'LAN-03',
    },
  ),
  closed: counted(
    { event: 'closure' },
    {
      name: 'Avslutade',
      words: 'Synpunkter som avslutats och inte öppnats igen.',
      leavesOut: notFeedback,
      countsBy: byClosure,
      source: 'LAN-03',
    },
  ),
  open: counted(
    { open: 'all' },
    {
      name: 'Öppna',
      words: 'Synpunkter som inte var avslutade vid periodens slut.',
      leavesOut: openLeavesOut,
      countsBy: byEvening,
      source: 'BOT-22',
    },
  ),
  open_0_10: openFor('days_0_10', 'Öppna 0–10 dagar', 'Öppna vid periodens slut, högst 10 dagar.'),
  open_11_30: openFor('days_11_30', 'Öppna 11–30 dagar', 'Öppna vid periodens slut, 11–30 dagar.'),
  open_31_90: openFor('days_31_90', 'Öppna 31–90 dagar', 'Öppna vid periodens slut, 31–90 dagar.'),
  open_over_90: openFor(
    'days_over_90',
    'Öppna mer än 90 dagar',
    'Öppna vid periodens slut, mer än 90 dagar.',
  ),
  overdue: counted(
    { open: 'overdue' },
    {
      name: 'Försenade',
      words:
        'Öppna och obesvarade vars svarsdag, den utlovade eller den senare som meddelats, låg före periodens sista dag.',
      leavesOut: `${openLeavesOut} Ärenden där ingen svarsdag är utlovad.`,
      countsBy: byEvening,
      source: 'FAL-12',
    },
  ),
  acknowledged: counted(
    { event: 'acknowledgement' },
    {
      name: 'Bekräftade',
      words: 'Synpunkter vars första meddelande gått ut med det som policyn kräver.',
      leavesOut: notFeedback,
      countsBy: byFirstMessage,
      source: issue,
    },
  ),
  acknowledged_in_time: acknowledged(
    'in_time',
    'Bekräftade i tid',
    'Bekräftade senast den dag som policyn lovar.',
    issue,
  ),
  acknowledged_late: acknowledged(
    'late',
    'Bekräftade för sent',
    'Bekräftade efter den dag som policyn lovar.',
    issue,
  ),
  acknowledged_without_deadline: acknowledged(
    'no_deadline',
    'Bekräftade utan utlovad dag',
    'Bekräftade där policyn inte lovar någon dag.',
    issue,
  ),
  answered_in_time: answered(
    'in_time',
    'Besvarade i tid',
    'Besvarade senast den dag som policyn lovar.',
    'FAL-12',
  ),
  answered_extended: answered(
    'extended',
    'Besvarade efter förlängning',
    'Besvarade efter den utlovade dagen men inom den senare dag som meddelats.',
    issue,
  ),
  answered_late: answered(
    'late',
    'Besvarade för sent',
    'Besvarade efter både den utlovade och varje meddelad dag.',
    issue,
  ),
  answered_not_owed: answered(
    'not_owed',
    'Besvarade fast inget svar krävdes',
    'Besvarade där den som lämnade synpunkten avstått från svar eller är anonym, och policyn därför inte lovar något.',
    'FAL-16',
  ),
  answered_without_deadline: answered(
    'no_deadline',
    'Besvarade utan utlovad dag',
    'Besvarade där policyn inte lovar någon svarsdag.',
    issue,
  ),
  solved_on_the_spot: counted(
    { event: 'closure', outcomes: ['solved_on_the_spot'] },
    {
      name: 'Lösta på plats',
      words: 'Synpunkter som löstes, besvarades och avslutades i ett, av den som fick höra dem.',
      leavesOut: `${notFeedback} Det som öppnats igen var inte löst.`,
      countsBy: byClosure,
      source: 'FAL-23',
    },
  ),
  handed_over: handedOver(
    ['pending', 'confirmed', 'led'],
    'Överlämnade',
    'Ärenden som lämnats över eller hänvisats till rätt mottagare.',
  ),
  handed_over_confirmed: handedOver(
    ['confirmed'],
    'Överlämnade och bekräftade',
    'Överlämnade ärenden som mottagaren har bekräftat.',
  ),
  handed_over_unconfirmed: handedOver(
    ['pending'],
    'Överlämnade utan bekräftelse',
    'Överlämnade ärenden som mottagaren inte har bekräftat ännu.',
  ),
  led_on: handedOver(
    ['led'],
    'Hänvisade',
    'Ärenden där synpunktslämnaren själv vänt sig till den mottagare som vi visat.',
  ),
  void: counted(
    { event: 'taking_out', outcomes: ['spam', 'test'] },
    {
      name: 'Ogiltiga',
      words: 'Skräp och prov, som tagits ur statistiken med ett skäl.',
      leavesOut: null,
      countsBy: 'Dagen då det togs bort.',
      source: issue,
    },
  ),
  merged: counted(
    { event: 'taking_out', outcomes: ['duplicate'] },
    {
      name: 'Sammanslagna',
      words: 'Samma sak lämnad igen av samma person: räknas i det ärende som går vidare.',
      leavesOut: null,
      countsBy: 'Dagen då de slogs ihop.',
      source: issue,
    },
  ),
  other_kind: counted(standing('other_kind'), {
    name: 'Frågor utanför statistiken',
    words: 'Det som policyn tar emot och besvarar utan att räkna det som synpunkter.',
    leavesOut: null,
    countsBy: byArrival,
    source: 'LAN-29',
  }),
  anonymous: counted(
    { event: 'anonymous_arrival' },
    {
      name: 'Anonyma',
      words: 'Inkomna synpunkter från den som inte uppgett vem hen är.',
      leavesOut: notFeedback,
      countsBy: byArrival,
      source: 'FAL-16',
    },
  ),
  dissatisfied: counted(
    { event: 'dissatisfaction' },
    {
      name: 'Inte nöjda',
      words: 'Synpunkter där den som lämnade dem sagt att hen inte är nöjd.',
      leavesOut: notFeedback,
      countsBy: byReview,
      source: 'BOT-21',
    },
  ),
  review_running: reviewed('running', 'Genomgång pågår', 'Inte nöjda, där genomgången pågår.'),
  review_answered: reviewed(
    'answered_again',
    'Besvarade på nytt',
    'Inte nöjda, som fått ett nytt svar efter genomgången.',
  ),
  review_ended: reviewed(
    'ended_without_answer',
    'Genomgång utan nytt svar',
    'Inte nöjda, där genomgången slutat utan ett nytt svar.',
  ),
  corrected: corrected('corrected', 'Rättade', 'Synpunkter där felet är rättat.', 'BOT-23'),
  planned: corrected(
    'will_be_corrected',
    'Ska rättas',
    'Synpunkter där felet ska rättas längre fram.',
    'BOT-23',
  ),
  not_corrected: corrected(
    'not_corrected',
    'Inte rättade',
    'Synpunkter där felet inte rättas; skälet står i ärendet.',
    'LAN-27',
  ),
  no_fault_found: corrected(
    'no_fault_found',
    'Inget fel funnet',
    'Synpunkter där genomgången inte visade något fel.',
    'LAN-27',
  ),
  reopened: counted(
    { event: 'reopening' },
    {
      name: 'Öppnade igen',
      words: 'Gånger som ett besvarat, överlämnat eller avslutat ärende öppnats igen.',
      leavesOut: notFeedback,
      countsBy: 'Dagen då ärendet öppnades igen.',
      source: issue,
    },
  ),
} as const satisfies Readonly<Record<string, CountMeasure>>;

/** Days that something took. */
export const durations = {
  days_to_acknowledgement: {
    unit: 'days',
    of: { event: 'acknowledgement' },
    name: 'Dagar till bekräftelse',
    words:
      'Dagar från ankomstdagen till det första meddelandet, räknade som ärendets egen policy räknar dem.',
    leavesOut: notFeedback,
    countsBy: byFirstMessage,
    source: issue,
  },
  days_to_answer: {
    unit: 'days',
    of: { event: 'answer' },
    name: 'Dagar till svar',
    words:
      'Dagar från ankomstdagen till det första svaret, räknade som ärendets egen policy räknar dem.',
    leavesOut: `${notFeedback} Det som inte är besvarat.`,
    countsBy: byAnswer,
    source: issue,
  },
} as const satisfies Readonly<Record<string, DaysMeasure>>;

export const measures = { ...counts, ...durations };
export type CountId = keyof typeof counts;
export type DurationId = keyof typeof durations;
export type MeasureId = keyof typeof measures;

export const countOf = (id: CountId): CountMeasure => counts[id];

const isCountId = (id: string): id is CountId => Object.hasOwn(counts, id);
const isDurationId = (id: string): id is DurationId => Object.hasOwn(durations, id);
export const countIds: readonly CountId[] = Object.keys(counts).filter(isCountId);
export const durationIds: readonly DurationId[] = Object.keys(durations).filter(isDurationId);
export const measureIds: readonly MeasureId[] = [...countIds, ...durationIds];
export const isMeasureId = (id: string): id is MeasureId => Object.hasOwn(measures, id);
