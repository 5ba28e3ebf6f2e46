/** The forms by which a case is handled, in Swedish. */
import type { DeskAction } from '../domain/desk-actions.ts';
import type {
  CorrectionOutcome,
  Scope,
  SecrecyProvision,
  VoidReason,
} from '../domain/vocabulary.ts';

/** As a link or a button. */
export const actionLabels = {
  register: 'Registrera',
  take: 'Ta ärendet',
  classify: 'Klassa',
  assign: 'Fördela',
  answer: 'Svara',
  ask_submitter: 'Fråga synpunktslämnaren',
  correct_answer: 'Rätta svaret',
  record_correction: 'Anteckna åtgärd',
  close: 'Avsluta',
  reopen: 'Öppna igen',
  hand_over: 'Lämna över',
  change_arrival_day: 'Ändra ankomstdag',
  mark_secrecy: 'Sekretessmarkera',
  lift_secrecy: 'Häv sekretessmarkeringen',
  mark_concerned: 'Anmäl jäv',
  void: 'Ta ur hanteringen',
  reinstate: 'Ta tillbaka',
} as const satisfies Record<DeskAction, string>;

/** Said on the case page once it is done. */
export const doneWords = {
  register: 'Ärendet är registrerat.',
  take: 'Du handlägger nu ärendet.',
  classify: 'Klassningen är sparad.',
  assign: 'Ärendet är fördelat.',
  answer: 'Svaret är sparat. Under Samtalet står det hur det når fram.',
  ask_submitter: 'Frågan är sparad. Under Samtalet står det hur den når fram.',
  correct_answer: 'Det rättade svaret är sparat. Under Samtalet står det hur det når fram.',
  record_correction: 'Åtgärden är antecknad.',
  close: 'Ärendet är avslutat.',
  reopen: 'Ärendet är öppet igen.',
  hand_over: 'Ärendet är överlämnat, och synpunktslämnaren får besked.',
  change_arrival_day: 'Ankomstdagen är ändrad och dagarna omräknade.',
  mark_secrecy: 'Ärendet är sekretessmarkerat.',
  lift_secrecy: 'Sekretessmarkeringen är hävd.',
  mark_concerned: 'Det är sparat vilka ärendet gäller.',
  void: 'Ärendet är taget ur hanteringen.',
  reinstate: 'Ärendet är tillbaka i hanteringen.',
} as const satisfies Record<DeskAction, string>;

/** What is next, as the case stands. */
export const nextWords = {
  register: 'Registrera ärendet.',
  readWords: 'Läs det nya som synpunktslämnaren har skrivit.',
  returned: 'Ett meddelande kom i retur. Se om det går att nå personen på ett annat sätt.',
  post: 'Skriv ut brevet och posta det.',
  classify: 'Klassa ärendet.',
  assign: 'Fördela till en enhet.',
  handler: 'Utse en handläggare, eller ta ärendet själv.',
  review: 'Gå igenom ärendet på nytt. Synpunktslämnaren var inte nöjd.',
  reviewBy: (name: string) =>
    `${name} går igenom ärendet på nytt. Synpunktslämnaren var inte nöjd.`,
  reviewWaits: 'En chef ska gå igenom ärendet på nytt. Fördela det, så att någon får det.',
  answerBy: (day: string) => `Svara senast ${day}.`,
  answerOwn: (day: string) => `Svara. Vår egen bevakningsdag är ${day}.`,
  answer: 'Svara.',
  correction: 'Anteckna vad ärendet ledde till.',
  sending: 'Svaret är på väg. Ärendet kan avslutas när det har nått fram.',
  close: 'Avsluta ärendet.',
  noReply: 'Inget svar krävs. Ärendet kan avslutas.',
} as const;

export const handleWords = {
  sinceTitle: 'Ärendet ändrades medan du skrev',
  sinceIntro: 'Det här hände efter att du öppnade sidan:',
  refusedTitle: 'Det gick inte',
  keptIntro: 'Det sparades inte, men finns kvar här så att du kan kopiera det.',
  notPermittedTitle: 'Du har inte längre behörighet till det här',
  notPermitted: 'Din roll får inte göra det i det läge ärendet är nu.',
  notThereTitle: 'Ärendet finns inte',
  notThere: 'Det finns inget ärende med det numret som du kan se.',
  cancel: 'Avbryt',
  aside: 'Ärendet',
  reason: 'Skäl',
  reasonHelp: 'Skälet sparas i ärendets händelser.',
  register: {
    title: 'Registrera ärendet',
    intro:
      'Ärendet registreras som det kom in. Synpunktslämnaren har redan fått en bekräftelse på vägen.',
  },
  take: {
    title: 'Ta ärendet',
    intro: 'Du blir handläggare, och ärendet får läget Under handläggning.',
  },
  classify: {
    title: 'Klassa ärendet',
    kind: 'Vilket slags ärende är det?',
    factors: 'Kvalitetsfaktorer',
    factorsHelp: 'Minst en. Välj alla som stämmer.',
    factorMissing: 'Välj minst en kvalitetsfaktor.',
    themes: 'Teman',
    themesHelp: 'Välj dem som stämmer, om något gör det.',
  },
  assign: {
    title: 'Fördela ärendet',
    unit: 'Enhet',
    unitMissing: 'Välj en enhet.',
    handler: 'Handläggare',
    handlerHelp: 'Kan utses senare. Då står ärendet i enhetens kö.',
    nobody: 'Ingen än',
    otherUnits: 'Utan enhet',
  },
  arrival: {
    title: 'Ändra ankomstdag',
    intro:
      'Dagarna räknas om från den nya ankomstdagen. Ändringen och skälet står kvar i händelserna.',
    day: 'Ankomstdag',
    dayHelp:
      'Den dag då det nådde kommunen. Post i brevlådan på morgonen räknas som inkommen arbetsdagen före.',
    current: (day: string) => `Nu: ${day}`,
    reasonHelp: 'Till exempel: låg i brevlådan på måndagsmorgonen.',
  },
  secrecy: {
    title: 'Sekretessmarkera ärendet',
    intro:
      'Markeringen är en varning, inte ett beslut om sekretess: frågan prövas varje gång någon begär ut uppgifterna. Ärendet läses bara inom nämnden, och varje läsning skrivs in i händelserna.',
    provision: 'Bestämmelse i offentlighets- och sekretesslagen',
    provisions: {
      osl_21_1: '21 kap. 1 § – hälsa och sexualliv',
      osl_21_3: '21 kap. 3 § – förföljda personer',
      osl_21_7: '21 kap. 7 § – behandling i strid med dataskyddet',
      osl_23_1: '23 kap. 1 § – förskola',
      osl_23_2: '23 kap. 2 § – elevhälsa och elevstöd i skolan',
      osl_25_1: '25 kap. 1 § – hälso- och sjukvård',
      osl_26_1: '26 kap. 1 § – socialtjänst',
      osl_32_4: '32 kap. 4 § – överförmyndare',
      osl_39_1: '39 kap. – personalsocial verksamhet',
      other: 'Annan bestämmelse, som står i skälet',
    } satisfies Record<SecrecyProvision, string>,
    liftTitle: 'Häv sekretessmarkeringen',
    liftIntro: 'Ärendet blir läsbart för alla som får se ärenden på den plats där det ligger.',
  },
  concerned: {
    title: 'Vilka gäller ärendet?',
    intro:
      'Den som ett ärende gäller, eller som är jävig av annat skäl, ska inte ta del i det. De som väljs här ser inte längre ärendet och kan inte handlägga det. Är det handläggaren eller närmaste chefen går det till chefen ovanför.',
    people: 'Medarbetare',
    peopleHelp: 'Välj alla. Ta bort markeringen för den som inte längre är jävig.',
  },
  correction: {
    title: 'Anteckna åtgärd',
    intro: 'Ett svar är inte en åtgärd. Här står vad som hände med det som synpunkten gällde.',
    outcome: 'Vad ledde det till?',
    outcomes: {
      corrected: 'Felet är rättat',
      will_be_corrected: 'Felet ska rättas',
      not_corrected: 'Ingenting rättas',
      no_fault_found: 'Inget fel hittades',
    } satisfies Record<CorrectionOutcome, string>,
    on: 'Dag',
    onHelp:
      'Dagen då det rättades eller ska vara rättat. Den kan vara en annan än dagen för svaret.',
    words: 'Vad gjordes, eller varför inte?',
    wordsHelp: 'Åtgärden, planen, eller skälet till att ingen åtgärd behövs.',
    wordsMissing: 'Skriv vad som gjordes, eller varför inget gjordes.',
    dayMissing: 'Skriv vilken dag felet rättades.',
    cause: 'Varför hände det?',
    causeHelp: 'Orsaken, om den är känd.',
    learning: 'Vad lär vi oss?',
    learningHelp: 'Det som ändras för att det inte ska hända igen. Skilt från det som rättades.',
  },
  close: {
    title: 'Avsluta ärendet',
    ready: 'Ingenting saknas. Ärendet kan avslutas.',
    missing: 'Det här behövs först',
    replyOwed: 'ett svar som har nått fram',
  },
  reopen: { title: 'Öppna ärendet igen', intro: 'Ärendet går tillbaka till handläggning.' },
  void: {
    title: 'Ta ärendet ur hanteringen',
    intro:
      'För skräp, tester och det som har kommit in två gånger. Ärendet räknas inte i statistiken. Händelserna finns kvar, och det går att ta tillbaka.',
    as: 'Varför?',
    reasons: {
      spam: 'Skräp',
      test: 'Ett test',
      duplicate: 'Samma sak har redan kommit in',
    } satisfies Record<VoidReason, string>,
    original: 'Det andra ärendets nummer',
    originalHelp: 'När samma sak har kommit in förut, till exempel 2026-00017.',
    originalMissing: 'Skriv numret på det ärende som var först.',
    originalUnknown: 'Det finns inget ärende med det numret.',
    originalSame: 'Ett ärende kan inte vara samma som sig självt.',
  },
  reinstate: {
    title: 'Ta tillbaka ärendet',
    intro:
      'Ärendet går tillbaka till hanteringen och räknas i statistiken igen. Dagarna gäller som förut.',
  },
  handOver: {
    title: 'Lämna över ärendet',
    intro:
      'För det som inte är en synpunkt i policyns mening, eller inte är kommunens sak. Synpunktslämnaren får alltid besked, och ankomstdagen följer med.',
    scope: 'Vad är det?',
    scopes: {
      fault_report: 'En felanmälan',
      citizen_proposal: 'Ett medborgarförslag',
      appeal: 'Ett överklagande',
      damages_claim: 'Ett skadeståndsanspråk',
      employer_matter: 'En fråga för arbetsgivaren',
      statutory_social: 'Ett klagomål enligt socialtjänstens eller vårdens regler',
      school_statutory: 'Ett klagomål enligt skollagen',
      whistleblowing: 'En visselblåsning',
      urgent_danger: 'En akut fara',
      other_authority: 'Något för någon annan än kommunen',
    } satisfies Record<Exclude<Scope, 'in_scope'>, string>,
    receiver: 'Vem tar emot det?',
    receiverUnknown: 'Välj en enhet, eller någon utanför kommunen.',
    outside: 'Någon utanför kommunen',
    outsideName: 'Vem utanför kommunen?',
    outsideHelp: 'Till exempel Trafikverket eller regionen.',
    outsideMissing: 'Skriv vem utanför kommunen som tar emot det.',
    reasonOutside: (receiver: string, reason: string) => `Till ${receiver}. ${reason}`,
    body: 'Besked till synpunktslämnaren',
    bodyHelp: 'Säg vart det har gått, varför, och vad som händer nu.',
  },
} as const;
