/** A later day for an answer: the form in Swedish, and what the person who waits is told, in their language. */
import { translations } from './translations.ts';

export const delayFormWords = {
  title: 'Meddela att svaret dröjer',
  intro:
    'Den som väntar ska få veta det innan dagen har gått, varför det dröjer och vilken dag svaret kommer i stället. Dagen som lovades först står kvar i ärendet.',
  passed: (day: string) =>
    `Dagen har redan gått: ${day}. Löftet är brutet, men den som väntar behöver ändå en ny dag.`,
  ownPassed: (day: string) =>
    `Vår egen bevakningsdag har gått: ${day}. Den som väntar behöver en dag att räkna med.`,
  current: (day: string) => `Nu gäller ${day}.`,
  day: 'Ny sista dag för svaret',
  dayHelp: 'Ta i så att den håller. Två besked om försening är värre än ett.',
  tooFar: 'Dagen ligger mer än ett år bort. Välj en tidigare.',
  reason: 'Varför dröjer det?',
  reasonHelp:
    'Orden går till den som väntar, i ett brev med tack, beklagande och den nya dagen. Skriv en eller ett par hela meningar.',
} as const;

export const delayWords = translations({
  sv: {
    promised: (number: string, day: string) =>
      `Du skulle ha fått ett svar i ärende ${number} senast ${day}. Vi behöver mer tid, och vi beklagar att du får vänta.`,
    passed: (number: string, day: string) =>
      `Du skulle ha fått ett svar i ärende ${number} senast ${day}. Den dagen har gått utan att vi har hört av oss. Det beklagar vi.`,
    unpromised: (number: string) =>
      `Vi arbetar med ditt ärende ${number} och behöver mer tid. Vi beklagar att du får vänta.`,
    newDay: (day: string) => `Du får svar senast ${day}.`,
    nothingToDo: 'Du behöver inte göra något. Vill du berätta mer går det bra under tiden.',
  },
  en: {
    promised: (number, day) =>
      `You should have had an answer in case ${number} by ${day}. We need more time, and we are sorry that you have to wait.`,
    passed: (number, day) =>
      `You should have had an answer in case ${number} by ${day}. That day has passed without a word from us. We are sorry for that.`,
    unpromised: (number) =>
      `We are working on your case ${number} and need more time. We are sorry that you have to wait.`,
    newDay: (day) => `You will have an answer by ${day}.`,
    nothingToDo: 'You need not do anything. If you want to tell us more, you are welcome to.',
  },
});
