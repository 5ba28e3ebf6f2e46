/** The steps that a law requires for a complaint (BOT-13), in Swedish. */
import type { SeriousOutcome } from '../../domain/vocabulary.ts';

export const trackWords = {
  title: 'Klagomål som en lag reglerar',
  intro:
    'Den som är ansvarig enligt lagen får veta det genast och bedömer klagomålet. Dagarna för besked och svar gäller som vanligt, och svaret ska tala om vilka myndigheter man kan vända sig till.',
  track: 'Vilket spår?',
  suggested: {
    byUnit: (unit: string) => `Enheten ${unit} hör till det som en lag reglerar.`,
    byWords: (words: readonly string[]) =>
      words.length === 0
        ? 'Texten tyder på ett klagomål som en lag reglerar.'
        : `Texten nämner ${new Intl.ListFormat('sv').format(words.map((one) => `”${one}”`))}.`,
    track: (name: string, law: string) => `Det kan gälla: ${name} (${law}).`,
  },
  /** Asked before the case is closed, handed over or voided. */
  choice: {
    title: 'Kan vara ett klagomål som en lag reglerar',
    legend: 'Är det ett klagomål som lagen reglerar?',
    choices: {
      open: 'Ja, öppna det lagreglerade spåret',
      not: 'Nej, det är inte ett sådant klagomål',
    },
    help: {
      open: 'Ärendet stannar här, och den som är ansvarig får veta det genast.',
      not: 'Skälet sparas i ärendets händelser, och sedan görs det du har valt här.',
    },
    missing: 'Svara ja eller nej.',
    reason: 'Varför?',
    reasonHelp: 'Till exempel: gäller snöröjningen utanför, inte omsorgen.',
    reasonMissing: 'Skriv varför.',
  },
  dismiss: {
    title: 'Inte ett lagreglerat klagomål',
    intro:
      'Ärendet handläggs som en vanlig synpunkt. Skälet står kvar i händelserna, och ärendet försvinner från listan hos den som bedömer.',
  },
  advance: {
    assessedHelp: 'Vad klagomålet gäller, vad som behöver göras genast och vad som ska utredas.',
    investigatedHelp: 'Vad utredningen visar och vad som ska förbättras.',
    words: 'Bedömning',
    findings: 'Utredning',
    missing: 'Ärendet är inte på något lagreglerat spår, eller är redan utrett.',
  },
  suspect: {
    title: 'Anmäl misstanke om allvarligt missförhållande',
    intro:
      'Kan det som har hänt vara ett allvarligt missförhållande? Den som är ansvarig får veta det genast (lex Sarah, lex Maria eller skollagen 6 kap. 10 §). Klagomålet står öppet och besvaras för sig.',
    words: 'Vad tyder på det?',
  },
  settle: {
    title: 'Avgör om det är ett allvarligt missförhållande',
    outcome: 'Vad blev det?',
    outcomes: {
      reported: 'Allvarligt, och anmält till myndigheten',
      handled: 'Ett missförhållande, utrett och avhjälpt här',
      not_serious: 'Inget missförhållande',
    } satisfies Record<SeriousOutcome, string>,
  },
  /** The next step, for the one who is responsible and for the others. */
  next: {
    open: 'Det kan vara ett klagomål som en lag reglerar. Öppna spåret, eller skriv varför det inte är det.',
    assess: 'Bedöm klagomålet.',
    assessBy: (name: string) => `${name} bedömer klagomålet.`,
    investigate: 'Utred klagomålet.',
    investigateBy: (name: string) => `${name} utreder klagomålet.`,
    settle: 'Avgör om det är ett allvarligt missförhållande.',
    settleBy: (name: string) => `${name} avgör om det är ett allvarligt missförhållande.`,
    someone: 'Den som är ansvarig',
  },
} as const;
