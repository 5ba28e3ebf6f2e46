/** Texts for notes and questions between the staff who handle a case, in Swedish. */
export const noteWords = {
  card: {
    title: 'Anteckningar och frågor',
    internal:
      'Läses bara här. Synpunktslämnaren ser dem inte, men de kan lämnas ut som allmän handling när ärendet är klart.',
    asked: (name: string) => `Fråga till ${name}`,
    answer: (name: string) => `Svar från ${name}`,
    note: (name: string) => `Anteckning av ${name}`,
    by: (name: string) => `Ställd av ${name}`,
    waits: 'Väntar på svar',
    withdrawn: 'Frågan togs tillbaka',
    gone: 'Texten är gallrad.',
    someone: 'En tidigare medarbetare',
  },
  write: {
    title: 'Skriv en anteckning',
    save: 'Spara anteckningen',
    intro: 'För det som ska finnas kvar i ärendet: ett samtal, en iakttagelse, en bedömning.',
    body: 'Anteckning',
    bodyHelp: 'Synpunktslämnaren ser den inte.',
  },
  ask: {
    title: 'Fråga en kollega',
    intro:
      'Ärendet stannar där det är. Kollegan får ett mejl och kan läsa ärendet tills frågan är besvarad.',
    who: 'Vem frågar du?',
    whoMissing: 'Välj vem du frågar.',
    body: 'Din fråga',
  },
  answer: {
    title: 'Svara en kollega',
    intro:
      'Svaret går till den som frågade. Sedan är ärendet inte längre öppet för dig, om du inte har det av annat skäl.',
    body: 'Ditt svar',
    gone: 'Frågan är redan besvarad eller tillbakatagen.',
  },
  withdraw: {
    title: 'Ta tillbaka frågan',
    intro: 'Kollegan behöver inte svara, och ser inte längre ärendet för frågans skull.',
  },
  next: {
    answer: (name: string) => `Svara ${name}, som frågar dig.`,
    waits: (name: string) => `${name} är tillfrågad och har inte svarat än.`,
  },
} as const;
