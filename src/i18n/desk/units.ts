/** The administrator's pages about units, including closed ones. */
export const unitWords = {
  title: 'Enheter',
  intro:
    'En enhet som läggs ned stängs här. Det den har handlagt finns kvar, men inget nytt går dit.',
  columns: { name: 'Enhet', state: 'Läge', cases: 'Öppna ärenden', people: 'Öppna konton' },
  open: 'Öppen',
  closedSince: (day: string) => `Stängd ${day}`,
  closedName: (name: string) => `${name} (stängd)`,
  department: 'Förvaltning',
  toAccounts: 'Till kontona',
  toUnits: 'Till enheterna',
  receives: 'Enheten tar emot det som inte hör till någon enhet än. Den kan inte stängas.',
  first: 'Det här behöver flytta först',
  cases: (count: number) =>
    count === 1
      ? 'Ett öppet ärende ligger på enheten eller är på väg dit. Fördela det till en annan enhet.'
      : `${count} öppna ärenden ligger på enheten eller är på väg dit. Fördela dem till en annan enhet.`,
  toCases: 'Visa enhetens kö',
  people: 'De här kontona hör till enheten. Flytta eller stäng dem.',
  close: 'Stäng enheten',
  closeHelp:
    'Enheten försvinner ur alla listor där man väljer vart något ska. Den går att öppna igen.',
  last: {
    title: (department: string) => `Det är den sista öppna enheten i ${department}`,
    text: 'Stängs den går det inte längre att fördela ärenden till förvaltningen, och den får inga egna rapporter om enheter.',
    accept: 'Jag vet att förvaltningen inte har någon enhet kvar',
    missing: 'Bekräfta att förvaltningen inte ska ha någon enhet kvar.',
  },
  reopen: 'Öppna enheten igen',
  done: {
    closed: (name: string) => `${name} är stängd.`,
    opened: (name: string) => `${name} är öppen igen.`,
  },
} as const;
