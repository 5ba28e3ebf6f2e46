import { noAnalysis, usualFollowUpDays } from '../../../src/policy/defaults/follow-up.ts';
import { exclusionsAt, tracksOfTheLaw } from '../../../src/policy/defaults/routes.ts';
import {
  noClosedDays,
  noDisposal,
  noReadingBeforeSending,
  noTextsOfItsOwn,
  reviewByNearestManager,
  silentOnRelaying,
  usualAttention,
  wordOfEachUnit,
} from '../../../src/policy/defaults/silence.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, quoted, quotedText } from '../../../src/policy/sourced.ts';
import { receivers } from '../receivers.ts';

const whoMaySpeak =
  'Falköpings kommun ska uppmuntra och underlätta för medborgare, brukare, medarbetare och andra intressenter att lämna klagomål och synpunkter för att förbättra kommunens verksamheter.';
const notice =
  'Den som har lämnat in uppgiften ska senast efter 2 vardagar få meddelande om att synpunkten har registrerats samt att respons på klagomålet eller synpunkten ska erhållas inom 10 arbetsdagar.';
const managers =
  'Respektive chef är ansvarig för att upprätta åtgärdsplan och återkoppla till den som lämnat klagomålet eller synpunkten om medborgaren inte angett att hon/han inte önskar återkoppling eller valt att vara anonym.';

export const fal: PolicyDraft = {
  municipality: 'falkoping',
  version: 'FAL',
  title: quoted(
    'Policy för klagomål och synpunkter i Falköpings kommun',
    'Policy för klagomål och synpunkter\n\ni Falköpings kommun',
  ),
  standing: quoted('adopted', 'Antagen av\tKommunfullmäktige 2013-03-25'),
  decidedBy: quoted('Kommunfullmäktige', 'Kommunfullmäktige 2013-03-25'),
  decidedOn: quoted('2013-03-25', 'Kommunfullmäktige 2013-03-25', 'Dagen läses som beslutets.'),
  documentOwner: quoted('Kommundirektören', 'Dokumentansvarig\tKommundirektören'),
  sentTo: byDefault([], 'Handlingen säger inte vilka den har skickats till.'),
  effectiveFrom: quoted(
    '2013-03-25',
    'Kommunfullmäktige 2013-03-25',
    'Ingen dag för ikraftträdande anges. Beslutets dag används.',
  ),
  effectiveTo: byDefault(null, 'Ingen senare version är känd.'),

  definition: byDefault(
    null,
    'Policyn säger inte vad en synpunkt är. Klagomål, synpunkter och förbättringsförslag tas emot.',
  ),
  kinds: quoted(
    ['complaint', 'view', 'suggestion', 'praise', 'question'],
    'Inkomna klagomål, synpunkter och förbättringsförslag ska diskuteras på varje arbetsplats',
    'Klagomål, synpunkter och förbättringsförslag nämns. Synpunkter läses i vid mening: även beröm och frågor. Förslag hanteras som klagomål och synpunkter.',
  ),
  submitterTypes: [
    quoted(
      { type: 'resident', welcome: true },
      whoMaySpeak,
      'Medborgare läses som invånare. Ingen behöver visa var hon eller han bor.',
    ),
    quoted(
      { type: 'service_user', welcome: true },
      whoMaySpeak,
      'Brukare läses som alla som använder kommunens omsorg eller skola.',
    ),
    quoted(
      { type: 'employee', welcome: true },
      whoMaySpeak,
      'Medarbetare får lämna egna synpunkter.',
    ),
    quoted(
      { type: 'relative', welcome: true },
      whoMaySpeak,
      'Anhöriga hör till andra intressenter.',
    ),
    quoted({ type: 'company', welcome: true }, whoMaySpeak, 'Företag hör till andra intressenter.'),
    quoted(
      { type: 'organisation', welcome: true },
      whoMaySpeak,
      'Föreningar hör till andra intressenter.',
    ),
    quoted(
      { type: 'other', welcome: true },
      whoMaySpeak,
      'Andra intressenter läses som alla som har något att säga.',
    ),
  ],
  channels: quoted(
    ['web', 'paper_form', 'phone', 'email', 'letter', 'visit'],
    'genom flera olika kanaler såsom t.ex via webb, synpunktsblankett, telefon, e-post eller brev.',
    'Kanalerna är exempel. Även besök tas emot.',
  ),
  relayedBy: silentOnRelaying,
  anonymity: {
    allowed: quoted(
      true,
      managers,
      'Policyn räknar med den som har valt att vara anonym, så det går att vara det.',
    ),
    replyMayBeDeclined: quoted(
      true,
      managers,
      'Policyn räknar med den som inte önskar återkoppling, så det går att säga det.',
    ),
  },

  personWord: wordOfEachUnit,
  registration: quoted(
    { by: 'department', when: 'arrived' },
    'Respektive förvaltning är ansvarig för att klagomål och synpunkter datumsätts och registreras.',
    'Respektive förvaltning läses som den som synpunkten gäller. Datumsatt och registrerad är synpunkten när den har kommit in och fått nummer och ankomstdag. Meddelandet om det kan därför gå genast, och det är meddelandet som stoppar de två vardagarna. Att någon har granskat synpunkten antecknas för sig.',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: quoted(
      {
        amount: 2,
        unit: 'vardag',
        from: 'arrival',
        saturdayCounts: true,
        rollToWorkday: false,
        satisfiedBy: ['registration_and_response_day'],
      },
      notice,
      'Räknas från ankomstdagen. Lördag räknas som vardag i ordets äldre mening; det ger den tidigare dagen. Meddelandet ska säga både att synpunkten är registrerad och vilken dag svaret kommer.',
    ),
    response: quoted(
      {
        amount: 10,
        unit: 'arbetsdag',
        from: 'arrival',
        saturdayCounts: false,
        rollToWorkday: false,
        satisfiedBy: ['response'],
      },
      'samt att respons på klagomålet eller synpunkten ska erhållas inom 10 arbetsdagar.',
      'Räknas från ankomstdagen, vilket ger den tidigare dagen av de två möjliga läsningarna.',
    ),
  },
  attention: usualAttention,
  untouched: {
    after: quoted(
      { amount: 2, unit: 'arbetsdag' },
      'Vi hanterar klagomål och synpunkter utan dröjsmål',
      '”Utan dröjsmål” är ingen bestämd tid. Två arbetsdagar är ett förval, nära de två vardagar då den som lämnat synpunkten ska ha fått besked.',
    ),
    alarms: quoted(
      'department_manager',
      'Respektive förvaltning är ansvarig för att klagomål och synpunkter datumsätts och registreras.',
      'Förvaltningen ansvarar, så förvaltningens chef får veta.',
    ),
  },

  firstMessage: {
    parts: quoted(
      ['registration', 'response_day'],
      notice,
      'Dagen räknas ut och skrivs ut, så att mottagaren slipper räkna.',
    ),
    texts: noTextsOfItsOwn,
  },
  reply: {
    parts: byDefault([], 'Policyn räknar inte upp vad ett svar ska innehålla.'),
    readBeforeSending: noReadingBeforeSending,
  },
  replyOwner: quoted(
    'manager',
    managers,
    'Att återkoppla läses som att svara. Respektive chef läses som enhetens chef.',
  ),
  replyOwed: {
    unlessAnonymous: quoted(
      true,
      managers,
      'Inget svar krävs till den som är anonym. Svaret erbjuds ändå med kod.',
    ),
    unlessDeclined: quoted(
      true,
      managers,
      'Den som inte önskar återkoppling behöver inte få något svar.',
    ),
  },
  oralExplanationTick: byDefault(
    false,
    'Policyn kräver inte att gången förklaras muntligt för den som lämnar en synpunkt. Det är ändå god praxis.',
  ),

  classification: byDefault({ type: 'none' }, 'Policyn har ingen indelning i kvalitetsfaktorer.'),
  exclusions: exclusionsAt(receivers),
  statutoryTracks: tracksOfTheLaw,
  escalation: reviewByNearestManager,
  closureRequires: quoted(
    ['action_plan'],
    managers,
    'För varje ärende finns en åtgärdsplan, eller skälet till att ingen åtgärd behövs.',
  ),

  followUpOwner: byDefault(
    'quality_strategist',
    'Policyn säger inte vem som håller samman uppföljningen för hela kommunen.',
  ),
  analysis: noAnalysis,
  reports: [
    quoted(
      {
        code: 'arsrapport',
        name: 'Förvaltningens årliga rapport',
        owner: 'department_manager',
        per: 'department',
        recipients: ['committee', 'department_management', 'units', 'departments'],
        cadence: { type: 'times_a_year', times: 1 },
        contents: ['extent'],
      },
      'Förvaltningen ansvarar för att nämnd, förvaltningsledning och samtliga berörda enheter och avdelningar minst en gång per år får rapport om inkomna klagomål och synpunkter.',
      'Förvaltningen läses som dess chef, och minst en gång per år som en gång varje år.',
    ),
    quoted(
      {
        code: 'arsredovisning',
        name: 'Underlag till kommunens årsredovisning',
        owner: 'quality_strategist',
        per: 'municipality',
        recipients: ['annual_accounts', 'council'],
        cadence: { type: 'annual_accounts' },
        contents: ['extent', 'actions'],
      },
      'Kommunledningsförvaltningen och kommunfullmäktige ansvarar för det kommunövergripande förbättringsarbetet och rapportering i den kommunala årsredovisningen.',
      'Rapporteringen läses som ett underlag till årsredovisningen. Att kvalitetsstrategen skriver det är ett förval, liksom vad det tar upp.',
    ),
  ],
  staffMeetings: quoted(
    { owner: 'unit_manager', cadence: { type: 'times_a_year', times: 4 } },
    'Inkomna klagomål, synpunkter och förbättringsförslag ska diskuteras på varje arbetsplats',
    'Hur ofta sägs inte. En gång i kvartalet är ett förval, för att inget ska hinna bli gammalt. Vem som leder samtalet sägs inte heller: enhetschefen är ett förval.',
  ),
  actionPlan: quoted(
    { owner: 'unit_manager', per: 'case' },
    managers,
    'En plan för varje ärende, eller skälet till att ingen åtgärd behövs. Respektive chef läses som enhetens chef.',
  ),
  improvements: [
    quoted(
      { level: 'department', owner: 'department_manager' },
      'Respektive förvaltningsledning och nämnd ansvarar för det förvaltningsövergripande förbättringsarbetet.',
      'Förvaltningsledningen läses som förvaltningens chef.',
    ),
    quoted(
      { level: 'municipality', owner: 'quality_strategist' },
      'Kommunledningsförvaltningen och kommunfullmäktige ansvarar för det kommunövergripande förbättringsarbetet',
      'Att kvalitetsstrategen gör det för kommunledningsförvaltningen är ett förval.',
    ),
  ],
  ...usualFollowUpDays,
  indicators: [],
  publication: quoted(
    { statistics: 'continuous', entries: 'approved' },
    'Klagomål och synpunkter registreras och redovisas löpande på webb',
    'Löpande läses som statistik som alltid är aktuell, och som enskilda synpunkter utan det som pekar ut någon, när en person har godkänt texten.',
  ),
  retention: noDisposal,
  readConfirmation: quoted(
    { required: true, roles: [] },
    'Alla medarbetare i Falköpings kommun ska ha kännedom om policyn, aktivt arbeta utifrån förhållningssättet och kunna informera om kommunens till-väga-gångssätt.',
    'Att ha kännedom läses som att ha läst policyn och bekräftat det.',
  ),

  promise: [
    quotedText('Vi hanterar klagomål och synpunkter utan dröjsmål'),
    quotedText(notice),
    quotedText('Vårt mål är att i första hand lösa problemen där de uppstår'),
  ],
  attitudes: [
    quotedText(
      'Vi tar alla klagomål och synpunkter från våra medborgare/brukare/medarbetare och andra intressenter på allvar',
    ),
    quotedText('Vi bemöter klagomål och synpunkter på ett positivt och konstruktivt sätt'),
    quotedText('Vi ser klagomål och synpunkter som en möjlighet att förbättra verksamheterna'),
    quotedText('Vårt mål är att i första hand lösa problemen där de uppstår'),
    quotedText('Vi hanterar klagomål och synpunkter utan dröjsmål'),
  ],
};
