/** Phrases to answer with (LAN-07). */

import type { Language, Localised } from '../../domain/language.ts';
import type { PhraseRefusal, Placeholder } from '../../domain/phrase.ts';
import { findText } from '../localised.ts';

export const phraseWords = {
  title: 'Fraser',
  intro:
    'Ord att svara med. Den som svarar ser dem som passar ärendets slag, enhet och språk, och lägger in dem i sitt svar. Enhetens eget ord för personen fylls i där det står {personen}.',
  add: 'Skriv en fras',
  inUse: 'Fraser som används',
  retired: 'Fraser som är dragna tillbaka',
  none: 'Inga fraser är skrivna än.',
  column: { title: 'Fras', text: 'Text', fits: 'Passar' },
  everyUnit: 'Alla enheter',
  goneUnit: 'En enhet som inte finns längre',
  everyKind: 'Alla slag',
  noPart: 'Något annat',
  newTitle: 'Skriv en fras',
  editTitle: (title: string) => `Ändra frasen ${title}`,
  field: {
    title: 'Namn på frasen',
    text: 'Text',
    unit: 'Enhet',
    kind: 'Slag av ärende',
    language: 'Språk',
    part: 'Vad den säger',
  },
  textHelp:
    'Ren text. Det här fylls i från ärendet: {personen}, {namn}, {nummer}, {enhet}, {handläggare}, {svarsdag}, {kommun}, {telefon}, {följsida}. Det som den som svarar ska skriva själv står inom hakparenteser: [Skriv dagen].',
  save: 'Spara frasen',
  retire: 'Dra tillbaka frasen',
  retireHelp:
    'Den visas inte längre för den som svarar. Det som redan är skrivet med den ändras inte.',
  restore: 'Börja använda frasen igen',
  restoreHelp: 'Frasen är dragen tillbaka och visas inte för den som svarar.',
  done: {
    kept: 'Frasen är sparad.',
    retired: 'Frasen är dragen tillbaka.',
    restored: 'Frasen används igen.',
  },
  changedBy: (at: string, name: string) => `Senast ändrad ${at} av ${name}.`,
  unknownPlaceholder: (written: string) =>
    `${written} betyder inget här. Skriv om det, eller välj något av det som kan fyllas i.`,
  refusals: {
    unknown_unit: 'Enheten finns inte. Välj en annan.',
    not_permitted: 'Du skriver fraser för din egen enhet eller förvaltning. Välj en av dem.',
    stale: 'Någon annan har ändrat frasen medan du skrev. Läs den som den är nu.',
  } satisfies Record<PhraseRefusal, string>,
  /** In the reply form. */
  beside: {
    title: (count: number) => `Fraser (${count})`,
    none: 'Ingen fras passar det här ärendet.',
    insert: 'Lägg in',
    inserted: 'Frasen är inlagd.',
    gone: 'Frasen finns inte längre. Välj en annan.',
    keep: 'Ändra fraserna',
  },
} as const;

const missingWords = {
  sv: {
    personen: '[Skriv ordet för personen]',
    namn: '[Skriv namnet]',
    nummer: '[Skriv numret]',
    enhet: '[Skriv enheten]',
    handläggare: '[Skriv vem som handlägger]',
    svarsdag: '[Skriv dagen]',
    kommun: '[Skriv kommunen]',
    telefon: '[Skriv numret]',
    följsida: '[Skriv adressen]',
  },
  en: {
    personen: '[Write the word for the person]',
    namn: '[Write the name]',
    nummer: '[Write the number]',
    enhet: '[Write the unit]',
    handläggare: '[Write who handles it]',
    svarsdag: '[Write the day]',
    kommun: '[Write the municipality]',
    telefon: '[Write the number]',
    följsida: '[Write the address]',
  },
} as const satisfies Localised<Record<Placeholder, string>>;

/** What is left for the writer where the case does not provide it; no reply with it can be sent. */
export function missingIn(language: Language): (name: Placeholder) => string {
  const words = findText<Record<Placeholder, string>>(missingWords, language).text;
  return (name) => words[name];
}
