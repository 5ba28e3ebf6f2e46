import { translations } from './translations.ts';

/** The frame around a policy; the policy itself, and all that is said of it, is in Swedish. */
export const policyPageWords = translations({
  sv: {
    title: 'Policy för synpunkter',
    link: 'Kommunens policy för synpunkter',
    none: 'Det finns ingen policy här ännu.',
    noneInForce: 'Ingen version gäller i dag. Här visas den senaste.',
    versions: 'Versioner',
    version: (version: string) => `Version ${version}`,
    shown: 'visas här',
    window: {
      in_force: (days: string) => `gäller nu, ${days}`,
      past: (days: string) => `gällde ${days}`,
      coming: (days: string) => `gäller inte ännu, ${days}`,
    },
    from: (day: string) => `från och med ${day}`,
    fromTo: (from: string, to: string) => `från och med ${from} till och med ${to}`,
    standing: {
      adopted: 'Antagen.',
      proposed: 'Ett förslag: beslutet om att anta den är inte känt.',
      unknown: 'Det är inte känt om den är antagen.',
    },
    contents: 'Innehåll',
    compare: 'Jämför två versioner',
    comparison: 'Två versioner av policyn sida vid sida',
    back: 'Till policyn',
    earlier: 'Den ena versionen',
    later: 'Den andra versionen',
    show: 'Jämför',
    onlyOne: 'Det finns bara en version, så det finns inget att jämföra.',
    differences: (count: number) =>
      count === 0
        ? 'Inget skiljer mellan versionerna.'
        : count === 1
          ? 'En sak skiljer. Den är märkt i tabellen.'
          : `${count} saker skiljer. De är märkta i tabellerna.`,
    onlyDifferences: 'Visa bara det som skiljer',
    everything: 'Visa allt',
    print: 'Skriv ut',
  },
  en: {
    title: 'Policy for feedback',
    link: 'The municipality’s policy for feedback',
    none: 'There is no policy here yet.',
    noneInForce: 'No version is in force today. The latest is shown here.',
    versions: 'Versions',
    version: (version) => `Version ${version}`,
    shown: 'shown here',
    window: {
      in_force: (days) => `in force now, ${days}`,
      past: (days) => `was in force ${days}`,
      coming: (days) => `not yet in force, ${days}`,
    },
    from: (day) => `from ${day}`,
    fromTo: (from, to) => `from ${from} to ${to}`,
    standing: {
      adopted: 'Adopted.',
      proposed: 'A proposal: no decision to adopt it is known.',
      unknown: 'It is not known whether it was adopted.',
    },
    contents: 'Contents',
    compare: 'Compare two versions',
    comparison: 'Two versions of the policy side by side',
    back: 'To the policy',
    earlier: 'One version',
    later: 'The other version',
    show: 'Compare',
    onlyOne: 'There is only one version, so there is nothing to compare.',
    differences: (count) =>
      count === 0
        ? 'Nothing differs between the versions.'
        : count === 1
          ? 'One thing differs. It is marked in the table.'
          : `${count} things differ. They are marked in the tables.`,
    onlyDifferences: 'Show only what differs',
    everything: 'Show everything',
    print: 'Print',
  },
});

/** On the English pages, above what is in Swedish. */
export const policyIsSwedish =
  'The policy itself is in Swedish, and so is what is written about it here. The municipality can tell you what it says.';

/** Beside the policy's own values, in Swedish whatever the language of the page. */
export const policyWords = {
  column: { what: 'Ämne', how: 'Det här gäller', source: 'Var det står' },
  source: {
    own: 'Policyns egna ord.',
    restored: 'Texten är skadad i handlingen. Det ska stå:',
    interpretation: 'Så läser vi det:',
    silent: 'Policyn säger inget.',
  },
  difference: { changed: 'Ändrat', added: 'Nytt', removed: 'Borttaget' },
  notThere: 'Finns inte i den här versionen.',
  routine: {
    title: 'Så gör vi',
    from: (version: string) => `I korthet, ur den version av policyn som gäller nu, ${version}:`,
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
