/** The data protection officer's list of what somebody could read because two cases were merged. */
export const exposureWords = {
  title: 'Vad någon annan kunde läsa',
  intro:
    'När två ärenden är sammanslagna visar båda koderna samma samtal. Visar det sig vara fel kan den ena ha läst vad den andra har skrivit. Här står varje sådant tillfälle, det senaste först. Texterna visas inte här.',
  none: 'Ingen sammanslagning har låtit någon annan läsa.',
  list: 'Tillfällen',
  entry: (number: string) => `Ärende ${number} kunde läsas av någon annan`,
  code: 'Med koden till',
  from: 'Från',
  until: 'Till',
  ended: 'Hur det upphörde',
  how: {
    undone: 'Sammanslagningen ångrades.',
    closed_off: 'Koden visar inte längre det andra ärendet, eftersom uppgifterna är olika.',
  },
  visible: 'Det som var synligt',
  visibleText: (messages: number) =>
    messages === 0
      ? 'Det som lämnades in.'
      : `Det som lämnades in och ${messages === 1 ? 'ett meddelande' : `${messages} meddelanden`}, med de namn som står i texterna.`,
  opened: 'Öppnades det?',
  openedText: {
    yes: (readings: number) => (readings === 1 ? 'Ja, en dag.' : `Ja, ${readings} dagar.`),
    no: () => 'Nej.',
    unknown: () => 'Det är inte känt. Läsningar antecknades inte då.',
  },
  assessments: 'Bedömningar',
  assessed: (by: string, at: string) => `${by}, ${at}`,
  gone: 'Texten är gallrad.',
  assess: (number: string) => `Din bedömning av ärende ${number}`,
  assessHelp:
    'Till exempel om det är en personuppgiftsincident, om den ska anmälas inom 72 timmar och om den berörda ska få veta. Texten sparas med ditt namn och dagen.',
  save: 'Spara bedömningen',
  saved: 'Bedömningen är sparad.',
  waits: 'Inte bedömt',
} as const;
