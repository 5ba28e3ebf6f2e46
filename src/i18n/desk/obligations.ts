/** Follow-up at the desk, in Swedish: which obligations are due, whose they are, and which have been completed. */
import { type Day, dateOf } from '../../domain/calendar/day.ts';
import type { ObligationKind, ReportRecipient } from '../../domain/obligations/obligations.ts';
import type { Period } from '../../domain/obligations/periods.ts';
import type { ObligationStatus } from '../../domain/obligations/status.ts';
import type { ClockKind } from '../../domain/vocabulary.ts';
import { lateWords } from './late.ts';

const cases = (count: string) => (count === '1' ? '1 ärende' : `${count} ärenden`);

function monthName(date: Temporal.PlainDate): string {
  return date.toLocaleString('sv-SE', { month: 'long' });
}

/** `januari–mars 2026`, `mars 2026`, `2026`. */
export function periodName({ from, to }: Period): string {
  const first = dateOf(from);
  const last = dateOf(to).subtract({ days: 1 });
  if (first.month === 1 && last.month === 12) return String(first.year);
  if (first.month === last.month) return `${monthName(first)} ${first.year}`;
  return `${monthName(first)}–${monthName(last)} ${last.year}`;
}

export const kindNames: Readonly<Record<ObligationKind, string>> = {
  analysis: 'Analys',
  report: 'Rapport',
  staff_meeting: 'Arbetsplatsträff',
};

/** The obligation in a few words: a report by its own name. */
export function obligationName({
  duty,
}: {
  readonly duty: { readonly kind: ObligationKind; readonly name: string | null };
}): string {
  return duty.name ?? kindNames[duty.kind];
}

export const recipientNames: Readonly<Record<ReportRecipient, string>> = {
  committee: 'Nämnden',
  executive_board: 'Kommunstyrelsen',
  council: 'Kommunfullmäktige',
  department_management: 'Förvaltningsledningen',
  departments: 'Berörda avdelningar',
  units: 'Berörda enheter',
  annual_accounts: 'Årsredovisningen',
  public: 'Allmänheten',
};

export const obligationWords = {
  title: 'Uppföljning',
  intro:
    'Här står det som ska göras. Öppna en sak för att se vad policyn säger om den, och vad som är läst eller förvalt.',
  lastDay: {
    default: (days: string) =>
      `Den sista dagen är systemets förslag, ${days} efter periodens slut, och står inte i policyn.`,
    policy: (days: string) =>
      `Den sista dagen är ${days} efter periodens slut, enligt den källa som policyn anger.`,
    mayChange: 'Ändra den i en ny version av policyn, under Interna bevakningsdagar',
    othersChange: 'Administratören kan ändra den.',
  },
  views: 'Urval',
  view: { mina: 'Mina', alla: 'Alla' },
  sections: {
    late: 'Försenat',
    due: 'Att göra nu',
    coming: 'Kommer härnäst',
    done: 'Gjort det senaste året',
  },
  none: {
    late: 'Ingenting är försenat.',
    due: 'Ingenting väntar just nu.',
    coming: 'Ingenting mer ska vara klart de närmaste tre månaderna.',
    done: 'Ingenting är antecknat som gjort än.',
  },
  noneAsked:
    'Ingen analys, rapport eller arbetsplatsträff ska vara klar de närmaste tre månaderna. Allt som är ditt ansvar står längre ner.',
  duties: 'Ditt ansvar',
  column: {
    what: 'Vad',
    place: 'Gäller',
    due: 'Senast',
    owner: 'Ansvarig',
    done: 'Gjort',
    by: 'Av',
  },
  late: lateWords.policy,
  raised: 'Nästa nivå får veta',
  today: 'I dag',
  showAll: (count: number) => `Visa alla ${count}`,
  nobody: (role: string) => `Ingen med rollen ${role}`,
  standing: {
    done: 'Gjort',
    raised: 'Försenat',
    late: 'Försenat',
    due: 'Att göra nu',
    coming: 'Perioden pågår',
  } satisfies Record<ObligationStatus, string>,

  clocks: {
    title: 'Ärenden med dag',
    intro:
      'Öppna ärenden som du ser, med samma siffror som under Ärenden. Ett ärende som har flera dagar står på flera rader.',
    what: 'Vad',
    lateCount: 'Försenade',
    weekCount: 'Till och med söndag',
    names: {
      acknowledgement: 'Första besked',
      response: 'Svar',
      review: 'Ny genomgång',
      confirmation: 'Mottagarens bekräftelse',
    } satisfies Record<ClockKind, string>,
    none: 'Inget ärende är försenat, och inget har sin dag den här veckan.',
    showAll: 'Visa alla öppna ärenden',
    late: (count: string) => (count === '1' ? '1 försenat ärende' : `${count} försenade ärenden`),
    plans: (count: string) =>
      `${cases(count)} utan åtgärdsplan eller skälet till att ingen åtgärd behövs`,
    untouched: (count: string) => `${cases(count)} som ingen har rört inom bevakningstiden`,
  },

  item: {
    title: (name: string, place: string, period: string) => `${name}: ${place}, ${period}`,
    back: 'Till uppföljningen',
    about: 'Om uppgiften',
    place: 'Gäller',
    due: 'Klar senast',
    counted: 'Så räknas dagen',
    whyThatDay: 'Varför just den dagen',
    dayNought: (day: string) => `Dag 0 är ${day}, periodens sista dag.`,
    owner: 'Ansvarig',
    standing: 'Läge',
    recipients: 'Ska ha den',
    cases: 'Ärendena det handlar om',
    ownUnit: 'Enhetens öppna ärenden',
    allCases: 'Alla öppna ärenden',
    history: 'Det som är gjort',
    notYet: 'Perioden pågår. Det går att anteckna när den är slut.',
    reportsMissing: 'Rapporten bygger på andra, och den kan antecknas när de är lämnade:',
    readOnly: 'Du ser den här, men det är någon annan som gör den.',
    again: 'Rätta eller lägg till',
    againIntro: 'Det som redan står kvar ändras inte. Det du skriver läggs till under det.',
  },
  doneBy: (name: string, day: string) => `${name}, ${day}`,
  recordedLater: (day: string) => `Antecknat ${day}.`,
  gaveTo: (recipients: string) => `Har fått den: ${recipients}.`,

  form: {
    analysis: {
      title: 'Skriv analysen',
      label: 'Analys',
      help: 'Vad säger synpunkterna, vad beror det på och vad gör ni åt det? Skriv inte namn på den som har lämnat en synpunkt.',
      submit: 'Spara analysen',
    },
    report: {
      title: 'Anteckna vilka som har fått rapporten',
      recipients: 'Vilka har fått den?',
      day: 'Vilken dag?',
      submit: 'Anteckna',
      recipientsMissing: 'Välj minst en som har fått rapporten.',
    },
    staff_meeting: {
      title: 'Anteckna arbetsplatsträffen',
      day: 'Vilken dag togs synpunkterna upp?',
      words: 'Vad kom ni fram till?',
      help: 'Skriv inte namn på den som har lämnat en synpunkt.',
      submit: 'Anteckna',
    },
    dayOutside: (from: string, to: string) => `Välj en dag från ${from} till ${to}.`,
    cancel: 'Avbryt',
  },
  saved: {
    analysis: 'Analysen är sparad.',
    report: 'Det är antecknat vilka som har fått rapporten.',
    staff_meeting: 'Arbetsplatsträffen är antecknad.',
  } satisfies Record<ObligationKind, string>,
  refused: {
    not_permitted: 'Det här är någon annans uppgift. Ingenting har sparats.',
    not_yet: 'Perioden är inte slut. Ingenting har sparats.',
    reports_missing: 'Rapporter som den här bygger på är inte lämnade än. Ingenting har sparats.',
    stale:
      'Någon annan hann anteckna något medan du skrev. Läs det först och spara sedan igen om det behövs.',
    wrong_kind: 'Policyn har ändrats medan du skrev. Ingenting har sparats.',
    text_missing: 'Skriv analysen. Den ska skrivas i ord.',
    recipients_missing: 'Välj minst en som har fått rapporten.',
    day_outside: 'Dagen ligger utanför perioden eller har inte kommit än.',
  },

  reminders: {
    title: 'Påminnelser till dig',
    intro: 'De går ut på morgonen på arbetsdagar, högst ett mejl om dagen.',
    none: 'Du har inte fått någon påminnelse.',
    state: {
      queued: ', på väg',
      sent: '',
      failed: ', kom inte fram',
      missed: ', skickades inte',
    },
    unsent: 'Ingen e-postserver är inkopplad. Påminnelserna stannar här.',
  },
} as const;

/** A day without its year, where another shows it. */
export function shortDay(day: Day): string {
  return dateOf(day).toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' });
}
