/** Faults that need repair, and urgent dangers. */
import {
  against,
  alarming,
  decisive,
  fair,
  lessLikely,
  rulesOut,
  slight,
  strong,
  telling,
  type WeightedCue,
} from '../weighted-cue.ts';

/** Things that a municipality maintains, outdoors and in its buildings, with words that mean little else. */
const things =
  '\\p{L}*(?:lykta|lykt|lyktor|lampa|lampan|lampor|belysning|trafikljus|trafiksignal|rödljus|övergångssignal|skylt|brunn|brunnslock|avlopp|vattenledning|vattenpost|fontän|asfalt|vägbana|körbana|trottoar|gångväg|gångbana|cykelväg|cykelbana|gatsten|kantsten|marksten|plattor|plattan|farthinder|pollare|räcke|ledstång|staket|stängsel|grind|trappsteg|spång|brygga|hiss|dörr|dörröppnare|kodlås|lås|låset|element|ventilation|fläkt|fönster|fönsterruta|persienn|gardin|markis|toalett|handfat|hängränn|stuprör|papperskorg|soptunn|sopkärl|sophus|soprum|container|igloo|iglo|gunga|gungan|gungor|gungställning|rutschkan|rutchkan|klätter|lekställning|lekplats|linbana|sandlåd|bänk|parksoff|busskur|väderskydd|automat|laddstolp|cykelpump|cykelställ|larm|larmet|larmknapp|fotbollsmål|konstgräs|elljusspår|högtalar|hörslinga|datorer|skrivare|kopiator|projektor|diskmaskin|tvättmaskin|torktumlar|taklyft|wifi|wi-fi|nätverk|värmen|tappkran|kranen|stolpe|stolpar|flaggstång|kätting|kedja|basketkorg|gångtunnel|hållplats|lekredskap|utegym|bom|bommen|skåp|sarg|pump|värmepump)~';
/** Mentioned for many reasons: only words close by count. */
const commonThings =
  '\\p{L}*(?:vägen|gatan|stigen|bron|muren|taket|innertaket|golvet|kakel|vattnet|dricksvattnet|kran|rör|röret|ledning|ledningen|träd|trädet|gren|grenar|häck|häcken|buskar|ramp|porten|port|klocka|klockan|trappa|trappan|ljus|ljuset|lyset|toa|toan|dusch|duschen|duschar|bastu|app|appen|e-tjänst|etjänst|webbsida|hemsida|hemsidan|inloggning|länken|formulär|telefon|dator|datorn|internet|kylskåp|bord|bordet|stolar|nät|nätet|korg|spår|spåret|bassäng|ruta|rutan|mattan|tavla|skärm)~';

/** Descriptions of something broken that are seldom used otherwise. */
const broken =
  'trasi~|sönder|ur funktion|ur drift|(?:fungera|funka|fungerat|funkat)(?:r|de)? (?:\\p{L}+ )?(?:inte|ej)|(?:inte|ej) (?:fungera|funka)~|slutat? (?:att )?(?:fungera|funka|lysa|gå)|blinka~|slock~|släckt~|(?:lyser|lyst|tänds) (?:inte|ej|inga|aldrig)|inte lyst|läck~|svämm~|översvämm~|igensatt~|igentäppt~|stopp i|lossn~|sitter lös~|är (?:helt )?lös~|glappa~|knäck~|avbrut~|slitits av|slitit av|gått av|vält|vält~|påkör~|nedkör~|nerkör~|nedriv~|nerriv~|ligger (?:ner|omkull|över|på marken)|omkull|hakat upp sig|fastnat|går inte att (?:öppna|stänga|låsa|spola|ladda|få upp|tända)|inte går att (?:öppna|stänga|låsa|spola|ladda)|hänger (?:löst|på sned|snett|ner|i en)|sprick~|spruck~|kross~|överfull~|överfyll~|proppfull~|vandaliser~|klottr~|nedklottr~|står still~|stått still|kärvar|sticker (?:upp|ut)|linjefel|felkod~|piper|tjuter|ramlat (?:ner|ned)|fallit (?:ner|ned)|rasat|kortslut~|glaset är|krångla~|död~ skärm|droppar';
/** Descriptions that are also used of other things. */
const lessBroken =
  'borta|saknas|försvunn~|hål|hålet|hålen|gropar?|gropigt?|lutar|lutande|är (?:så |helt )?(?:full|fulla|fullt|svart|mörk|mörkt|mörka|kall|kalla|kallt|iskall|iskalla)|har (?:stannat|hängt|legat)|missfärga~|brunt|brun|grumlig~|luktar|smakar|vass~|rost~|fast i|ojämn~|snett|sned|mögl~|rinner|forsar|sprutar|vickar|trillat|blockera~|skadad~|skadat|rivits|stulen|stulet|stulna|stängs inte|öppnas inte';

/** That a fault has lasted long, recurs, or how it was dealt with: then the matter is how the service is run. */
const howItIsRun =
  'varje gång|gång på gång|gånger i rad|(?:tredje|fjärde|femte|sjätte) gången|i rad|återkommande|år efter år|varje (?:år|vinter|höst|vår|sommar)|år i rad|handläggar~|bemöt~|otrevlig~|nonchal~|rutin~|ingen (?:återkopplar|svarar|ringer)|inget svar|fick (?:till )?svar|svarar|lovat|lovade|lovar|uppmana~|systemet|skattepengar|upphandl~|entreprenör~|prioriter~|budget~|politiker~|varför (?:tar|prioriterar|ska|måste|är det så)|faktura~|förbrukning~|snöröj~|plog~|under all kritik|byggarbet~|sköts|skötsel~|standard~|planera~';

export const faultReport: readonly WeightedCue[] = [
  telling(
    `(${things}) … (strular|krånglar|i diket|ligger i|ruttn~|kommer inte in|piper|skramlar|har gått av)`,
  ),
  fair('brandvarnare~ … (piper|larmar|tjuter|sitter lös)|strular|kommer inte in'),
  strong(
    'slukhål~|svämmar över|ur funktion|har gått sönder|gick sönder i (?:går|natt|dag)|(?:går|gick) inte (?:i lås|igen|att (?:öppna|stänga|låsa))|hänger sig|kraschar|laddar inte|felmeddelande~|(?:har|är) (?:någon |nån )?(?:vält|sabbat|eldat|sparkat sönder|slagit sönder|krossat|klottrat)|(?:elementen|värmen|elementet) … (?:kalla|iskalla|kall|borta|kallt)|(?:iskallt|iskalla|kallt) .. (?:element~|i hela huset)',
  ),
  fair(
    '(?:måste|behöver|bör) (?:fixas|lagas|åtgärdas|bytas|tätas|tas om hand)|(?:läcker|lossnat|vält|välta|trasig~)',
  ),
  lessLikely('(?:[^.!?]{8,150}[.!?]+ ){6}'),
  against('(?:[^.!?]{8,150}[.!?]+ ){10}'),
  strong(
    '(trafikljus~|lykt~|lampa~|lampor~|signal~|belysning~|skylt~) … (?:stått och |stått och bara )?(blinkat|blinkande|varit (?:släckt~|trasig~|mörk~|sönder))|(?:har )?(?:läckt|runnit|svämmat|lossnat|ramlat ner|fallit ner|gått sönder|slutat (?:fungera|funka|lysa))',
  ),
  slight('ur funktion|trasig~|sönder|läcker|fungerar inte|funkar inte|slutat fungera|är borta'),
  decisive(
    'felanmäl~|fel-anmäl~|(?:vill |ville |skulle vilja )?(?:anmäla|rapportera) (?:ett |en |om |att )?(?:fel|trasig~|hål|skada|läcka|gatlykt~|gatlampa|lampa)(?: på| i)?',
    {
      notAfter:
        '(?:har|gjort|gjorde|flera|tre|två|fyra|fem|många|mina|min|er|vår|tidigare)(?: \\p{L}+)?',
    },
  ),
  fair('felanmäl~'),
  telling(`(${things}) … (${broken})`),
  telling(`(${commonThings}) .. (${broken})`),
  strong(`(${things}) .. (${lessBroken})`),
  fair(`(${commonThings}) .. (${lessBroken})`),
  telling(
    `(trasig~|lutande|läckande|lös(?:a|t)?|krossa~|överfull~|igensatt~|vält~|blinkande|slockna~|släckt~|stopp i|(?:stort |djupt )?hål(?:et)? i|gropar? i|spricka~ i|läcka i|läckage i|sprickor i|klotter på|fel på|fel med|glapp i|ingen belysning) .. (${things}|${commonThings})`,
  ),
  fair(`(${broken}) … (${things})`),
  strong(
    'potthål~|tjälskott~|vattenläck~|gatlampa ur|brunt vatten|missfärgat vatten|inget vatten|vattnet är (?:brunt|borta|avstängt|grumligt)|avloppsstopp~|översvämning~|nedfallet träd|omkullblåst~|nedblåst~|trädgren~ … (?:vägen|gångväg~|cykel~)|klotter~|dumpat~|dumpad~|nedskräp~|kanyl~|sprut(?:a|or|orna)|råtthål|råtta|råttor~|getingbo~|lamphuvud~|glassplitter|krossat glas|glas överallt|död (?:rådjur|fågel|grävling|räv|katt)|dött (?:rådjur|djur)|kadaver|bilvrak|skrotbil~|övergiven cykel|övergivna cyklar',
  ),
  slight(
    'sedan (?:i går|igår|i morse|i förrgår|i natt|i helgen|i måndags|i tisdags|i onsdags|i torsdags|i fredags|i lördags|i söndags|en vecka|två dagar|några dagar|påsk|jul|nyår)|sen (?:i går|igår|påsk|i helgen|i morse|jul)|hela (?:natten|dagen|kvällen|helgen)|just nu|(?:i går|igår|idag|i dag|i morse|i natt|ikväll)',
  ),
  slight(
    'utanför (?:nr|nummer|hus|port)|(?:vid|i) korsningen|i hörnet|mitt emot|vid infarten|bredvid|nr \\d+|nummer \\d+|i höjd med|\\p{L}+(?:gatan|vägen|stigen|gränd|torget|parken)',
  ),
  slight(
    'kan (?:ni|någon|nån) (?:laga|fixa|byta|komma|titta|åtgärda|ta bort|skicka)|(?:behöver|måste|bör) (?:lagas|bytas|fixas|åtgärdas|tömmas|tas bort|ses över)|laga|farligt|innan (?:någon|nån) (?:gör sig illa|skadar sig|skadas|ramlar|kör)',
  ),
  against(`(?:${howItIsRun})`),
  against(
    '(?:mormor~|mamma~|pappa~|brorsan~|min (?:mor|far|man|fru)) … (?:rum|lägenhet|boende|hemtjänst)~|min(?:a)? (?:saker|bil|cykel)',
  ),
  against(
    'förslag~|föreslår|vore (?:bra|fint|kul|önskvärt)|önskar att|önskemål|beröm~|tack för|fantastisk~|överklag~|ersättning~|bygglov~|avgift~|för dyrt|stängt (?:för|under)|öppettid~',
  ),
  against('(?:- .{5,80}){3,}'),
];

/** Somebody can be hurt now: they should call, not write. */
export const urgentDanger: readonly WeightedCue[] = [
  telling(
    '(isen) … (spruckit|sprucken|rämnat|svag|barn~ … ute|ute på)|(hittar inte|kan inte hitta|saknar) (?:\\p{L}+ )?(?:min|vår) (?:mamma|pappa|mor|far|man|fru|son|dotter|mormor|morfar|farmor|farfar)|(demens~) … (varit borta|borta från|borta sedan)',
  ),
  alarming(
    '(svalt|ätit|druckit|fått i sig) … (tablett~|svamp~|frätande|kemikali~|gift~|batteri~|rengöring~)',
  ),
  telling(
    'med (?:en |ett )?(kniv|yxa|pistol|vapen|gevär)|gör(?:a)? slut på (?:allt|sig|det)|(?:är|blev|blivit) (?:alldeles |helt )?(?:slö|okontaktbar|livlös|blå)',
  ),
  telling('luktar gas|gaslukt~'),
  telling(
    '(elledning~|elkabel~|kabel~|elskåp~|elcentral~|kontakt~) … (?:sprakar|gnistrar|gnistor|ryker|bränd~|hänger ner|ligger på marken)|sprakar om|slår gnistor',
  ),
  fair('inte (?:synts till|setts|öppnat|svarat) (?:på|sedan) … (?:dagar|vecka)'),
  telling(
    '(klorlukt~|klorgas~|kemikalie~|gasol~|giftig~|bensin~|diesel~|olja|ammoniak~|rökutveckling~|brandrök~) … (?:host~|yr|illamående|kräks|utrym~|larma~|rinner|läck~|sprids|andas|ögon~|forsar|ån|brunn~)',
  ),
  telling(
    '(?:utrym~|evakuer~) … (?:nu|larma~|folk|bad~|skol~|hus~)|(?:folk|barn~|elev~|flera) (?:\\p{L}+ )?(?:hostar|svimmar|kräks|blöder|skriker på hjälp)',
  ),
  telling(
    '(?:orkar|vill|ids) inte leva|orkar inte mer(?= ?[.!])|(?:jag )?har bestämt mig … (?:säg|barn|förlåt|farväl|inte behöv~)|säg till (?:mina )?barn~|avslutar (?:allt|det)|gör slut på (?:allt|det)|skada mig själv|hoppa från|hoppar från',
  ),
  fair(
    'har bestämt mig|inte (?:längre )?orkar|orkar inte mer|svara inte|behöver inte svara|ingen mening (?:längre|med)|förlåt mig',
  ),
  telling(
    '(demens~|dement~|alzheimer~|förvirrad~|autis~|barn~|elev~|brukar~|boende~) … (försvunn~|gått ut|gick ut|gett sig iväg|avvik~|borta sedan|rymt|hittar (?:honom|henne|inte)|kommit bort|saknas)|(gått ut|försvunn~|försvann|avvikit|hittar (?:honom |henne )(?:inte|ingenstans)) … (demens~|dement~|minus~|kyla~|utan (?:jacka|skor|kläder)|pyjamas|nattlinne)',
  ),
  fair(
    'minus ?\\d+|(?:minus )?(?:\\p{L}+ )?(?:minusgrader|grader kallt)|lätt klädd|utan (?:jacka|skor)|i (?:bara )?strumplästen|polisen (?:är )?(?:kontaktad|larmad)|har (?:ni|någon) ringt (?:polis~|112|ambulans~)',
  ),
  telling(
    '(?:han|hon|pappa|mamma|sambo~|min man|grann~|ex~|mannen) (?:slår|hotar|misshandlar|sparkar|stryper|har slagit|försöker (?:ta sig in|slå)) (?:mig|oss|henne|honom|barnen|sin) … (?:nu|igen|hjälp|dörr~|gömt~|låst)|hotar (?:att|med att) (?:döda|skada|tända|hoppa|spränga)|har (?:en )?(?:kniv|pistol|vapen|yxa|bensin~)',
  ),
  alarming(
    'livsfara|fara för liv~|livshotande|akut (?:fara|läge|livsfara)|(?:ligger|är|hittat~) medvetslös~|andas inte|hjärtstopp~|(?:ta|tar|ta sitt|tog) (?:mitt|sitt|livet av|sitt eget) liv|livet av (?:mig|sig)|självmord~|inte (?:vill|orkar) leva|vill (?:inte leva|dö)|gasläck~|luktar gas|gaslukt~|elledning~ … (?:ligger|hänger|nere|av)|strömförande|hänger (?:en )?(?:elkabel|elledning|kabel|ledning)|blottad~ (?:el|kabel|kablar|ledning)~',
  ),
  telling(
    '(?:det )?(?:brinner|brand|eldsvåda|eld(?:en)?|rök(?:en)?|rykt~|slår lågor) (?:i|på|ur|från|nu|bakom|just)',
    { notAfter: 'ingen|inte' },
  ),
  telling(
    '(isen|isarna) … (brast|brustit|brister|gick igenom|gått igenom|håller inte|sprick~)|(?:någon|man|barn|pojke|flicka|kvinna|person|hund) (?:ligger |är |har ramlat |har trillat )?(?:i|ner i) (?:vattnet|vaken|ån|sjön|kanalen|brunnen|älven|hamnen)|drunkn~|gått genom isen',
  ),
  telling(
    '(brunn~|lucka~|schakt~|grop~|hål~|gropen) … (?:utan lock|öppen|öppet|öppna|lock~ (?:är )?(?:borta|saknas)|oskydda~|utan (?:staket|avspärrning|räcke)) … (?:barn~|skol~|lek~|trilla~|ramla~|nu)',
  ),
  telling('(brunnslock~|locket|lock) … (saknas|borta|stulet|försvunn~|öppet|inslaget)'),
  telling(
    '(träd~|tak~|mur~|fasad~|byggnadsställning~|gren~|vägg~|bro~|skylt~|istapp~|is och snö|lyktstolp~|stolp~|kran~|ställning~|slänt~) … (?:lutar|på väg att (?:falla|rasa|ramla|välta)|kan (?:falla|rasa|ramla|välta|lossna) (?:när som helst|ner|över|på)|rasar|håller på att (?:rasa|falla|lossna|välta|ramla)|knakar|faller (?:ner|på)|ramlar ner|rasat|svajar)',
  ),
  telling(
    '(?:kniv~|vapen|pistol~|beväpna~|skjuter|skott~|slåss|misshandl~|blöder|hotar (?:mig|oss|henne|honom|personal~|barn~)|slår (?:mig|henne|honom|sin|barnen)) … (?:nu|just nu|här|pågår)|(?:nu|just nu|pågår) … (?:kniv~|slåss|misshandl~|blöder|slår|hotar|skjuter)',
  ),
  telling(
    '(?:barn~|flicka~|pojke~|gamm~|kvinna~|man|pappa~|mamma~|person~|någon) … (?:ute|utomhus|ensam~|försvunn~|borta|saknas) … (?:kyla~|minusgrader|natt~|trafik~|motorväg~|spår~|lätt klädd|bara strump~|pyjamas|nattlinne|nu)|(?:vandra~|irra~|går) (?:omkring )?(?:ute )?(?:på|längs|vid) (?:motorväg~|järnväg~|spår~|riksväg~|e\\d+)',
  ),
  telling(
    '(?:någon|nån|folk|barn~|man) (?:kan|kommer(?: att)?) (?:dö|skadas allvarligt|bli ihjälkör~|bli påkör~|bli ihjälslag~)|innan någon (?:dör|omkommer|blir ihjälkör~)',
  ),
  fair(
    'just nu|pågår (?:nu|just)|i detta nu|omedelbart|omgående|genast|med en gång|akut~|skynda~|nödläge~|nödsituation~|larma~ (?:räddning|112|polis)~|ring(?:er|t)? 112|112|räddningstjänst~|avspärr~|spärra av|ambulans~|utrym~|evakuer~|försöker stoppa|stoppa (?:folk|trafiken|bilar)',
  ),
  fair(
    '(?:stor|direkt|överhängande|allvarlig|akut|uppenbar) (?:fara|risk|olycksrisk)|(?:folk|barn|människor|elever|cyklister) (?:går|leker|cyklar|springer|passerar) (?:där|under|förbi|fortfarande|just)|livrädd~|i panik|panik|gråter|skriker',
  ),
  slight('samtal (?:kl~ )?\\d\\d[.:]\\d\\d|klockan är|kl~ \\d\\d[.:]\\d\\d|nu|farlig~'),
  against(
    '(?:förra|för (?:en|två|tre|\\d+)) (?:vecka|veckor|månad|månader|året|år)|i (?:våras|somras|höstas|vintras)|hade kunnat|kunde ha|borde|förslag~|varje (?:dag|år|vinter)|beröm~|tack (?:för|till)|sedan (?:i |förra )?(?:våras|somras|höstas|vintras|mars|april|maj|juni|juli|augusti|september|oktober|november|december)',
  ),
  rulesOut('(?:ingen|inte|ej) (?:akut|fara|bråttom)|faran (?:är|var) över|brandövning~'),
];
