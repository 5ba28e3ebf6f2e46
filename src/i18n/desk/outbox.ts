/** The outbox of the desk, in Swedish: messages to be posted, returned ones, and those being sent. */
import type { ActionType } from '../../domain/actions.ts';

type PostingAction = Extract<ActionType, 'confirm_posted' | 'confirm_told' | 'report_returned'>;

const failures: Readonly<Record<string, string>> = {
  no_connection: 'E-postservern gick inte att nå.',
  not_encrypted: 'Förbindelsen med e-postservern gick inte att kryptera, så ingenting skickades.',
  no_address: 'Adressen går inte att skicka till.',
  sender_refused: 'E-postservern godtog inte kommunens avsändaradress.',
  sign_in_refused: 'E-postservern släppte inte in oss.',
  timed_out: 'E-postservern svarade inte i tid.',
  unknown: 'Okänt fel.',
  returned: 'Det kom tillbaka.',
};

/** Why a message could not be sent, from the code that is stored. */
export function failureSentence(failure: string | null): string | undefined {
  if (failure === null) return undefined;
  const number = /^smtp_(\d{3})$/.exec(failure)?.[1];
  if (number === undefined) return failures[failure] ?? failures.unknown;
  return number.startsWith('5')
    ? `Mottagarens e-postserver tog inte emot det (svar ${number}). Adressen är troligen fel.`
    : `Mottagarens e-postserver kunde inte ta emot det just då (svar ${number}).`;
}

export const outboxWords = {
  title: 'Utkorg',
  intro:
    'Här syns det som ska nå synpunktslämnare men inte har gjort det än. Ett löfte är hållet först när meddelandet är skickat, postat eller lämnat muntligt.',
  caseLink: (number: string) => `Ärende ${number}`,
  itemTitle: (purpose: string, number: string) => `${purpose} i ärende ${number}`,
  to: (name: string) => `Till ${name}`,
  nameless: 'någon utan uppgivet namn',
  made: (when: string) => `Skrivet ${when}`,
  awaiting: {
    title: 'Att posta eller lämna muntligt',
    none: 'Ingenting väntar på att postas.',
  },
  call: {
    ring: 'Ring',
    andTell:
      ' och berätta det som står i meddelandet. Klockan stannar när du har markerat det som lämnat muntligt.',
  },
  returned: {
    title: 'Kom i retur',
    none: 'Ingenting har kommit i retur.',
    advice: 'Försök på ett annat sätt: skriv ut det som brev, eller ring och berätta.',
  },
  queued: {
    title: 'På väg med e-post',
    none: 'Ingenting väntar på att skickas.',
    attempts: (count: number) => (count === 1 ? '1 försök' : `${count} försök`),
    first: 'Skickas strax.',
    heldBack:
      'Adressen har fått många mejl den senaste timmen. Det här skickas av sig självt när timmen har gått. Fristen räknas som hållen först då.',
  },
  failed: {
    title: 'Arbete som har stannat',
    intro: 'Det här har programmet försökt med i ett dygn. Det försöker igen en gång i timmen.',
    compose: 'Ett meddelande skulle skrivas',
    deliver: 'Ett meddelande skulle skickas',
    alert: 'En kollega skulle få veta något genast',
    since: (when: string) => `Stannade ${when}`,
  },
  sent: {
    title: 'Skickat',
    titleDemonstration: 'Skickat i demonstrationen',
    demonstration:
      'Ingen e-postserver är inkopplad. Meddelandena stannar här, och du kan läsa dem som mottagaren hade sett dem.',
    none: 'Ingenting har skickats än.',
    case: 'Ärende',
    message: 'Vad',
    to: 'Till',
    when: 'När',
    how: 'Hur',
    posted: 'Brev',
    mailed: 'E-post',
    older: 'Visa äldre',
    newest: 'Visa de senaste',
  },
  more: (count: number) => `${count} till finns men visas inte här förrän några av dem är klara.`,
  letter: 'Skriv ut brevet',
  read: 'Läs',

  message: {
    title: (purpose: string, number: string) => `${purpose} i ärende ${number}`,
    back: 'Till utkorgen',
    asReader: 'Så här ser mottagaren mejlet',
    text: 'Meddelandet',
    from: 'Från',
    to: 'Till',
    subject: 'Ämne',
    date: 'Datum',
    state: 'Läge',
    gone: 'Texten är gallrad.',
    notReachedTitle: 'Kom det i retur?',
    notReached:
      'Anteckna det när ett mejl studsar eller ett brev kommer tillbaka. Då räknas meddelandet inte längre som lämnat.',
    reason: 'Vad hände?',
    reasonHint: 'Till exempel: adressen finns inte, eftersänt utan framgång.',
    reachedTitle: 'Har det nått fram på ett annat sätt?',
    kept: 'Det du skrev finns kvar.',
  },

  letterPage: {
    title: (number: string) => `Brev i ärende ${number}`,
    back: 'Till utkorgen',
    print: 'Skriv ut sidan och lägg den i ett fönsterkuvert. Markera sedan brevet som postat.',
    noAddress:
      'Ingen postadress är känd. Skriv den för hand, eller lämna beskedet på ett annat sätt.',
    noWords: 'Texten är gallrad och kan inte skrivas ut.',
  },

  passedDay: (day: string) =>
    `Svarsdagen ${day} har redan gått, fast meddelandet lovar den. Säg det till personen, och beklaga.`,

  buttons: {
    confirm_posted: 'Markera som postat',
    confirm_told: 'Lämnat muntligt',
    report_returned: 'Kom i retur',
  } satisfies Record<PostingAction, string>,
  done: {
    confirm_posted: 'Brevet är markerat som postat.',
    confirm_told: 'Meddelandet är antecknat som lämnat muntligt.',
    report_returned: 'Returen är antecknad. Klockan går igen tills meddelandet har nått fram.',
  } satisfies Record<PostingAction, string>,
} as const;
