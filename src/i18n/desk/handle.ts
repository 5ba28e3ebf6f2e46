/** The forms by which a case is handled, in Swedish. */
import type { DeskAction } from '../../domain/desk-actions.ts';
import type {
  CorrectionOutcome,
  Course,
  Scope,
  SecrecyProvision,
  VoidReason,
} from '../../domain/vocabulary.ts';
import { capital } from './capital.ts';

/** As a link or a button. */
export const actionLabels = {
  register: 'Jag har granskat det',
  take: 'Ta ärendet',
  classify: 'Klassa',
  assign: 'Fördela',
  answer: 'Svara',
  ask_submitter: 'Fråga synpunktslämnaren',
  correct_answer: 'Rätta svaret',
  record_correction: 'Anteckna åtgärd',
  plan_action: 'Planera en åtgärd',
  settle_action: 'Anteckna vad det blev av åtgärden',
  sign_plan: 'Godkänn planen',
  choose_course: 'Välj handläggning',
  write_note: 'Skriv en anteckning',
  mark_read: 'Jag har läst det',
  ask_colleague: 'Fråga en kollega',
  answer_colleague: 'Svara kollegan',
  withdraw_question: 'Ta tillbaka frågan',
  notify_delay: 'Meddela att svaret dröjer',
  merge: 'Slå ihop',
  unmerge: 'Ångra sammanslagningen',
  tie: 'Knyt ihop',
  untie: 'Ta isär',
  solve: 'Löst på plats',
  close: 'Avsluta',
  reopen: 'Öppna igen',
  dissatisfied: 'Anteckna att personen inte är nöjd',
  hand_over: 'Lämna över',
  confirm_hand_over: 'Anteckna att mottagaren har det',
  return_hand_over: 'Anteckna att det kom tillbaka',
  split: 'Dela ärendet',
  change_arrival_day: 'Ändra ankomstdag',
  open_track: 'Öppna det lagreglerade spåret',
  dismiss_track: 'Inte ett lagreglerat klagomål',
  meet_distress: 'Anteckna vad som är gjort',
  advance_track: 'Anteckna steget',
  suspect_serious: 'Anmäl misstanke om allvarligt missförhållande',
  settle_serious: 'Avgör missförhållandet',
  mark_secrecy: 'Sekretessmarkera',
  lift_secrecy: 'Häv sekretessmarkeringen',
  mark_concerned: 'Anmäl jäv',
  void: 'Ta ur hanteringen',
  reinstate: 'Ta tillbaka',
} as const satisfies Record<DeskAction, string>;

/** Shown on the case page once it is done. */
export const doneWords = {
  register: 'Ärendet är granskat.',
  take: 'Du handlägger nu ärendet.',
  classify: 'Klassningen är sparad.',
  assign: 'Ärendet är fördelat.',
  answer: 'Svaret är sparat. Under Samtalet står det hur det når fram.',
  ask_submitter: 'Frågan är sparad. Under Samtalet står det hur den når fram.',
  correct_answer: 'Det rättade svaret är sparat. Under Samtalet står det hur det når fram.',
  record_correction: 'Åtgärden är antecknad.',
  plan_action: 'Åtgärden är planerad, och den som ska göra den påminns.',
  settle_action: 'Det är antecknat vad det blev av åtgärden.',
  sign_plan: 'Planen är godkänd.',
  choose_course: 'Det är antecknat hur ärendet handläggs.',
  write_note: 'Anteckningen är sparad.',
  mark_read: 'Det är antecknat att du har läst det nya.',
  ask_colleague: 'Frågan är sparad, och kollegan får ett mejl.',
  answer_colleague: 'Svaret är sparat, och den som frågade får ett mejl.',
  withdraw_question: 'Frågan är tillbakatagen.',
  notify_delay: 'Den nya dagen gäller. Under Samtalet står det hur beskedet når fram.',
  merge: 'Ärendet är sammanslaget med det andra och avslutat.',
  unmerge: 'Ärendet fortsätter för sig igen.',
  tie: 'Ärendena är hopknutna.',
  untie: 'Ärendena är isär.',
  solve: 'Ärendet är antecknat som löst på plats, och avslutat.',
  close: 'Ärendet är avslutat.',
  reopen: 'Ärendet är öppet igen.',
  dissatisfied: 'Ärendet har gått till chefen, och synpunktslämnaren får besked.',
  hand_over: 'Ärendet är överlämnat, och synpunktslämnaren får besked.',
  confirm_hand_over: 'Det är antecknat att mottagaren har ärendet.',
  return_hand_over: 'Ärendet är tillbaka och öppet igen.',
  split: 'Ärendet är delat i två. Synpunktslämnaren får besked om det nya numret.',
  change_arrival_day:
    'Ankomstdagen är ändrad och dagarna omräknade. Har en lovad dag flyttats, och inte redan gått, får synpunktslämnaren veta det.',
  dismiss_track: 'Det är antecknat varför ärendet inte är ett lagreglerat klagomål.',
  meet_distress: 'Det är antecknat vad som är gjort, och ärendet står inte längre först.',
  open_track: 'Ärendet är på det lagreglerade spåret, och den som är ansvarig får veta det nu.',
  advance_track: 'Steget är antecknat.',
  suspect_serious: 'Misstanken är antecknad, och den som är ansvarig får veta det nu.',
  settle_serious: 'Det är antecknat hur det avgjordes.',
  mark_secrecy: 'Ärendet är sekretessmarkerat.',
  lift_secrecy: 'Sekretessmarkeringen är hävd.',
  mark_concerned: 'Det är sparat vilka ärendet gäller.',
  void: 'Ärendet är taget ur hanteringen.',
  reinstate: 'Ärendet är tillbaka i hanteringen.',
  request_reading: 'Svaret är lämnat för läsning. Ingenting är skickat än.',
  return_reading: 'Svaret är tillbaka hos den som har skrivit det.',
} as const satisfies Record<DeskAction | 'request_reading' | 'return_reading', string>;

/** The next step in the current state of the case. */
export const nextWords = {
  register: 'Granska ärendet: stämmer ankomstdagen, och hör det hit?',
  /** For policies under which a case counts as registered when it has been checked. */
  registerByCheck: 'Granska ärendet: stämmer ankomstdagen, och hör det hit? Då är det registrerat.',
  readWords: 'Läs det nya som synpunktslämnaren har skrivit.',
  readAfterAnswer:
    'Läs det nya som synpunktslämnaren har skrivit sedan svaret. Behövs inget mer räcker det att du har läst det.',
  returned: 'Ett meddelande kom i retur. Se om det går att nå personen på ett annat sätt.',
  post: 'Skriv ut brevet och posta det.',
  ring: (phone: string) => `Ring ${phone} och berätta det som står i meddelandet.`,
  classify: 'Klassa ärendet.',
  assign: 'Fördela till en enhet.',
  handler: 'Utse en handläggare, eller ta ärendet själv.',
  review: 'Gå igenom ärendet på nytt. Synpunktslämnaren var inte nöjd.',
  reviewBy: (name: string) =>
    `${name} går igenom ärendet på nytt. Synpunktslämnaren var inte nöjd.`,
  /** For those who handled the case. */
  reviewLeft:
    'Den som går igenom ärendet beslutar om svar, överlämnande, sammanslagning, fördelning och avslut. Du kan läsa, anteckna och fråga en kollega.',
  reviewWaits: 'En chef ska gå igenom ärendet på nytt. Fördela det, så att någon får det.',
  answerBy: (day: string) => `Svara senast ${day}.`,
  answerOwn: (day: string) => `Svara. Vår egen bevakningsdag är ${day}.`,
  answer: 'Svara.',
  correction: 'Anteckna vad ärendet ledde till.',
  correctNow: 'Rätta felet, och anteckna vad som gjordes.',
  cause: 'Ta reda på varför det hände, och anteckna orsaken.',
  sending: 'Svaret är på väg. Ärendet kan avslutas när det har nått fram.',
  takeIn: 'Ta emot det som har lämnats över hit, eller säg att det inte hör hemma hos er.',
  awaitReceiver: (receiver: string, day: string) =>
    `Invänta att ${receiver} bekräftar. Vi bevakar det till ${day}.`,
  lateReceiver: (receiver: string) =>
    `${capital(receiver)} har inte bekräftat i tid. Hör efter, och anteckna vad de säger.`,
  cameBack: 'Överlämnandet kom tillbaka. Lämna över det på nytt, eller ta hand om det här.',
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
    title: 'Granska ärendet',
    intro:
      'Du har läst det som kom in, och sett att ankomstdagen stämmer och att det hör hit. Nummer och ankomstdag har ärendet redan.',
    already: 'Ärendet är redan granskat.',
  },
  markRead: {
    title: 'Läst sedan svaret',
    intro:
      'Du har läst det som synpunktslämnaren har skrivit sedan svaret, och det behövs inget mer. Ärendet står kvar som det är. Behövs ett svar skriver du det i stället, och ett avslutat ärende öppnar du först.',
  },
  take: {
    title: 'Ta ärendet',
    begin: 'Börja handlägga',
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
    away: (until: string, substitute: string) => `borta till ${until}, ${substitute} vikarierar`,
    otherUnits: 'Utan enhet',
  },
  arrival: {
    title: 'Ändra ankomstdag',
    intro:
      'Dagarna räknas om från den nya ankomstdagen. Flyttas en dag som vi har lovat får synpunktslämnaren besked om den nya. Ändringen och skälet står kvar i händelserna.',
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
    title: 'Anmäl jäv',
    intro:
      'Den som ett ärende gäller, eller som är jävig av annat skäl, ska inte ta del i det. De som väljs här ser inte längre ärendet och kan inte handlägga det. Är det handläggaren eller närmaste chefen går det till chefen ovanför.',
    people: 'Vilka medarbetare gäller det?',
    peopleHelp: 'Markera dem som är jäviga. Ta bort markeringen för den som inte längre är jävig.',
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
  course: {
    title: 'Välj handläggning',
    intro:
      'Det som går att rätta direkt ska inte vänta. Det andra utreds så att orsaken blir känd.',
    course: 'Hur handläggs ärendet?',
    courses: {
      fast: 'Rättas direkt',
      full: 'Längre och fördjupad handläggning',
    } satisfies Record<Course, string>,
    courseHelp: {
      fast: 'Felet rättas, och svaret säger vad som är gjort.',
      full: 'Det utreds varför det hände, och orsaken antecknas före svaret.',
    } satisfies Record<Course, string>,
  },
  close: {
    title: 'Avsluta ärendet',
    ready: 'Ingenting saknas. Ärendet kan avslutas.',
    writtenSince: 'Synpunktslämnaren har skrivit mer sedan svaret',
    goneThrough: 'Synpunktslämnaren är inte nöjd, och ärendet gås igenom på nytt',
    goneThroughMeans:
      'Avslutas ärendet nu slutar genomgången, och personen får inget nytt svar på det som inte var bra.',
    readWritten: 'Läs det som har skrivits',
    missing: 'Det här behövs först',
    replyOwed: 'ett svar som har nått fram',
    track: 'bedömningen och utredningen som lagen kräver',
    serious: 'hur misstanken om ett allvarligt missförhållande avgjordes',
  },
  dissatisfied: {
    title: 'Inte nöjd med svaret',
    intro:
      'För den som ringer, skriver eller kommer hit och säger det. Närmaste chef går igenom ärendet på nytt, precis som när någon säger det på sin egen sida.',
    words: 'Vad sa personen?',
    wordsHelp: 'Med personens egna ord så långt det går. Det står i samtalet.',
  },
  reopen: { title: 'Öppna ärendet igen', intro: 'Ärendet går tillbaka till handläggning.' },
  void: {
    title: 'Ta ärendet ur hanteringen',
    intro:
      'För skräp och tester. Ärendet räknas inte i statistiken. Händelserna finns kvar, och det går att ta tillbaka.',
    twice: 'Har samma sak kommit in två gånger?',
    as: 'Varför?',
    reasons: {
      spam: 'Skräp',
      test: 'Ett test',
    } satisfies Record<VoidReason, string>,
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
    stays: {
      title: 'Klagomålet stannar här',
      text: 'Ett klagomål som en lag reglerar lämnas inte över. Öppna det lagreglerade spåret och fördela ärendet till enheten. Gäller en del av det något annat, dela ärendet och lämna över den delen.',
    },
    show: 'Visa mottagare och text',
    showHelp: 'Välj, så står mottagaren och en färdig text här.',
    receiver: 'Vem tar emot det?',
    configured: {
      email: (name: string, email: string) => `${name}, med e-post till ${email}`,
      letter: (name: string) => `${name}, med brev som skrivs ut och postas`,
      committee: (name: string) => `${name}, i nämndens egen kö här`,
      submitter: (name: string, contact: string) =>
        `${name} (${contact}). Synpunktslämnaren vänder sig dit själv.`,
    },
    noneConfigured:
      'Ingen mottagare är angiven för det. Välj en enhet eller någon utanför kommunen.',
    unit: 'En enhet i kommunen',
    unitLabel: 'Enhet',
    unitMissing: 'Välj den enhet som tar emot det.',
    outside: 'Någon annan',
    others: 'Om det går till en enhet eller någon annan',
    outsideTitle: 'Om det är någon annan',
    outsideName: 'Vem?',
    outsideHelp:
      'Till exempel regionen, Trafikverket, polisen, Försäkringskassan eller hyresvärden.',
    outsideEmail: 'Deras e-postadress',
    outsideAddress: 'Eller deras postadress',
    outsideWays:
      'Med en adress skickas ärendet dit. Utan adress får synpunktslämnaren veta vart det går att vända sig.',
    outsideMissing: 'Skriv vem som tar emot det.',
    oneAddress: 'Skriv antingen en e-postadress eller en postadress.',
    onlyLed:
      'Det som står i ärendet skickas inte vidare. Synpunktslämnaren får veta vart det går att vända sig.',
    otherNamed: (name: string) =>
      `Texten säger att det har gått till ${name}, men du har valt en annan mottagare. Ändra texten.`,
    unnamed: (name: string) => `Texten säger inte vem som tar emot det. Skriv att det är ${name}.`,
    notSent:
      'Texten säger att vi har lämnat det vidare, men ingenting skickas: synpunktslämnaren vänder sig dit. Ändra texten.',
    notLed: 'Texten ber synpunktslämnaren vända sig dit, men ärendet lämnas över. Ändra texten.',
    body: 'Besked till synpunktslämnaren',
    bodyHelp:
      'Säg vart det har gått, varför, och vad som händer nu. Ändrar du ingenting i texten får den namnet på den mottagare du väljer.',
  },
} as const;
