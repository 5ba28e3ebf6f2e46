import {
  noActionPlan,
  noAnalysis,
  noStaffMeetings,
  nothingPublished,
  ownerOfFollowUp,
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
import { byDefault, restoredQuote } from '../../../src/policy/sourced.ts';
import { receivers } from '../receivers.ts';

/**
 * The document is a scan with recognised text: each quotation is given as the file has it, with the corrected text
 * beside it.
 */
const contacts = {
  quote:
    'Det géller i alla kontakter med invénarna, med\nkunder i verksamheterna samt organisationer, foretag och besokare.',
  restored:
    'Det gäller i alla kontakter med invånarna, med kunder i verksamheterna samt organisationer, företag och besökare.',
};
const namedMaySpeak = 'De som nämns får lämna synpunkter.';
const twoDays = {
  quote:
    'Inom tva dagar ska vi ge ett svar eller aterkoppling om var drendet\nkommer att hanteras.',
  restored:
    'Inom två dagar ska vi ge ett svar eller återkoppling om var ärendet kommer att hanteras.',
};
const treatment = {
  quote: 'Vart bemotande ska vara professionellt och vi ska vara lyhorda.',
  restored: 'Vårt bemötande ska vara professionellt och vi ska vara lyhörda.',
};
const cover =
  'Dokumentet har ingen egen dag. Omslaget till 2017 års version säger: ”Antagen av kommunstyrelsen 5 november 2014”.';

/** The goals of the strategic plan 2012–2015 that the first page quotes; the plan ended with 2015. */
const planEnds = '2015-12-31';
const planReading =
  'Målet hör till den strategiska planen för 2012–2015 och mäts därför till och med 2015.';
const goals: PolicyDraft['indicators'] = [
  restoredQuote(
    {
      code: 'kontakter_via_kontaktcenter',
      name: 'Antalet kontakter via Kontaktcenter',
      measure: 'contacts_by_channel',
      direction: 'up',
      until: planEnds,
    },
    'Antalet kontakter med vésterasarna via Kontaktcenter okar',
    'Antalet kontakter med västeråsarna via Kontaktcenter ökar',
    planReading,
  ),
  restoredQuote(
    {
      code: 'forvaltningar_via_kontaktcenter',
      name: 'Förvaltningar som nås via Kontaktcenter',
      measure: 'departments_reached',
      direction: 'all',
      until: planEnds,
    },
    'Alla forvaltningar ar tillgdngliga via Kontaktcenter',
    'Alla förvaltningar är tillgängliga via Kontaktcenter',
    planReading,
  ),
  restoredQuote(
    {
      code: 'god_tillganglighet',
      name: 'Andel som upplever god tillgänglighet',
      measure: 'survey_accessibility',
      direction: 'up',
      until: planEnds,
    },
    'Andelen invanare som upplever god tillganglighet vid kontakt med\nstadens verksamheter okar',
    'Andelen invånare som upplever god tillgänglighet vid kontakt med stadens verksamheter ökar',
    planReading,
  ),
  restoredQuote(
    {
      code: 'kan_vara_med_och_paverka',
      name: 'Andel som tycker att de kan vara med och påverka',
      measure: 'survey_influence',
      direction: 'up',
      until: planEnds,
    },
    'Andelen invanare som tycker att de kan vara med och péaverka\ni kommunala fragor okar',
    'Andelen invånare som tycker att de kan vara med och påverka i kommunala frågor ökar',
    planReading,
  ),
  restoredQuote(
    {
      code: 'nojd_med_bemotande',
      name: 'Upplevd nöjdhet med bemötande och tillgänglighet',
      measure: 'survey_treatment',
      direction: 'up',
      until: planEnds,
    },
    'sa att invanarnas upplevda ndjdhet géllande bemdtande och\ntillgénglighet okar.',
    'så att invånarnas upplevda nöjdhet gällande bemötande och tillgänglighet ökar.',
    planReading,
  ),
];

const promptly = {
  quote: 'att snabbt och med ett gott bemotande besvara synpunkter och klagomal',
  restored: 'att snabbt och med ett gott bemötande besvara synpunkter och klagomål',
};
const promptlyMeasured = 'Snabbt mäts som tiden till första besked och till svar.';

/** The policy's own purposes, which the version of 2017 has unchanged (VAS14-12). */
const purposes: PolicyDraft['indicators'] = [
  restoredQuote(
    {
      code: 'tid_till_forsta_besked',
      name: 'Tid till första besked',
      measure: 'time_to_first_message',
      direction: 'down',
      until: null,
    },
    promptly.quote,
    promptly.restored,
    promptlyMeasured,
  ),
  restoredQuote(
    {
      code: 'tid_till_svar',
      name: 'Tid till svar',
      measure: 'time_to_answer',
      direction: 'down',
      until: null,
    },
    promptly.quote,
    promptly.restored,
    promptlyMeasured,
  ),
  restoredQuote(
    {
      code: 'tillit',
      name: 'Tilltro och tillit till staden',
      measure: 'survey_trust',
      direction: 'up',
      until: null,
    },
    'skapa tilltro och tillit till Vésteras stad pa alla nivaer',
    'skapa tilltro och tillit till Västerås stad på alla nivåer',
    'Den som har fått svar kan säga hur stor tilliten är.',
  ),
];

export const vas14: PolicyDraft = {
  municipality: 'vasteras',
  version: 'VAS14',
  title: restoredQuote(
    'Policy för synpunktshantering',
    'Policy for synpunktshantering',
    'Policy för synpunktshantering',
  ),
  standing: byDefault('adopted', cover),
  decidedBy: byDefault('Kommunstyrelsen', cover),
  decidedOn: byDefault('2014-11-05', cover),
  documentOwner: byDefault(null, 'Handlingen anger ingen dokumentägare.'),
  sentTo: byDefault([], 'Handlingen säger inte vilka den har skickats till.'),
  effectiveFrom: byDefault('2014-11-05', cover),
  effectiveTo: byDefault(
    '2017-01-25',
    'Gäller till och med dagen före den reviderade versionen. Det som kom in senast den 24 januari 2017 hör hit för alltid.',
  ),

  definition: byDefault(
    null,
    'Policyn säger inte vad en synpunkt är. Allt som någon vill säga om stadens verksamhet tas emot.',
  ),
  kinds: restoredQuote(
    ['complaint', 'view', 'praise', 'suggestion', 'question'],
    'Invanarnas synpunkter och klagomal ar virdefulla for att utveckla och forbattra\nVisteras stads service och verksamheter.',
    'Invånarnas synpunkter och klagomål är värdefulla för att utveckla och förbättra Västerås stads service och verksamheter.',
    'Klagomål och synpunkter nämns. Synpunkter läses i vid mening: även beröm, förslag och frågor.',
  ),
  submitterTypes: [
    restoredQuote(
      { type: 'resident', welcome: true },
      contacts.quote,
      contacts.restored,
      namedMaySpeak,
    ),
    restoredQuote(
      { type: 'customer', welcome: true },
      contacts.quote,
      contacts.restored,
      namedMaySpeak,
    ),
    restoredQuote(
      { type: 'organisation', welcome: true },
      contacts.quote,
      contacts.restored,
      namedMaySpeak,
    ),
    restoredQuote(
      { type: 'company', welcome: true },
      contacts.quote,
      contacts.restored,
      namedMaySpeak,
    ),
    restoredQuote(
      { type: 'visitor', welcome: true },
      contacts.quote,
      contacts.restored,
      namedMaySpeak,
    ),
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
  channels: restoredQuote(
    ['web', 'email', 'phone', 'letter', 'visit', 'paper_form'],
    'Det ska vara enkelt att komma 1 kontakt med oss och det ska finnas\nmanga sétt att nd oss.',
    'Det ska vara enkelt att komma i kontakt med oss och det ska finnas många sätt att nå oss.',
    'Många sätt läses som minst webb, e-post, telefon, brev och besök. En blankett är ett sätt till.',
  ),
  relayedBy: silentOnRelaying,
  anonymity: silentOnAnonymity,
  personWord: wordOfEachUnit,

  registration: byDefault(
    { by: 'central', when: 'arrived' },
    'Policyn säger inte vem som registrerar. Alla förvaltningar nås via kontaktcenter, som därför gör det. Registrerad är den när den har fått nummer och ankomstdag (5 kap. 1 § offentlighets- och sekretesslagen).',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: restoredQuote(
      {
        amount: 2,
        unit: 'dag',
        from: 'arrival',
        saturdayCounts: true,
        rollToWorkday: false,
        satisfiedBy: ['response', 'unit_named'],
      },
      twoDays.quote,
      twoDays.restored,
      'Dagar läses som kalenderdagar, räknade från ankomstdagen. Ett automatiskt kvitto som inte nämner enheten räcker inte.',
    ),
    response: byDefault(null, 'Policyn sätter ingen dag för svaret.'),
  },
  attention: usualAttention,
  untouched: usualUntouched,

  firstMessage: {
    parts: restoredQuote(
      ['unit'],
      twoDays.quote,
      twoDays.restored,
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
  closureRequires: byDefault(
    [],
    'Kravet på att arbeta strukturerat kom först med 2017 års version.',
  ),

  followUpOwner: ownerOfFollowUp,
  analysis: noAnalysis,
  reports: [],
  staffMeetings: noStaffMeetings,
  actionPlan: noActionPlan,
  improvements: [
    restoredQuote(
      { level: 'committee', owner: 'department_manager' },
      'utveckla kvaliteten 1 verksamheterna',
      'utveckla kvaliteten i verksamheterna',
      'Varje nämnd utvecklar sin egen verksamhet. Vem som ansvarar sägs inte: förvaltningschefen är ett förval.',
    ),
  ],
  ...usualFollowUpDays,
  indicators: [...goals, ...purposes],
  publication: nothingPublished,
  retention: noDisposal,
  readConfirmation: everybodyReads,

  promise: [
    restoredQuote(
      'Alltid bästa möjliga möte',
      'Alltid basta mojliga mote',
      'Alltid bästa möjliga möte',
    ),
    restoredQuote(twoDays.restored, twoDays.quote, twoDays.restored),
    restoredQuote(treatment.restored, treatment.quote, treatment.restored),
  ],
  attitudes: [
    restoredQuote(
      'Vår attityd ska vara öppen och signalera att vi välkomnar synpunkter och klagomål.',
      'Var attityd ska vara 6ppen och signalera att vi vilkomnar synpunkter\noch klagomal.',
      'Vår attityd ska vara öppen och signalera att vi välkomnar synpunkter och klagomål.',
    ),
    restoredQuote(treatment.restored, treatment.quote, treatment.restored),
    restoredQuote(
      'Det gäller också i våra interna kontakter.',
      'Det géller\nocksa i véra interna kontakter.',
      'Det gäller också i våra interna kontakter.',
      'Samma bemötande gäller meddelanden inom staden. Det gör inte synpunktshanteringen till en väg för personalfrågor.',
    ),
  ],
};
