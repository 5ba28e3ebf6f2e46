/** Texts for helping a submitter who has lost the code, in Swedish. */
export const lostCodeWords = {
  link: 'Någon har tappat sin kod',
  title: 'Hitta ärendet åt den som tappat sin kod',
  intro:
    'Sök på det som personen själv lämnade: hela namnet, e-postadressen eller telefonnumret. Det måste stämma helt. Att du har hittat ett ärende så antecknas i ärendets händelser.',
  name: 'Namn',
  email: 'E-postadress',
  phone: 'Telefonnummer',
  submit: 'Sök',
  missing: 'Skriv minst ett av namn, e-postadress och telefonnummer.',
  found: (count: number) => (count === 1 ? '1 ärende' : `${count} ärenden`),
  tooMany: 'Det finns fler ärenden än så. Fyll i mer, så blir det rätt person.',
  none: 'Inget ärende stämmer. Den som är anonym, eller inte lämnade några uppgifter, går inte att hitta så här.',
  secret: 'Ärenden som du inte får läsa visas inte.',
  renew: 'Ge en ny kod',
  newTitle: (number: string) => `Ny kod till ärende ${number}`,
  newIntro:
    'Kontrollera först att det är samma person som lämnade synpunkten. Den nya koden gäller hela det som personen lämnade in, också det som har delats eller slagits ihop. De gamla koderna slutar gälla när du ger en ny.',
  reason: 'Hur har du kontrollerat att det är rätt person?',
  reasonHelp:
    'Till exempel: ringde upp numret i ärendet, visade legitimation, beskrev vad som stod i synpunkten. Det sparas i ärendets händelser.',
  given: (number: string) => `Den nya koden till ärende ${number}`,
  whole: (asked: string, number: string) =>
    `Ärende ${asked} följs med koden till ärende ${number}, som det hör ihop med. Med den ser personen allt.`,
  once: 'Koden visas bara den här gången. Läs upp den eller skriv ner den åt personen nu.',
  code: 'Ny kod',
  spelled: (symbols: string) => `Koden tecken för tecken: ${symbols}.`,
  back: 'Sök en till',
  open: 'Öppna ärendet',
} as const;
