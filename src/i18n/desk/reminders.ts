/** The morning's mail to a member of staff, in Swedish: numbers, places and addresses, without submitted text. */

import type { AlertMatter } from '../../domain/decide/decision.ts';
import type { ClockKind } from '../../domain/vocabulary.ts';
import { queueWords } from './queue.ts';

const cases = (count: number) => (count === 1 ? '1 ärende' : `${count} ärenden`);

export interface AlertFacts {
  readonly number: string;
  readonly track: { readonly name: string; readonly law: string } | undefined;
  readonly address: string;
}

/** Alerts that do not wait for the morning; they contain no submitted text either. */
export function alertText(
  about: AlertMatter,
  { number, track, address }: AlertFacts,
): { readonly subject: string; readonly body: string } {
  const { subject, lead } = reminderWords.alert[about];
  const law = track ? `\n\n${track.name}, ${track.law}.` : '';
  return {
    subject: subject(number),
    body: `${lead}${law}\n\n${reminderWords.alert.open}\n${address}`,
  };
}

export const reminderWords = {
  alert: {
    open: 'Öppna ärendet:',
    track: {
      subject: (number: string) => `Lagreglerat klagomål att bedöma: ${number}`,
      lead: 'Ett klagomål som en lag reglerar väntar på din bedömning.',
    },
    suggested_track: {
      subject: (number: string) => `Kan vara ett lagreglerat klagomål: ${number}`,
      lead: 'Ett ärende ser ut att vara ett klagomål som en lag reglerar. Öppna spåret, eller skriv varför det inte är det.',
    },
    distress: {
      subject: (number: string) => `Brådskar, någon mår mycket dåligt: ${number}`,
      lead: 'Någon har skrivit ord som tyder på att en människa inte vill leva. Läs ärendet nu och se till att någon tar kontakt. Är det fara för liv, ring 112.',
    },
    serious: {
      subject: (number: string) => `Kan vara ett allvarligt missförhållande: ${number}`,
      lead: 'Ett klagomål kan vara tecken på ett allvarligt missförhållande. Du är ansvarig för att avgöra det, skyndsamt.',
    },
    question: {
      subject: (number: string) => `En kollega frågar dig om ärende ${number}`,
      lead: 'En kollega har en fråga till dig om ett ärende. Du kan läsa ärendet tills du har svarat.',
    },
    colleague_answer: {
      subject: (number: string) => `Du har fått svar om ärende ${number}`,
      lead: 'Den kollega som du frågade har svarat. Svaret står i ärendet.',
    },
    automatic:
      'Det här mejlet är skickat automatiskt av Lyhörd. Gör det som ska göras i Lyhörd, inte genom att svara på mejlet.',
  },
  subject: (count: number, day: string) =>
    count === 1 ? `En sak väntar på dig ${day}` : `${count} saker väntar på dig ${day}`,
  greeting: (name: string) => `Hej ${name}!`,
  lead: (municipality: string) => `Det här väntar på dig i ${municipality}.`,
  sections: {
    returned: 'Överlämnade ärenden som kom tillbaka',
    written: 'Nytt från synpunktslämnaren efter svaret',
    toRead: 'Svar att läsa innan de skickas',
    today: 'Ärenden som du ansvarar för, med sin dag i dag',
    planned: 'Åtgärder som du ska göra',
    raisedPlanned:
      'Åtgärder som andra ska göra, och som du får veta om för att de har blivit liggande',
    placed: 'Nya ärenden hos dig',
    late: 'Uppföljning som är försenad',
    clocks: 'Ärenden som du ansvarar för, vars dag har gått',
    untouched: 'Ärenden som ingen har rört',
    raised:
      'Uppföljning som andra ansvarar för, och som du får veta om för att den har blivit liggande',
    raisedClocks:
      'Ärenden som andra ansvarar för, och som du får veta om för att de har blivit liggande',
  },
  followUp: (name: string, place: string, period: string, day: string) =>
    `${name}: ${place}, ${period}. Sista dagen i kalendern var ${day}.`,
  clock: {
    acknowledgement: (number: string, day: string) =>
      `${number}: första besked skulle ha getts ${day}.`,
    response: (number: string, day: string) => `${number}: svar skulle ha getts ${day}.`,
    review: (number: string, day: string) =>
      `${number}: den nya genomgången skulle ha varit klar ${day}.`,
    confirmation: (number: string, day: string) =>
      `${number}: mottagaren skulle ha bekräftat överlämnandet ${day}.`,
  } satisfies Record<ClockKind, unknown>,
  dueToday: {
    acknowledgement: (number: string) => `${number}: första besked ska ges i dag.`,
    response: (number: string) => `${number}: svar ska ges i dag.`,
    review: (number: string) => `${number}: den nya genomgången ska vara klar i dag.`,
    confirmation: (number: string) => `${number}: mottagaren ska ha bekräftat i dag.`,
  } satisfies Record<ClockKind, unknown>,
  /** Where the policy promises no day, the desk's own is never described as a promise. */
  ownDay: {
    passed: (number: string, kind: ClockKind, day: string) =>
      `${number}: ${queueWords.clock[kind]}, egen bevakningsdag ${day}.`,
    today: (number: string, kind: ClockKind) =>
      `${number}: ${queueWords.clock[kind]}, egen bevakningsdag i dag.`,
  },
  planned: (number: string, day: string) => `${number}: senast ${day}.`,
  untouched: (number: string, day: string) => `${number}: kom in ${day}.`,
  more: (count: number) => `… och ${cases(count)} till.`,
  moreFollowUps: (count: number) => `… och ${count} till.`,
  all: (start: string, followUp: string) =>
    `Allt som väntar på dig står här:\n${start}\n\nUppföljningen står här:\n${followUp}`,
  automatic:
    'Det här mejlet är skickat automatiskt av Lyhörd. Gör det som ska göras i Lyhörd, inte genom att svara på mejlet. Det kommer högst en gång om dagen, på arbetsdagar, så länge något väntar.',
} as const;
