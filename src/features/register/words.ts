import type { StaffChannel } from '../../domain/vocabulary.ts';
import { translations } from '../../i18n/translations.ts';

/** Registering what somebody says or sends, while they are still talking. */
export const registerWords = {
  title: 'Registrera',
  notYours:
    'Policyn låter inte din roll lämna in det som andra har sagt. Berätta hur den som har något att säga själv kan höra av sig: på webbplatsen eller till kommunens växel.',
  noWays: 'Policyn tar inte emot något som registreras här. Det som sägs kommer in på webben.',
  intro: 'Skriv ner det du får höra, medan du hör det. Bara orden måste fyllas i.',
  channel: 'Hur kom det in?',
  channels: {
    phone: 'Telefon',
    visit: 'Besök',
    letter: 'Brev',
    paper_form: 'Blankett',
    email: 'E-post',
    fax: 'Fax',
  } satisfies Record<StaffChannel, string>,
  text: 'Vad säger personen?',
  textHelp: 'Med personens egna ord, så långt det går.',
  kind: 'Vad är det?',
  kindUnknown: 'Vet inte ännu',
  solved: 'Det är löst på plats',
  solvedHelp: 'Du har rättat felet eller svarat, och personen vet om det.',
  solvedHow: 'Hur löstes det?',
  explained: 'Jag har förklarat hur vi går vidare och förvissat mig om att personen förstår',
  person: 'Vem säger det?',
  personHelp: 'Fråga bara efter det som behövs för att kunna svara. Ingen måste säga vem den är.',
  anonymous: 'Vill vara anonym',
  noReply: 'Vill inte ha något svar',
  name: 'Namn',
  phone: 'Telefonnummer',
  email: 'E-postadress',
  address: 'Postadress',
  unit: 'Vilken enhet gäller det?',
  unitHelp: 'Skriv början på enhetens namn för att hitta den i listan.',
  unitUnknown: 'Vet inte ännu',
  more: 'Mer: önskemål, plats, när det hände, språk',
  wish: 'Vad önskar personen ska hända?',
  place: 'Var hände det?',
  occurredOn: 'När hände det?',
  submitterType: 'Vem är personen i förhållande till kommunen?',
  submitterTypes: {
    resident: 'Invånare',
    service_user: 'Brukare eller elev',
    relative: 'Anhörig',
    customer: 'Kund',
    organisation: 'Förening',
    company: 'Företag',
    visitor: 'Besökare',
    employee: 'Medarbetare',
    elected_member: 'Förtroendevald',
    other: 'Annat',
  },
  submitterTypeNone: 'Inget valt',
  notWelcome: (type: string) => `${type} (hör enligt policyn normalt inte hit)`,
  language: 'Vilket språk ska svaret vara på?',
  languages: { sv: 'Svenska', en: 'Engelska' },
  arrival: 'När kom det in?',
  arrivalToday: (day: string) => `I dag, ${day}`,
  arrivalLetterbox: (day: string) =>
    `Låg i postlådan vid dagens första tömning, räknas som inkommet ${day}`,
  arrivalLetterboxHelp: 'Det är närmast föregående arbetsdag (22 § förvaltningslagen).',
  letterboxReason: (day: string) =>
    `Låg i postlådan när den tömdes första gången ${day} (22 § förvaltningslagen).`,
  arrivalOther: 'En annan dag',
  arrivalDay: 'Vilken dag kom det in?',
  arrivalReason: 'Varför är det en annan dag än i dag?',
  arrivalReasonHelp: 'Till exempel: blev liggande på enheten, eller togs emot under helgen.',
  submit: 'Registrera',
  handIn: 'Lämna in',
  handInNotice:
    'Det du lämnar in kommer till dem som registrerar, och den som har hört av sig får besked därifrån.',
  beside: 'Till stöd medan du pratar',
  promise: 'Det här lovar vi',
  attitudes: 'Så bemöter vi',
  errors: {
    anonymousWithContact:
      'Den som vill vara anonym ska inte ha kontaktuppgifter sparade. Ta bort uppgifterna, eller ta bort krysset.',
    solvedHowMissing: 'Skriv hur det löstes, så att den som frågar senare får veta det.',
    solvedNotTicked: 'Kryssa i att det är löst på plats, eller ta bort texten om hur det löstes.',
    channelClosed: 'Policyn tar inte emot synpunkter den vägen. Välj en annan.',
    anonymityNotAllowed: 'Policyn tar inte emot anonyma synpunkter.',
    replyNotDeclinable: 'Alla får svar enligt policyn. Ta bort krysset.',
    arrivalDayMissing: 'Skriv vilken dag det kom in.',
    arrivalReasonMissing: 'Skriv varför ankomstdagen är en annan än i dag.',
    occurredFuture: 'Dagen har inte varit än. Välj dagen då det hände.',
    arrivalFuture: 'Dagen ligger i framtiden. Det kan inte ha kommit in då.',
    noPolicy: 'Kommunen hade ingen policy för synpunkter den dagen. Kontrollera dagen.',
    unknownUnit: 'Enheten finns inte längre. Välj en annan.',
    alreadySent:
      'Formuläret har redan skickats en gång, med annat innehåll. Titta i ärendelistan om det är registrerat. Skickar du igen blir det ett nytt ärende.',
  },
} as const;

/** What the one who registered sees afterwards. */
export const registeredWords = {
  title: (number: string) => `Registrerat: ${number}`,
  handedIn: (number: string) => `Inlämnat: ${number}`,
  say: 'Säg till personen',
  print: 'Skriv ut lappen',
  open: 'Öppna ärendet',
  next: 'Registrera nästa',
} as const;

/** What is said to the person, and stands on the slip they may be handed: in their language. */
export const spokenReceiptWords = translations({
  sv: {
    slip: 'Ditt ärende',
    number: (number: string) => `Ärendet har nummer ${number}.`,
    thanks: {
      complaint: 'Tack för att du säger till. Vi beklagar att du har upplevt det så här.',
      praise: 'Tack, vad roligt att höra!',
      suggestion: 'Tack för ditt förslag!',
      question: 'Tack för din fråga!',
      unknown: 'Tack för att du hör av dig!',
    },
    goesOn: {
      praise: 'Det lämnas vidare, så att de som berörs får ta del av det.',
      others: 'En människa går igenom det du har sagt och ser till att det hamnar hos rätt enhet.',
    },
    solved: 'Det är noterat att saken löstes på plats. Är du inte nöjd kan du säga till med koden.',
    numberTerm: 'Ärendenummer',
    arrived: 'Kom in',
    codeIs: (code: string) => `Koden är ${code}. Med den följer du ärendet.`,
    code: 'Kod att följa ärendet med',
    codeUse: (address: string) => `Med koden kan du läsa svaret och skriva till oss på ${address}.`,
    codeOnce: 'Koden visas bara den här gången. Spara den.',
    spelled: (symbols: string) => `Koden tecken för tecken: ${symbols}.`,
  },
  en: {
    slip: 'Your case',
    number: (number) => `The case has the number ${number}.`,
    thanks: {
      complaint: 'Thank you for telling us. We are sorry that this has been your experience.',
      praise: 'Thank you, how nice to hear!',
      suggestion: 'Thank you for your suggestion!',
      question: 'Thank you for your question!',
      unknown: 'Thank you for getting in touch!',
    },
    goesOn: {
      praise: 'It is passed on, so that those it concerns get to hear it.',
      others:
        'A person goes through what you have said and makes sure that it reaches the right unit.',
    },
    solved:
      'It is noted that the matter was solved on the spot. If you are not satisfied, you can say so with the code.',
    numberTerm: 'Case number',
    arrived: 'Came in',
    codeIs: (code) => `The code is ${code}. With it you follow the case.`,
    code: 'Code to follow the case with',
    codeUse: (address) => `With the code you can read the answer and write to us at ${address}.`,
    codeOnce: 'The code is shown this once only. Keep it.',
    spelled: (symbols) => `The code character by character: ${symbols}.`,
  },
});
