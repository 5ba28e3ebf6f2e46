/** Sentences that invented cases are composed of. Every place and person in them is invented. */

import type { Area, Kind } from '../domain/vocabulary.ts';

export const places = [
  'Björkhaga',
  'Vikby',
  'Alnaryd',
  'Kvarnängen',
  'Lillekulla',
  'Torpaskogen',
  'Sandvången',
  'Hamra',
  'Norrgärdet',
  'Ekbacken',
  'Solhöjden',
  'Rönninge backe',
] as const;

export const streets = [
  'Hagtornsvägen',
  'Fabriksgatan',
  'Skepparegatan',
  'Tallåsvägen',
  'Kvarnstigen',
  'Repslagaregatan',
  'Ängsullsvägen',
  'Lotsgatan',
  'Mejerigatan',
  'Smultronstigen',
] as const;

export const firstNames = [
  'Alva',
  'Birgit',
  'Dragan',
  'Ester',
  'Farid',
  'Gunilla',
  'Hassan',
  'Ingrid',
  'Jonna',
  'Kalle',
  'Lovisa',
  'Miro',
  'Nils',
  'Olga',
  'Pernilla',
  'Rut',
  'Selma',
  'Tage',
  'Ulrika',
  'Yusuf',
] as const;

/** Composed of parts that no family name combines. */
export const lastNames = [
  'Brandtjärn',
  'Ahlstig',
  'Vinhagen',
  'Dalbäckrot',
  'Ekvindel',
  'Fjällmalm',
  'Granskär',
  'Hjortsjö',
  'Isälv',
  'Klintdal',
  'Lindvret',
  'Mossgläntan',
  'Näckbro',
  'Ormkulla',
  'Rågmyr',
  'Sälgvind',
] as const;

/** What invented submissions are: a plain view is so seldom sent that none is invented. */
export type InventedKind = Exclude<Kind, 'view'>;
type KindWords = Readonly<Record<InventedKind, readonly string[]>>;

/** `{place}`, `{street}`, `{day}`, `{time}`, `{weeks}` are filled in. */
export const sayings: Readonly<Record<Area, KindWords>> = {
  streets_parks: {
    complaint: [
      'Gångvägen mellan {place} och busstorget var inte sandad i {day}. Jag såg två personer halka på en halvtimme.',
      'Papperskorgarna i parken vid {place} har varit överfulla i {weeks} veckor. Kråkorna drar ut allt över gräset.',
      'Plogbilen lägger upp en vall framför vår infart på {street} varje gång. Jag är pensionär och orkar inte skotta bort den.',
      'Ni klippte ner hela häcken längs {street} utan att säga något till oss som bor intill.',
    ],
    praise: [
      'Vad fint det blev med de nya planteringarna på {street}! Man blir glad när man går förbi.',
      'Tack till dem som sandade {street} före klockan sex i {day}.',
    ],
    suggestion: [
      'Sätt upp en bänk halvvägs uppför backen vid {place}. Många av oss behöver vila där.',
      'Kan ni inte så ängsblommor i stället för gräs vid {place}? Det är fint och billigare.',
    ],
    question: [
      'När sopar ni upp gruset på {street}?',
      'Vem sköter dungen bakom lekplatsen i {place}?',
    ],
  },
  elderly_care: {
    complaint: [
      'Hemtjänsten kom klockan {time} i {day} fast det ska vara före nio. Mamma satt utan frukost och vågade inte gå upp själv.',
      'På {weeks} veckor har min far haft nästan tjugo olika personer hemma. Ingen av dem visste hur han tar sin medicin.',
      'Maten på boendet i {place} är ljummen när den kommer fram. Jag har sagt det flera gånger utan att något händer.',
      'Ingen ringde när mamma hade ramlat i {day}. Jag fick veta det av en granne.',
    ],
    praise: [
      'Personalen på boendet i {place} är underbar. De satt hos pappa hela kvällen när han var orolig.',
      'Tack till hemtjänsten som märkte att mamma inte var sig själv och ringde oss i {day}.',
    ],
    suggestion: [
      'Låt de boende i {place} vara med och bestämma en maträtt i veckan.',
      'Det vore bra om vi anhöriga fick veta i förväg när kontaktpersonen byts.',
    ],
    question: [
      'Hur ansöker man om att få ledsagning till läkaren?',
      'Hur många olika personer kan man räkna med från hemtjänsten under en vecka?',
    ],
  },
  compulsory_school: {
    complaint: [
      'Min son i trean har inte haft ordinarie lärare på {weeks} veckor. Vikarierna vet inte vad klassen läser.',
      'Toaletterna på skolan i {place} går inte att låsa. Min dotter håller sig hela dagen.',
      'Schemat ändrades i {day} utan att vi fick veta det. Barnen stod utanför en låst dörr klockan {time}.',
      'På fritids i {place} är det en vuxen på trettio barn vissa eftermiddagar.',
    ],
    praise: [
      'Klassläraren i {place} ringde hem bara för att berätta att det går bra. Det betydde mycket.',
    ],
    suggestion: [
      'Ha läxhjälp på biblioteket i {place} två kvällar i veckan.',
      'Sätt upp en skylt om hastigheten vid skolan i {place}, där föräldrar kör för fort.',
    ],
    question: ['När får vi veta vilken klass vårt barn hamnar i till hösten?'],
  },
  preschool: {
    complaint: [
      'Förskolan i {place} har stängt klockan fyra varje dag i {weeks} veckor för att personal saknas. Jag hinner inte dit från jobbet.',
      'Min dotter fick mjölk i {day} fast vi har lämnat intyg om allergi.',
      'Gården i {place} är en lerpöl. Barnen går ut en halvtimme om dagen i stället för två.',
    ],
    praise: ['Inskolningen i {place} var så lugn och fin. Tack för att ni tog er tid!'],
    suggestion: ['Lägg ut veckans lekar och sånger i appen, så att vi kan sjunga dem hemma.'],
    question: [
      'Har förskolan i {place} öppet på klämdagen?',
      'Hur lång är kön till förskolan i {place}?',
    ],
  },
  upper_secondary: {
    complaint: [
      'Vi i ettan har inte haft lärare i matte på {weeks} veckor och ändå är provet kvar.',
      'Studievägledaren har ställt in tre gånger. Sista dagen att byta kurs är snart.',
    ],
    praise: [
      'Biblioteket på skolan har de snällaste som jobbar där. De hittade allt till mitt arbete.',
    ],
    suggestion: ['Ha kvällsöppet i skolans verkstad en gång i veckan.'],
    question: ['Kan man byta inriktning efter ettan?'],
  },
  culture_leisure: {
    complaint: [
      'Simhallen i {place} var stängd i {day} utan att det stod på webben. Vi hade åkt med tre barn.',
      'Biblioteket i {place} har skurit ner öppettiderna så att ingen som arbetar hinner dit.',
      'Omklädningsrummet i idrottshallen är iskallt. Det har varit så i {weeks} veckor.',
    ],
    praise: [
      'Sagostunden på biblioteket i {place} är veckans höjdpunkt för oss.',
      'Simskolan i {place}: min son vågar dyka nu. Tack!',
    ],
    suggestion: [
      'Ha familjepris i simhallen på vardagskvällar också.',
      'Gör meröppet på biblioteket i {place} på söndagar.',
    ],
    question: ['Går det att låna instrument av kulturskolan över sommaren?'],
  },
  water_waste: {
    complaint: [
      'Sopbilen har hoppat över vår gata {street} två gånger i rad. Tunnorna luktar och det kryper i dem.',
      'Återvinningscentralen stängde klockan {time} i {day} trots att det stod en timme till på webben.',
      'Vi fick en faktura på dubbla beloppet och ingen kan förklara varför.',
    ],
    praise: ['Vattenläckan på {street} var lagad före frukost. Imponerande!'],
    suggestion: ['Ställ ut en container för grenar i {place} på våren.'],
    question: ['Var lägger man gamla batterier och lampor?', 'När byts vattenmätaren på {street}?'],
  },
  transport: {
    complaint: [
      'Färdtjänsten kom fyrtio minuter för sent till läkaren i {day}. Jag fick boka en ny tid.',
      'Skolskjutsen körde förbi hållplatsen vid {street} klockan {time} i {day}.',
      'Jag väntar på besked om parkeringstillstånd sedan {weeks} veckor.',
    ],
    praise: [
      'Chauffören i färdtjänsten bar in mina kassar och väntade tills dörren var låst. Guld värd.',
    ],
    suggestion: ['Det borde gå att boka färdtjänst med sms.'],
    question: ['Får min dotter åka med mig i färdtjänsten?'],
  },
  planning_building: {
    complaint: [
      'Jag lämnade in min bygganmälan för {weeks} veckor sedan och vet inte ens vem som har den.',
      'Det står att planen för {place} har visats i dialog. Vi som bor på {street} har inte hört något.',
    ],
    praise: ['Fick startbesked för kaminen på tre dagar. Snabbt och vänligt.'],
    suggestion: ['Lägg ut ett exempel på en rätt ifylld situationsplan på webben.'],
    question: ['Behöver jag lov för ett växthus på tolv kvadratmeter?'],
  },
  environment_health: {
    complaint: [
      'Fläkten på taket på {street} brummar dygnet runt. Jag anmälde det för {weeks} veckor sedan och har inte hört något.',
      'Inspektören kom klockan {time} i {day}, mitt i lunchen, och kunde inte säga när protokollet kommer.',
    ],
    praise: ['Bra och begriplig rådgivning om enskilt avlopp. Nu vet vi vad som gäller.'],
    suggestion: ['Skicka med bilder i protokollen, så att vi ser vad ni menar.'],
    question: ['Hur anmäler jag att jag vill öppna en frisersalong?'],
  },
  social_services: {
    complaint: [
      'Jag har ringt min handläggare varje dag i {weeks} veckor på telefontiden. Ingen svarar.',
      'Jag fick sitta i ett väntrum med glasvägg mot gatan. Alla som gick förbi såg mig.',
      'Jag lämnade in allt i tid men fick ändå ett brev om att papper saknas.',
    ],
    praise: ['Budget- och skuldrådgivaren har gett mig livet tillbaka. Tack för ditt tålamod.'],
    suggestion: [
      'Skriv i kallelsen hur lång tid mötet tar, så att man vet vad man ska säga på jobbet.',
    ],
    question: ['Kan man få en kontaktperson utan biståndsbeslut?'],
  },
  disability_support: {
    complaint: [
      'Min bror skulle ha badat i {day}. Det blev inställt för tredje gången, utan förklaring.',
      'Jourtelefonen på gruppbostaden i {place} går inte fram på kvällarna.',
      'Det är ny personal varje vecka och ingen vet hur min dotter pratar med sin pekkarta.',
    ],
    praise: ['Korttidsboendet i {place} ser min son, inte hans diagnos. Tack.'],
    suggestion: ['Ha anhörigträffar på nätet på kvällstid.'],
    question: ['Vem beslutar om fler timmar med ledsagare?'],
  },
  admin_contact_centre: {
    complaint: [
      'Jag blev kopplad fyra gånger i {day} och till sist bröts samtalet.',
      'På webben står det att ni har öppet till {time}. Dörren var låst en timme innan.',
    ],
    praise: ['Hon som svarade i växeln i {day} redde ut allt på fem minuter. Så ska det gå till!'],
    suggestion: ['Berätta vilken plats man har i telefonkön.'],
    question: ['Kan man boka tid för hjälp med blanketter?'],
  },
  other: {
    complaint: [
      'Ni tog bort min kommentar från kommunens sida utan att säga varför.',
      'Kön till förtidsröstningen i {place} var en timme lång i {day}.',
    ],
    praise: ['Vad roligt att det händer saker på torget i {place} igen!'],
    suggestion: ['Texta fullmäktiges sändningar. Min man hör dåligt och vill följa med.'],
    question: ['Hur fungerar det om man vill lämna ett medborgarförslag?'],
  },
};

export const wishes = [
  'Jag vill att någon ringer mig.',
  'Att det rättas till före vintern.',
  'En ursäkt, och att det inte händer igen.',
  'Jag vill veta hur ni tänker göra.',
  'Att ni pratar med oss som bor här.',
] as const;

export const noise = [
  'Earn money from home, click the link in our profile!!!',
  'Cheap sunglasses, 90 percent off today only.',
  'asdf asdf test test',
] as const;
