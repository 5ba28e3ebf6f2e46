/** The form in which a later day for an answer is given. */
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
