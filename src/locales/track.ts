/** The steps that a law asks for of a complaint (BOT-13), in Swedish. */
import type { SeriousOutcome } from '../domain/vocabulary.ts';

export const trackWords = {
  title: 'Klagomål som en lag reglerar',
  intro:
    'Den som är ansvarig enligt lagen får veta det genast och bedömer klagomålet. Dagarna för besked och svar gäller som vanligt, och svaret ska tala om vilka myndigheter man kan vända sig till.',
  track: 'Vilket spår?',
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
  /** What is next, for the one who is responsible and for the others. */
  next: {
    open: 'Enheten hör till det som en lag reglerar. Gäller klagomålet det, öppna spåret.',
    assess: 'Bedöm klagomålet.',
    assessBy: (name: string) => `${name} bedömer klagomålet.`,
    investigate: 'Utred klagomålet.',
    investigateBy: (name: string) => `${name} utreder klagomålet.`,
    settle: 'Avgör om det är ett allvarligt missförhållande.',
    settleBy: (name: string) => `${name} avgör om det är ett allvarligt missförhållande.`,
    someone: 'Den som är ansvarig',
  },
} as const;
