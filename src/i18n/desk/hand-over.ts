/** The desk's Swedish texts for the outcome of a hand-over, and for a case that was split. */
import type { HandOverRoute, HandOverState, Settlement } from '../../domain/vocabulary.ts';

export const handOverWords = {
  card: {
    title: 'Överlämnat',
    to: 'Till',
    as: 'Som',
    how: 'Hur',
    handed: 'Lämnat',
    by: (when: string, who: string) => `${when}, av ${who}`,
    sent: 'Skickat',
    notSent: 'Inte skickat än',
    state: 'Läge',
    who: 'Vem',
    why: 'Varför',
    reason: 'Skäl',
    letter: 'Läs det som skickades',
    waits: 'Väntar på att brevet skrivs',
  },
  routes: {
    email: 'med e-post',
    letter: 'med brev',
    queue: 'i mottagarens kö här',
    submitter: 'synpunktslämnaren vänder sig dit, inget är skickat',
  } satisfies Record<HandOverRoute, string>,
  states: {
    pending: 'Inte bekräftat av mottagaren',
    confirmed: 'Bekräftat av mottagaren',
    returned: 'Kom tillbaka',
    withdrawn: 'Återtaget',
    led: 'Hänvisat',
  } satisfies Record<HandOverState, string>,
  settled: {
    queue: 'i sin kö',
    link: 'med koden i brevet',
    told: 'muntligt',
    written: 'skriftligt',
    bounced: 'gick inte att leverera',
  } satisfies Record<Settlement, string>,
  confirm: {
    title: 'Mottagaren har bekräftat',
    queue:
      'Ärendet har lämnats över hit. Ta emot det, så vet den som lämnade över att det är framme.',
    takeIn: 'Ta emot',
    notOurs: 'Hör inte hemma hos oss',
    who: 'Vem bekräftade?',
    whoHelp: 'Namn eller funktion hos mottagaren.',
    on: 'Vilken dag?',
    onHelp: 'Lämna tomt om det var i dag.',
    how: 'Hur?',
    ways: { told: 'Muntligt', written: 'Skriftligt' },
  },
  back: {
    title: 'Ärendet kom tillbaka',
    intro: 'Ärendet går tillbaka till dem som lämnade över det, och dagarna gäller som förut.',
    reasonHelp: 'Till exempel: hör inte hemma hos oss, eller brevet kom i retur.',
    how: 'Hur fick vi veta det?',
  },
  split: {
    title: 'Dela ärendet',
    intro:
      'När det som skrevs gäller två saker får den ena ett eget ärende, med eget nummer och egna dagar från samma ankomstdag. Samma kod gäller för båda, och synpunktslämnaren får besked en gång.',
    words: 'Det som hör till det nya ärendet',
    wordsHelp: 'Ta bort det som inte hör dit. Det första ärendet behåller hela texten.',
    related: 'Delat ärende',
    from: 'Delat från',
    into: 'Delat i',
    inCase: (number: string) => `Ärende ${number}`,
  },
} as const;
