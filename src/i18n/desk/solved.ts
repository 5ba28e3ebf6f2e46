import type { SolvedOutcome } from '../../domain/vocabulary.ts';

/** The value of the field where nothing was to be corrected. */
export const nothingToCorrect = 'nothing';

/**
 * The outcome of a matter that was solved at once (BOT-14, LAN-15, FAL-23), both at registration and in an existing
 * case.
 */
export const solvedWords = {
  how: 'Hur löstes det?',
  howHelp: 'Det blir svaret i ärendet, så som du sa det till personen.',
  howMissing: 'Skriv hur det löstes, så att den som frågar senare får veta det.',
  outcome: 'Hur slutade det?',
  outcomeMissing: 'Välj hur det slutade.',
  outcomes: {
    corrected: 'Felet är rättat',
    not_corrected: 'Ingenting rättas, och personen vet varför',
    no_fault_found: 'Inget fel fanns',
    [nothingToCorrect]: 'Det fanns inget att rätta, till exempel en fråga eller beröm',
  } satisfies Record<SolvedOutcome | typeof nothingToCorrect, string>,
  factors: 'Vad handlar det om?',
  factorsHelp: 'Minst en av kommunens kvalitetsfaktorer, innan ärendet kan avslutas.',
  form: {
    title: 'Löst på plats',
    intro:
      'För det som är rättat eller besvarat i ett samtal, på telefon eller på plats. Ärendet får ditt svar som muntligt, räknas som löst på plats och avslutas. Ingenting skickas.',
  },
  missing: {
    kind: 'Välj vad det är. Det krävs innan ärendet avslutas.',
    unit: 'Välj enhet. Det krävs innan ärendet avslutas.',
    factor: 'Välj minst en kvalitetsfaktor. Det krävs innan ärendet avslutas.',
    correction_outcome:
      'Välj om felet rättades, varför inte, eller att inget fel fanns. Det krävs innan ett klagomål avslutas.',
  },
} as const;
