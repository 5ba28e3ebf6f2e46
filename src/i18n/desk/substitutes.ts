/** Texts for substitutes: a user's own page, and the page of those who arrange substitutes for others. */
export const substituteWords = {
  own: {
    title: 'Min vikarie',
    intro:
      'Är du borta kan en kollega ha dina ärenden så länge. Ärendena ligger kvar hos dig och är dina igen dagen efter den sista.',
    none: 'Du har ingen vikarie.',
    notNeeded: 'I din roll har du inga ärenden som behöver en vikarie.',
    mine: 'Mina vikarier',
  },
  others: {
    title: 'Vikarier',
    intro:
      'Den som vikarierar har den andras ärenden så länge. De ligger kvar hos den som är borta. Dagen efter sista dagen går de tillbaka.',
    none: 'Ingen har en vikarie.',
    lasting: 'Borta nu och framöver',
  },
  limits: {
    title: 'Det här får vikarien göra',
    items: [
      'Läsa, handlägga, besvara och avsluta den andras ärenden, inom det som den egna rollen får göra.',
      'Svaren undertecknas med vikariens eget namn. I händelserna står vem det gjordes för.',
      'Sekretessmarkerade ärenden, och ärenden inom vård och skola, ser vikarien bara i sina egna nämnder.',
      'Ett ärende som gäller vikarien själv ser vikarien inte.',
      'Den som har handlagt ett ärende går inte igenom det på nytt som chefens vikarie.',
      'Lagreglerade bedömningar gör bara den som har rollen för det.',
    ],
  },
  columns: { absent: 'Borta', substitute: 'Vikarie', from: 'Första dagen', to: 'Sista dagen' },
  end: 'Avsluta',
  endOf: (name: string) => `Avsluta: ${name}`,
  form: {
    title: 'Ordna en vikarie',
    absent: 'Vem är borta?',
    substitute: 'Vem vikarierar?',
    from: 'Från och med',
    to: 'Till och med',
    reason: 'Varför?',
    reasonHelp: 'Till exempel semester. Skriv inget om hälsa. Det sparas i loggen.',
    submit: 'Spara',
    missingAbsent: 'Välj vem som är borta.',
    missingSubstitute: 'Välj vem som vikarierar.',
  },
  done: {
    arranged: 'Vikarien är ordnad.',
    ended: 'Vikariatet är avslutat.',
  },
  lasts: (name: string, day: string) => `Du vikarierar för ${name} till och med ${day}.`,
  refusals: {
    not_permitted: 'Du kan ordna vikarie för dig själv och för dem du är chef för.',
    unknown_person: 'Personen finns inte. Välj en annan.',
    own_substitute: 'Ingen vikarierar för sig själv. Välj en annan.',
    inactive: 'Kontot är stängt. Välj en annan.',
    cannot_handle: 'Den personens roll handlägger inte ärenden. Välj en annan.',
    other_committee:
      'Ärenden inom vård och skola läses bara av den egna nämndens medarbetare. Välj någon i samma nämnd.',
    days_reversed: 'Den sista dagen ligger före den första.',
    days_passed: 'De dagarna har redan varit.',
    too_long: 'En vikarie kan ordnas för högst ett år i taget.',
    overlaps: 'Det finns redan en vikarie under de dagarna. Avsluta den först.',
    goes_round:
      'Det går runt: den som ska vikariera har själv, direkt eller genom andra, den här personen som vikarie under de dagarna.',
  },
  link: 'Min vikarie när jag är borta',
  othersLink: 'Vikarier för andra',
  instead: 'Ordna en vikarie under en tid i stället',
  gone: 'Vikariatet finns inte längre.',
} as const;
