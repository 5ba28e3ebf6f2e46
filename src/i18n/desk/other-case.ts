/** Texts for actions on two cases: merging one into the other, or tying them. */
export const otherCaseWords = {
  number: 'Det andra ärendets nummer',
  numberHelp: 'Till exempel 2026-00017.',
  numberMissing: 'Skriv numret på det andra ärendet.',
  numberUnknown: 'Det finns inget ärende med det numret som du kan se.',
  numberSame: 'Välj ett annat ärende än det här.',
  merge: {
    title: 'Slå ihop med ett annat ärende',
    intro:
      'För det som samma person har lämnat två gånger. Det som kom sist fortsätter i det som kom först, med dess dagar. Koden till det här ärendet visar sedan hela samtalet i det andra. Har två olika personer hört av sig knyts ärendena ihop i stället.',
    into: 'Fortsätt i ärende',
    compare: 'Visa ärendena bredvid varandra',
    contact: 'Kontakt',
    noContact: 'Inga uppgifter',
    choice: 'Är det samma person?',
    choiceMissing: 'Läs båda ärendena och välj.',
    unseen: 'Det andra ärendet syns inte för dig.',
    sameness: {
      same: 'E-postadressen eller telefonnumret är lika. Läs båda ärendena innan du väljer.',
      different:
        'Uppgifterna är olika: det är två personer, eller så är den ena anonym. Ärendena kan bara knytas ihop.',
      unproven:
        'Ingen e-postadress och inget telefonnummer visar att det är samma person. Ärendena kan bara knytas ihop.',
    },
    choices: {
      merge: 'Ja, samma person har lämnat det två gånger: slå ihop',
      mergeHelp: 'Det här ärendet avslutas och räknas inte i statistiken. Det går att ångra.',
      tie: 'Nej, eller osäkert: knyt ihop',
      tieHelp:
        'Ärendena handläggs tillsammans. Var och en får ett eget svar och ser bara sitt eget samtal.',
    },
    save: 'Spara valet',
  },
  unmerge: {
    title: 'Ångra sammanslagningen',
    intro:
      'Ärendet fortsätter för sig, med sina egna dagar som förut. Koden visar bara det egna ärendet igen. Vad någon annan kunde läsa under tiden antecknas för dataskyddsombudet.',
    own: (count: number) =>
      count === 1
        ? 'Ett meddelande skrevs med det här ärendets kod och följer med tillbaka:'
        : `${count} meddelanden skrevs med det här ärendets kod och följer med tillbaka:`,
    messages: 'Hör något mer av det som skrevs under tiden hit?',
    messagesHelp:
      'Det du markerar flyttas hit och syns inte längre med det andra ärendets kod. Det som redan är markerat skrevs närmast efter ett meddelande med det här ärendets kod.',
    from: { in: 'Från synpunktslämnaren', out: 'Från kommunen' },
    inCase: (number: string) => `i ärende ${number}`,
  },
  tie: {
    title: 'Knyt ihop med ett annat ärende',
    intro:
      'För det som hör ihop men är två ärenden: två personer om samma sak, eller en sak som kommer tillbaka. De handläggs tillsammans: det här ärendet går till den enhet och handläggare som har det andra. Båda har kvar sitt nummer, sina dagar, sitt samtal och sitt svar.',
    words: 'Hur hör de ihop?',
    wordsHelp: 'Några ord för den som läser ärendet sedan.',
  },
  /** For answering one case after the other. */
  answers: {
    also: (number: string) =>
      `Ärende ${number} hör ihop med det här och väntar på sitt svar. Svara där också, med samma text.`,
    asIn: (number: string) =>
      `Ärende ${number}, som hör ihop med det här, är besvarat. Svara här också, med samma text.`,
    fromTitle: (number: string) => `Texten kommer från svaret i ärende ${number}`,
    from: 'Namn och nummer är utbytta mot det här ärendets. Läs igenom hela texten, så att inget om den andra står kvar.',
    otherLanguage: (number: string) =>
      `Svaret i ärende ${number} är på ett annat språk. Skriv svaret på det här ärendets språk.`,
  },
  untie: {
    title: 'Ta isär ärendena',
    intro: 'Ärendena visas inte längre tillsammans. Händelserna står kvar.',
  },
  card: {
    tied: 'Hör ihop med',
    tiedHelp:
      'Ärendena handläggs tillsammans, och var och en får ett eget svar. Den som följer det ena ser inget av det andra.',
    who: (name: string | undefined) =>
      name === undefined ? 'Ingen har det än.' : `Handläggs av ${name}.`,
    merged: 'Sammanslaget hit',
    mergedInto: 'Fortsätter i',
    untie: (number: string) => `Ta isär från ${number}`,
    cameIn: (day: string) => `kom in ${day}`,
  },
} as const;
