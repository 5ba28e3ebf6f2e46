import type { PhraseSeed } from '../src/municipality/schema.ts';

/** Phrases for any unit of any municipality; a municipality's own phrases are in its folder. */
export const generalPhrases: readonly PhraseSeed[] = [
  {
    language: 'sv',
    title: 'Hälsning',
    text: 'Hej {namn}!',
  },
  {
    language: 'sv',
    kind: 'complaint',
    part: 'thanks',
    title: 'Tack för klagomålet',
    text: 'Tack för att du som {personen} berättar när något inte fungerar.',
  },
  {
    language: 'sv',
    kind: 'praise',
    part: 'thanks',
    title: 'Tack för berömmet',
    text: 'Tack för dina vänliga ord. Vi har läst upp dem för alla som arbetar här.',
  },
  {
    language: 'sv',
    kind: 'suggestion',
    part: 'thanks',
    title: 'Tack för förslaget',
    text: 'Tack för ditt förslag. Vi tar gärna emot idéer från dig som {personen}.',
  },
  {
    language: 'sv',
    kind: 'complaint',
    part: 'regret',
    title: 'Beklagande',
    text: 'Vi beklagar det du har varit med om.',
  },
  {
    language: 'sv',
    part: 'process',
    title: 'Så har vi gått till väga',
    text: 'Vi har gått igenom det du skrev och talat med dem på {enhet} som var med.',
  },
  {
    language: 'sv',
    part: 'how_to_go_further',
    title: 'Är du inte nöjd',
    text: 'Är du inte nöjd med svaret kan du säga till på {följsida} med din kod, eller ringa {telefon}. Ditt ärende har nummer {nummer}.',
  },
  {
    language: 'sv',
    title: 'Avslutning',
    text: 'Vänliga hälsningar\n{handläggare}\n{enhet}, {kommun}',
  },
  {
    language: 'en',
    part: 'thanks',
    title: 'Thanks',
    text: 'Thank you for getting in touch with us.',
  },
  {
    language: 'en',
    kind: 'complaint',
    part: 'regret',
    title: 'Regret',
    text: 'We are sorry for what you have been through.',
  },
  {
    language: 'en',
    part: 'how_to_go_further',
    title: 'If you are not satisfied',
    text: 'If you are not satisfied with this answer, tell us at {följsida} with your code, or call {telefon}. Your case has number {nummer}.',
  },
];
