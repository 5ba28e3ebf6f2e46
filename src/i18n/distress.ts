/** Words to somebody who does not want to live, or is near somebody who does not, and to those at the desk. */
import { translations } from './translations.ts';

/**
 * Numbers: 112 for danger to life, 1177 for medical advice at any hour, and Mind Självmordslinjen 90101 (telephone and chat at
 * any hour).
 */
export const distressWords = translations({
  sv: {
    title: 'Du är inte ensam. Det finns någon att prata med nu',
    seen: 'Det du skriver får oss att tro att någon inte orkar leva. Gäller det dig, eller någon du är rädd om, så finns det människor som svarar i dag, dygnet runt.',
    danger: 'Är det fara för liv nu, ring',
    line: 'Vill du prata med någon, ring Självmordslinjen hos Mind:',
    care: 'Behöver du råd om vård, ring',
    sendNow: 'Skicka det jag har skrivit',
    sending:
      'Det du har skrivit finns kvar. Du kan skicka det nu med ett tryck, eller ändra i det först. En människa hos kommunen får veta genast att du har skrivit.',
    received:
      'En människa hos kommunen får veta nu att du har skrivit. Det kan dröja innan någon hör av sig, så ring gärna något av numren här om det är svårt.',
  },
  en: {
    title: 'You are not alone. There is someone to talk to now',
    seen: 'What you write makes us think that someone cannot bear to live. If it is about you, or someone you care for, there are people who answer today, day and night.',
    danger: 'If a life is in danger now, call',
    line: 'If you want to talk to someone, call Självmordslinjen (the suicide line) at Mind:',
    care: 'For advice about health care, call',
    sendNow: 'Send what I have written',
    sending:
      'What you have written is still here. You can send it now with one press, or change it first. A person at the municipality is told at once that you have written.',
    received:
      'A person at the municipality is being told now that you have written. It may take a while before someone gets in touch, so please call one of these numbers if it is hard.',
  },
});

export const distressDeskWords = {
  /** In lists, first of all. */
  tag: 'Brådskar: någon mår mycket dåligt',
  /** Instead of the first words, which are nobody's heading. */
  opening: 'Personligt, läs i ärendet',
  next: 'Ta kontakt nu, och anteckna vad du har gjort.',
  notice: {
    title: 'Någon mår mycket dåligt',
    text: 'Orden tyder på att en människa inte vill leva. Är det fara för liv, ring 112. Ring den som har skrivit om det finns ett nummer, annars skriv. Anteckna sedan vad du har gjort, så att ingen undrar.',
  },
  meet: {
    title: 'Anteckna vad som är gjort',
    intro: 'Ärendet står först i allas listor tills någon har antecknat det här.',
    done: 'Vad har du gjort?',
    doneHelp: 'Till exempel: ringde 14.20, pratade med henne, socialjouren åker dit.',
  },
} as const;
