import type { SettledState } from '../../domain/vocabulary.ts';

/** What is planned because of a case, in Swedish (FAL-15). */
export const planWords = {
  card: {
    title: 'Planerade åtgärder',
    by: (owner: string, day: string) => `${owner}, senast ${day}`,
    tells: 'Synpunktslämnaren får veta när det är gjort.',
    late: 'Försenad',
    someone: 'En tidigare medarbetare',
    gone: 'Orden är gallrade.',
    settled: {
      done: (who: string, at: string) => `Gjord ${at}, antecknat av ${who}.`,
      dropped: (who: string, at: string) => `Blir inte av, beslutat ${at} av ${who}.`,
    } satisfies Record<SettledState, unknown>,
    settle: 'Gjord, eller blir inte av',
    signed: (who: string, at: string) => `${who} står för planen sedan ${at}.`,
    unsigned: 'Chefen har inte godkänt planen än.',
  },
  add: {
    title: 'Planera en åtgärd',
    intro:
      'Åtgärden följs tills den är gjord eller avskriven med skäl, också när ärendet är avslutat. Den som ska göra den påminns.',
    words: 'Vad ska göras?',
    owner: 'Vem ser till att det blir gjort?',
    due: 'Senast den',
    dueHelp: 'Sista dagen.',
    tell: 'Synpunktslämnaren vill veta när det är gjort',
  },
  settle: {
    title: 'Vad blev det av åtgärden?',
    which: 'Vilken åtgärd?',
    as: 'Hur gick det?',
    states: {
      done: 'Den är gjord',
      dropped: 'Den blir inte av',
    } satisfies Record<SettledState, string>,
    words: 'Vad gjordes, eller varför blir den inte av?',
    wordsHelp:
      'Skriv så att synpunktslämnaren förstår. Vill personen veta skickas orden samma väg som svaret.',
    save: 'Spara',
    nothing: 'Det finns ingen planerad åtgärd som väntar.',
  },
  sign: {
    title: 'Godkänn planen',
    intro:
      'Policyn säger att chefen ansvarar för åtgärdsplanen. Du står för det som är antecknat: åtgärden, eller skälet till att ingen behövs.',
    nothing: 'Det finns ingen plan att godkänna, eller så är den redan godkänd.',
  },
  correction: {
    owner: 'Vem ser till att det blir rättat?',
    ownerHelp: 'När felet ska rättas. Den personen påminns tills det är gjort.',
    dayMissing: 'Skriv den dag då det senast ska vara rättat.',
    dayPassed: 'Den dagen har gått. Välj en dag som kommer.',
    ownerMissing: 'Välj vem som ser till att det blir rättat.',
  },
  start: {
    late: (count: number) => `${count === 1 ? '1 dag' : `${count} dagar`} försenad`,
    today: 'senast i dag',
    later: (day: string) => `senast ${day}`,
    of: (owner: string) => `hos ${owner}`,
  },
  next: {
    sign: 'Chefen godkänner planen, eller skälet till att ingen åtgärd behövs.',
  },
  manager: {
    leave: 'Lämna till chefen',
    wanted:
      'Policyn säger att chefen svarar. Skriv svaret och lämna det till chefen, som läser och skickar det.',
  },
} as const;
