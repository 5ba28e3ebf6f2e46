import { translations } from './translations.ts';

/** Words of the frame around every page: layouts, form parts, field errors, error pages. */
export const webWords = translations({
  sv: {
    skipToContent: 'Hoppa till innehållet',
    otherLanguage: 'In English',
    languageSwitch: 'Språk',
    errorTitle: (title: string) => `Fel: ${title}`,
    pageTitle: (page: string, site: string) => `${page} – ${site}`,
    product: 'Lyhörd',
    allMunicipalities: 'Alla kommuner',
    required: 'måste fyllas i',
    optional: 'frivilligt',
    mostCharacters: (count: number) => `Högst ${writtenNumber(count, 'sv-SE')} tecken.`,
    choose: 'Välj',
    charactersLeft: 'tecken kvar',
    charactersTooMany: 'tecken för mycket',
    demonstration: {
      name: 'Demonstration',
      text: 'Det här är ingen tjänst från kommunen. Ingen där läser det som skrivs.',
    },
    errorSummary: {
      title: 'Något behöver rättas',
      intro: 'Det du skrev finns kvar. Rätta det här och skicka igen:',
      /** Where what was typed is never sent back, as a password. */
      introEmptied: 'Rätta det här och skicka igen:',
    },
    footer: {
      contact: 'Kontakt',
      phone: 'Telefon',
      email: 'E-post',
      openSource: 'Byggd med Lyhörd, ett öppet program för synpunkter.',
    },
    pagination: {
      name: 'Sidor',
      previous: 'Föregående',
      next: 'Nästa',
      page: (page: number, last: number) => `Sida ${page} av ${last}`,
    },
    notice: { info: 'Information', success: 'Klart', warning: 'Observera', danger: 'Viktigt' },
    desk: {
      name: 'Handläggning',
      navigation: 'Handläggning',
      start: 'Start',
      queue: 'Ärenden',
      search: 'Sök',
      register: 'Registrera',
      outbox: 'Utkorg',
      followUp: 'Uppföljning',
      phrases: 'Fraser',
      policy: 'Policy',
      accounts: 'Konton',
      mine: 'Mina ärenden',
      shortcuts: 'Kortkommandon',
      signedIn: (person: string, role: string) => `${person}, ${role}`,
      signOut: 'Logga ut',
      toCase: (number: string) => `Till ärende ${number}`,
    },
    field: {
      required: 'Fyll i det här fältet.',
      blank: 'Här behöver det stå något.',
      too_long: (limit: number) =>
        `Texten är för lång. Den får ha högst ${writtenNumber(limit, 'sv-SE')} tecken.`,
      control_characters:
        'Texten innehåller dolda styrtecken som inte går att ta emot. Skriv om stycket eller klistra in det som ren text.',
      unreadable: 'Texten innehåller trasiga tecken. Skriv om dem.',
      wrong_type: 'Här väntade vi oss text.',
      truth: 'Här väntade vi oss ja eller nej.',
      choice: 'Välj något av alternativen.',
      email: 'Skriv en e-postadress, till exempel namn@exempel.se.',
      phone: 'Skriv ett telefonnummer med siffror, till exempel 070-123 45 67.',
      day: 'Skriv ett datum som finns, med år, månad och dag, till exempel 2026-03-07.',
      unknown: (name: string) => `Fältet ”${name}” känner vi inte till.`,
      other: 'Det här går inte att ta emot så som det är skrivet.',
    },
    problems: {
      malformed: {
        title: 'Det kom inte fram helt',
        text: 'Det som skickades gick inte att läsa. Gå tillbaka i webbläsaren och försök igen.',
      },
      foreign_origin: {
        title: 'Formuläret skickades inte härifrån',
        text: 'Av säkerhetsskäl tar vi bara emot formulär som skickas från vår egen sida. Öppna sidan på nytt och skicka därifrån. Ingenting har sparats.',
      },
      not_permitted: {
        title: 'Du har inte behörighet',
        text: 'Din roll får inte göra det här. Behöver du kunna det, tala med den som är administratör.',
      },
      not_signed_in: { title: 'Du behöver logga in', text: 'Logga in och försök igen.' },
      not_found: {
        title: 'Sidan finns inte',
        text: 'Adressen leder ingenstans. Den kan vara felskriven, eller så har sidan flyttat.',
      },
      wrong_method: {
        title: 'Så går det inte att göra',
        text: 'Sidan går inte att använda på det sättet.',
      },
      conflict: {
        title: 'Det går inte just nu',
        text: 'Ärendet har ändrats och är inte i ett läge där det här går.',
      },
      too_large: {
        title: 'Det är för mycket på en gång',
        text: 'Det som skickades är större än vi kan ta emot. Gå tillbaka i webbläsaren, korta texten och skicka igen. Ingenting har sparats.',
      },
      wrong_type: {
        title: 'Det formatet kan vi inte ta emot',
        text: 'Här går det att skicka text, inte filer. Gå tillbaka och skicka formuläret utan fil. Ingenting har sparats.',
      },
      wrong_host: {
        title: 'Sidan har en annan adress',
        text: 'Tjänsten finns inte på den här adressen. Leta upp den på kommunens webbplats. Ingenting har sparats.',
      },
      fields: { title: 'Något behöver rättas', text: 'Ett eller flera fält går inte att ta emot.' },
      too_many: {
        title: 'Vänta en stund',
        text: 'Det har kommit ovanligt många försök härifrån på kort tid. Vänta en stund och försök igen.',
      },
      unavailable: {
        title: 'Tjänsten är inte tillgänglig just nu',
        text: 'Försök igen om en stund.',
      },
      unexpected: {
        title: 'Något gick fel hos oss',
        text: 'Det är inte ditt fel. Försök igen om en stund. Hör gärna av dig om det inte hjälper, och nämn numret här nedanför.',
      },
    },
    waitSeconds: (seconds: number) =>
      seconds < 90
        ? `Försök igen om ${seconds} sekunder.`
        : `Försök igen om ${Math.ceil(seconds / 60)} minuter.`,
    unavailable: {
      page: 'Det är ett tillfälligt fel hos oss.',
      form: 'Det är ett tillfälligt fel hos oss, och det du skickade kunde inte tas emot. Allt du skrev finns kvar här på sidan. Vänta en stund och skicka det igen.',
      sign_in: 'Det är ett tillfälligt fel hos oss. Vänta en stund och logga in igen.',
      nothing:
        'Det är ett tillfälligt fel hos oss. Vänta en stund, gå tillbaka i webbläsaren och försök igen.',
      typed: 'Det du skrev',
      sendAgain: 'Skicka igen',
      tryAgain: 'Försök igen',
    },
    reference: (number: string) => `Felnummer: ${number}`,
    toStart: 'Till startsidan',
  },
  en: {
    skipToContent: 'Skip to content',
    otherLanguage: 'På svenska',
    languageSwitch: 'Language',
    errorTitle: (title) => `Error: ${title}`,
    pageTitle: (page, site) => `${page} – ${site}`,
    product: 'Lyhörd',
    allMunicipalities: 'All municipalities',
    required: 'must be filled in',
    optional: 'optional',
    mostCharacters: (count) => `At most ${writtenNumber(count, 'en-GB')} characters.`,
    choose: 'Choose',
    charactersLeft: 'characters left',
    charactersTooMany: 'characters too many',
    demonstration: {
      name: 'Demonstration',
      text: 'This is not a service of the municipality. Nobody there reads what is written.',
    },
    errorSummary: {
      title: 'Something needs correcting',
      intro: 'What you wrote is still here. Correct this and send again:',
      introEmptied: 'Correct this and send again:',
    },
    footer: {
      contact: 'Contact',
      phone: 'Telephone',
      email: 'E-mail',
      openSource: 'Built with Lyhörd, an open program for feedback.',
    },
    pagination: {
      name: 'Pages',
      previous: 'Previous',
      next: 'Next',
      page: (page, last) => `Page ${page} of ${last}`,
    },
    notice: { info: 'Information', success: 'Done', warning: 'Note', danger: 'Important' },
    desk: {
      name: 'Desk',
      navigation: 'Desk',
      start: 'Start',
      queue: 'Cases',
      search: 'Search',
      register: 'Register',
      outbox: 'Outbox',
      followUp: 'Follow-up',
      phrases: 'Phrases',
      policy: 'Policy',
      accounts: 'Accounts',
      mine: 'My cases',
      shortcuts: 'Keyboard shortcuts',
      signedIn: (person, role) => `${person}, ${role}`,
      signOut: 'Sign out',
      toCase: (number) => `To case ${number}`,
    },
    field: {
      required: 'Fill in this field.',
      blank: 'Something needs to be written here.',
      too_long: (limit) =>
        `The text is too long. It may have at most ${writtenNumber(limit, 'en-GB')} characters.`,
      control_characters:
        'The text holds hidden control characters that cannot be received. Write that part again or paste it as plain text.',
      unreadable: 'The text holds broken characters. Write them again.',
      wrong_type: 'Text was expected here.',
      truth: 'Yes or no was expected here.',
      choice: 'Choose one of the alternatives.',
      email: 'Write an e-mail address, for example name@example.com.',
      phone: 'Write a telephone number with digits, for example +46 70 123 45 67.',
      day: 'Write a date that exists, with year, month and day, for example 2026-03-07.',
      unknown: (name) => `The field “${name}” is not known to us.`,
      other: 'This cannot be received the way it is written.',
    },
    problems: {
      malformed: {
        title: 'It did not arrive whole',
        text: 'What was sent could not be read. Go back in your browser and try again.',
      },
      foreign_origin: {
        title: 'The form was not sent from here',
        text: 'For safety we only receive forms that are sent from our own page. Open the page again and send it from there. Nothing has been saved.',
      },
      not_permitted: {
        title: 'You do not have permission',
        text: 'Your role may not do this. If you need to, speak to an administrator.',
      },
      not_signed_in: { title: 'You need to sign in', text: 'Sign in and try again.' },
      not_found: {
        title: 'The page does not exist',
        text: 'The address leads nowhere. It may be misspelt, or the page may have moved.',
      },
      wrong_method: { title: 'That cannot be done', text: 'The page cannot be used in that way.' },
      conflict: {
        title: 'That is not possible right now',
        text: 'The case has changed and is not in a state where this can be done.',
      },
      too_large: {
        title: 'That is too much at once',
        text: 'What was sent is larger than we can receive. Go back in your browser, shorten the text and send again. Nothing has been saved.',
      },
      wrong_type: {
        title: 'We cannot receive that format',
        text: 'Text can be sent here, not files. Go back and send the form without a file. Nothing has been saved.',
      },
      wrong_host: {
        title: 'The page has another address',
        text: 'The service is not at this address. Find it on the municipality’s website. Nothing has been saved.',
      },
      fields: {
        title: 'Something needs correcting',
        text: 'One or more fields cannot be received.',
      },
      too_many: {
        title: 'Wait a moment',
        text: 'Unusually many attempts have come from here in a short time. Wait a moment and try again.',
      },
      unavailable: {
        title: 'The service is not available right now',
        text: 'Try again in a moment.',
      },
      unexpected: {
        title: 'Something went wrong on our side',
        text: 'It is not your fault. Try again in a moment. If that does not help, let us know and mention the number below.',
      },
    },
    waitSeconds: (seconds) =>
      seconds < 90
        ? `Try again in ${seconds} seconds.`
        : `Try again in ${Math.ceil(seconds / 60)} minutes.`,
    unavailable: {
      page: 'There is a temporary fault on our side.',
      form: 'There is a temporary fault on our side, and what you sent could not be received. Everything you wrote is still here on the page. Wait a moment and send it again.',
      sign_in: 'There is a temporary fault on our side. Wait a moment and sign in again.',
      nothing:
        'There is a temporary fault on our side. Wait a moment, go back in your browser and try again.',
      typed: 'What you wrote',
      sendAgain: 'Send again',
      tryAgain: 'Try again',
    },
    reference: (number) => `Error number: ${number}`,
    toStart: 'To the start page',
  },
});

function writtenNumber(count: number, locale: string): string {
  return count.toLocaleString(locale);
}
