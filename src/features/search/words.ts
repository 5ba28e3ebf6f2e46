import type { SearchedField } from '../../domain/searched-field.ts';

const cases = (count: number) => (count === 1 ? '1 ärende' : `${count} ärenden`);

/** The search of the desk, in Swedish. */
export const searchWords = {
  title: 'Sök ärenden',
  lostCode: 'Har någon tappat sin kod? Sök på namn, e-postadress eller telefonnummer.',
  words: {
    label: 'Ord eller ärendenummer',
    description:
      'Söker i ärendenummer, synpunkter, önskemål, platser, anteckningar och det ni har skrivit till varandra. Alla böjningar hittas, och delar av sammansatta ord: personal hittar hemtjänstpersonalen. Sätt "citattecken" om ord som ska stå intill varandra. Namn och kontaktuppgifter söks inte.',
  },
  filters: 'Avgränsa',
  kind: 'Slag',
  unit: 'Enhet',
  factor: 'Kvalitetsfaktor eller tema',
  channel: 'Kom in som',
  status: 'Läge',
  from: 'Kom in från och med',
  until: 'Kom in till och med',
  any: 'Alla',
  submit: 'Sök',
  clear: 'Töm',
  errors: {
    day: 'Skriv ett datum som finns, med år, månad och dag, till exempel 2026-03-07.',
    order: 'Sista dagen ligger före den första.',
  },
  results: 'Träffar',
  found: (count: number) => `${cases(count)}, det senaste först.`,
  foundMore: (count: number) => `De ${count} senaste. Det finns fler.`,
  foundFurther: (count: number) => `${cases(count)} till, det senaste först.`,
  nothing: 'Inget ärende som du får se stämmer med det du söker.',
  nothingHelp:
    'Pröva färre ord, andra ord eller ett vidare urval. Sätt * efter början av ett ord för alla ord som börjar så.',
  noWords:
    'I det du skrev finns inget ord att söka på. Namn, e-postadresser, telefonnummer och personnummer söks inte.',
  leftOut: (count: number) =>
    count === 1
      ? 'Det sista ordet är inte med i sökningen: den tar de 20 första.'
      : `De ${count} sista orden är inte med i sökningen: den tar de 20 första.`,
  waiting:
    'Sökningen läser just nu in äldre ärenden. Alla är inte med ännu; sök gärna igen om en stund.',
  numbered: 'Ärende med numret',
  others: 'Andra träffar',
  field: {
    words: 'Synpunkten',
    wish: 'Önskemålet',
    place: 'Platsen',
    from_submitter: 'Från synpunktslämnaren',
    to_submitter: 'Till synpunktslämnaren',
    note: 'Anteckning',
  } satisfies Record<SearchedField, string>,
  secret: 'Sekretessmarkerat. Orden visas bara i ärendet.',
  disposed: 'Texten är gallrad.',
  arrived: (day: string) => `Kom in ${day}`,
  noUnit: 'Ingen enhet ännu',
  next: 'Visa fler',
  first: 'Till de första',
  csv: {
    submit: 'Hämta som CSV',
    help: (most: string) => `Högst ${most} ärenden, för Excel.`,
    file: 'arenden',
    columns: [
      'Ärende',
      'Kom in',
      'Läge',
      'Slag',
      'Enhet',
      'Handläggare',
      'Faktorer och teman',
      'Kom in som',
      'Besvarat',
      'Avslutat',
      'Synpunkt',
    ],
    secret: 'Sekretessmarkerat',
  },
} as const;
