/** Texts next to the policy's own values, in Swedish whatever the language of the page. */
export const policyWords = {
  column: { what: 'Ämne', how: 'Det här gäller', source: 'Var det står' },
  source: {
    own: 'Policyns egna ord.',
    restored: 'Texten är skadad i handlingen. Det ska stå:',
    interpretation: 'Så läser vi det:',
    silent: 'Står inte i policyn.',
  },
  /** What a sentence about the policy is: a quotation from the document, a reading of it, or a default. */
  mark: {
    quotation: 'Citat',
    restored: 'Återställt citat',
    reading: 'Läsning',
    default: 'Förval',
  },
  notYet: 'Finns inte än',
  difference: {
    new_by_document: 'Nytt enligt handlingen',
    removed_by_document: 'Borttaget enligt handlingen',
    of_the_version: 'Uppgift om versionen',
    default: 'Annat förval',
    differs: 'Skiljer',
  },
  notThere: 'Finns inte i den här versionen.',
  routine: {
    title: 'Så gör vi',
    from: (version: string) => `I korthet, ur den version av policyn som gäller nu, ${version}:`,
  },
  duties: {
    title: (role: string) => `Det här gäller dig som ${role}`,
    none: 'Policyn nämner inte din roll.',
  },
  whole: 'Hela policyn',
  newVersion: 'Ny version',
  reading: {
    confirm: 'Jag har läst policyn och kan berätta hur vi gör',
    asked: 'Du har inte bekräftat att du har läst policyn',
    askedWhy: (version: string) => `Version ${version} gäller nu. Läs den och bekräfta.`,
    toButton: 'Till knappen',
    done: (day: string) => `Du bekräftade ${day} att du har läst den version som gäller.`,
    notAsked: 'Policyn ber inte din roll att bekräfta att den är läst.',
    otherInForce:
      'En annan version har börjat gälla sedan du öppnade sidan. Läs den och bekräfta sedan.',
    list: 'Vilka som har läst policyn',
    listLink: 'Se vilka som har läst policyn',
    count: (done: number, asked: number) => `${done} av ${asked}`,
    summary: (done: number, asked: number, version: string) =>
      `${done} av ${asked} har bekräftat att de har läst version ${version}.`,
    nobodyAsked: 'Policyn ber ingen att bekräfta att den är läst.',
    nobodyThere: 'Ingen som du ser här ska bekräfta.',
    caption: (version: string) => `Vilka som har bekräftat version ${version}, enhet för enhet`,
    unit: 'Enhet',
    counted: 'Antal',
    confirmed: 'Har bekräftat',
    waiting: 'Har inte bekräftat',
    nobody: 'Ingen',
    department: (name: string) => `${name}, utan enhet`,
    everywhere: 'Utan enhet',
  },
} as const;
