/** Something that is broken and waits to be mended, and what cannot wait. */
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

/** What a municipality keeps in order, outdoors and in its houses. */
const things =
  '\\p{L}*(?:lykt|lykta|lyktor|lyktorna|lyktan|lampa|lampan|lampor|lamporna|lampan|belysning|trafikljus|trafiksignal|rödljus|övergångssignal|skylt|brunn|brunnen|brunnslock|brunnar|avlopp|ledning|vattenpost|fontän|asfalt|vägbana|körbana|trottoar|gångväg|gångbana|cykelväg|cykelbana|gatsten|kantsten|marksten|platta|plattor|plattan|farthinder|vägbula|bommen|pollare|räcke|ledstång|staket|stängsel|grind|trappa|trappan|trappsteg|spång|brygga|bryggan|hiss|dörr|dörröppnare|port|porten|lås|låset|kodlås|element|ventilation|fläkt|fönster|fönstret|fönsterruta|persienn|gardin|markis|toalett|handfat|dusch|duschen|duschar|stuprör|hängränn|papperskorg|soptunn|sopkärl|sophus|soprum|container|igloo|iglo|gunga|gungan|gungor|gungorna|gungställning|rutschkan|rutchkan|klätter~|lekställning|lekplats|linbana|linbanan|studsmatta|sandlåd|bänk|bänken|bänkar|parksoff|busskur|väderskydd|automat|laddstolp|laddare|cykelpump|cykelställ|larm|larmet|larmknapp|fotbollsmål|konstgräs|elljusspår|högtalar|hörslinga|dator|datorn|datorer|skrivare|kopiator|projektor|e-tjänst|etjänst|webbsida|webbplats|hemsida|inloggning|länken|kylskåp|diskmaskin|tvättmaskin|torktumlar|taklyft|lyften|ramp|rampen|wifi|wi-fi|nätverk|internet|värme|värmen|värmepump|vattnet|dricksvatten|tappkran|kran|kranen|stolp|stolpe|stolpen|mast|flaggstång|soffa|bord|bordet|pump|pumpen|rör|röret|rören|lucka|luckan|galler|gallret|kätting|kedja|kedjan|nät|nätet|basketkorg|korg|skåp|skåpet|ställning|mur|muren|tak|taket|innertak|golv|golvet|kakel|klinker|trädet|träd|gren|grenar|häck|häcken|buske|buskar|bro|bron|tunnel|gångtunnel|väg|vägen|gata|gatan|stig|stigen|spår|spåret|hållplats|sarg|bad|bastu|bassäng|app|appen|toa|toan|signal|knapp|knappen|klocka|klockan|tv|telefon|ljus|ljuset|lyset)~';

/** How it is when it is broken, now. */
const broken =
  'trasig~|sönder|ur funktion|ur drift|fungerar (?:inte|ej|fortfarande inte|inget|inga)|funkar (?:inte|ej|inget|inga)|fungera(?:r)? dåligt|slutat (?:att )?(?:fungera|funka|lysa|gå)|blinkar|slocknat?|slocknade|släckt~|är släck~|lyser (?:inte|ej|inga|inget|aldrig)|inte lyst|är svart|är mörk|läcker|läcka|läckage~|rinner|sprutar|svämmar över|svämmat över|översvämm~|stopp|igensatt~|igentäppt~|lossnat?|lossnade|(?:är|sitter|står) (?:helt )?lös(?:t|a)?|glappar|vickar|gungar|knäckt~|knäckts|avbruten|avbrut~|slitits av|slitit av|gått av|av på mitten|vält|omkullvält~|påkör~|nedkör~|nerkör~|nedriv~|nerriv~|ligger ner|ligger omkull|omkull|ligger över|(?:helt )?borta|saknas|försvunnit|fastnat|fast i|har fastnat|hakat upp sig|går inte att (?:öppna|stänga|låsa|spola|använda|komma in|ladda|betala|logga|få upp|skicka)|inte går att (?:öppna|stänga|låsa|spola|använda|ladda|betala)|hänger (?:löst|på sned|snett|ner|i)|lutar|sprucken|spruckit|spricka~|sprickor|krossad~|krossats|överfull~|överfyll~|proppfull~|är (?:så |helt )?(?:full|fulla|fullt)|hål|hålet|gropar?|gropig~|potthål~|vandaliser~|nedklottra~|klotter|klottrat|står still~|stått still|stannat|kärvar|rostat|rostig~|sticker (?:upp|ut)|vass~|missfärga~|brunt|brun|grumlig~|luktar (?:klor|avlopp|illa|unket|skit)|kallt? i hela|iskallt?|inget vatten|inget varmvatten|linjefel|felkod~|svart skärm|piper|tjuter|larmar|sned|snett|trillat|ramlat ner|rasat|sjunkit|satt sig|blockera~|undermin~|kastrull|mögl~|droppar';

/** That it has been so for long, again and again, or how it was met: then it is about how things are run. */
const howItIsRun =
  'varje gång|gång på gång|gånger i rad|(?:tredje|fjärde|femte|sjätte) gången|i rad|återkommande|år efter år|varje (?:år|vinter|höst|vår|sommar)|år i rad|handläggar~|bemöt~|otrevlig~|nonchal~|rutin~|ingen (?:återkopplar|svarar|ringer)|inget svar|fick (?:till )?svar|svarar|lovat|lovade|lovar|uppmana~|systemet|skattepengar|upphandl~|entreprenör~|prioriter~|budget~|politiker~|varför (?:tar|prioriterar|ska|måste|är det så)';

export const faultReport: readonly WeightedCue[] = [
  decisive(
    'felanmäl~|fel-anmäl~|(?:vill |ville |skulle vilja )?(?:anmäla|rapportera) (?:ett |en |om |att )?(?:fel|trasig~|hål|skada|läcka|gatlykt~|gatlampa|lampa)(?: på| i)?',
    {
      notAfter:
        '(?:har|gjort|gjorde|flera|tre|två|fyra|fem|många|mina|min|er|vår|tidigare)(?: \\p{L}+)?',
    },
  ),
  fair('felanmäl~'),
  telling(`(${things}) … (${broken})`),
  telling(
    `(trasig~|lutande|läckande|lös(?:a|t)?|krossad~|överfull~|igensatt~|vält~|blinkande|slocknad~|släckt~|stopp i|hål i|(?:stort |djupt )?hål(?:et)? i|gropar? i|spricka~ i|läcka i|läckage i|sprickor i|klotter på|fel på|glapp i|ingen belysning) … (${things})`,
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

/** Somebody can be hurt now: they are to call, not to write. */
export const urgentDanger: readonly WeightedCue[] = [
  decisive(
    'livsfara|fara för liv~|livshotande|akut (?:fara|läge|livsfara)|(?:ligger|är|hittat~) medvetslös~|andas inte|hjärtstopp~|(?:ta|tar|ta sitt|tog) (?:mitt|sitt|livet av|sitt eget) liv|livet av (?:mig|sig)|självmord~|inte (?:vill|orkar) leva|vill (?:inte leva|dö)|gasläck~|luktar gas|gaslukt~|elledning~ … (?:ligger|hänger|nere|av)|strömförande|hänger (?:en )?(?:elkabel|elledning|kabel|ledning)|blottad~ (?:el|kabel|kablar|ledning)~',
  ),
  strong(
    '(?:det )?(?:brinner|brand|eldsvåda|eld(?:en)?|rök(?:en)?|rykt~|slår lågor) (?:i|på|ur|från|nu|bakom|just)',
    { notAfter: 'ingen|inte' },
  ),
  strong(
    '(isen|isarna) … (brast|brustit|brister|gick igenom|gått igenom|håller inte|sprick~)|(?:någon|man|barn|pojke|flicka|kvinna|person|hund) (?:ligger |är |har ramlat |har trillat )?(?:i|ner i) (?:vattnet|vaken|ån|sjön|kanalen|brunnen|älven|hamnen)|drunkn~|gått genom isen',
  ),
  strong(
    '(brunn~|lucka~|schakt~|grop~|hål~|gropen) … (?:utan lock|öppen|öppet|öppna|lock~ (?:är )?(?:borta|saknas)|oskydda~|utan (?:staket|avspärrning|räcke)) … (?:barn~|skol~|lek~|trilla~|ramla~|nu)',
  ),
  strong('(brunnslock~|locket|lock) … (saknas|borta|stulet|försvunn~|öppet|inslaget)'),
  strong(
    '(träd~|tak~|mur~|fasad~|byggnadsställning~|gren~|vägg~|bro~|skylt~|istapp~|is och snö|lyktstolp~|stolp~|kran~|ställning~|slänt~) … (?:lutar|på väg att (?:falla|rasa|ramla|välta)|kan (?:falla|rasa|ramla|välta|lossna) (?:när som helst|ner|över|på)|rasar|håller på att (?:rasa|falla|lossna|välta|ramla)|knakar|faller (?:ner|på)|ramlar ner|rasat|svajar)',
  ),
  strong(
    '(?:kniv~|vapen|pistol~|beväpna~|skjuter|skott~|slåss|misshandl~|blöder|hotar (?:mig|oss|henne|honom|personal~|barn~)|slår (?:mig|henne|honom|sin|barnen)) … (?:nu|just nu|här|pågår)|(?:nu|just nu|pågår) … (?:kniv~|slåss|misshandl~|blöder|slår|hotar|skjuter)',
  ),
  strong(
    '(?:barn~|flicka~|pojke~|gamm~|kvinna~|man|pappa~|mamma~|person~|någon) … (?:ute|utomhus|ensam~|försvunn~|borta|saknas) … (?:kyla~|minusgrader|natt~|trafik~|motorväg~|spår~|lätt klädd|bara strump~|pyjamas|nattlinne|nu)|(?:vandra~|irra~|går) (?:omkring )?(?:ute )?(?:på|längs|vid) (?:motorväg~|järnväg~|spår~|riksväg~|e\\d+)',
  ),
  strong(
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
