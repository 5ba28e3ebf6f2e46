/** What is done with two cases: one goes on in the other, or they are tied and stay two. */
export const otherCaseWords = {
  number: 'Det andra ärendets nummer',
  numberHelp: 'Till exempel 2026-00017.',
  numberMissing: 'Skriv numret på det andra ärendet.',
  numberUnknown: 'Det finns inget ärende med det numret som du kan se.',
  numberSame: 'Välj ett annat ärende än det här.',
  merge: {
    title: 'Slå ihop med ett annat ärende',
    intro:
      'För det som samma person har lämnat två gånger. Det som kom sist fortsätter i det som kom först, med dess dagar. Koden till det här ärendet leder sedan till det andra, och det här räknas inte i statistiken. Det går att ångra.',
    into: 'Fortsätt i ärende',
    others:
      'Är det två olika personer som har hört av sig om samma sak? Knyt i stället ihop ärendena, så får båda ett svar.',
    tie: 'Knyt ihop',
  },
  unmerge: {
    title: 'Ångra sammanslagningen',
    intro:
      'Ärendet fortsätter för sig, med sina egna dagar som förut. Det som har skrivits i det andra ärendet under tiden står kvar där.',
  },
  tie: {
    title: 'Knyt ihop med ett annat ärende',
    intro:
      'För det som hör ihop men är två ärenden: två personer om samma sak, eller en sak som kommer tillbaka. Båda har kvar sitt nummer, sina dagar och sitt svar.',
    words: 'Hur hör de ihop?',
    wordsHelp: 'Några ord för den som läser ärendet sedan.',
  },
  untie: {
    title: 'Ta isär ärendena',
    intro: 'Ärendena visas inte längre tillsammans. Händelserna står kvar.',
  },
  card: {
    tied: 'Hör ihop med',
    merged: 'Sammanslaget hit',
    mergedInto: 'Fortsätter i',
    untie: (number: string) => `Ta isär från ${number}`,
    cameIn: (day: string) => `kom in ${day}`,
  },
} as const;
