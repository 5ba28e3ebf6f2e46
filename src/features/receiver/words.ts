/** The page where a receiver confirms what was handed over to them. */
import { translations } from '../../i18n/translations.ts';

const swedish = {
  title: 'Bekräfta ett överlämnat ärende',
  intro:
    'Har ni fått ett ärende från kommunen? Skriv koden som står i brevet eller mejlet. Här visas bara ärendets nummer och ankomstdag.',
  code: 'Kod',
  codeHelp: 'Till exempel K7QM-3XRT-9PWA-4HND. Stora eller små bokstäver gör ingen skillnad.',
  codeMissing: 'Skriv koden.',
  unknownCode:
    'Det finns inget överlämnat ärende med den koden. Kontrollera att alla sexton tecken stämmer.',
  show: 'Visa ärendet',
  caseTitle: (number: string) => `Överlämnat ärende ${number}`,
  number: 'Ärendenummer',
  arrived: 'Kom in till kommunen',
  handed: 'Överlämnat',
  confirmTitle: 'Ni har tagit emot det',
  name: 'Ditt namn eller din funktion',
  confirm: 'Bekräfta att vi har det',
  backTitle: 'Det hör inte hemma hos er',
  reason: 'Varför hör det inte hemma hos er?',
  reasonHelp: 'Skriv gärna vart det borde gå. Skriv inget om den som har hört av sig.',
  back: 'Lämna tillbaka till kommunen',
  said: {
    confirmed: 'Tack. Kommunen vet nu att ni har tagit emot ärendet.',
    returned: 'Tack. Ärendet är tillbaka hos kommunen, och någon tar hand om det där.',
  },
  already: {
    confirmed: (day: string) => `Det är bekräftat ${day}. Ni behöver inte göra något mer.`,
    returned: (day: string) => `Ärendet gick tillbaka till kommunen ${day}.`,
    withdrawn: 'Kommunen har tagit tillbaka ärendet. Ni behöver inte göra något mer.',
  },
  refused: 'Det gick inte att ta emot just nu. Ladda om sidan och försök igen.',
} as const;

export const receiverWords = translations({
  sv: swedish,
  en: {
    title: 'Confirm a case handed over to you',
    intro:
      'Have you been sent a case by the municipality? Write the code from the letter or e-mail. Only the number and the day of arrival are shown here.',
    code: 'Code',
    codeHelp: 'For example K7QM-3XRT-9PWA-4HND. Capital or small letters make no difference.',
    codeMissing: 'Write the code.',
    unknownCode:
      'No case with that code has been handed over. Check that all sixteen characters are right.',
    show: 'Show the case',
    caseTitle: (number) => `Case ${number}, handed over`,
    number: 'Case number',
    arrived: 'Reached the municipality',
    handed: 'Handed over',
    confirmTitle: 'You have received it',
    name: 'Your name or function',
    confirm: 'Confirm that we have it',
    backTitle: 'It does not belong with you',
    reason: 'Why does it not belong with you?',
    reasonHelp:
      'Tell us where it should go, if you know. Write nothing about the person who got in touch.',
    back: 'Give it back to the municipality',
    said: {
      confirmed: 'Thank you. The municipality now knows that you have received the case.',
      returned:
        'Thank you. The case is back with the municipality, where somebody takes care of it.',
    },
    already: {
      confirmed: (day) => `This was confirmed on ${day}. You need not do anything more.`,
      returned: (day) => `The case went back to the municipality on ${day}.`,
      withdrawn: 'The municipality has taken the case back. You need not do anything more.',
    },
    refused: 'It could not be received right now. Load the page again and try once more.',
  },
});
