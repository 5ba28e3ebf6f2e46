import {
  noActionPlan,
  noAnalysis,
  noStaffMeetings,
  nothingPublished,
  ownerOfFollowUp,
  usualFollowUpDays,
} from '../../../src/policy/defaults/follow-up.ts';
import { exclusionsAt, schoolTrack, socialCareTrack } from '../../../src/policy/defaults/routes.ts';
import {
  everybodyReads,
  noClosedDays,
  noDisposal,
  noReadingBeforeSending,
  noTextsOfItsOwn,
  replyAlwaysOwed,
  silentOnAnonymity,
  usualAttention,
  usualUntouched,
  wordOfEachUnit,
} from '../../../src/policy/defaults/silence.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, quoted, quotedText } from '../../../src/policy/sourced.ts';
import { receivers } from '../receivers.ts';

const relations = 'utveckla relationen med medborgare, brukare och näringsidkare.';
const regret =
  'du alltid ska beklaga upplevelsen vid klagomål, oavsett problem och vem som är ansvarig kan du aldrig ta ifrån personens egen upplevelse;';
const respect = 'varje synpunkt ska behandlas korrekt och respektfullt;';
const process =
  'du ska förklara hur vår process för att hantera synpunkter ser ut och försäkra dig om att han/hon förstår vad som kommer att ske;';
const thanks =
  'du ska alltid tacka den som har lämnat en synpunkt, oavsett om synpunkten är negativ eller positiv.';
const writtenToStaff =
  'Skrivet till medarbetaren, läst som ett löfte till den som lämnar en synpunkt.';
const notMeant = 'Policyn säger att den inte avser detta. Vad som görs i stället är förval.';
/** The four points of the document, as a list. */
const fourPoints = [regret, respect, process, thanks].join('\n- ');
const nearestManager =
  'Om synpunktslämnaren inte är nöjd med din handläggning av synpunkten ska du lämna frågan vidare till din närmaste chef.';

export const bot: PolicyDraft = {
  municipality: 'botkyrka',
  version: 'BOT',
  title: quotedText('Policy för hantering av synpunkter'),
  standing: byDefault(
    'unknown',
    'Handlingen är en skrivelse till kommunstyrelsen. Om den antogs framgår inte.',
  ),
  decidedBy: byDefault(null, 'Inget beslut finns i handlingen.'),
  decidedOn: byDefault(null, 'Inget beslut finns i handlingen.'),
  documentOwner: byDefault(null, 'Handlingen anger ingen dokumentägare.'),
  sentTo: quoted(['Kommunstyrelsen'], 'Mottagare\nKommunstyrelsen'),
  effectiveFrom: quoted(
    '2014-08-20',
    '2014-08-20',
    'Ingen dag för ikraftträdande anges. Skrivelsens dag används.',
  ),
  effectiveTo: byDefault(null, 'Ingen senare version är känd.'),

  definition: quotedText(
    'En synpunkt kan vara ett klagomål men även beröm eller utvecklingsförslag som avser den kommunala verksamheten.',
  ),
  kinds: quoted(
    ['complaint', 'praise', 'suggestion', 'view'],
    'En synpunkt kan vara ett klagomål men även beröm eller utvecklingsförslag som avser den kommunala verksamheten.',
    'De tre slag som räknas upp. ”Kan vara” läses som att en synpunkt också kan vara något annat än de tre.',
  ),
  otherKinds: byDefault(
    ['question'],
    'Policyn nämner inte frågor. En fråga tas emot och besvaras ändå, men räknas inte som en synpunkt.',
  ),
  submitterTypes: [
    quoted(
      { type: 'resident', welcome: true },
      relations,
      'Medborgare läses som invånare. Ingen behöver visa var hon eller han bor.',
    ),
    quoted(
      { type: 'service_user', welcome: true },
      relations,
      'De som relationen ska utvecklas med får lämna synpunkter.',
    ),
    quoted(
      { type: 'company', welcome: true },
      relations,
      'Näringsidkare läses som företag, stora och små.',
    ),
    byDefault({ type: 'relative', welcome: true }, 'Anhöriga nämns inte men tas emot som andra.'),
    byDefault({ type: 'organisation', welcome: true }, 'Föreningar nämns inte men tas emot.'),
    quoted(
      { type: 'employee', welcome: false, goesTo: 'employer_matter' },
      'medarbetares synpunkter på verksamheten;',
      'Visas rätt väg innan något sparas. Inom socialtjänst och vård går den lagreglerade klagomålshanteringen före: där får även personal klaga.',
    ),
    byDefault({ type: 'other', welcome: true }, 'Ingen avvisas för att de inte passar i listan.'),
  ],
  channels: byDefault(
    ['web', 'email', 'phone', 'letter', 'visit', 'paper_form'],
    'Policyn räknar inte upp några kanaler. De vanliga är öppna och allt registreras av kontaktcenter.',
  ),
  relayedBy: quoted(
    ['employee'],
    'Kommunens samtliga medarbetare oavsett yrkesfunktion, titel eller arbetsuppgifter, ansvarar för att ta emot och vidarebefordra synpunkter till kontaktcenter',
    'Den som får höra en synpunkt lämnar in den i systemet, och så når den kontaktcenter.',
  ),
  anonymity: silentOnAnonymity,
  personWord: wordOfEachUnit,

  registration: quoted(
    { by: 'central', when: 'checked' },
    'ansvarar för att ta emot och vidarebefordra synpunkter till kontaktcenter som registrerar alla inkomna synpunkter.',
    'Alla inkomna läses som: vilken väg de än kommer in. Nummer och ankomstdag får synpunkten när den kommer in. Registrerad läses som att någon på kontaktcenter har granskat den, och före det sägs det inte till någon. Ingen dag räknas från det.',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: byDefault(null, 'Policyn sätter ingen dag för det första meddelandet.'),
    response: byDefault(null, 'Policyn sätter ingen dag för svaret.'),
  },
  attention: usualAttention,
  untouched: usualUntouched,

  firstMessage: {
    parts: quoted(
      ['thanks', 'regret', 'process'],
      fourPoints,
      'Tack ges alltid, beklagande vid klagomål, och gången förklaras i det första meddelandet.',
    ),
    texts: noTextsOfItsOwn,
  },
  reply: {
    parts: quoted(
      ['thanks', 'regret'],
      fourPoints,
      'Även svaret tackar, och beklagar upplevelsen vid klagomål.',
    ),
    readBeforeSending: noReadingBeforeSending,
  },
  replyOwner: quoted(
    'handler',
    nearestManager,
    'Den som handlägger svarar, och närmaste chef därefter.',
  ),
  replyOwed: replyAlwaysOwed,
  oralExplanationTick: quoted(
    true,
    process,
    'I samtal går det att försäkra sig om att personen har förstått. Den som registrerar kryssar i att gången är förklarad.',
  ),

  classification: quoted(
    {
      type: 'themes',
      required: false,
      themes: [
        { code: 'bemotande', name: { sv: 'Bemötande', en: 'Treatment' } },
        { code: 'handlaggningstider', name: { sv: 'Handläggningstider', en: 'Handling times' } },
        { code: 'tillganglighet', name: { sv: 'Tillgänglighet', en: 'Accessibility' } },
        { code: 'kompetens', name: { sv: 'Kompetens', en: 'Competence' } },
      ],
    },
    'En synpunkt kan t ex beröra bemötande, handläggningstider, tillgänglighet eller kompetens.',
    'Orden är exempel. De erbjuds vid klassningen men krävs inte.',
  ),
  exclusions: exclusionsAt(receivers, {
    employer_matter: (value) =>
      quoted(
        value,
        'synpunkter som rör kommunens arbetsgivaransvar;',
        'Policyn säger att den inte avser detta. Även medarbetares egna synpunkter på verksamheten visas hit.',
      ),
    fault_report: (value) => quoted(value, 'felanmälningar;', notMeant),
    citizen_proposal: (value) => quoted(value, 'medborgarförslag;', notMeant),
    damages_claim: (value) => quoted(value, 'skadeståndsanspråk eller överklaganden.', notMeant),
    appeal: (value) =>
      quoted(
        value,
        'Det är viktigt att skilja synpunkter på den kommunala verksamheten från medborgarnas lagliga rätt att överklaga kommunala beslut. För överklaganden gäller särskilda regler.',
        'Policyn säger att den inte avser överklaganden. Vad som görs i stället följer av förvaltningslagen.',
      ),
  }),
  statutoryTracks: [
    quoted(
      socialCareTrack,
      'Inom socialförvaltningen och vård och omsorgsförvaltningen finns även en författningsreglerad synpunkts- och klagomålshantering (se SoSFS 2011:9).',
      'Föreskrifterna går före kommunens egna undantag: personal hör till dem som får klaga där. Vilka som hörs och vem som bedömer står i föreskrifterna, inte i policyn.',
    ),
    byDefault(
      schoolTrack,
      'Policyn nämner inte skolans lagreglerade klagomålshantering. Lagen gäller ändå, så den har ett eget spår.',
    ),
  ],
  escalation: quoted(
    { from: 'handler', to: 'nearest_manager', handlerMayClose: false },
    nearestManager,
    'När frågan har lämnats vidare kan handläggaren inte själv avsluta ärendet.',
  ),
  closureRequires: quoted(
    ['kind', 'correction_outcome'],
    'identifiera samt rätta till fel och brister;',
    'Ett klagomål avslutas med vad som rättades, varför inget rättades, eller att inget fel fanns. Därför måste det också framgå om ärendet är ett klagomål.',
  ),

  followUpOwner: ownerOfFollowUp,
  analysis: noAnalysis,
  reports: [
    quoted(
      {
        code: 'namndens_oversikt',
        name: 'Nämndens löpande sammanställning',
        owner: 'department_manager',
        per: 'committee',
        recipients: ['committee'],
        cadence: { type: 'continuous' },
        contents: ['extent', 'follow_up'],
      },
      'Varje nämnd ansvarar för att löpande sammanställa och följa upp inkomna synpunkter.',
      'Löpande läses som en sammanställning som alltid är aktuell. Den har därför ingen dag då den ska vara klar. Policyn säger att nämnden ansvarar; att förvaltningschefen ser till det för nämnden är ett förval, liksom vad den tar upp.',
    ),
  ],
  staffMeetings: noStaffMeetings,
  actionPlan: noActionPlan,
  improvements: [
    quoted(
      { level: 'committee', owner: 'department_manager' },
      'ta till vara synpunkter för att kunna utveckla, kvalitetssäkra och förbättra verksamheterna i Botkyrka kommun samt;',
      'Varje nämnd följer upp och förbättrar sin egen verksamhet. Vem som ansvarar sägs inte: förvaltningschefen är ett förval.',
    ),
  ],
  ...usualFollowUpDays,
  indicators: [],
  publication: nothingPublished,
  retention: noDisposal,
  readConfirmation: everybodyReads,

  promise: [
    quotedText('I Botkyrka kommun välkomnar vi alltid synpunkter.'),
    quoted('Vi tackar alltid den som har lämnat en synpunkt.', thanks, writtenToStaff),
    quoted('Vi beklagar alltid upplevelsen vid ett klagomål.', regret, writtenToStaff),
    quoted(
      'Vi förklarar hur vi hanterar synpunkter och vad som kommer att ske.',
      process,
      writtenToStaff,
    ),
    quoted('Varje synpunkt behandlas korrekt och respektfullt.', respect, writtenToStaff),
  ],
  attitudes: [
    quotedText(
      'Vissa synpunkter kan rättas till direkt medan andra kräver en längre och fördjupad handläggning.',
    ),
    quotedText(
      'Den tid och det engagemang som du lägger ned när du lyssnar på någon som lämnar en synpunkt är värdefull för kommunen',
    ),
    quoted('Varje synpunkt ska behandlas korrekt och respektfullt.', respect),
  ],
};
