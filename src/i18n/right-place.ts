import { translations } from './translations.ts';

/** Told to those whose words have another way, before anything is saved (BOT-07, BOT-08). */
export const rightPlaceWords = translations({
  sv: {
    title: 'Är det här rätt väg för dig?',
    answered: (type: string) => `Du har svarat: ${type}. Då finns oftast en annan väg.`,
    titleAtDesk: 'Hör det här hit?',
    answeredAtDesk: (type: string) =>
      `${type}: den som hör av sig har enligt policyn oftast en annan väg. Berätta om den innan du går vidare.`,
    danger: 'Fara: ring',
    hurry: 'Bråttom men ingen fara: ring',
    tracks: 'Då är det ändå rätt här, eftersom en egen lag gäller:',
    unsaved:
      'Ingenting är sparat än. Vill du ändå skicka det du har skrivit, tryck på Skicka igen.',
    unsavedAtDesk: 'Ingenting är sparat än. Hör det ändå hit, skicka igen.',
  },
  en: {
    title: 'Is this the right way for you?',
    answered: (type) => `You have answered: ${type}. There is usually another way then.`,
    titleAtDesk: 'Does this belong here?',
    answeredAtDesk: (type) =>
      `${type}: according to the policy there is usually another way. Tell them of it before you go on.`,
    danger: 'Danger: call',
    hurry: 'Urgent but no danger: call',
    tracks: 'This is the right place all the same where a law of its own applies:',
    unsaved:
      'Nothing has been saved yet. If you want to send what you have written all the same, press Send again.',
    unsavedAtDesk: 'Nothing has been saved yet. If it belongs here all the same, send again.',
  },
});
