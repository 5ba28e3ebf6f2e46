import type { PhraseSeed } from '../../src/municipality/schema.ts';
import { generalPhrases } from '../phrases.ts';

/** Invented: they are taken from no document of the municipality. */
export const phrases: readonly PhraseSeed[] = [
  ...generalPhrases,
  {
    unit: 'hemtjanst',
    language: 'sv',
    kind: 'complaint',
    part: 'regret',
    title: 'Beklagande, mat',
    text: 'Vi beklagar att maten inte var som du som {personen} ska kunna räkna med.',
  },
  {
    unit: 'hemtjanst',
    language: 'sv',
    part: 'outcome',
    title: 'Ny rutin för mat',
    text: 'Vi har ändrat rutinen: nu mäter vi matens temperatur vid dörren varje dag.',
  },
  {
    unit: 'vatten-och-avfall',
    language: 'sv',
    kind: 'complaint',
    part: 'outcome',
    title: 'Utebliven hämtning',
    text: 'Vi hämtar ditt kärl [Skriv dagen]. Du som {personen} betalar inget extra för det.',
  },
];
