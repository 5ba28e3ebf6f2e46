import {
  noClosedDays,
  replyAlwaysOwed,
  reviewByNearestManager,
  usualAttention,
} from '../../../src/policy/defaults.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, quoted, said } from '../../../src/policy/sourced.ts';

const anonymous =
  'Kunden kan välja att antingen vara anonym eller att uppge sitt namn för att kunna ha direkt kontakt med den berörda verksamheten.';
const acknowledgement =
  'Synpunktslämnaren skall få bekräftelse på att vi mottagit synpunkten och vem som handlägger ärendet.';
const customer =
  'I policyn anges kund som samlingsbegrepp. I kontakten utåt använder vi det begrepp som är relevant för verksamheten, exempelvis boende, vårdtagare osv.';
const everyone =
  'Alla medarbetare och politiker i Landskrona stad ansvarar för att synpunkter tas på allvar och fångas upp så nära kunden som möjligt.';

export const lan: PolicyDraft = {
  municipality: 'landskrona',
  version: 'LAN',
  title: said('Policy för synpunktshantering i Landskrona stad'),
  standing: quoted('adopted', 'KF § 97 2003-08-25'),
  decidedBy: quoted('Kommunfullmäktige', 'KF § 97 2003-08-25'),
  decidedOn: quoted('2003-08-25', 'KF § 97 2003-08-25'),
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
  ),
  kinds: quoted(
    ['complaint', 'praise', 'suggestion'],
    'Alla synpunkter och är värdefulla, såväl positiva som negativa.',
    'Positiva synpunkter är beröm, negativa är klagomål, och definitionen nämner förbättringar. En fråga tas emot och besvaras ändå.',
  ),
  submitterTypes: [
    quoted({ type: 'customer', welcome: true }, customer),
    quoted({ type: 'service_user', welcome: true }, customer),
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
  anonymity: {
    allowed: quoted(true, anonymous),
    replyMayBeDeclined: byDefault(
      true,
      'Policyn säger inget om att avstå från svar. Den som inte vill ha något svar får säga det.',
    ),
  },

  registration: byDefault(
    { by: 'unit' },
    'Policyn säger inte vem som registrerar. Synpunkter ska fångas upp så nära kunden som möjligt, så den enhet som får höra dem gör det.',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: byDefault(null, 'Policyn sätter ingen dag för bekräftelsen.'),
    response: byDefault(null, 'Policyn sätter ingen dag för svaret.'),
  },
  attention: usualAttention,

  firstMessage: {
    parts: quoted(
      ['registration', 'handler'],
      acknowledgement,
      'Är ingen handläggare utsedd än följer ett andra meddelande när någon är det. Har handläggaren skyddad identitet nämns enhetens funktion.',
    ),
  },
  reply: {
    parts: quoted(
      ['outcome'],
      'Genom att hantera synpunkter systematiskt kan de åtgärdas, dokumenteras, följas upp och återkopplas till brukaren/kunden.',
      'Den som har lämnat synpunkten får veta vad den ledde till.',
    ),
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
  escalation: reviewByNearestManager,
  closureRequires: quoted(
    ['factor'],
    'Synpunkterna registreras och dokumenteras utifrån följande övergripande kvalitetsfaktorer;',
    'Ett ärende avslutas inte utan minst en kvalitetsfaktor.',
  ),

  promise: [
    quoted(
      'Vi vill veta vad du tycker om våra verksamheter.',
      'Det är viktigt att vi som stad talar om att vi vill veta vad kunden tycker om våra verksamheter',
    ),
    said('Viktigast av allt är att fel som uppstår rättas till snarast möjligt.'),
    said(acknowledgement),
    said('Ett korrekt bemötande mot synpunktslämnaren är viktigt.'),
  ],
  attitudes: [
    said('Vårt förhållningssätt ska präglas av att lösa problem där de uppstår.'),
    said(everyone),
    said(customer),
  ],
};
