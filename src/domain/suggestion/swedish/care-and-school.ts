/** Complaints that are governed by laws: social services and care, and school. */
import { against, decisive, fair, slight, strong, type WeightedCue } from '../weighted-cue.ts';

/** SOSFS 2011:9 5 kap. 3 §, socialtjänstlagen (lex Sarah), patientsäkerhetslagen (lex Maria): harm, or danger of it. */
export const statutorySocial: readonly WeightedCue[] = [
  strong(
    '(?:glömdes|glömts|glömde|bortglömd~|lämnades|lämnats|fick sitta|fått sitta|satt kvar|blev sittande) … (?:toalett~|sängen|rullstol~|duschen|i (?:\\p{L}+ )?timmar)|barn~ far(?:it)? illa|far(?:it)? illa (?:hos|hemma)',
  ),
  fair(
    '(?:personal~|undersköters~|assistent~|vikarie~) (?:\\p{L}+ )?(?:på|hos|som) … (?:skrek åt|drog|slet|knuffade|slog|hotade) (?:henne|honom|mamma|pappa|mormor|min)',
  ),
  against('simhall~|bibliotek~|badhus~|skol~|buss~|färdtjänst~'),
  strong(
    '(?:inte fått|aldrig fått|utan|glömt|glömde|missat|missade) (?:\\p{L}+ ){0,3}(\\p{L}*medicin~|\\p{L}*tablett~|insulin~)',
  ),
  strong(
    '(tillsyn~|natttillsyn|nattillsyn) … (?:ingen|inte|uteblev~|uteblivit|missa~|aldrig|gjord|loggen|dokumenter~)|(?:ingen) (?:har )?(?:varit|kom|tittat) in .. (?:natt~|kl|timmar|dygn)',
  ),
  fair(
    '(?:kräver|begär|vill ha|ska göras) (?:en |att .{0,20})?(utredning|utreds|utredas|utrett)|ren tur|kunde ha (?:dött|slutat)|(?:epilepsi|anfall|andningsstopp|hjärtinfarkt|stroke|blödning)',
  ),
  fair('missförhålland~'),
  fair(
    '(?:vill|kräver|begär|måste|ska) (?:\\p{L}+ ){0,3}(?:utreds?|utredas|utrett|utredning|anmäls?|anmälas) … (?:missförhåll~|på riktigt|ordentligt|boende~|personal~|hemtjänst~)?',
  ),
  fair(
    '(?:satt|suttit|legat|låg|ligga|sitta) … (?:blöt~|kiss~|nedkiss~|avföring~|bajs~|timmar|sedan (?:frukost|morgonen|lunch|kvällen)|hela (?:natten|dagen|förmiddagen))|utom räckhåll|(?:oförklarade?|stora|nya) (?:blåmärken|skador|sår)|okända (?:blåmärken|skador)',
  ),
  fair(
    '(?:familjehem~|jourhem~|hvb~|placer~|boendet|gruppbostad~|assistent~|personal~) … (?:straff~|öknamn|slår|slog|slagit|låser|låste|hotar|hotat|kränk~|tar ifrån|förbjud~|håller fast|höll fast|dricker|full|påverkad)',
  ),
  decisive(
    'lex ?-?sarah~|lex ?-?maria|sosfs ?2011:9|klagomål~ (?:enligt|mot|på) socialtjänst~|vanvård~|missförhållande(?:n|t)? (?:i|inom|på|enligt) (?:vård|omsorg|hemtjänst|boende|äldre|social|lss)~',
  ),
  strong(
    '(?:anmäl~|anmäler|tillsyn~|klaga~|vänt mig|vänder mig|kontaktat) … (ivo|inspektionen för vård och omsorg|socialstyrelsen|patientnämnd~)',
  ),
  strong(
    'övergrepp~|hårdhänt~|trycksår~|liggsår~|vårdskad~|uttorkad~|undernär~|inlåst~|låst in|låsts in|låser in|fastspänd~|bältad~|tvångsåtgärd~|tvångsmata~|blåmärk~',
  ),
  strong(
    '(?:legat|låg|ligga|liggande|suttit|sitta|lämnad~|lämnats|hittade~|hittades|funnit~|ensam) … (?:på golvet|i (?:sin )?(?:egen )?(?:avföring|urin|kiss|bajs)|i nedkissad~|nedkissad~|i samma blöja|utan (?:mat|vatten|tillsyn|hjälp|larm)|i timmar|hela natten|i flera timmar)',
  ),
  strong(
    '(medicin~|tablett~|insulin~|läkemed~|dosett~|dospås~|morfin~|waran|blodförtunnande) … (glöm~|fel|förväxl~|dubbel~|utebliv~|uteblev|inte fått|fått någon annans|aldrig gett~|missa~|inte getts|inte gavs|slut|fel person)',
  ),
  strong(
    '(fel|glöm~|förväxl~|missa~|dubbel|inte fått|utan|någon annans) … (medicin(?:en|er|erna|ering~)?|tablett~|insulin~|läkemed~|dosett~|morfin~)',
  ),
  strong(
    '(?:slog|slagit|knuff~|nyp~|drog|dragit|höll fast|hota~|förnedra~|hånade|kränk~|stjäl|stulit|stulna|försvunn~|försvinn~) … (?:mamma~|pappa~|brukare~|boende~|min mor|min far|vårdtagar~|henne|honom|pengar~|smycke~|mormor~|morfar~|farmor~|farfar~|min (?:man|fru|bror|syster))',
    { notAfter: 'kompis|lärare|elever|barn' },
  ),
  fair(
    '(?:personal~|assistent~|undersköters~|nattpersonal~|vikarie~|hemtjänst~) … (?:slog|slagit|slår|knuff~|höll fast|hårdhänt~|skrek|hota~|sov|somnat|kränk~|kom aldrig|dök (?:aldrig|inte) upp|uteblev|glömde (?:bort )?(?:henne|honom|min|mamma|pappa))',
  ),
  fair(
    '(?:föll|fallit|ramlat|ramlade|trillade|fall) … (?:lårben~|höft~|bröt~|bruten|utan att|ingen (?:kom|märkte|ringde|såg|larmade)|larm~)',
  ),
  fair(
    '(larm~|trygghetslarm~) … (?:ingen (?:kom|svarade)|timmar|kom aldrig|obesvarat|först efter)',
  ),
  fair(
    '(?:gått ner|tappat|minskat|rasat) (?:\\p{L}+ )?\\d+ kilo|ingen (?:mat|dusch) på|inte (?:fått )?(?:duscha|duschats|bytt blöja|vändning)~|akut (?:sjuk|in|till sjukhus)~|sjukhus~ … (?:efter|på grund)|utan tillsyn',
  ),
  fair(
    '(?:socialtjänst~|socialkontor~|socialsekreterare~|soc) … (?:utreder inte|utredde inte|gjorde inget|gör inget|gör ingenting|gjorde ingenting|ingenting hänt|lägger ner|barn~ far illa|barn~ farit illa|våld|hot|misshandel|oro~|skydd)|orosanmäl~|barn~ (?:som )?far(?:it)? illa|(?:far|farit) illa|hedersvåld~|skyddat boende|placera~ … (?:slag~|rymt|våld|hota~)',
  ),
  fair(
    'missförhålland~|allvarlig~ (?:brist|händelse|avvikelse|risk)~|patientsäkerhet~|avvikelserapport~|journal~ … saknas|utredning enligt',
  ),
  slight(
    'mamma~|pappa~|boendet|hemtjänst~|äldreboende~|gruppbostad~|assistent~|brukare~|socialtjänst~|lss|undersköters~',
  ),
  against('beröm~|fantastisk~|mat~ (?:är|var) (?:kall|god|tråkig)|vore bra|kan ni (?:inte )?'),
];

/** Skollagen 4 kap. 7–8 §§ (complaints), 6 kap. (violation), 3 kap. (support). */
export const schoolStatutory: readonly WeightedCue[] = [
  fair(
    '(?:får|måste) (?:gå hem|hämtas|åka hem) (?:\\p{L}+ ){0,3}(?:varje dag|klockan|tidigare|elva|tio)|rätt till hela (?:skol)?dagar|skolan saknar (?:resurs|personal|stöd)|(?:hotar|slår|mobbar|retar) (?:min|vår) (?:son|dotter)',
  ),
  strong(
    '(?:inte (?:haft|fått|får|har)|ingen|utan|missat) (?:\\p{L}+ ){0,3}(undervisning~|skolgång|lektioner)|(pedagog~|lärare~|förskollärare~|fritidsledare~|elevassistent~|rektor~|resurs~) … (höll fast|tog tag i|ryckte|drog|slog|knuffade|släpade|låste in) ',
  ),
  fair(
    'rektor~ … (?:inte|ingenting|inget|aldrig)|(?:filmar|filmat|filmades|lägger ut|lagt ut|sprider|spridit) … (?:dotter|son|elev~|bilder|henne|honom|omklädning~)',
  ),
  strong(
    '(?:blir|blev|blivit|bli) (?:\\p{L}+ ){0,2}(kallad~|slagen|slagna|mobbad~|retad~|utfryst~|hotad~|knuffad~|sparkad~|filmad~) … (?:rast~|klass~|skol~|lärar~|elev~|fritids|korridor~|omklädningsrum~)',
  ),
  fair(
    '(?:vägrar|nekar|inte) (?:att )?(utreda|göra (?:en )?utredning|ge (?:honom|henne) stöd|anpassa)|behov av stöd|slutat gå till skolan',
  ),
  strong(
    '(?:inte|ingen|saknar|utan|brist på|haft) (?:\\p{L}+ ){0,2}(behörig~) (?:\\p{L}+ )?(lärar~)|(obehörig~) … (lärar~|vikarie~)|(undervisning~) … (kompensera~|utebliv~|uteblir|inställ~|ställs in)|betygsunderlag~|elevrådet',
  ),
  fair(
    '(?:barn~|son|dotter|flicka|pojke|han|hon|fyraåring~|treåring~|femåring~|tvååring~) … (?:lämnades? (?:ensam|kvar)|lämnats (?:ensam|kvar)|glömdes|glömts|kom bort|rymde|rymt|sprang iväg|gick ifrån|hittades) … (?:förskol~|skol~|gård~|utflykt~|avdelning~|fritids)',
  ),
  fair(
    '(?:sitter|sitta|suttit|får sitta) (?:ensam )?(?:i|ute i) korridor~|särskild undervisningsgrupp~|resursskol~|anpassad studiegång|förkortade skoldagar|utan undervisning|får inte vara med (?:på|i) (?:lektion~|undervisning~|utflykt~)|dokumenteras|(?:skolan|förskolan) (?:har|ska|måste) (?:skyldighet|enligt lag|utreda)',
  ),
  decisive(
    'kränkande behandling~|skollagen~|skolinspektion~|barn- och elevombud~|barn och elevombud~|klagomål~ (?:mot|på|enligt|om|gällande) (?:utbildning~|skol~|undervisning~)|diskrimineringsombud~',
  ),
  strong(
    'huvudman~|extra ?anpassning~|särskilt stöd|åtgärdsprogram~|elevhälsa~|rätt till (?:utbildning|stöd|anpassning|undervisning)~|anpassningar~|skolplikt~|elevassistent~|pedagogisk utredning|hemmasittar~|skolfrånvaro~|rätt till .{0,20}modersmål~',
  ),
  strong(
    '(kränk~|mobb~|utfrys~|fryser ut|trakasser~|utsätts|utsatt för|retas|retar|retad~|hot(?:ar|ad|at|as)?|slag(?:en|it)|slår|sparka~|misshandl~|kallas? för|näthat~) … (skol~|klass~|elev~|lärar~|rektor~|rast~|mentor~|fritids~|förskol~|pedagog~|barn(?:et|en)?)',
  ),
  strong(
    '(skol~|klass~|elev~|lärar~|rektor~|rast~|mentor~|fritids~|förskol~|pedagog~) … (kränk~|mobb~|utfrys~|fryser ut|trakasser~|utsätts|utsatt för|retas|retar|retad~|slår|slog|slagit|sparka~|misshandl~|kallar|kallas|drar i|rycker|ryckt|tagit .{0,20}(?:nacken|armen|halsen)|låst~ in|stängt in|släpat~|hållit fast|höll fast|hotar|nyper|nypt|skriker)',
  ),
  fair(
    '(?:rektor~|skolan|mentor~|förskol~|huvudman~) … (?:gör|gjort|gjorde|gör ju) (?:ingenting|inget|inte något)|(?:inte|utan att|aldrig|inget) … (?:utred~|anmält|dokumenterat) … (?:kränk~|mobb~|händels~)',
  ),
  fair(
    '(?:stöd~|resurs~|hjälp~|undervisning~) … (?:rätt till|indragen|indraget|dragits in|drogs in|dras in|tagits bort|togs bort|uteblir|uteblivit|får inte|inte fått|fått noll|försvunnit|har inte)|(?:får inte|inte fått|fått noll|dragit in|dra in|tagit bort) … (?:det |den )?(?:stöd~|resurs~|anpassn~|undervisning~|extra hjälp)',
  ),
  fair('(?:adhd|add|autism~|npf~|dyslexi~|språkstörning~|diagnos~|asperger|tourette)'),
  fair(
    'vågar inte gå till skol~|vill inte gå till skol~|rädd (?:för|att gå)|ont i magen|skolvägran~|hemma från skolan|obehörig~ lärar~|utan lärare|saknar (?:behörig )?lärare|ingen (?:behörig )?lärare|inställd~ lektion~|lektion~ (?:ställs|ställts) in',
  ),
  slight('rektor~|mentor~|lärare~|skolan|elever|förskolan|vår (?:son|dotter)|min (?:son|dotter)'),
  against(
    'beröm~|fantastisk~|skolskjuts~|skolmat~|mat~ (?:är|var)|vore bra|förslag~|parkering~|hämtning och lämning',
  ),
];
