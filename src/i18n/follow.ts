import type { Status } from '../domain/vocabulary.ts';
import { translations } from './translations.ts';

const swedish = {
  title: 'Följ ditt ärende',
  intro: 'Skriv koden som du fick när du skickade in din synpunkt. Den har sexton tecken.',
  code: 'Din kod',
  codeHelp: 'Till exempel K7QM-3XRT-9PWA-4HND. Stora eller små bokstäver spelar ingen roll.',
  codeMissing: 'Skriv din kod.',
  show: 'Visa ärendet',
  unknownCode: 'Det finns inget ärende med den koden. Kontrollera att alla sexton tecken är rätt.',
  tooMany: (minutes: number) =>
    `Det har kommit många meddelanden i ärendet den senaste timmen, så det här är inte skickat än. Det du skrev står kvar i rutan. ${minutes === 1 ? 'Skicka det om en minut.' : `Skicka det om ${minutes} minuter.`}`,
  lostTitle: 'Har du tappat koden?',
  lost: 'Vi har den inte, så vi kan inte lämna ut den på nytt. Ring eller skriv till kommunen. Har du lämnat ditt namn eller en adress hittar de ärendet ändå.',
  newView: 'Har du något nytt att säga?',
  newViewLink: 'Till formuläret',

  caseTitle: (number: string) => `Ärende ${number}`,
  said: {
    submitter_message: {
      title: 'Ditt meddelande är framme',
      text: 'Det står nu sist bland meddelandena.',
    },
    dissatisfied: 'Tack för att du säger det',
  },
  reviewBy: (name: string) => `${name} går igenom ärendet på nytt.`,
  reviewOther: 'Det är en annan person än den som svarade dig. Du behöver inte berätta allt igen.',
  reviewWaits:
    'Det följer med ärendet till den som tar hand om det. Du behöver inte berätta allt igen.',
  state: 'Så långt har det kommit',
  sentences: {
    received:
      'Vi har fått det du skrev. Snart läser någon det och ser till att det hamnar hos rätt enhet.',
    registered:
      'Ditt ärende är registrerat och läst. Nu väntar det på att någon börjar arbeta med det.',
    in_progress: 'Ditt ärende är under handläggning.',
    answered: 'Vi har svarat dig.',
    handed_over: 'Ditt ärende har lämnats vidare till den som ska ta hand om det.',
    led: 'Det du skriver om är det någon annan som tar hand om. Vem det är, och hur du vänder dig dit, står i det vi har skrivit till dig.',
    closed:
      'Ärendet är avslutat. Vill du säga något mer skriver du till oss här, så öppnas det igen.',
  } satisfies Record<Status | 'led', string>,
  readAnswer: 'Läs svaret',
  readMore: 'Läs om vem som har det nu',
  unit: 'Enhet',
  handler: 'Handläggare',
  notYet: 'Inte bestämt än',
  arrived: 'Kom in',
  kind: 'Slag',
  promises: 'Det vi har lovat',
  promise: {
    acknowledgement: (day: string) => `Ett första besked senast ${day}.`,
    response: (day: string) => `Svar senast ${day}.`,
    review: (day: string) => `En ny genomgång senast ${day}.`,
    confirmation: (day: string) => `Mottagarens bekräftelse senast ${day}.`,
  },
  kept: (day: string) => `Det fick du ${day}.`,
  moved: (day: string) => `Vi behövde mer tid, och gav besked om en ny dag: ${day}.`,
  keptLate: (day: string) => `Det fick du först ${day}. Det beklagar vi.`,
  late: 'Den dagen har gått utan att vi har hållit vårt löfte. Det beklagar vi.',
  counted: (what: string) => `Så räknades dagen: ${what}`,
  countedWhat: {
    acknowledgement: 'första besked',
    response: 'svar',
    review: 'ny genomgång',
    confirmation: 'bekräftelse',
  },
  messages: 'Meddelanden',
  you: 'Du skrev',
  municipality: 'Kommunen skrev',
  posted: (day: string) => `Postat ${day}`,
  cameIn: (day: string) => `Räknas som inkommet ${day}`,
  purpose: {
    answer: 'Svar från kommunen',
    corrected_answer: 'Rättat svar från kommunen',
    question_to_submitter: 'Fråga från kommunen',
    delay_notice: 'Svaret dröjer',
  },
  disposed: 'Texten är gallrad.',
  about: 'Vilket ärende gäller det?',
  inCase: (who: string, number: string) => `${who} i ärende ${number}`,
  mergedText: (number: string, other: string) =>
    `Det du lämnade in som ärende ${number} fortsätter här, i ärende ${other}, eftersom det gäller samma sak.`,
  splitText:
    'Det du skrev gäller två saker. Därför har det delats, så att båda får ett svar. Du följer dem här med samma kod.',
  writeMore: 'Skriv till oss',
  writeMoreLabel: 'Ditt meddelande',
  textMissing: 'Skriv ditt meddelande.',
  send: 'Skicka meddelandet',
  dissatisfiedTitle: 'Är du inte nöjd?',
  dissatisfiedHelp:
    'Säg det, så går en chef igenom ärendet på nytt. Det är någon annan än den som har handlagt det.',
  dissatisfiedHelpOpen: 'Säg det, så följer det med ärendet till den som tar hand om det.',
  reason: 'Vad är du inte nöjd med?',
  dissatisfied: 'Jag är inte nöjd',
  refused: 'Det gick inte att ta emot just nu. Ladda om sidan och försök igen.',
  close:
    'Stäng sidan när du är klar, om någon annan använder samma dator. Koden ligger kvar i den så länge sidan är öppen.',
} as const;

export const followWords = translations({
  sv: swedish,
  en: {
    title: 'Follow your case',
    intro:
      'Write the code that you were given when you sent in what you had to say. It has sixteen characters.',
    code: 'Your code',
    codeHelp: 'For example K7QM-3XRT-9PWA-4HND. Capital or small letters make no difference.',
    codeMissing: 'Write your code.',
    show: 'Show the case',
    unknownCode: 'There is no case with that code. Check that all sixteen characters are right.',
    tooMany: (minutes) =>
      `There have been many messages in this case in the last hour, so this one has not been sent yet. What you wrote is still in the box. ${minutes === 1 ? 'Send it in a minute.' : `Send it in ${minutes} minutes.`}`,
    lostTitle: 'Have you lost the code?',
    lost: 'We do not have it, so we cannot give it out again. Call or write to the municipality. If you left your name or an address, they can find the case anyway.',
    newView: 'Do you have something new to say?',
    newViewLink: 'To the form',

    caseTitle: (number) => `Case ${number}`,
    said: {
      submitter_message: {
        title: 'Your message has arrived',
        text: 'It now stands last among the messages.',
      },
      dissatisfied: 'Thank you for telling us',
    },
    reviewBy: (name) => `${name} is going through the case again.`,
    reviewOther:
      'It is somebody other than the person who answered you. You do not have to say it all once more.',
    reviewWaits:
      'It goes with the case to whoever handles it. You do not have to say it all once more.',
    state: 'How far it has come',
    sentences: {
      received:
        'We have received what you wrote. Soon someone will read it and make sure that it reaches the right unit.',
      registered:
        'Your case is registered and has been read. It now waits for someone to start working on it.',
      in_progress: 'Your case is being handled.',
      answered: 'We have answered you.',
      handed_over: 'Your case has been handed over to those who are to take care of it.',
      led: 'Someone else takes care of what you write about. Who, and how to turn to them, stands in what we have written to you.',
      closed:
        'The case is closed. If you want to say something more, write to us here and it is opened again.',
    },
    readAnswer: 'Read the answer',
    readMore: 'Read who has it now',
    unit: 'Unit',
    handler: 'Case handler',
    notYet: 'Not decided yet',
    arrived: 'Came in',
    kind: 'Kind',
    promises: 'What we have promised',
    promise: {
      acknowledgement: (day) => `A first message by ${day}.`,
      response: (day) => `An answer by ${day}.`,
      review: (day) => `A new review by ${day}.`,
      confirmation: (day) => `The receiver’s confirmation by ${day}.`,
    },
    kept: (day) => `You got it on ${day}.`,
    moved: (day) => `We needed more time, and told you of a new day: ${day}.`,
    keptLate: (day) => `You did not get it until ${day}. We are sorry.`,
    late: 'That day has passed without our keeping the promise. We are sorry.',
    counted: (what) => `How the day was counted: ${what}`,
    countedWhat: {
      acknowledgement: 'first message',
      response: 'answer',
      review: 'new review',
      confirmation: 'confirmation',
    },
    messages: 'Messages',
    you: 'You wrote',
    municipality: 'The municipality wrote',
    posted: (day) => `Posted on ${day}`,
    cameIn: (day) => `Counted as received on ${day}`,
    purpose: {
      answer: 'Answer from the municipality',
      corrected_answer: 'Corrected answer from the municipality',
      question_to_submitter: 'Question from the municipality',
      delay_notice: 'The answer is delayed',
    },
    disposed: 'The text has been disposed of.',
    about: 'Which case is it about?',
    inCase: (who, number) => `${who} in case ${number}`,
    mergedText: (number, other) =>
      `What you sent in as case ${number} goes on here, in case ${other}, since it is about the same thing.`,
    splitText:
      'What you wrote concerns two things. It has therefore been split, so that both are answered. You follow them here with the same code.',
    writeMore: 'Write to us',
    writeMoreLabel: 'Your message',
    textMissing: 'Write your message.',
    send: 'Send the message',
    dissatisfiedTitle: 'Are you not satisfied?',
    dissatisfiedHelp:
      'Say so, and a manager goes through the case again. It is somebody other than the person who has handled it.',
    dissatisfiedHelpOpen: 'Say so, and it goes with the case to whoever handles it.',
    reason: 'What are you not satisfied with?',
    dissatisfied: 'I am not satisfied',
    refused: 'It could not be received right now. Load the page again and try once more.',
    close:
      'Close this page when you are done, if others use the same computer. The code stays in it for as long as it is open.',
  },
});
