/** The reply desk. What it suggests in the submitter's language is in `suggested-reply.ts`. */

export const replyWords = {
  answer: {
    title: (number: string) => `Svara på ärende ${number}`,
    body: 'Svaret',
    bodyTold:
      'Det som skrivs här läser synpunktslämnaren. Lämnas svaret muntligt, skriv vad som sades.',
  },
  correct: {
    title: (number: string) => `Rätta svaret på ärende ${number}`,
    body: 'Det rättade svaret',
    bodyTold: 'Det tidigare svaret står kvar i samtalet. Det rättade svaret hänvisar till det.',
    reason: 'Varför rättas svaret?',
  },
  question: {
    title: (number: string) => `Fråga synpunktslämnaren, ärende ${number}`,
    body: 'Frågan',
    bodyTold: 'Fråga om det som behövs för att kunna svara. Frågan stoppar ingen klocka.',
    send: 'Skicka frågan',
  },
  subject: 'Ämne',
  subjectHelp: 'Rubriken på mejlet eller brevet.',
  toldOrally: (name: string) => `Lämnat muntligt av mig, ${name}`,
  toldOrallyHelp:
    'I telefon eller vid ett besök. Då skickas ingenting, och svaret räknas som lämnat nu.',
  route: {
    title: 'Så når svaret fram',
    titleQuestion: 'Så når frågan fram',
    email: (address: string) => `Skickas med e-post till ${address}. Visas också på följsidan.`,
    letter: 'Skrivs ut som brev och postas. Visas också på följsidan.',
    follow_page:
      'Visas på följsidan. Ingen adress är uppgiven, så den som har koden läser det där.',
    oral: 'Antecknas som lämnat muntligt. Visas också på följsidan.',
    call: (phone: string) =>
      `Läggs i utkorgen för att någon ska ringa ${phone} och berätta det. Visas också på följsidan. Det räknas som lämnat när någon har berättat det.`,
    declined: 'Synpunktslämnaren har bett att få slippa svar.',
    inSwedish: 'Synpunktslämnaren skrev på svenska.',
    inOther: (language: string) =>
      `Synpunktslämnaren skrev på ${language}. Svara gärna på ${language}.`,
  },
  cause: {
    label: 'Varför hände det?',
    help: 'Ärendet handläggs fördjupat, och då antecknas orsaken före svaret. Det läses bara av personalen.',
    missing: 'Skriv orsaken. Ärendet handläggs fördjupat, och då antecknas den före svaret.',
    read: 'Orsaken, som antecknas med svaret',
  },
  override: 'Varför ska svaret skickas ändå?',
  overrideHelp: 'Skälet sparas i ärendets händelser.',
  overrideMissing: (missing: string) =>
    `Det saknas ${missing}. Komplettera texten, eller skriv varför svaret ska skickas ändå.`,
  placeholderLeft: 'Texten har kvar något inom hakparenteser som ska fyllas i eller tas bort.',
  buttons: {
    preview: 'Förhandsgranska',
    check: 'Kontrollera texten',
    suggest: 'Lägg in förslag till svar',
    send: 'Skicka svaret',
    edit: 'Ändra texten',
  },
  preview: {
    title: (number: string) => `Granska svaret på ärende ${number}`,
    intro: 'Så här läser synpunktslämnaren svaret. Ingenting är skickat än.',
    ways: { email: 'Som e-post', letter: 'Som brev', follow_page: 'På följsidan' },
    otherWays: {
      email: 'Se svaret som e-post',
      letter: 'Se svaret som brev',
      follow_page: 'Se svaret på följsidan',
    },
    noMail: 'Ingen e-postadress är uppgiven',
  },
  check: {
    title: 'Kontrollen',
    notRun:
      'Välj Kontrollera texten, så läser programmet texten och visar vad som finns i den. Det bedömer inte tonen.',
    missing: 'Saknas, och ska vara med',
    lacks: (part: string) => `Saknas: ${part}`,
    advised: 'God sed, men inget krav',
    found: 'Finns i texten',
    complete: 'Allt som svaret ska innehålla finns med.',
    nothingOwed: 'Det är inte bestämt vad ett svar ska innehålla.',
    toldComplete: 'Kontrollen: inget som ska vara med saknas.',
    toldMissing: (parts: string) => `Kontrollen: det saknas ${parts}.`,
    notChecked: 'Språket kan inte kontrolleras. Läs igenom texten själv.',
    unclassified:
      'Ärendet är inte klassat. Är det ett klagomål kan svaret också behöva beklaga upplevelsen.',
    suggestion: 'Till exempel:',
    onlyYou:
      'Skriv vad ni har kommit fram till, vad som rättas och när, eller varför inget rättas.',
  },
  beside: {
    policy: 'Policyn',
    promise: 'Det vi har lovat den som hör av sig',
    attitudes: 'Så vill vi vara',
    owed: 'Det här ska svaret innehålla',
    owedOnComplaint: 'vid klagomål',
    owedByLaw: (law: string) => `enligt ${law}`,
    owner: 'Chefen ansvarar för svaret. Stäm av det innan du skickar det.',
    conversation: 'Samtalet hittills',
    latest: 'Skrev senast',
  },
} as const;
