import type { ClockBasis, ClockKind, WaitsFor } from '../domain/vocabulary.ts';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);

/** The queue, where a day at the desk begins. */
export const queueWords = {
  title: 'Ärenden',
  outOfSight: 'Du ser det inte längre.',
  views: 'Urval',
  view: {
    alla: 'Alla öppna',
    mina: 'Mina',
    enheten: 'Min enhets',
    nya: 'Nya, att registrera',
    ororda: 'Orörda',
    idag: 'I dag',
    forsenade: 'Försenade',
    vantar: 'Väntar på andra',
    overlamnade: 'Överlämnade, ej bekräftade',
    'att-lasa': 'Att läsa',
  },
  counted: (count: number, most: number) => (count >= most ? `${most - 1}+` : String(count)),
  countedAloud: (count: number, most: number) =>
    count >= most ? `${most - 1} eller fler` : `${count}`,
  caption: (view: string) => `${view}, närmaste dag först`,
  empty: {
    alla: 'Här finns inga öppna ärenden.',
    mina: 'Inget ärende ligger på dig just nu.',
    enheten: 'Enheten har inga öppna ärenden.',
    nya: 'Allt som har kommit in är registrerat.',
    ororda: 'Någon har tagit hand om varje ärende.',
    idag: 'Inget ärende har sin dag i dag.',
    forsenade: 'Inget ärende är försenat.',
    vantar: 'Inget ärende väntar på någon annan.',
    overlamnade: 'Varje överlämnat ärende är bekräftat av mottagaren.',
    'att-lasa': 'Inget svar väntar på att du läser det.',
  },
  column: {
    day: 'Dag',
    number: 'Ärende',
    words: 'Synpunkt',
    place: 'Hos',
    state: 'Läge',
  },
  basis: { policy: 'Löfte', attention: 'Egen bevakning, inget löfte' } satisfies Record<
    ClockBasis,
    string
  >,
  clock: {
    acknowledgement: 'första besked',
    response: 'svar',
    review: 'ny genomgång',
    confirmation: 'mottagarens bekräftelse',
  } satisfies Record<ClockKind, string>,
  noClock: 'Ingen dag löper',
  late: (count: number) => `Försenad ${days(count)}`,
  attentionPassed: (count: number) => `${days(count)} över egen dag`,
  today: 'I dag',
  tomorrow: 'I morgon',
  untouched: 'Orörd',
  untouchedTooLong: 'Orörd för länge',
  newWords: 'Nytt från synpunktslämnaren',
  returned: 'Kom i retur',
  escalated: 'Inte nöjd – hos chef',
  waitsFor: {
    submitter: 'Väntar på synpunktslämnarens svar',
    delivery: 'Svaret är på väg',
    assessor: 'Väntar på bedömning',
    receiver: undefined,
  } satisfies Record<WaitsFor, string | undefined>,
  unconfirmed: 'Inte bekräftat av mottagaren',
  takeIn: 'Väntar på Ta emot',
  cameBack: 'Överlämnandet kom tillbaka',
  handedOver: {
    title: (year: string) => `Överlämnat ${year}`,
    intro:
      'Överlämnade ärenden står utanför statistiken över synpunkter, men räknas här. Ärenden som har kommit tillbaka är inte med.',
    counted: (what: string, count: number) => `${what}: ${count}`,
  },
  secrecy: 'Sekretessmarkerat',
  noKind: 'Inget slag ännu',
  nobodyYet: 'Inte fördelat',
  noUnit: 'Ingen enhet ännu',
  noHandler: 'Ingen handläggare',
  noWords: 'Texten är gallrad.',
  next: 'Visa nästa ärenden',
  first: 'Till de första',
  find: {
    label: 'Gå till ärendenummer',
    submit: 'Öppna',
    unclear:
      'Skriv numret som det står på kvittot, till exempel 2026-00042, eller bara 42 för ett ärende från i år.',
  },
  nothingHere: {
    text: 'Din roll ser inga enskilda ärenden. Underlag till nämnden kommer i rapporterna, och kommunens regler för synpunkter finns under Policy.',
  },
} as const;
