/** The pages where a new version of the policy is written, reviewed and put in force, in Swedish. */

import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { DayUnit, Kind } from '../../domain/vocabulary.ts';

export const policyVersionWords = {
  title: 'Ny version av policyn',
  intro: (base: string) =>
    `Formuläret börjar från ${base}. Ändra det som har beslutats och låt resten stå. Inget gäller förrän du har granskat versionen och satt den i kraft.`,
  otherwise: 'Det som inte finns i formuläret ändras med en fil.',
  byFile: 'Ändra med en fil',
  preview: 'Granska',
  cancel: 'Avbryt',
  fieldFault: (name: string, says: string) => `${name.replace(/\?$/, '')}: ${says}.`,
  missing: (isDay: boolean) => (isDay ? 'välj en dag' : 'välj eller fyll i'),
  source: {
    quote: 'Citat ur beslutet, ordagrant',
    reason: 'Skäl, eller hur citatet ska läsas',
    legend: 'Vad grundas ändringen på?',
    help: 'Fylls i när något här ovanför ändras. Ett skäl räcker där beslutet inte säger det med egna ord.',
    missing: (group: string) =>
      `${group}: skriv vad ändringen grundas på, med ett citat ur beslutet eller ett skäl.`,
    name: (group: string) => `${group}, vad ändringen grundas på`,
  },
  version: {
    legend: 'Versionen',
    codeHelp: (base: string) =>
      `2–20 tecken: versaler, siffror och bindestreck, till exempel ${base}-2. Står på varje ärende.`,
    fromHelp: 'Tidigast i dag. Ärenden som har kommit in behåller den version de kom in under.',
    untilFurther: 'Gäller tills en senare version tar vid.',
    fields: {
      version: 'Versionens beteckning',
      effectiveFrom: 'Gäller från och med',
      title: 'Namn',
      standing: 'Ställning',
      decidedBy: 'Beslutad av',
      decidedOn: 'Beslutad den',
    },
    standings: { adopted: 'Antagen', proposed: 'Föreslagen', unknown: 'Inte känd' },
  },
  deadlines: {
    acknowledgement: 'Tid för det första beskedet',
    response: 'Tid för svaret',
    yes: 'Ja',
    no: 'Nej',
    fields: {
      promised: 'Lovar policyn en dag?',
      amount: 'Antal dagar',
      unit: 'Vilka dagar räknas?',
      from: 'Räknas från',
      satisfiedBy: 'Löftet är hållet när personen har fått',
      saturdayCounts: 'Lördag räknas',
      rollToWorkday: 'Flytta fram till nästa arbetsdag',
    },
    from: { arrival: 'ankomstdagen', acknowledgement: 'det första beskedet' },
    saturdayHelp: 'Gäller bara vardagar.',
    rollHelp: 'Gäller bara dagar, när den sista dagen är ledig.',
    units: {
      dag: { label: 'dagar', description: 'Alla dagar räknas.' },
      vardag: { label: 'vardagar', description: 'Inte söndagar och helgdagar.' },
      arbetsdag: { label: 'arbetsdagar', description: 'Måndag till fredag, inte helgdagar.' },
    } satisfies Record<DayUnit, { label: string; description: string }>,
  },
  attention: {
    legend: 'Interna bevakningsdagar',
    description:
      'Används där policyn inte sätter någon dag. De är inget löfte till den som lämnar en synpunkt.',
    amount: 'antal dagar',
    unit: 'slags dagar',
    kinds: {
      'attention.acknowledgement': 'Första beskedet',
      'attention.response': 'Svaret',
      'attention.review': 'Ny genomgång',
      'untouched.after': 'Larm när ingen har rört ärendet',
      followUpDue: 'Uppföljning klar, efter periodens slut',
      followUpRaisedAfter: 'Nästa chef får veta om försenad uppföljning',
    },
    units: { dag: 'dagar', vardag: 'vardagar', arbetsdag: 'arbetsdagar' } satisfies Record<
      DayUnit,
      string
    >,
  },
  messages: {
    first: 'Det första beskedet',
    firstHelp: 'Det som kryssas i måste finnas med. Övrigt kan ändå stå där.',
    reply: 'Svarets innehåll',
    parts: 'Ska innehålla',
    readBeforeSending: 'Någon annan läser svaret innan det skickas',
    readBeforeSendingHelp:
      'Den som har skrivit svaret lämnar det för läsning. En samordnare eller chef läser det och skickar det, eller lämnar tillbaka det.',
    ownTexts: 'Egna ord i det första beskedet',
    ownTextsHelp:
      'Lämna ett fält tomt för att använda programmets egna ord. En egen text måste säga det den ska: tacka, beklaga eller förklara hur synpunkten hanteras.',
    passages: { thanks: 'Tacket', regret: 'Beklagandet', process: 'Hur det hanteras' },
    at: {
      complaint: ' vid klagomål',
      praise: ' vid beröm',
      suggestion: ' vid förslag',
      view: ' vid andra synpunkter',
      question: ' vid frågor',
    } satisfies Record<Kind, string>,
    inLanguage: (language: string) => `på ${language}`,
  },
  routes: {
    legend: 'Det som hör hemma någon annanstans',
    description: 'Vem som tar emot det. Vad som sägs till den som skrev ändras med en fil.',
    goesTo: (what: string, whom: string) => `${what}: ${whom}`,
    fields: { by: 'Lämnas vidare med', name: 'Mottagare', to: 'Adress' },
    toHelp:
      'E-postadress, postadress, nämndens namn, eller hur den som skrev själv når mottagaren.',
    ways: {
      email: 'e-post',
      letter: 'brev',
      committee: 'nämndens egen kö',
      submitter: 'den som skrev hänvisas dit',
    },
  },
  reports: {
    legend: 'Rapporter',
    description: 'Nya rapporter läggs till med en fil.',
    fields: { owner: 'Skrivs av', cadence: 'Hur ofta', recipients: 'Lämnas till' },
  },
  escalation: {
    legend: 'När någon inte är nöjd',
    fields: {
      from: 'Lämnas vidare av',
      to: 'Gås igenom på nytt av',
      handlerMayClose: 'Handläggaren får själv avsluta ärendet',
    },
    receivers: {
      nearest_manager: 'närmaste chef',
      department_manager: 'förvaltningschefen',
      quality_strategist: 'kvalitetsstrategen',
    },
  },
  json: {
    title: 'Ny version från en fil',
    intro:
      'Hela versionen som JSON. Ladda ner den senaste, ändra i en texteditor och välj filen eller klistra in den här. Varje värde har en källa: ett citat (quote) eller ett skäl (default).',
    download: (version: string) => `Ladda ner ${version} som JSON`,
    schema: 'Beskrivning av formatet (JSON Schema)',
    file: 'Välj en fil',
    fileRead: 'Filen är inläst i fältet här nedanför. Inget är skickat än.',
    fileOver: 'Filen är större än 1 MB och är inte inläst.',
    field: 'Versionen som JSON',
    fieldHelp: 'Högst 1 MB.',
    missing: 'Versionen som JSON: klistra in filens innehåll.',
    notJson:
      'Versionen som JSON: texten är inte JSON. Kontrollera kommatecken, citattecken och parenteser.',
    fault: (field: string, says: string) =>
      `${field === '' ? 'Hela versionen' : field.slice(0, 200)} ${says}.`,
    several: 'Versionen som JSON: flera fält behöver rättas. De räknas upp på sidan.',
    faultsTitle: 'Det här behöver rättas i versionen',
    more: (count: number) => `Och ${count} fel till.`,
    tooLarge:
      'Det som skickades är större än 1 MB. En version är sällan mer än 50 kB, så något annat måste ha kommit med. Ingenting har ändrats.',
    toForm: 'Ändra i formulär',
  },
  review: {
    title: (version: string) => `Granska ${version}`,
    changes: (base: string) => `Det här ändras från ${base}`,
    none: 'Inget i innehållet ändras.',
    what: 'Vad',
    before: 'Nu',
    after: 'Ny version',
    nothing: '–',
    faultsTitle: 'Versionen kan inte sättas i kraft',
    faultsIntro: 'Rätta det här först:',
    from: (version: string, day: Day, former: string) =>
      `Ärenden som kommer in från och med ${formatDay(day, 'sv')} hanteras enligt ${version}. Ärenden som kommer in dessförinnan hanteras enligt ${former} tills de är avslutade.`,
    fromToday: (version: string, former: string) =>
      `Ärenden som kommer in från och med nu hanteras enligt ${version}. Ärenden som redan har kommit in, även i dag, hanteras enligt ${former} tills de är avslutade.`,
    lasting: 'En version som är satt i kraft går inte att ändra. Den ersätts av en senare.',
    put: 'Sätt i kraft',
    edit: 'Ändra i formuläret',
  },
  objections: {
    otherMunicipality: (municipality: string) =>
      `municipality: versionen gäller ”${municipality}”, en annan kommun än er.`,
    stale: (latest: string) =>
      `Någon annan har satt ${latest} i kraft medan du arbetade. Börja om från den, så att inget i den går förlorat.`,
    codeTaken: (version: string) => `Versionens beteckning: ${version} finns redan. Välj en annan.`,
    dayPassed: (today: Day) =>
      `Gäller från och med: dagen har passerat. Tidigast möjliga dag är ${formatDay(today, 'sv')}.`,
    overlap: (former: string, since: Day, earliest: Day) =>
      `Gäller från och med: ${former} gäller från ${formatDay(since, 'sv')}, så två versioner skulle gälla samtidigt. Tidigast möjliga dag är ${formatDay(earliest, 'sv')}.`,
    gap: (former: string, end: Day) =>
      `Gäller från och med: ${former} slutar gälla ${formatDay(end, 'sv')}, så ingen version skulle gälla dagarna däremellan.`,
  },
  done: {
    title: (version: string) => `${version} är satt i kraft`,
    text: (version: string, day: Day) => `${version} gäller från och med ${formatDay(day, 'sv')}.`,
    policy: 'Till policyn',
  },
} as const;
