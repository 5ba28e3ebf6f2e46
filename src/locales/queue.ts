import type { Nearness } from '../domain/queue-look.ts';
import type { ClockBasis, ClockKind, WaitsFor } from '../domain/vocabulary.ts';
import { capital } from './capital.ts';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);

/** The queue, where a day at the desk begins. */
export const queueWords = {
  title: 'Ärenden',
  outOfSight: 'Du ser det inte längre.',
  views: 'Urval',
  view: {
    alla: 'Alla öppna',
    mina: 'Mina',
    enheten: 'Min enhets',
    nya: 'Nya, att registrera',
    ororda: 'Orörda',
    ofordelade: 'Utan handläggare',
    idag: 'I dag',
    forsenade: 'Försenade',
    vantar: 'Väntar på andra',
    overlamnade: 'Överlämnade, ej bekräftade',
    'att-lasa': 'Att läsa',
  },
  counted: (count: number, most: number) => (count >= most ? `${most - 1}+` : String(count)),
  countedAloud: (count: number, most: number) =>
    count >= most ? `${most - 1} eller fler` : `${count}`,
  caption: (view: string) => `${view}, närmaste dag först`,
  empty: {
    alla: 'Här finns inga öppna ärenden.',
    mina: 'Inget ärende ligger på dig just nu.',
    enheten: 'Enheten har inga öppna ärenden.',
    nya: 'Allt som har kommit in är registrerat.',
    ororda: 'Någon har tagit hand om varje ärende.',
    ofordelade: 'Varje ärende har en handläggare.',
    idag: 'Inget ärende har sin dag i dag.',
    forsenade: 'Inget ärende är försenat.',
    vantar: 'Inget ärende väntar på någon annan.',
    overlamnade: 'Inget överlämnat ärende väntar på bekräftelse.',
    'att-lasa': 'Inget svar väntar på att du läser det.',
  },
  filters: {
    title: 'Välj vilka som visas',
    kind: 'Slag',
    unit: 'Enhet',
    status: 'Läge',
    nearness: 'Närmaste dag',
    any: 'Alla',
    nearnesses: {
      forsenad: 'Försenad',
      idag: 'I dag',
      veckan: 'Senare i veckan',
      senare: 'Efter veckan',
      ingen: 'Ingen dag att bevaka',
    } satisfies Record<Nearness, string>,
    show: 'Visa',
    clear: 'Visa alla i urvalet',
    empty: 'Inget ärende i urvalet är sådant.',
  },
  saved: {
    title: 'Sparade vyer',
    save: 'Spara som en egen vy',
    name: 'Vad heter vyn?',
    nameHelp: 'Ett namn för urvalet. Skriv inga personuppgifter.',
    share: 'Visa den för alla på min enhet',
    submit: 'Spara vyn',
    change: 'Byt namn, dela eller ta bort vyn',
    sharedByMe: 'delad',
    sharedByOthers: 'från enheten',
    done: 'Vyn är sparad.',
    removed: 'Vyn är borttagen.',
    page: 'Sparad vy',
    remove: 'Ta bort vyn',
    cancel: 'Avbryt',
    tooMany: (most: number) => `Du har redan ${most} sparade vyer. Ta bort någon först.`,
    amiss: {
      view_gone: 'Den sparade vyn finns inte. Här visas alla öppna ärenden.',
      unit_gone: 'Enheten i den sparade vyn finns inte längre. Vyn visas utan den.',
      unit_closed:
        'Enheten i den sparade vyn är stängd. Vyn visas utan den. Det som enheten har handlagt finns under Sök.',
    },
  },
  news: (count: number, most: number) => {
    if (count >= most) return `${most - 1}+ nya ärenden`;
    return count === 1 ? '1 nytt ärende' : `${count} nya ärenden`;
  },
  many: {
    column: 'Välj',
    tick: (number: string) => `Välj ärende ${number}`,
    assign: 'Fördela valda',
    tickAll: 'Välj alla på sidan',
    tickNone: 'Välj inga',
    ticked: 'valda',
    title: 'Fördela flera ärenden',
    chosen: (count: number) => (count === 1 ? '1 ärende är valt' : `${count} ärenden är valda`),
    none: 'Inget ärende är valt. Välj några i kön och tryck på Fördela valda.',
    most: (most: number, count: number) =>
      `Välj högst ${most} ärenden åt gången. Du har valt ${count}.`,
    back: 'Till ärendena',
    submit: 'Fördela',
    done: (count: number) =>
      count === 1 ? '1 ärende är fördelat.' : `${count} ärenden är fördelade.`,
    went: (count: number) => (count === 1 ? '1 ärende fördelades' : `${count} ärenden fördelades`),
    stayed: (count: number) =>
      count === 1 ? '1 ärende fördelades inte' : `${count} ärenden fördelades inte`,
    again: 'Prova igen med dem som är kvar',
    notThere: 'Finns inte, är avslutat eller är inte ditt att se.',
    notPermitted: 'Din roll får inte fördela det.',
    stale: 'Någon annan har ändrat ärendet. Se efter vad som har hänt och prova igen.',
  },
  column: {
    day: 'Dag',
    number: 'Ärende',
    words: 'Synpunkt',
    place: 'Hos',
    state: 'Läge',
  },
  /** What is to be done by the nearest day, and whether it is promised. */
  basis: {
    policy: (what: string) => `Löfte: ${what}`,
    attention: (what: string) => `${capital(what)} (egen bevakning)`,
  } satisfies Record<ClockBasis, (what: string) => string>,
  clock: {
    acknowledgement: 'första besked',
    response: 'svar',
    review: 'ny genomgång',
    confirmation: 'mottagarens bekräftelse',
  } satisfies Record<ClockKind, string>,
  noClock: 'Ingen dag att bevaka',
  late: (count: number) => `Försenad ${days(count)}`,
  attentionPassed: (count: number) => `${days(count)} efter bevakningsdagen`,
  today: 'I dag',
  tomorrow: 'I morgon',
  untouched: 'Orört',
  untouchedTooLong: 'Orört för länge',
  newWords: 'Har skrivit igen',
  returned: 'Kom i retur',
  escalated: 'Inte nöjd – hos chef',
  waitsFor: {
    submitter: 'Väntar på synpunktslämnarens svar',
    delivery: 'Svaret är på väg',
    assessor: 'Väntar på bedömning',
    receiver: undefined,
    colleague: 'Väntar på en kollegas svar',
  } satisfies Record<WaitsFor, string | undefined>,
  unconfirmed: 'Inte bekräftat av mottagaren',
  takeIn: 'Väntar på Ta emot',
  cameBack: 'Överlämnandet kom tillbaka',
  handedOver: {
    title: (year: string) => `Överlämnat ${year}`,
    intro:
      'Överlämnade ärenden står utanför statistiken över synpunkter, men räknas här. Ärenden som har kommit tillbaka är inte med.',
    counted: (what: string, count: number) => `${what}: ${count}`,
  },
  secrecy: 'Sekretessmarkerat',
  noKind: 'Slag inte valt',
  nobodyYet: 'Inte fördelat',
  noUnit: 'Ingen enhet ännu',
  noHandler: 'Ingen handläggare',
  noWords: 'Texten är gallrad.',
  next: 'Visa nästa ärenden',
  first: 'Till de första',
  find: {
    label: 'Gå till ärendenummer',
    submit: 'Öppna',
    unclear:
      'Skriv numret som det står på kvittot, till exempel 2026-00042, eller bara 42 för ett ärende från i år.',
  },
  nothingHere: {
    link: 'Läs kommunens regler för synpunkter',
    text: 'Du kan inte se enskilda ärenden. Underlag till nämnden kommer i rapporterna.',
  },
} as const;
