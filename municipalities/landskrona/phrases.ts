import type { PhraseSeed } from '../../src/municipality/schema.ts';
import { generalPhrases } from '../phrases.ts';

/** Invented: they are taken from no document of the city. */
export const phrases: readonly PhraseSeed[] = [
  ...generalPhrases,
  {
    unit: 'aldreboenden',
    language: 'sv',
    kind: 'complaint',
    title: 'Samtal på boendet',
    text: 'Vi vill gärna träffa dig som {personen} och tala om hur det ska bli. Enhetschefen ringer dig senast {svarsdag}.',
  },
  {
    unit: 'hemvard',
    language: 'sv',
    part: 'outcome',
    title: 'Vi går igenom planen',
    text: 'Vi går igenom din plan tillsammans med dig som {personen} [Skriv dagen].',
  },
  {
    unit: 'va-och-renhallning',
    language: 'sv',
    kind: 'question',
    title: 'Hämtningsdagar',
    text: 'Du som {personen} hittar dina hämtningsdagar genom att ringa {telefon}.',
  },
];
