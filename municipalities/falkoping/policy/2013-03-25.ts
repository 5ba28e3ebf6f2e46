import {
  noClosedDays,
  reviewByNearestManager,
  usualAttention,
} from '../../../src/policy/defaults.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, quoted, said } from '../../../src/policy/sourced.ts';

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
  decidedOn: quoted('2013-03-25', 'Kommunfullmäktige 2013-03-25'),
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
    ['complaint', 'suggestion', 'praise', 'question'],
    'Inkomna klagomål, synpunkter och förbättringsförslag ska diskuteras på varje arbetsplats',
    'Synpunkter läses i vid mening: även beröm och frågor. Förslag hanteras som klagomål och synpunkter.',
  ),
  submitterTypes: [
    quoted({ type: 'resident', welcome: true }, whoMaySpeak),
    quoted({ type: 'service_user', welcome: true }, whoMaySpeak),
    quoted(
      { type: 'employee', welcome: true },
      whoMaySpeak,
      'Medarbetare får lämna egna synpunkter.',
    ),
    byDefault({ type: 'relative', welcome: true }, 'Anhöriga hör till andra intressenter.'),
    byDefault({ type: 'company', welcome: true }, 'Företag hör till andra intressenter.'),
    byDefault({ type: 'organisation', welcome: true }, 'Föreningar hör till andra intressenter.'),
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
  anonymity: { allowed: quoted(true, managers), replyMayBeDeclined: quoted(true, managers) },

  registration: quoted(
    { by: 'department' },
    'Respektive förvaltning är ansvarig för att klagomål och synpunkter datumsätts och registreras.',
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

  firstMessage: {
    parts: quoted(
      ['registration', 'response_day'],
      notice,
      'Dagen räknas ut och skrivs ut, så att mottagaren slipper räkna.',
    ),
  },
  reply: { parts: byDefault([], 'Policyn räknar inte upp vad ett svar ska innehålla.') },
  replyOwner: quoted('manager', managers),
  replyOwed: {
    unlessAnonymous: quoted(
      true,
      managers,
      'Inget svar krävs till den som är anonym. Svaret erbjuds ändå med kod.',
    ),
    unlessDeclined: quoted(true, managers),
  },
  oralExplanationTick: byDefault(
    false,
    'Policyn kräver inte att gången förklaras muntligt för den som lämnar en synpunkt. Det är ändå god praxis.',
  ),

  classification: byDefault({ type: 'none' }, 'Policyn har ingen indelning i kvalitetsfaktorer.'),
  escalation: reviewByNearestManager,
  closureRequires: quoted(
    ['action_plan'],
    managers,
    'För varje ärende finns en åtgärdsplan, eller skälet till att ingen åtgärd behövs.',
  ),

  promise: [
    said('Vi hanterar klagomål och synpunkter utan dröjsmål'),
    quoted('Du får ett meddelande senast efter 2 vardagar och svar inom 10 arbetsdagar.', notice),
    said('Vårt mål är att i första hand lösa problemen där de uppstår'),
  ],
  attitudes: [
    said(
      'Vi tar alla klagomål och synpunkter från våra medborgare/brukare/medarbetare och andra intressenter på allvar',
    ),
    said('Vi bemöter klagomål och synpunkter på ett positivt och konstruktivt sätt'),
    said('Vi ser klagomål och synpunkter som en möjlighet att förbättra verksamheterna'),
    said('Vårt mål är att i första hand lösa problemen där de uppstår'),
    said('Vi hanterar klagomål och synpunkter utan dröjsmål'),
  ],
};
