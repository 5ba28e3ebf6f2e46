import type { DayUnit } from '../../domain/vocabulary.ts';

const dayNames: Readonly<Record<DayUnit, readonly [string, string]>> = {
  arbetsdag: ['arbetsdag', 'arbetsdagar'],
  vardag: ['vardag', 'vardagar'],
  dag: ['dag', 'dagar'],
};

/** Counted in several ways where policies of the period differ. */
function days(number: number, units: readonly DayUnit[]): string {
  const [only, ...others] = units;
  const [one, many] = only === undefined || others.length > 0 ? dayNames.dag : dayNames[only];
  return `${number} ${number === 1 ? one : many}`;
}

export const overviewWords = {
  title: 'Läget',
  municipality: 'Hela kommunen',
  allSeen: 'Allt som du ser',
  place: 'Var',
  period: 'När',
  show: 'Visa',
  groups: { committee: 'Nämnder', department: 'Förvaltningar', unit: 'Enheter' },
  periods: {
    '12-manader': 'Senaste tolv månaderna',
    'i-ar': 'I år',
    'forra-aret': 'Förra året',
    kvartalet: 'Det här kvartalet',
    'forra-kvartalet': 'Förra kvartalet',
  },
  span: (from: string, last: string) => `${from} – ${last}`,
  behind: (left: number) =>
    `${left} händelser är inte räknade än. Ladda om sidan om en stund, så är de med.`,
  findings: {
    up: 'Klagomålen är fler än vanligt.',
    down: 'Klagomålen är färre än vanligt.',
    usual: 'Klagomålen är ungefär som vanligt.',
    silent: 'För få klagomål och månader för att säga om klagomålen ökar.',
  },
  now: 'Just nu',
  rising: { title: 'Ökar det?', lead: 'Klagomål per månad, hela månader' },
  usualBand: (upper: number) => `vanligt mest ${upper}`,
  mean: (value: string) => `medel ${value}`,
  noSignal: 'Variationen är den vanliga: ingen månad sticker ut.',
  asTable: 'Som tabell',
  month: 'Månad',
  /** From 2026-03. */
  monthName: (id: string) =>
    Temporal.PlainDate.from(`${id}-01`).toLocaleString('sv-SE', {
      month: 'short',
      year: 'numeric',
    }),
  complaints: 'Klagomål',
  praise: 'Beröm',
  newPolicy: 'Gränserna räknas om när en ny version av policyn börjar gälla.',
  said: {
    title: 'Vad säger folk?',
    factor: 'Faktor eller tema',
    none: 'Utan faktor',
    of: {
      complaint: (number: number) => `${number} klagomål`,
      praise: (number: number) => `${number} beröm`,
      suggestion: (number: number) => `${number} förslag`,
      view: (number: number) => (number === 1 ? '1 annan synpunkt' : `${number} andra synpunkter`),
      question: (number: number) => (number === 1 ? '1 fråga' : `${number} frågor`),
      none: (number: number) => `${number} utan slag än`,
    },
  },
  nothingSaid: 'Inget klagomål eller beröm har kommit in i perioden.',
  speed: { title: 'Hur fort svarar vi?', days: 'Dagar till svar', cases: 'Besvarade' },
  inTime: (part: number, whole: number) => `${part} av ${whole} i tid`,
  median: (number: number, units: readonly DayUnit[]) =>
    `Hälften fick svar inom ${days(number, units)}`,
  p90: (number: number, units: readonly DayUnit[]) => `nio av tio inom ${days(number, units)}`,
  nothingAnswered: 'Inget har besvarats i perioden.',
  speedAloud: (cases: number, most: number) =>
    `${cases} besvarade synpunkter efter antal dagar, från 0 till ${most}.`,
  became: {
    title: 'Vad blev det av dem?',
    meaning: 'Vad måtten betyder',
    measure: 'Mått',
    counted: 'Räknar',
    leavesOut: 'Inte med',
    countsBy: 'Räknas efter',
  },
  units: { title: 'Enhet för enhet', lead: 'Ordnade efter namn, inte efter antal.', unit: 'Enhet' },
  noUnit: 'Ingen enhet än',
  noCases: 'Inga synpunkter i perioden.',
  committeeReader: 'Som ledamot ser du siffror. Enskilda ärenden ser ledamöter inte.',
  cases: {
    count: (number: number) => (number === 1 ? '1 ärende' : `${number} ärenden`),
    hidden: (number: number) =>
      number === 1 ? 'Ett av dem får du inte öppna.' : `${number} av dem får du inte öppna.`,
    leavesOut: 'Inte med:',
    countsBy: 'Räknas efter:',
    none: 'Inget ärende.',
    back: 'Till läget',
    columns: { number: 'Ärende', kind: 'Slag', unit: 'Enhet', status: 'Status', arrived: 'Kom in' },
  },
} as const;
