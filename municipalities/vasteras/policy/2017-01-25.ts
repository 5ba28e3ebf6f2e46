import {
  noActionPlan,
  noAnalysis,
  noStaffMeetings,
  nothingPublished,
  usualFollowUpDays,
} from '../../../src/policy/defaults/follow-up.ts';
import { exclusionsAt, tracksOfTheLaw } from '../../../src/policy/defaults/routes.ts';
import {
  everybodyReads,
  noClosedDays,
  noDisposal,
  noReadingBeforeSending,
  noTextsOfItsOwn,
  replyAlwaysOwed,
  reviewByNearestManager,
  silentOnAnonymity,
  silentOnRelaying,
  usualAttention,
  usualUntouched,
  wordOfEachUnit,
} from '../../../src/policy/defaults/silence.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, quoted, quotedText } from '../../../src/policy/sourced.ts';
import { receivers } from '../receivers.ts';

const contacts =
  'Det gäller i alla kontakter med invånarna, med kunder i verksamheterna samt organisationer, företag och besökare.';
const namedMaySpeak = 'De som nämns får lämna synpunkter.';
const twoDays =
  'Inom två dagar ska vi ge ett svar eller återkoppling om var ärendet kommer att hanteras.';

const saysNew = 'Den sista meningen i första stycket är ny liksom avsnittet Uppföljning.';
const yearly =
  'Synpunktshanteringen ska följas upp i respektive nämnd och rapporteras vidare till kommunstyrelsen en gång per år.';

export const vas17: PolicyDraft = {
  municipality: 'vasteras',
  version: 'VAS17',
  title: quotedText('Policy synpunktshantering i Västerås stad'),
  standing: quoted(
    'proposed',
    'Förslag till kommunfullmäktige:',
    'Kommunstyrelsen föreslår att fullmäktige godkänner revideringen. Fullmäktiges eget beslut finns inte i handlingen.',
  ),
  decidedBy: quoted(
    'Kommunstyrelsen',
    'Stadsledningskontoret har till kommunstyrelsen lämnat följande förslag till beslut:',
    'Det beslut som finns i handlingen är kommunstyrelsens förslag till kommunfullmäktige (§ 45).',
  ),
  decidedOn: quoted(
    '2017-01-25',
    'Reviderad 25 januari 2017',
    'Revideringens dag på omslaget. Kommunstyrelsens beslut (§ 45) har ingen egen dag i handlingen.',
  ),
  documentOwner: byDefault(null, 'Handlingen anger ingen dokumentägare.'),
  sentTo: quoted(
    ['Förskolenämnden', 'Grundskolenämnden', 'Utbildnings- och arbetsmarknadsnämnden'],
    'Delgives:\nFörskolenämnden\nGrundskolenämnden\nUtbildnings- och arbetsmarknadsnämnden',
    'Gäller missivet till den här versionen, inte en stående uppgift.',
  ),
  effectiveFrom: quoted(
    '2017-01-25',
    'Reviderad 25 januari 2017',
    'Ingen dag för ikraftträdande anges. Revideringens dag på omslaget används.',
  ),
  effectiveTo: byDefault(null, 'Ingen senare version är känd.'),
  revision: [
    quoted(
      {
        change: 'new',
        what: 'Att arbeta strukturerat med synpunkter och klagomål.',
        fields: ['closureRequires'],
      },
      saysNew,
      'Den sista meningen i första stycket är den om att arbeta strukturerat. Den är kursiverad i handlingen.',
    ),
    quoted(
      {
        change: 'new',
        what: 'Uppföljningen i nämnden, rapporten till kommunstyrelsen och vem som ansvarar för uppföljningen.',
        fields: ['followUpOwner', 'reports'],
      },
      saysNew,
      'Avsnittet Uppföljning har två meningar, och båda är nya.',
    ),
    quoted(
      {
        change: 'removed',
        what: 'Målen ur den strategiska planen 2012–2015.',
        fields: [
          'indicators.kontakter_via_kontaktcenter',
          'indicators.forvaltningar_via_kontaktcenter',
          'indicators.god_tillganglighet',
          'indicators.kan_vara_med_och_paverka',
          'indicators.nojd_med_bemotande',
        ],
      },
      'I den förra versionen av Policy för synpunktshantering i Västerås stad gjordes hänvisningar till Strategisk plan 2012-2015, vilket gjorde policyn inaktuell. Detta har tagits bort.',
      'Hänvisningarna är planens mål, som stod på den förra versionens första sida.',
    ),
    quoted(
      {
        change: 'unchanged',
        what: 'I övrigt är allt lika som i den föregående versionen.',
        fields: [],
      },
      'I övrigt är allt lika som i den föregående versionen.',
    ),
  ],

  definition: byDefault(
    null,
    'Policyn säger inte vad en synpunkt är. Allt som någon vill säga om stadens verksamhet tas emot.',
  ),
  kinds: quoted(
    ['complaint', 'view', 'praise', 'suggestion', 'question'],
    'Invånarnas synpunkter och klagomål är värdefulla för att utveckla och förbättra Västerås stads service och verksamheter.',
    'Klagomål och synpunkter nämns. Synpunkter läses i vid mening: även beröm, förslag och frågor.',
  ),
  submitterTypes: [
    quoted({ type: 'resident', welcome: true }, contacts, namedMaySpeak),
    quoted({ type: 'customer', welcome: true }, contacts, namedMaySpeak),
    quoted({ type: 'organisation', welcome: true }, contacts, namedMaySpeak),
    quoted({ type: 'company', welcome: true }, contacts, namedMaySpeak),
    quoted({ type: 'visitor', welcome: true }, contacts, namedMaySpeak),
    byDefault(
      { type: 'relative', welcome: true },
      'Policyn nämner inte anhöriga, men ingen behöver visa var de bor eller vem de är.',
    ),
    byDefault(
      { type: 'employee', welcome: true },
      'Policyn säger inget om medarbetares egna synpunkter. De tas emot som andras.',
    ),
    byDefault({ type: 'other', welcome: true }, 'Ingen avvisas för att de inte passar i listan.'),
  ],
  channels: quoted(
    ['web', 'email', 'phone', 'letter', 'visit', 'paper_form'],
    'Det ska vara enkelt att komma i kontakt med oss och det ska finnas många sätt att nå oss.',
    'Många sätt läses som minst webb, e-post, telefon, brev och besök. En blankett är ett sätt till.',
  ),
  relayedBy: silentOnRelaying,
  anonymity: silentOnAnonymity,
  personWord: wordOfEachUnit,

  registration: byDefault(
    { by: 'central', when: 'arrived' },
    'Policyn säger inte vem som registrerar. Kontaktcenter gör det, så att inget ärende blir liggande mellan förvaltningar. Registrerad är den när den har fått nummer och ankomstdag (5 kap. 1 § offentlighets- och sekretesslagen).',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: quoted(
      {
        amount: 2,
        unit: 'dag',
        from: 'arrival',
        saturdayCounts: true,
        rollToWorkday: false,
        satisfiedBy: ['response', 'unit_named'],
      },
      twoDays,
      'Dagar läses som kalenderdagar, räknade från ankomstdagen. Ett automatiskt kvitto som inte nämner enheten räcker inte.',
    ),
    response: byDefault(null, 'Policyn sätter ingen dag för svaret.'),
  },
  attention: usualAttention,
  untouched: usualUntouched,

  firstMessage: {
    parts: quoted(
      ['unit'],
      twoDays,
      'Var ärendet kommer att hanteras läses som den enhet som tar hand om det.',
    ),
    texts: noTextsOfItsOwn,
  },
  reply: {
    parts: byDefault([], 'Policyn räknar inte upp vad ett svar ska innehålla.'),
    readBeforeSending: noReadingBeforeSending,
  },
  replyOwner: byDefault('handler', 'Policyn säger inte vem som svarar. Handläggaren gör det.'),
  replyOwed: replyAlwaysOwed,
  oralExplanationTick: byDefault(
    false,
    'Policyn kräver inte att gången förklaras muntligt. Det är ändå god praxis.',
  ),

  classification: byDefault({ type: 'none' }, 'Policyn har ingen indelning i kvalitetsfaktorer.'),
  exclusions: exclusionsAt(receivers),
  statutoryTracks: tracksOfTheLaw,
  escalation: reviewByNearestManager,
  closureRequires: quoted(
    ['kind', 'unit'],
    'Genom att arbeta strukturerat med synpunkter och klagomål skapas bra förutsättningar för ett effektivt kvalitetsarbete.',
    'Att arbeta strukturerat läses som att varje ärende har ett slag och en enhet innan det avslutas.',
  ),

  followUpOwner: quoted(
    'quality_strategist',
    'Kvalitetsstrategen på stadsledningskontoret ansvarar för uppföljningen.',
    'Uppföljningen läses som alla nämnders och stadens.',
  ),
  analysis: noAnalysis,
  reports: [
    quoted(
      {
        code: 'namndens_uppfoljning',
        name: 'Nämndens årliga uppföljning',
        owner: 'department_manager',
        per: 'committee',
        recipients: ['committee'],
        cadence: { type: 'times_a_year', times: 1 },
        contents: ['extent', 'follow_up'],
      },
      yearly,
      'En gång per år gäller både uppföljningen i nämnden och rapporten vidare. Vem som skriver den och vad den tar upp sägs inte: det är förval.',
    ),
    quoted(
      {
        code: 'rapport_till_kommunstyrelsen',
        name: 'Årlig rapport till kommunstyrelsen',
        owner: 'quality_strategist',
        per: 'municipality',
        recipients: ['executive_board'],
        cadence: { type: 'times_a_year', times: 1 },
        contents: ['extent', 'follow_up', 'all_areas'],
      },
      yearly,
      'Nämndernas uppföljning läggs samman till en rapport. Kvalitetsstrategen ansvarar för uppföljningen och därför för den. Vad den tar upp sägs inte: det är ett förval.',
    ),
  ],
  staffMeetings: noStaffMeetings,
  actionPlan: noActionPlan,
  improvements: [
    quoted(
      { level: 'committee', owner: 'department_manager' },
      'utveckla kvaliteten i verksamheterna',
      'Varje nämnd utvecklar sin egen verksamhet. Vem som ansvarar sägs inte: förvaltningschefen är ett förval.',
    ),
  ],
  ...usualFollowUpDays,
  indicators: [
    quoted(
      {
        code: 'tid_till_forsta_besked',
        name: 'Tid till första besked',
        measure: 'time_to_first_message',
        direction: 'down',
        until: null,
      },
      'att snabbt och med ett gott bemötande besvara synpunkter och klagomål',
      'Snabbt mäts som tiden till första besked och till svar.',
    ),
    quoted(
      {
        code: 'tid_till_svar',
        name: 'Tid till svar',
        measure: 'time_to_answer',
        direction: 'down',
        until: null,
      },
      'att snabbt och med ett gott bemötande besvara synpunkter och klagomål',
      'Snabbt mäts som tiden till första besked och till svar.',
    ),
    quoted(
      {
        code: 'tillit',
        name: 'Tilltro och tillit till staden',
        measure: 'survey_trust',
        direction: 'up',
        until: null,
      },
      'skapa tilltro och tillit till Västerås stad på alla nivåer',
      'Den som har fått svar kan säga hur stor tilliten är.',
    ),
  ],
  publication: nothingPublished,
  retention: noDisposal,
  readConfirmation: everybodyReads,

  promise: [
    quotedText('Alltid bästa möjliga möte'),
    quotedText(twoDays),
    quotedText('Vårt bemötande ska vara professionellt och vi ska vara lyhörda.'),
  ],
  attitudes: [
    quotedText(
      'Vår attityd ska vara öppen och signalera att vi välkomnar synpunkter och klagomål.',
    ),
    quotedText('Vårt bemötande ska vara professionellt och vi ska vara lyhörda.'),
    quotedText(
      'Det gäller också i våra interna kontakter.',
      'Samma bemötande gäller meddelanden inom staden. Det gör inte synpunktshanteringen till en väg för personalfrågor.',
    ),
  ],
};
