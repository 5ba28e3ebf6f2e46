import { translations } from './translations.ts';

/** What programs are told, beside the standing words of `web.ts`. */
export const apiWords = translations({
  sv: {
    unknownMunicipality: 'Det finns ingen kommun med det namnet här.',
    unknownCode: 'Det finns inget ärende med den koden.',
    unknownUnit: 'Kommunen har ingen sådan enhet.',
    occurredFuture: 'Dagen har inte varit än. Ange dagen då det hände.',
    keyLength: (most: number) => `Nyckeln ska ha 1 till ${most} tecken.`,
    otherBody: 'Nyckeln har redan använts för något annat. Använd en ny nyckel för varje synpunkt.',
    contactOfAnonymous:
      'Den som är anonym lämnar inga kontaktuppgifter. Ta bort dem, eller sätt anonymous till false.',
    channelClosed: 'Kommunen tar inte emot synpunkter den här vägen. Ingenting har sparats.',
    anonymityNotAllowed:
      'Kommunen tar inte emot anonyma synpunkter. Du behöver ändå inte lämna namn eller adress.',
    replyNotDeclinable: 'Alla som hör av sig till kommunen får svar, så det går inte att avstå.',
    tooManyMessages:
      'Ärendet har fått många meddelanden den senaste timmen. Det här har inte sparats; skicka det igen senare.',
    noPolicy: 'Kommunen har ingen policy som gäller den här dagen. Ingenting har sparats.',
  },
  en: {
    unknownMunicipality: 'There is no municipality of that name here.',
    unknownCode: 'There is no case with that code.',
    unknownUnit: 'The municipality has no such unit.',
    occurredFuture: 'That day has not been yet. State the day when it happened.',
    keyLength: (most) => `The key must have 1 to ${most} characters.`,
    otherBody: 'The key has been used for something else. Use a new key for each submission.',
    contactOfAnonymous:
      'Someone anonymous leaves no contact details. Remove them, or set anonymous to false.',
    channelClosed: 'The municipality does not take in feedback this way. Nothing has been saved.',
    anonymityNotAllowed:
      'The municipality takes in no anonymous feedback. You need not give a name or an address all the same.',
    replyNotDeclinable:
      'Everyone who gets in touch with the municipality is answered, so an answer cannot be declined.',
    tooManyMessages:
      'The case has had many messages in the last hour. This one has not been saved; send it again later.',
    noPolicy: 'The municipality has no policy in force on this day. Nothing has been saved.',
  },
});
export type ApiWords = ReturnType<typeof apiWords>;
