import type { DayUnit, Kind, MessagePurpose } from '../domain/vocabulary.ts';
import { translations } from './translations.ts';

/** While a case is not classified, its words are spoken of as feedback. */
export type SpokenKind = Kind | 'unknown';
type PerKind = Record<SpokenKind, string>;

const unitsOfTime = {
  sv: {
    dag: ['dag', 'dagar'],
    vardag: ['vardag', 'vardagar'],
    arbetsdag: ['arbetsdag', 'arbetsdagar'],
  },
  en: {
    dag: ['day', 'days'],
    vardag: ['weekday', 'weekdays'],
    arbetsdag: ['working day', 'working days'],
  },
} as const satisfies Record<string, Record<DayUnit, readonly [one: string, more: string]>>;

function span(language: keyof typeof unitsOfTime, count: number, unit: DayUnit): string {
  const [one, more] = unitsOfTime[language][unit];
  return `${count} ${count === 1 ? one : more}`;
}

/** “a resident”, “an applicant”, “a user”. */
function withArticle(word: string): string {
  return `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`;
}

const swedish = {
  greeting: (name: string) => (name === '' ? 'Hej!' : `Hej ${name}!`),
  thanks: {
    complaint: (municipality: string, role: string) =>
      `Tack för att du ${role}hör av dig till ${municipality}.`,
    praise: (municipality: string, role: string) =>
      `Tack för att du ${role}hör av dig till ${municipality}. Vad roligt att få höra det här!`,
    suggestion: (municipality: string, role: string) =>
      `Tack för att du ${role}delar med dig av ditt förslag till ${municipality}.`,
    question: (municipality: string, role: string) =>
      `Tack för att du ${role}vänder dig till ${municipality} med din fråga.`,
    unknown: (municipality: string, role: string) =>
      `Tack för att du ${role}hör av dig till ${municipality}.`,
  } satisfies Record<SpokenKind, unknown>,
  /** The unit's own word for those it serves (LAN-07), set into the thanks. */
  as: (word: string) => `som ${word} `,
  regret: 'Vi beklagar att du har upplevt det så här.',
  regretIfSo: 'Om något har blivit fel eller känts dåligt beklagar vi det.',
  registered: {
    complaint: (day: string, number: string) =>
      `Ditt klagomål kom in ${day} och är registrerat med nummer ${number}.`,
    praise: (day: string, number: string) =>
      `Ditt beröm kom in ${day} och är registrerat med nummer ${number}.`,
    suggestion: (day: string, number: string) =>
      `Ditt förslag kom in ${day} och är registrerat med nummer ${number}.`,
    question: (day: string, number: string) =>
      `Din fråga kom in ${day} och är registrerad med nummer ${number}.`,
    unknown: (day: string, number: string) =>
      `Din synpunkt kom in ${day} och är registrerad med nummer ${number}.`,
  } satisfies Record<SpokenKind, unknown>,
  splitFrom: (from: string, number: string) =>
    `Det du skrev i ärende ${from} gäller två saker. Därför har vi delat det, så att båda får ett svar: den ena fortsätter i ärende ${from}, den andra har fått nummer ${number}. Du följer dem med samma kod och behöver inte göra något.`,
  anonymous:
    'Du är anonym för oss. Det gör ingen skillnad: ditt ärende hanteras på samma sätt som alla andra.',
  processLead: 'Så här går det till:',
  unitTakes: (unit: string) => `${unit} tar hand om ditt ärende.`,
  handlerIs: (handler: string) => `Din handläggare är ${handler}.`,
  functionIs: (name: string) => `När du vill nå den som handlägger ärendet, fråga efter ${name}.`,
  unitLater: 'Vi läser det du har berättat och lämnar det till den enhet som det gäller.',
  unitToldLater: 'När det är klart vilken enhet det blir får du veta det.',
  handlerToldLater: 'När det är klart vem som handlägger ärendet får du veta det.',
  work: {
    complaint: 'Vi går igenom vad som har hänt.',
    praise: 'Ditt beröm lämnas till dem som det gäller, så att de får ta del av det.',
    suggestion: 'Vi går igenom ditt förslag och bedömer vad som är möjligt att göra.',
    question: 'Vi tar reda på det du frågar om.',
    unknown: 'Vi går igenom det du har berättat.',
  } satisfies PerKind,
  thenReply: {
    complaint: 'Sedan svarar vi dig och berättar vad vi har kommit fram till.',
    praise: 'Sedan hör vi av oss till dig.',
    suggestion: 'Sedan svarar vi dig och berättar hur det går med förslaget.',
    question: 'Sedan svarar vi dig.',
    unknown: 'Sedan svarar vi dig och berättar vad vi har kommit fram till.',
  } satisfies PerKind,
  ifNotSatisfied:
    'Om du inte är nöjd med svaret kan du säga till. Då går en chef igenom ärendet på nytt.',
  declined: 'Du har sagt att du inte vill ha något svar. Det du har berättat tas ändå om hand.',
  responseDay: (count: number, unit: DayUnit, day: string) =>
    `Du får svar inom ${span('sv', count, unit)}, alltså senast ${day}. Behöver vi mer tid hör vi av oss innan dess.`,
  responseBy: (day: string) =>
    `Du får svar senast ${day}. Behöver vi mer tid hör vi av oss innan dess.`,
  follow: (address: string) =>
    `Här kan du följa ärendet:\n${address}\nDär är du också välkommen att berätta mer, det vill vi gärna höra.`,
  code: 'För att öppna sidan behövs koden som du fick när du hörde av dig. Vi har den inte kvar i läsbar form och kan inte visa den igen.',
  reachUnit: (unit: string, ways: string) => `Du når ${unit} direkt på ${ways}.`,
  reachContact: (contact: string, ways: string) => `Har du frågor når du ${contact} på ${ways}.`,
  phone: (number: string) => `telefon ${number}`,
  email: (address: string) => `e-post ${address}`,
  or: ' eller ',
  regards: 'Vänliga hälsningar',

  subject: {
    acknowledgement: (number: string) => `Vi har tagit emot ditt ärende ${number}`,
    unit_named: (number: string) => `Här hanteras ditt ärende ${number}`,
    handler_named: (number: string) => `Handläggare för ditt ärende ${number}`,
    answer: (number: string) => `Svar i ditt ärende ${number}`,
    corrected_answer: (number: string) => `Rättat svar i ditt ärende ${number}`,
    question_to_submitter: (number: string) => `Vi har en fråga om ditt ärende ${number}`,
    hand_over: (number: string) => `Ditt ärende ${number} har lämnats vidare`,
    letter_to_receiver: (number: string) => `Överlämnat ärende ${number}`,
    review_started: (number: string) => `Chefen går igenom ditt ärende ${number}`,
    delay_notice: (number: string) => `Svaret i ditt ärende ${number} dröjer`,
    submitter_message: (number: string) => `Ditt ärende ${number}`,
  } satisfies Record<MessagePurpose, unknown>,

  yourMatter: {
    complaint: (number: string, day: string) => `ditt klagomål ${number}, som kom in ${day}`,
    praise: (number: string, day: string) => `ditt beröm ${number}, som kom in ${day}`,
    suggestion: (number: string, day: string) => `ditt förslag ${number}, som kom in ${day}`,
    question: (number: string, day: string) => `din fråga ${number}, som kom in ${day}`,
    unknown: (number: string, day: string) => `din synpunkt ${number}, som kom in ${day}`,
  } satisfies Record<SpokenKind, unknown>,
  placeSettled: (matter: string) => `Nu är det klart vem som tar hand om ${matter}.`,
  placeChanged: (matter: string) => `Det är nu en annan enhet som tar hand om ${matter}.`,
  handlerSettled: (matter: string) => `Nu är det klart vem som handlägger ${matter}.`,
  handlerChanged: (matter: string) => `Det är nu någon annan som handlägger ${matter}.`,
  notToldAgain: 'Du behöver inte berätta något igen.',

  dissatisfied: 'Tack för att du säger att du inte är nöjd.',
  reviewAgain: (who: string, number: string) =>
    `${who} går nu igenom ärende ${number} på nytt och hör sedan av sig till dig.`,
  reviewFirst: (who: string, number: string) =>
    `${who} går nu igenom ärende ${number} och hör sedan av sig till dig.`,
  reviewWaits: (number: string) =>
    `En chef går igenom ärende ${number} så snart det är klart vilken enhet som tar hand om det, och hör sedan av sig till dig.`,
  nobodyReviewsOwn: 'Den som har handlagt ärendet avslutar det inte på egen hand.',
  notAllAgain: 'Du behöver inte berätta allt igen: allt som har sagts i ärendet finns med.',

  mailIsAutomatic:
    'Det här mejlet är skickat automatiskt och går inte att svara på. Skriv till oss på sidan där du följer ärendet, så läser vi det.',
  mailFromDesk: (number: string, address: string) =>
    `Ärende ${number}. Det går inte att svara på mejlet. Svara i stället här, med din kod:\n${address}\nDär finns hela ärendet, och där säger du till om du inte är nöjd.`,
  firstCode: (code: string, address: string) =>
    `Din kod är ${code}. Med den läser du svaret och skriver till oss på ${address}. Spara koden: vi har den inte.`,
  letterFollow: (number: string, address: string) =>
    `Ärende ${number}. Med koden som du fick när du hörde av dig kan du läsa allt och skriva till oss på ${address}.`,
} as const;

export const messageWords = translations({
  sv: swedish,
  en: {
    greeting: (name) => (name === '' ? 'Hello!' : `Hello ${name}!`),
    thanks: {
      complaint: (municipality, role) =>
        `Thank you for getting in touch with ${municipality}${role}.`,
      praise: (municipality, role) =>
        `Thank you for getting in touch with ${municipality}${role}. We are glad to hear this!`,
      suggestion: (municipality, role) =>
        `Thank you for sharing your suggestion with ${municipality}${role}.`,
      question: (municipality, role) =>
        `Thank you for asking ${municipality} your question${role}.`,
      unknown: (municipality, role) =>
        `Thank you for getting in touch with ${municipality}${role}.`,
    },
    as: (word) => ` as ${withArticle(word)}`,
    regret: 'We are sorry that you have had this experience.',
    regretIfSo: 'If something went wrong or felt bad, we are sorry that it did.',
    registered: {
      complaint: (day, number) =>
        `Your complaint arrived on ${day} and is registered with number ${number}.`,
      praise: (day, number) =>
        `Your praise arrived on ${day} and is registered with number ${number}.`,
      suggestion: (day, number) =>
        `Your suggestion arrived on ${day} and is registered with number ${number}.`,
      question: (day, number) =>
        `Your question arrived on ${day} and is registered with number ${number}.`,
      unknown: (day, number) =>
        `Your feedback arrived on ${day} and is registered with number ${number}.`,
    },
    splitFrom: (from, number) =>
      `What you wrote in case ${from} concerns two things. We have therefore split it, so that both are answered: one goes on in case ${from}, the other has been given number ${number}. You follow both with the same code and need not do anything.`,
    anonymous:
      'You are anonymous to us. That makes no difference: your case is handled like every other.',
    processLead: 'This is what happens next:',
    unitTakes: (unit) => `${unit} takes care of your case.`,
    handlerIs: (handler) => `Your case handler is ${handler}.`,
    functionIs: (name) => `To reach whoever handles your case, ask for ${name}.`,
    unitLater: 'We read what you have told us and pass it to the unit it concerns.',
    unitToldLater: 'Once it is settled which unit that is, you will be told.',
    handlerToldLater: 'Once it is settled who handles your case, you will be told.',
    work: {
      complaint: 'We look into what happened.',
      praise: 'Your praise is passed to those it concerns, so that they can read it.',
      suggestion: 'We go through your suggestion and consider what can be done.',
      question: 'We find out what you are asking about.',
      unknown: 'We go through what you have told us.',
    },
    thenReply: {
      complaint: 'Then we answer you and tell you what we have found.',
      praise: 'Then we get back to you.',
      suggestion: 'Then we answer you and tell you what becomes of your suggestion.',
      question: 'Then we answer you.',
      unknown: 'Then we answer you and tell you what we have found.',
    },
    ifNotSatisfied:
      'If you are not satisfied with the answer, tell us so. A manager then goes through your case again.',
    declined:
      'You have said that you do not want an answer. What you have told us is taken care of all the same.',
    responseDay: (count, unit, day) =>
      `You will have an answer within ${span('en', count, unit)}, that is by ${day}. If we need more time, we will tell you before then.`,
    responseBy: (day) =>
      `You will have an answer by ${day}. If we need more time, we will tell you before then.`,
    follow: (address) =>
      `Here you can follow your case:\n${address}\nYou are welcome to tell us more there, we would like to hear it.`,
    code: 'To open the page you need the code you were given when you got in touch. We do not keep it in readable form and cannot show it again.',
    reachUnit: (unit, ways) => `You can reach ${unit} directly: ${ways}.`,
    reachContact: (contact, ways) =>
      `If you have questions, you can reach the ${contact.toLowerCase()}: ${ways}.`,
    phone: (number) => `telephone ${number}`,
    email: (address) => `e-mail ${address}`,
    or: ' or ',
    regards: 'Kind regards',

    subject: {
      acknowledgement: (number) => `We have received your case ${number}`,
      unit_named: (number) => `Where your case ${number} is handled`,
      handler_named: (number) => `Who handles your case ${number}`,
      answer: (number) => `Answer in your case ${number}`,
      corrected_answer: (number) => `Corrected answer in your case ${number}`,
      question_to_submitter: (number) => `We have a question about your case ${number}`,
      hand_over: (number) => `Your case ${number} has been passed on`,
      letter_to_receiver: (number) => `Case ${number}, handed over`,
      review_started: (number) => `A manager goes through your case ${number}`,
      delay_notice: (number) => `The answer in your case ${number} is delayed`,
      submitter_message: (number) => `Your case ${number}`,
    },

    yourMatter: {
      complaint: (number, day) => `your complaint ${number}, which arrived on ${day}`,
      praise: (number, day) => `your praise ${number}, which arrived on ${day}`,
      suggestion: (number, day) => `your suggestion ${number}, which arrived on ${day}`,
      question: (number, day) => `your question ${number}, which arrived on ${day}`,
      unknown: (number, day) => `your feedback ${number}, which arrived on ${day}`,
    },
    placeSettled: (matter) => `It is now settled who takes care of ${matter}.`,
    placeChanged: (matter) => `Another unit now takes care of ${matter}.`,
    handlerSettled: (matter) => `It is now settled who handles ${matter}.`,
    handlerChanged: (matter) => `Somebody else now handles ${matter}.`,
    notToldAgain: 'You need not tell us anything again.',

    dissatisfied: 'Thank you for telling us that you are not satisfied.',
    reviewAgain: (who, number) =>
      `${who} now goes through case ${number} again and will then get back to you.`,
    reviewFirst: (who, number) =>
      `${who} now goes through case ${number} and will then get back to you.`,
    reviewWaits: (number) =>
      `A manager goes through case ${number} as soon as it is settled which unit takes care of it, and will then get back to you.`,
    nobodyReviewsOwn: 'Whoever has handled the case does not close it alone.',
    notAllAgain:
      'You need not tell it all again: everything that has been said in the case is there.',

    mailIsAutomatic:
      'This e-mail was sent automatically and cannot be answered. Write to us on the page where you follow your case, and we will read it.',
    mailFromDesk: (number, address) =>
      `Case ${number}. This e-mail cannot be answered. Answer here instead, with your code:\n${address}\nThe whole case is there, and there you can tell us if you are not satisfied.`,
    firstCode: (code, address) =>
      `Your code is ${code}. With it you read the answer and write to us at ${address}. Keep the code: we do not have it.`,
    letterFollow: (number, address) =>
      `Case ${number}. With the code you were given when you got in touch, you can read everything and write to us at ${address}.`,
  },
});
