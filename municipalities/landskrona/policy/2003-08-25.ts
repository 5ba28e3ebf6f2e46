import {
  noActionPlan,
  nothingPublished,
  ownerOfFollowUp,
  usualFollowUpDays,
} from '../../../src/policy/defaults/follow-up.ts';
import { exclusionsAt, schoolTrack, socialCareTrack } from '../../../src/policy/defaults/routes.ts';
import {
  noClosedDays,
  noDisposal,
  noReadingBeforeSending,
  noTextsOfItsOwn,
  replyAlwaysOwed,
  reviewByNearestManager,
  usualAttention,
  usualUntouched,
} from '../../../src/policy/defaults/silence.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, quoted, quotedText } from '../../../src/policy/sourced.ts';
import { receivers } from '../receivers.ts';

const anonymous =
  'Kunden kan välja att antingen vara anonym eller att uppge sitt namn för att kunna ha direkt kontakt med den berörda verksamheten.';
const acknowledgement =
  'Synpunktslämnaren skall få bekräftelse på att vi mottagit synpunkten och vem som handlägger ärendet.';
const customer =
  'I policyn anges kund som samlingsbegrepp. I kontakten utåt använder vi det begrepp som är relevant för verksamheten, exempelvis boende, vårdtagare osv.';
const everyone =
  'Alla medarbetare och politiker i Landskrona stad ansvarar för att synpunkter tas på allvar och fångas upp så nära kunden som möjligt.';

const deviations =
  'Allmänna synpunkter skall särskiljas från avvikelshantering enligt lag, exempelvis Socialtjänstlagen, Plan-och bygglagen etc.';
const levels =
  'Rätt nivå läses som enhet, förvaltning eller kommun. Vem som ansvarar på nivån sägs inte: det är ett förval.';
const rightLevel = 'sätta in rätt åtgärder på rätt nivå i organisationen.';

export const lan: PolicyDraft = {
  municipality: 'landskrona',
  version: 'LAN',
  title: quotedText('Policy för synpunktshantering i Landskrona stad'),
  standing: quoted(
    'adopted',
    'KF § 97 2003-08-25',
    'Läses som paragrafen där fullmäktige antog policyn.',
  ),
  decidedBy: quoted('Kommunfullmäktige', 'KF § 97 2003-08-25', 'KF läses som kommunfullmäktige.'),
  decidedOn: quoted('2003-08-25', 'KF § 97 2003-08-25', 'Dagen läses som beslutets.'),
  documentOwner: byDefault(null, 'Handlingen anger ingen dokumentägare.'),
  sentTo: byDefault([], 'Handlingen säger inte vilka den har skickats till.'),
  effectiveFrom: quoted(
    '2003-08-25',
    'KF § 97 2003-08-25',
    'Ingen dag för ikraftträdande anges. Beslutets dag används.',
  ),
  effectiveTo: byDefault(null, 'Ingen senare version är känd.'),

  definition: quoted(
    'En synpunkt är när kunden inte är nöjd med den service eller tjänst som denne förväntar sig att få, och en bra informationskälla till förbättrings- och utvecklingsmöjligheter.',
    'För Landskrona stad är en synpunkt:\n\n- när kunden inte är nöjd med den service eller tjänst som denne förväntar sig att få\n- en bra informationskälla till förbättrings- och utvecklingsmöjligheter.',
    'Policyns två punkter, här i en mening.',
  ),
  kinds: quoted(
    ['complaint', 'praise', 'suggestion', 'view'],
    'Alla synpunkter och är värdefulla, såväl positiva som negativa.',
    'Positiva synpunkter är beröm, negativa är klagomål, och definitionen nämner förbättringar. Alla synpunkter läses som att även den som varken är positiv eller negativ räknas.',
  ),
  otherKinds: byDefault(
    ['question'],
    'Policyn nämner inte frågor. En fråga tas emot och besvaras ändå, men räknas inte som en synpunkt.',
  ),
  submitterTypes: [
    quoted(
      { type: 'customer', welcome: true },
      customer,
      'Kund är policyns ord för alla som använder stadens tjänster.',
    ),
    quoted(
      { type: 'service_user', welcome: true },
      customer,
      'Boende och vårdtagare läses som brukare.',
    ),
    byDefault(
      { type: 'resident', welcome: true },
      'Kund är policyns samlingsord. Den som bor i staden kan känna igen sig bättre i invånare.',
    ),
    byDefault({ type: 'relative', welcome: true }, 'Anhöriga nämns inte men tas emot som andra.'),
    quoted(
      { type: 'elected_member', welcome: true },
      everyone,
      'Förtroendevalda kan lämna det de har fått höra.',
    ),
    quoted(
      { type: 'employee', welcome: true },
      everyone,
      'Medarbetare lämnar det de har fått höra. Om egna synpunkter säger policyn inget.',
    ),
    byDefault({ type: 'other', welcome: true }, 'Ingen avvisas för att de inte passar i listan.'),
  ],
  channels: quoted(
    ['web', 'phone', 'visit', 'paper_form', 'letter', 'fax', 'email'],
    'Kontakten kan ske antingen muntligt via telefon eller besök eller skriftligt genom blanketter, stadens webbplats, brev eller fax.',
    'E-post nämns inte i policyn från 2003 men tas emot, eftersom en myndighet ska gå att nå så (förvaltningslagen 7 §).',
  ),
  relayedBy: quoted(
    ['employee', 'elected_member'],
    everyone,
    'Att fånga upp läses som att ta emot det någon säger och lämna in det. Politiker läses som förtroendevalda.',
  ),
  anonymity: {
    allowed: quoted(true, anonymous, 'Kunden läses som alla som lämnar en synpunkt.'),
    replyMayBeDeclined: byDefault(
      true,
      'Policyn säger inget om att avstå från svar. Den som inte vill ha något svar får säga det.',
    ),
  },

  personWord: quoted(
    { type: 'per_unit' },
    customer,
    'Varje enhet har sitt eget ord, som används i dess meddelanden.',
  ),
  registration: byDefault(
    { by: 'unit', when: 'arrived' },
    'Policyn säger inte vem som registrerar. Synpunkter ska fångas upp så nära kunden som möjligt, så den enhet som får höra dem gör det. Registrerad är den när den har fått nummer och ankomstdag (5 kap. 1 § offentlighets- och sekretesslagen).',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: byDefault(null, 'Policyn sätter ingen dag för bekräftelsen.'),
    response: byDefault(null, 'Policyn sätter ingen dag för svaret.'),
  },
  attention: usualAttention,
  untouched: usualUntouched,

  firstMessage: {
    parts: quoted(
      ['registration', 'handler'],
      acknowledgement,
      'Är ingen handläggare utsedd än följer ett andra meddelande när någon är det. Har handläggaren skyddad identitet nämns enhetens funktion.',
    ),
    texts: noTextsOfItsOwn,
  },
  reply: {
    parts: quoted(
      ['outcome'],
      'Genom att hantera synpunkter systematiskt kan de åtgärdas, dokumenteras, följas upp och återkopplas till brukaren/kunden.',
      'Den som har lämnat synpunkten får veta vad den ledde till.',
    ),
    readBeforeSending: noReadingBeforeSending,
  },
  replyOwner: quoted('handler', acknowledgement, 'Den som handlägger ärendet är den som svarar.'),
  replyOwed: replyAlwaysOwed,
  oralExplanationTick: byDefault(
    false,
    'Policyn kräver inte att gången förklaras muntligt. Det är ändå god praxis.',
  ),

  classification: quoted(
    {
      type: 'fixed',
      required: true,
      factors: [
        { code: 'bemotande', name: { sv: 'Bemötande', en: 'Treatment' } },
        {
          code: 'delaktighet',
          name: { sv: 'Delaktighet/inflytande', en: 'Participation/influence' },
        },
        { code: 'tillganglighet', name: { sv: 'Tillgänglighet', en: 'Accessibility' } },
        { code: 'handlaggningstid', name: { sv: 'Handläggningstid', en: 'Handling time' } },
        { code: 'utforande', name: { sv: 'Utförande', en: 'Performance' } },
        { code: 'trygghet', name: { sv: 'Trygghet', en: 'Safety' } },
        { code: 'information', name: { sv: 'Information', en: 'Information' } },
        { code: 'valfrihet', name: { sv: 'Valfrihet', en: 'Freedom of choice' } },
        { code: 'boendemiljo', name: { sv: 'Boendemiljö', en: 'Living environment' } },
        { code: 'mat', name: { sv: 'Mat', en: 'Food' } },
        { code: 'taxor', name: { sv: 'Taxor/avgifter', en: 'Rates/fees' } },
        { code: 'annat', name: { sv: 'Annat', en: 'Other' } },
      ],
    },
    'Synpunkterna registreras och dokumenteras utifrån följande övergripande kvalitetsfaktorer;\n\n- Bemötande\n- Delaktighet/inflytande\n- Tillgänglighet\n- Handläggningstid\n- Utförande\n- Trygghet\n- Information\n- Valfrihet\n- Boendemiljö\n- Mat\n- Taxor/avgifter\n- Annat',
    'Minst en av de tolv faktorerna sätts på varje ärende.',
  ),
  exclusions: exclusionsAt(receivers, {
    appeal: (value) =>
      quoted(
        value,
        'Överklaganden enligt lag hanteras inte i den allmänna synpunktshanteringen.',
        'Vad som görs i stället följer av förvaltningslagen.',
      ),
    other_authority: (value) =>
      quoted(
        value,
        'Synpunktshanteringen ska betraktas som ett internt kvalitetsverktyg för stadens egna verksamheter.',
        'Det som andra ansvarar för märks ut och den som skrev får veta vart det hör.',
      ),
  }),
  statutoryTracks: [
    quoted(
      socialCareTrack,
      deviations,
      'Klagomål inom socialtjänst och omsorg får ett eget spår, skilt från de allmänna synpunkterna. Vilka som hörs och vem som bedömer står i föreskrifterna, inte i policyn.',
    ),
    quoted(
      {
        code: 'plan_och_bygg',
        name: 'Anmälan enligt plan- och bygglagen',
        law: 'Plan- och bygglagen 11 kap.',
        areas: ['planning_building'],
        assessor: 'statutory_assessor',
        heard: ['resident', 'customer', 'company', 'organisation', 'employee', 'other'],
        outranks: [],
        authorities: ['Länsstyrelsen, när ett beslut överklagas'],
      },
      deviations,
      'Tillsyn och anmälningar enligt plan- och bygglagen hålls isär från allmänna synpunkter. Vilka som hörs och vem som bedömer säger policyn inte.',
    ),
    quoted(
      schoolTrack,
      deviations,
      'Lagarna nämns som exempel. Skollagen har också en egen klagomålshantering och får ett eget spår.',
    ),
  ],
  escalation: reviewByNearestManager,
  closureRequires: quoted(
    ['factor'],
    'Synpunkterna registreras och dokumenteras utifrån följande övergripande kvalitetsfaktorer;',
    'Ett ärende avslutas inte utan minst en kvalitetsfaktor.',
  ),

  followUpOwner: ownerOfFollowUp,
  analysis: quoted(
    {
      owner: 'unit_manager',
      per: 'unit',
      cadence: { type: 'times_a_year', times: 4 },
      textRequired: true,
    },
    'En sammanställning och analys/uppföljning av registrerade synpunkter sker minst kvartalsvis av ansvarig chef.',
    'Ansvarig chef läses som enhetens chef, minst kvartalsvis som en gång i kvartalet, och en analys som något som skrivs i ord.',
  ),
  reports: [
    quoted(
      {
        code: 'redovisning_till_namnd',
        name: 'Redovisning till nämnden',
        owner: 'department_manager',
        per: 'committee',
        recipients: ['committee'],
        cadence: { type: 'times_a_year', times: 2 },
        contents: ['extent', 'actions', 'follow_up', 'analysis'],
      },
      'Sammanställning, analys och uppföljning redovisas till nämnd minst två gånger per år.',
      'Minst två gånger läses som en gång varje halvår. Vem som skriver den sägs inte: förvaltningschefen är ett förval.',
    ),
    quoted(
      {
        code: 'bokslut_till_kommunstyrelsen',
        name: 'Redovisning till kommunstyrelsen vid bokslut',
        owner: 'quality_strategist',
        per: 'municipality',
        recipients: ['executive_board', 'annual_accounts'],
        cadence: { type: 'annual_accounts' },
        contents: ['extent', 'actions', 'follow_up', 'all_areas'],
      },
      'I samband med bokslut och årsredovisning redovisas uppföljningen till kommunstyrelsen för samtliga verksamhetsområden.',
      'Även verksamhetsområden utan synpunkter är med, med en nolla. Vem som skriver den sägs inte: kvalitetsstrategen är ett förval.',
    ),
  ],
  staffMeetings: quoted(
    { owner: 'unit_manager', cadence: { type: 'times_a_year', times: 4 } },
    'Vid arbetsplatsträffar tas inkomna synpunkter, förslag på eller vidtagna åtgärder upp för att\n\nkontinuerligt arbeta med att förbättra verksamheten.',
    'Hur ofta sägs inte. En gång i kvartalet följer rytmen i chefens analys. Vem som tar upp dem sägs inte heller: enhetschefen är ett förval.',
  ),
  actionPlan: noActionPlan,
  improvements: [
    quoted({ level: 'unit', owner: 'unit_manager' }, rightLevel, levels),
    quoted({ level: 'department', owner: 'department_manager' }, rightLevel, levels),
    quoted({ level: 'municipality', owner: 'quality_strategist' }, rightLevel, levels),
  ],
  ...usualFollowUpDays,
  indicators: [],
  publication: nothingPublished,
  retention: noDisposal,
  readConfirmation: quoted(
    { required: true, roles: [] },
    'Alla anställda ska känna till rutinerna för handläggning av synpunkter.',
    'Att känna till rutinerna läses som att ha läst policyn och bekräftat det.',
  ),

  promise: [
    quoted(
      'Vi vill veta vad du tycker om våra verksamheter.',
      'Det är viktigt att vi som stad talar om att vi vill veta vad kunden tycker om våra verksamheter',
      'Policyn säger kunden. Här står det till den som läser.',
    ),
    quotedText('Viktigast av allt är att fel som uppstår rättas till snarast möjligt.'),
    quotedText(acknowledgement),
    quotedText('Ett korrekt bemötande mot synpunktslämnaren är viktigt.'),
  ],
  attitudes: [
    quotedText('Vårt förhållningssätt ska präglas av att lösa problem där de uppstår.'),
    quotedText(everyone),
    quotedText(customer),
  ],
};
