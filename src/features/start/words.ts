import type { ClockBasis } from '../../domain/vocabulary.ts';
import { dayCount, lateWords } from '../../i18n/desk/late.ts';

/** The start page: what waits for the user, and nothing else. */
export const startWords = {
  title: 'Start',
  greeting: (name: string) => `Hej ${name}`,
  nothing: 'Inget väntar på dig just nu.',
  all: (title: string, count: string) =>
    `Visa alla${count === '' ? '' : ` ${count}`}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  substitutesFor: (names: string) => `Du vikarierar för ${names}. Deras ärenden står bland dina.`,
  sections: {
    distress: 'Någon mår mycket dåligt: läs nu',
    newWords: 'Har skrivit igen',
    afterAnswer: 'Har skrivit efter svaret',
    asked: 'En kollega frågar dig',
    cameBack: 'Kom tillbaka till dig',
    planned: 'Åtgärder du ska göra',
    plannedLate: 'Andras åtgärder som är försenade',
    mine: 'Dina ärenden, närmaste dag först',
    reviews: 'Inte nöjd – du går igenom på nytt',
    toRead: 'Svar att läsa innan de skickas',
    alarms: 'Lagreglerade klagomål för dig att bedöma',
    unregistered: 'Att granska',
    untouched: 'Ingen har rört dem',
    unassigned: 'Utan handläggare',
    unitUnassigned: 'Utan handläggare på din enhet',
    unplaced: 'Granskade, men inte fördelade till en enhet',
    late: 'Försenade',
    unitLate: 'Försenade på din enhet',
    unconfirmed: 'Överlämnade som mottagaren inte har bekräftat',
    letters: 'Brev att posta och besked att lämna muntligt',
    calls: 'Att ringa och berätta',
    obligations: 'Uppföljning som väntar på dig',
    policyFaults: 'Fel i policyn eller organisationen',
    accounts: 'Konton utan plats',
    exposures: 'Kunde läsas av någon annan, inte bedömt',
    reading: 'Policyn',
    links: 'Här arbetar du',
  },
  reading: 'Läs kommunens regler för synpunkter och bekräfta att du har gjort det',
  exposed: (number: string) => `kunde läsas med koden till ${number}`,
  withoutPlace: 'saknar enhet och förvaltning',
  due: (day: string) => `senast ${day}`,
  /** For a case. Where the policy promises no day, the desk's own is never described as a promise. */
  caseDay: {
    policy: {
      later: (day: string) => `senast ${day}`,
      today: 'senast i dag',
      late: (count: number) => `${dayCount(count)} försenat`,
    },
    attention: {
      later: (day: string) => `bevakas till ${day}`,
      today: 'bevakas till i dag',
      late: lateWords.attention,
    },
  } satisfies Record<ClockBasis, unknown>,
  letter: (what: string) => `brev: ${what}`,
  call: (phone: string | null, what: string) => `ring ${phone ?? ''}: ${what}`,
  told: (what: string) => `lämnas muntligt: ${what}`,
  noDay: 'ingen dag att bevaka',
  links: {
    register: 'Lämna in det någon har sagt till dig',
    policy: 'Läs kommunens regler för synpunkter',
    followUp: 'Se vad som har följts upp',
    queue: 'Se öppna ärenden',
    exposures: 'Bedöm vad någon annan kunde läsa',
  },
} as const;
