/** Texts for drafts of replies, and for reading them before they are sent. */
import type { Part } from '../../domain/vocabulary.ts';
import { partWords } from './case.ts';
import { joined } from './ledger.ts';

export const draftWords = {
  save: 'Spara utkast',
  discard: 'Släng utkastet',
  discarded: 'Utkastet är slängt.',
  saved: (at: string) => `Utkastet är sparat ${at}.`,
  savedTitle: 'Utkastet är sparat',
  savedHelp:
    'Det ligger kvar här tills svaret skickas. Bara du ser texten, tills du lämnar den för läsning.',
  notSaved: 'Inget utkast är sparat än.',
  sinceSent:
    'Ärendet har ändrats, eller svaret är skickat från ett annat fönster. Det här är inte sparat.',
  tooLong: 'Texten är för lång för att sparas. Korta den.',
  ended:
    'Du är utloggad, så utkastet sparas inte längre. Logga in i en ny flik och fortsätt sedan här.',
  toCase: 'Till ärendet',
  failed: 'Utkastet kunde inte sparas just nu. Texten står kvar här.',
  elsewhere: {
    title: 'Ett annat fönster har sparat en annan text',
    text: 'Det du skrev här står kvar men är inte sparat. Går du vidare härifrån ersätter det den andra texten.',
    other: 'Texten i det andra fönstret',
    told: 'Ett annat fönster har sparat en annan text. Det du skriver här sparas inte förrän du väljer Spara utkast.',
  },
  others: {
    writing: (name: string, at: string) => `${name} skriver också på ett svar, senast ${at}.`,
    for_reading: (name: string, at: string) =>
      `${name} har skrivit ett svar som väntar på att läsas, sedan ${at}.`,
    returned: (name: string, at: string) =>
      `${name} har fått tillbaka sitt svar efter läsning, senast ${at}.`,
  },
  unsent: {
    title: 'Svaret kan inte skickas nu',
    text: 'Det du skrev är sparat som utkast och står här, så att du kan kopiera det.',
  },
} as const;

export const readingWords = {
  leave: 'Lämna för läsning',
  noteTold: 'Anteckna som sagt',
  toldOrally: 'Det som redan är sagt lämnas inte för läsning. Välj Anteckna som sagt.',
  noDraft: 'Det finns inget utkast att läsa. Är svaret redan skickat?',
  wanted: 'Någon annan ska läsa svaret innan det skickas.',
  waits: {
    title: 'Svaret väntar på att läsas',
    text: 'Ändrar du texten läser den som läser det du senast har sparat.',
  },
  returned: (name: string) => `${name} har läst svaret och lämnat tillbaka det`,
  title: (number: string) => `Läs svaret på ärende ${number}`,
  by: (name: string, at: string) =>
    `${name} har skrivit det här, senast ${at}. Ingenting är skickat än.`,
  letter: 'Svaret',
  correction: 'Varför svaret rättas',
  override: 'Skäl att skicka det ändå',
  words: 'Vad behöver ändras?',
  wordsHelp: 'Den som har skrivit svaret ser orden i ärendet och i sitt utkast.',
  wordsMissing: 'Skriv vad som behöver ändras, så att den som skrev vet vad som saknas.',
  approve: 'Godkänn och skicka',
  back: 'Lämna tillbaka',
  nothing: 'Inget svar väntar på att du läser det.',
  gone: 'Svaret väntar inte längre på att läsas.',
  changed: 'Texten har ändrats sedan du öppnade sidan. Läs den som den är nu.',
  missing: (parts: readonly Part[]) =>
    `Det saknas ${joined(parts.map((part) => partWords[part]))}. Lämna tillbaka svaret, eller skriv varför det ska skickas ändå.`,
} as const;

/** What the case waits for, while somebody is writing a reply. */
export const draftSteps = {
  read: (name: string) => `Läs svaret som ${name} har skrivit.`,
  own: 'Skriv klart ditt utkast till svar.',
  waits: 'Ditt svar väntar på att läsas av någon annan.',
  returned: (name: string, words: string) =>
    `${name} har läst ditt svar: ”${words}”. Skriv om det.`,
  other: (name: string) => `${name} skriver på ett svar.`,
  otherWaits: (name: string) => `Svaret som ${name} har skrivit väntar på att läsas.`,
} as const;

/** Hints towards plain language; they never stop a reply. */
export const hintWords = {
  title: 'Klarspråk',
  help: 'Tips. Du avgör.',
  long: (count: number) => `Lång mening, ${count} ord. Går den att dela?`,
  instead: (plain: string) => `Enklare: ${plain}.`,
  show: 'Visa i texten',
  more: (count: number) => (count === 1 ? 'Och ett tips till.' : `Och ${count} tips till.`),
  told: (count: number) => (count === 1 ? '1 tips om språket.' : `${count} tips om språket.`),
} as const;
