import type { PhraseSeed } from '../../src/municipality/schema.ts';
import { generalPhrases } from '../phrases.ts';

/** Invented: they are taken from no document of the city. */
export const phrases: readonly PhraseSeed[] = [
  ...generalPhrases,
  {
    unit: 'hemtjanst-oster',
    language: 'sv',
    kind: 'complaint',
    part: 'outcome',
    title: 'Försenat besök',
    text: 'Besöket blev försenat för att [Skriv varför]. Från och med [Skriv dagen] ringer vi dig som {personen} om vi blir mer än en kvart sena.',
  },
  {
    unit: 'gata-och-park',
    language: 'sv',
    part: 'outcome',
    title: 'Åtgärd på gatan',
    text: 'Vi har varit på platsen. Felet är lagat [Skriv dagen].',
  },
  {
    unit: 'grundskola-city',
    language: 'sv',
    kind: 'suggestion',
    part: 'outcome',
    title: 'Förslaget tas upp i elevrådet',
    text: 'Rektorn tar upp ditt förslag i elevrådet [Skriv dagen]. Du får veta vad de kom fram till.',
  },
];
