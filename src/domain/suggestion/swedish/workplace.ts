/** Matters between the municipality and its employees, and whistleblowing. */
import {
  against,
  decisive,
  fair,
  rulesOut,
  slight,
  strong,
  telling,
  type WeightedCue,
} from '../weighted-cue.ts';

const work =
  'hemtjänst~|förskol~|skol~|grundskol~|gymnasie~|fritids~|äldreboende~|boende~|gruppbostad~|gruppboende~|gruppen|vård~|omsorg~|kommunen|kök~|storkök~|städ~|socialtjänst~|socialkontor~|förvaltning~|kontaktcenter|växeln|park~|gatu~|teknisk~|va-~|vattenverk~|renhållning~|åvc~|bibliotek~|badhus~|ishall~|simhall~|stadshus~|kommunhus~|äldreomsorg~|daglig verksamhet|servicebostad~|natten|nattpatrull~|bemanning~|miljö~|bygglov~|äldre~|lss~|särskilt boende|ett av (?:era|våra|kommunens)';
const trade =
  'undersköterska|sjuksköterska|vårdbiträde|barnskötare|förskollärare|lärare|elevassistent|resurs|fritidspedagog|fritidsledare|kock|kokerska|måltidsbiträde|lokalvårdare|städare|vaktmästare|handläggare|socialsekreterare|biståndshandläggare|personlig assistent|stödassistent|stödpedagog|timvikarie|vikarie|timanställd|sommarvikarie|månadsanställd|kurator|specialpedagog|skolsköterska|arbetsterapeut|fysioterapeut|bibliotekarie|badvakt|badvärd|parkarbetare|chaufför|semestervikarie|nattpersonal|visstidsanställd|praktikant|konsult|entreprenör|underentreprenör|ekonom|administratör|enhetschef|projektledare|inspektör';

/** Expressions showing that the writer works there; what a relative works with does not count. */
const voice: readonly WeightedCue[] = [
  fair(
    '(?:på )?(?:mitt|vårt) jobb|på jobbet|(?:jag och )?mina (?:kollegor|kolleger|arbetskamrater)|vi på (?:avdelning~|natten|nattskiftet|enheten|verkstaden|förrådet)|som (?:undersköterska|barnskötare|vikarie|sjuksköterska|assistent)(?: på| i| inom)',
  ),
  fair(
    `(?:jag|vi) (?:själv |själva |är (?:\\p{L}+ )?(?:personer |stycken )?(?:som )?)?(arbetar|jobbar|är anställd~|har (?:arbetat|jobbat)|har varit anställd~) (?:själv |heltid |natt |extra |som (?:\\p{L}+ )?)?(?:på|i|inom|hos|åt|för|vid)? ?(?:(?:en|ett|er|era|kommunens|vår|din|samma|den|stadens) )?(?:\\p{L}+ )?(?:${work}|${trade})`,
  ),
  fair(
    `jag är (?:en )?(?:utbildad |anställd |fast |ny )?(?:som )?(${trade}) (?:på|i|inom|hos|åt|för|vid)`,
  ),
  fair(
    '(?:vi|oss) (?:i personalen|i personalgruppen|i arbetslaget|anställda|medarbetare|vikarier|timvikarier|timanställda|undersköterskor|barnskötare|lärare|pedagoger|assistenter|kollegor)|som (?:anställd|medarbetare|vikarie|timvikarie|personal)(?: på| i| inom| hos)?|är (?:själv )?anställd|jag är (?:timvikarie|vikarie|timanställd|visstidsanställd)|barnskötare, förskol~',
  ),
  fair(
    '(?:min|vår|våra|mina) (?:närmaste |nya |förra )?(chef~|arbetsgivar~|arbetsplats~|arbetskamrat~|kollega~|kollegor~|kolleger~|enhetschef~|arbetsledare~|anställning~)',
  ),
];

/** Arbetsmiljölagen, collective agreements, the employer's own decisions on those who work there. */
export const employerMatter: readonly WeightedCue[] = [
  strong(
    '(?:får|fick|fått|har) (?:jag |vi )?inte (?:fått |får )?betalt för|(?:går|arbetar|jobbar) kortade|kortade varje|för få i personalen … (?:vi|oss)|(?:av oss|kollegor) .. sjukskriv~|restid~ mellan',
  ),
  strong(
    '(tjänstledig~|ledighet~|föräldraledig~|semester~|övertid~|löneförhöjning~) … (?:nej|nekad~|avslag|utan förklaring)|(?:för lite|mindre|kortare) tid per|bemanning~ … (?:vi|oss|natt~)|tunga lyft|delad~ turer|(?:chefen|ledningen) (?:säger|sa|svarar|lyssnar|hotar|vägrar) … (?:vi|oss|mig|sluta|mejl~)',
  ),
  rulesOut(
    'skriver (?:här )?som (?:förälder|privatperson|anhörig|medborgare|invånare)|(?:på|i|hos) en annan (?:skola|kommun|förskola|arbetsgivare)',
  ),
  ...voice.map((cue) => ({ ...cue, weight: 3 })),
  strong(
    '(?:min|fel|rätt|ingen|mindre|utbetald|innestående|för låg|vår|utebliven|får|fått|fick|ut|på|retroaktiv) (lön(?:en|er)?)(?! mot)|lönekontor~|löneutbetalning~|lönespec~|lönesamtal~|lönerevision~|löneavdrag~|lönesättning~',
  ),
  strong(
    'ob-?(?:tillägg|ersättning)~|ob (?:saknas|fattas|tillägg)|övertid~|kompledig~|komptid~|jour-?ersättning~|delade turer|traktamente~|semesterlön~|sjuklön~|karensavdrag~',
  ),
  strong(
    '(semester~|ledighet~|föräldraledig~|tjänstledig~) … (beviljad|beviljat|nekad~|nekats|godkänd|avslag~|avslogs|ansök~|sökte|får inte ta|inte få)',
  ),
  strong(
    'facket|facklig~|fackförbund~|skyddsombud~|huvudskyddsombud~|kollektivavtal~|arbetsrätt~|arbetsdomstol~|arbetsmiljöverket',
  ),
  strong(
    '(?:uppsagd|blev avskedad|omplacer~|varsel|varslad~|provanställ~|las-?(?:dagar|tid|listan)|konverter~|fast (?:tjänst|anställning)|(?:min|våra|mina) (?:tjänst|schema~|arbetspass|pass|raster?|arbetstid~|timmar)|medarbetarsamtal~|personalavdelning~|hr-?avdelning~|hr)',
  ),
  fair(
    'arbetsmiljö~|arbetsbelastning~|arbetskläder~|arbetstid~|skyddsutrustning~|skyddskläder~|skyddsskor~|vinterskor~|handskar|omklädningsrum~ för personal~|personalrum~|personaltoalett~|arbetsgivar~|rehab~|sjukskriv~ (?:av|på grund av) (?:jobb|arbet|stress)~|schemaläggning~|schemat|nattpass|helgpass|dubbelpass|minutschema|personalomsättning~',
  ),
  fair(
    '(chef~) … (kränk~|skäller|skriker|mobb~|trakasser~|favorisera~|hotar|hotat|nekar|nekat|vägrar|straffa~|fryser ut|tystar|budget~|lyssnar inte)',
  ),
  fair(
    '(?:kollegor~|arbetskamrat~|arbetslag~|personalgrupp~) … (?:mår|sjukskriv~|slutar|slutat|vågar|rädda|gråt~|orkar|sagt upp)',
  ),
  slight('chef~|personalmöte~|apt|arbetsplatsträff~|jour|kollegor~|kollegorna'),
  against(
    '(?:min|mitt|mina|vår|vårt) (?:\\p{L}+ )?(?:mamma|mor|far|pappa|man|fru|hustru|make|maka|dotter|son|barn|barnbarn|mormor|farmor|morfar|farfar|bror|syster|granne)~',
  ),
  against(
    '(?:er|era|din|kommunens|deras) (?:chef|personal|handläggare|anställda)~|personalen (?:är|var) (?:så )?(?:snäll|trevlig|otrevlig|duktig|fantastisk|underbar)~',
  ),
];

/** Lagen (2021:890): serious wrongdoing discovered at work, by staff, consultants or contractors. */
export const whistleblowing: readonly WeightedCue[] = [
  telling(
    '(faktur~|betalat|betalar|debiter~) … (aldrig (?:gjorts|utförts|levererats|har gjorts)|som inte (?:gjorts|utförts|finns))',
  ),
  fair(
    '(?:när jag (?:frågade|påpekade|sa ifrån|tog upp|anmälde)) … (?:omplacera~|uppsagd|fryst|utfryst|hotad~|schema~|tystad~)|bestämmer vem som får|kan inte säga det öppet|(?:jag )?jobbar där|jag sitter (?:i|på) (?:inköp|ekonomi|upphandling~|nämnd~|bygg~)',
  ),
  strong(
    'ägs av (?:\\p{L}+ ){0,2}(?:bror|syster|fru|man|sambo|svåger|kusin|kompis|vän|son|dotter)|anbud~ … (?:i förväg|öppna~|läck~|styr~)|(?:order|tillsagda|tillsägelse) (?:av|från) chefen (?:om )?att (?:skriva|signera|ändra|ljuga)',
  ),
  strong(
    '(godkän~|bevilja~|anlita~|köpt|köper|gett|ger|betalar|betalat|upphandla~|bidrag~|uppdrag~|avtal~|firma~|bolag~|förening~|fakturer~) … (?:där|till|av|som ägs av|vars|åt) (?:\\p{L}+ )?(?:hans|hennes|sin|chefens|egen|eget|egna|en) (?:egen |egna |egna? )?(fru|man|make|maka|sambo|bror|syster|son|dotter|svåger|svägerska|kusin|vän|kompis|granne|firma|bolag|företag|förening)',
  ),
  fair(
    '(?:vågar|kan|vill) inte ta (?:det|upp det) internt|internt|står tom|existerar inte|har ingen verksamhet|påhittad~|finns bara på papperet|rör sig om',
  ),
  fair(
    '(?:avtal|beställ~|köp~|uppdrag~|jobb) … (?:utan|runt|förbi) (?:upphandling|offert|beslut)|privata resor|representation~|undanhåll~|döljer|dolt|ljuger för (?:nämnden|politiker~|tillsyn~|ivo)|inte via (?:chef|min chef)~|kan inte gå till (?:min )?chef~|(?:inte|ej) anmäl~ internt',
  ),
  ...voice.map((cue) => ({ ...cue, weight: 2 })),
  decisive('visselblås~|whistleblow~|vissla(?:r)? om|skyddad kanal|meddelarskydd~', {
    notAfter: 'er|kommunens',
  }),
  fair('visselblås~'),
  strong(
    'mut(?:a|or|ad|ade|ats|brott~)|bestick~|korruption~|korrupt~|oegentlig~|förskingr~|jävig~|jäv|vänskapskorruption~|svågerpolitik~|bedräger~|ekonomisk brottslighet|svart(?:jobb|arbete|a pengar|betal)~|pengar under bordet|kickback~|smörj~',
  ),
  strong(
    '(förfalsk~|antedater~|manipuler~|bakdater~|(?:daterad~|daterat|datera|daterats) (?:bakåt|tillbaka)|gamla datum|i efterhand|efterhandskonstru~|fusk~|fabricer~) … (protokoll~|dokument~|journal~|handling~|signer~|signatur~|tidrapport~|faktur~|bedömning~|egenkontroll~|betyg~|siffror~|rapport~|logg~|listor~|underlag~)',
  ),
  strong(
    '(protokoll~|dokument~|journal~|handling~|signer~|signatur~|tidrapport~|bedömning~|egenkontroll~|betyg~|siffror~|logg~|underlag~) … (förfalsk~|antedater~|manipuler~|bakdater~|(?:daterad~|daterat|datera|daterats) (?:bakåt|tillbaka)|gamla datum|i efterhand|fusk~|ändra~ i efterhand|städas bort|raderas|förstörs)',
  ),
  strong(
    '(fakturer~|faktur~|debiter~) … (?:fler|mer|dubbelt|för mycket|aldrig|inte utför~|påhitta~|timmar~ än|timmar~ som)',
    { notAfter: 'fick (?:en|jag|vi)|fått (?:en|vår)|(?:en|vår|min|er)' },
  ),
  strong(
    '(upphandling~|upphandla~|avtal~|uppdrag~|beställning~|leverantör~) … (?:bror~|syster~|svåger~|kompis~|vän~|sambo~|make~|maka~|man|fru|släkt~|kusin~|egna? (?:bolag|firma|företag)~)',
  ),
  strong(
    '(?:går in i|gått in i|läser|läst|snok~ i|tittar i|slår i) … (journal~|akter~|personakter~)',
  ),
  fair(
    '(?:order|tillsag~|uppmana~|pressad~|pressas|tvinga~|beordra~|instruktion~) (?:om |att |till |av \\p{L}+ )+(?:\\p{L}+ ){0,3}(?:skriva|ändra|ljuga|tiga|tysta|inte dokumentera|signera|datera|förstöra|radera|godkänna)',
  ),
  fair(
    'repressali~|(?:mörkar|mörkat|mörklägg~|sopar under mattan|sopas under mattan|tystas? ner|tystat|tysta ner|hålla tyst|munkavle)|attesterar?|attesterat|godkänner … utan att titta|stjäl|stulit|tar (?:hem|med sig) (?:hem )?(?:material|mat|verktyg|medicin)~|privat(?:a)? (?:bruk|ändamål|arbeten|jobb)|(?:hans|hennes|chefens|sin|egen|egna) (?:sommarstuga|villa|hus|altan|uppfart|bil|båt)~',
  ),
  fair(
    '(?:inte|ej) (?:stå med|lämna|uppge|säga|synas med) (?:mitt |med )?namn|vill (?:vara|förbli|få vara) (?:helt )?anonym|rädd för (?:att|konsekvens~|mitt jobb|repressali~|att förlora)|förlora jobbet|vågar inte (?:skriva|säga|gå)|skyddad|källskydd~|(?:har|sparat) (?:kopior|bevis|skärmdumpar|mejlen|bilder på)',
  ),
  fair(
    'allvarlig~ missförhålland~|olaglig~|lagbrott~|brott mot (?:lagen|sekretess~|upphandling~|lou)|brottslig~|sekretessbrott~|dataintrång~|systematiskt|rutinmässigt',
  ),
  slight('namngiven|tjänsteperson~|tjänsteman~|chefen (?:känner till|vet|vill inte)|sekretess'),
  rulesOut('barn~ på skolan vissl~'),
];
