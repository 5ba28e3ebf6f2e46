import { translations } from './translations.ts';

const receiptSwedish = {
  title: 'Vi har tagit emot det du skrev',
  thanks: {
    complaint: 'Tack för att du säger till. Vi beklagar att du har upplevt det så här.',
    praise: 'Tack, vad roligt att läsa!',
    suggestion: 'Tack för ditt förslag!',
    question: 'Tack för din fråga!',
    unknown: 'Tack för att du hör av dig!',
  },
  number: 'Ärendenummer',
  arrived: 'Kom in',
  codeTitle: 'Spara din kod',
  codeUse:
    'Med koden läser du svaret och skriver till oss. Skriv ut sidan, fotografera den eller skriv av koden.',
  codeAnonymous: 'Vi får inte veta vem du är när du använder den.',
  codeOnce: 'Vi kan inte visa koden igen senare.',
  spelled: (symbols: string) => `Koden tecken för tecken: ${symbols}.`,
  followLink: 'Följ ärendet med koden',
  readAt: 'Läs svaret på',
  another: 'Skriv en ny synpunkt',
  next: 'Vad händer nu?',
  steps: {
    read: 'En människa läser det du har skrivit och ser till att det hamnar hos rätt enhet.',
    praise: 'En människa läser det och lämnar det vidare, så att de som berörs får ta del av det.',
    review:
      'Är du inte nöjd med svaret säger du till med koden. Då går en chef igenom det igen, och du behöver inte berätta allt en gång till.',
    noReply: 'Du har valt att inte få svar. Med koden kan du ändå se vad som händer.',
  },
  first: {
    by: (day: string, what: string) => `Senast ${day} ${what}.`,
    undated: (what: string) => `Sedan ${what}.`,
    email: 'får du ett första besked med e-post',
    letter: 'skickar vi ett första besked med brev',
    oral: 'ringer vi dig och ger ett första besked',
    follow_page: 'finns ett första besked att läsa med koden',
    unit: ', där det står vilken enhet som tar hand om ditt ärende',
    handler: ', och du får veta vem som handlägger ditt ärende',
    registration_and_response_day:
      ', där det står att ärendet är registrerat och vilken dag du senast får svar',
    registration: ', där det står att ärendet är registrerat',
    answered: ', om du inte har fått svar redan då',
  },
  response: {
    by: (day: string, how: string) => `Senast ${day} ${how}.`,
    undated: (how: string) =>
      `När vi har gått igenom saken ${how}. Kommunens policy sätter ingen bestämd dag för det.`,
    email: 'får du svar med e-post',
    letter: 'skickar vi ditt svar med brev',
    oral: 'ringer vi dig och berättar svaret',
    follow_page: 'finns svaret att läsa med koden',
  },
  counted: (what: string) => `Så räknades dagen: ${what}`,
  countedWhat: {
    acknowledgement: 'första besked',
    response: 'svar',
    review: 'ny genomgång',
    confirmation: 'bekräftelse',
  },
  mailWaits:
    'Till din e-postadress har det gått många mejl den senaste timmen. Nästa mejl kommer därför senare. Allt går att läsa med koden.',
  yourWords: 'Det du skrev',
} as const;

/** The page that answers a submission: what came in, the code, and what happens by when. */
export const receiptWords = translations({
  sv: receiptSwedish,
  en: {
    title: 'We have received what you wrote',
    thanks: {
      complaint: 'Thank you for telling us. We are sorry that this has been your experience.',
      praise: 'Thank you, how nice to read!',
      suggestion: 'Thank you for your suggestion!',
      question: 'Thank you for your question!',
      unknown: 'Thank you for getting in touch!',
    },
    number: 'Case number',
    arrived: 'Came in',
    codeTitle: 'Keep your code',
    codeUse:
      'With the code you read the answer and write to us. Print this page, take a photo of it or write the code down.',
    codeAnonymous: 'We do not find out who you are when you use it.',
    codeOnce: 'We cannot show the code again later.',
    spelled: (symbols) => `The code character by character: ${symbols}.`,
    followLink: 'Follow the case with the code',
    readAt: 'Read the answer at',
    another: 'Write something new',
    next: 'What happens now?',
    steps: {
      read: 'A person reads what you have written and makes sure that it reaches the right unit.',
      praise: 'A person reads it and passes it on, so that those it concerns get to see it.',
      review:
        'If you are not satisfied with the answer, you tell us with the code. A manager then goes through it again, and you do not have to say it all once more.',
      noReply:
        'You have chosen not to get an answer. With the code you can still see what happens.',
    },
    first: {
      by: (day, what) => `By ${day} ${what}.`,
      undated: (what) => `Then ${what}.`,
      email: 'you get a first message by e-mail',
      letter: 'we send you a first message by post',
      oral: 'we ring you with a first message',
      follow_page: 'there is a first message to read with the code',
      unit: ', which names the unit that will handle your case',
      handler: ', and you are told who handles your case',
      registration_and_response_day:
        ', which says that the case is registered and by which day you will be answered',
      registration: ', which says that the case is registered',
      answered: ', unless you have been answered by then',
    },
    response: {
      by: (day, how) => `By ${day} ${how}.`,
      undated: (how) =>
        `When we have gone through the matter ${how}. The municipality’s policy sets no particular day for it.`,
      email: 'you get an answer by e-mail',
      letter: 'we send you the answer by post',
      oral: 'we ring you and tell you the answer',
      follow_page: 'there is an answer to read with the code',
    },
    counted: (what) => `How the day was counted: ${what}`,
    countedWhat: {
      acknowledgement: 'first message',
      response: 'answer',
      review: 'new review',
      confirmation: 'confirmation',
    },
    mailWaits:
      'Many e-mails have gone to your address in the last hour, so the next one will come later. Everything can be read with the code.',
    yourWords: 'What you wrote',
  },
});
