import type { PhraseSeed } from '../../src/municipality/schema.ts';
import { generalPhrases } from '../phrases.ts';

/** Invented: they are taken from no document of the municipality. */
export const phrases: readonly PhraseSeed[] = [
  ...generalPhrases,
  {
    unit: 'aldreomsorg',
    language: 'sv',
    kind: 'complaint',
    part: 'outcome',
    title: 'Åtgärdsplan',
    text: 'Enhetschefen har gjort en åtgärdsplan. Det här ändras: [Skriv vad]. Vi följer upp det [Skriv dagen].',
  },
  {
    unit: 'grundskolor',
    language: 'sv',
    part: 'process',
    title: 'Samtal med klassen',
    text: 'Vi har gått igenom det du skrev. Rektorn har talat med dig som {personen} och med klassens lärare.',
  },
  {
    unit: 'bibliotek-och-bad',
    language: 'sv',
    kind: 'suggestion',
    title: 'Inköpsförslag',
    text: 'Vi har beställt boken. Du som {personen} får ett meddelande när den finns att låna.',
  },
];
