import { translations } from '../../i18n/translations.ts';

export const identityNumberWords = translations({
  sv: {
    title: 'Vill du skicka med ett personnummer?',
    text: (numbers: string) =>
      `Det du har skrivit ser ut att innehålla ${numbers}. Vi behöver det oftast inte, och det du skickar kan bli en allmän handling som andra får läsa.`,
    choice: 'Ta bort det i texten, eller skicka ändå om det behövs.',
    send: 'Skicka ändå',
  },
  en: {
    title: 'Do you want to send a personal identity number?',
    text: (numbers) =>
      `What you have written seems to contain ${numbers}. We seldom need it, and what you send may become an official document that others may read.`,
    choice: 'Remove it from the text, or send it all the same if it is needed.',
    send: 'Send all the same',
  },
});
