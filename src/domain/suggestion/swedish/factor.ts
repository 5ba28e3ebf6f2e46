import type { SuggestionCues } from '../suggestion-cues.ts';
import { against, decisive, fair, slight, strong } from '../weighted-cue.ts';

/** Quality factors as municipalities commonly name them; a policy lists those that apply (LAN-23). */
export const factor: SuggestionCues['factor'] = {
  bemotande: [
    decisive(
      'bemöt~|otrevlig~|trevlig~|oförskäm~|nonchal~|snäs~|arrogant~|respektlös~|ovänlig~|vänlig(?:t|a|are)?(?! hälsn)|snäll~|hjälpsam~|omtänksam~|spydig~|oartig~|skäller|skällde|skrek|fräste|suckade|hånfull~|kränk~|idiot~|förnedra~|himlade|hånade|medkänsla~|empati~',
    ),
    strong(
      '(?:lyssna~|tog sig tid|skrattade|skämtade|log|pratade över huvudet|sur|sura|surt|artig~|vilken människa|som om jag (?:störde|var|inte)|blev (?:utskälld|avbruten|avspisad|nekad|hånad)|sa(?:de)? (?:hon|han|killen|tjejen|mannen|damen|personen)|tonfall~|attityd~|uppträd~|förtjänar medalj|berömma|jättetrevlig~)',
    ),
    fair(
      'personal~ (?:är|var)|hälsar?|svarade (?:att|bara)|säger (?:hon|han|de|dom) (?:att|bara)|sa (?:hon|han|de|att)|killen|tjejen|damen|chauffören|läraren|inspektör~|tack (?:till|för)|hjärta',
    ),
  ],
  delaktighet: [
    decisive(
      'delaktig~|inflytande~|medbestäm~|samråd~|medborgarförslag~|demokrati~|dialogmöte~|medborgardialog~|brukarråd~|föräldraråd~|elevråd~|synpunkter~ (?:inte )?(?:lyssna|beakta)~|fullmäktige~|rösta~',
    ),
    strong(
      '(?:ingen|inte|aldrig|utan att|innan (?:ni|man|de)|borde ha) (?:\\p{L}+ )?(?:fråga~|frågat|tillfråga~|hört|lyssnat|lyssnar|prata med oss|informera oss)|(?:vill|få|får|fick) (?:vi |jag |man )?(?:vara med|bestämma|påverka|tycka till|välja själv|vara med och)|över huvudet på|mot (?:min|hans|hennes|vår) vilja',
    ),
    fair(
      'förslag~|föreslår|önskemål|anhörig~|idé|vore bra|önskar|(?:jag|han|hon) vill (?:ha|inte ha|duscha|själv|bestämma)',
    ),
    slight('vi (?:boende|föräldrar|medborgare|elever|invånare)|namninsamling~'),
  ],
  tillganglighet: [
    decisive(
      'tillgänglig~|rullstol~|rullator~|hiss(?:en)?|ramp(?:en)?|öppettid~|öppet|stängt|stänger|textelefon~|texttelefon~|hörslinga~|teckenspråk~|syntolk~|synskad~|hörselskad~|döv|blind|ledarhund~|handikapp~|telefontid~|telefonkö~|lätt svenska|lättläst~|tolk~|automatisk~ dörr~|dörröppnar~|framkomlig~|permobil~|kommer inte fram|går inte att (?:nå|komma|boka|ringa)',
    ),
    strong(
      '(?:inte|ingen|aldrig|får inte) … (?:tag (?:i|på)|nå(?:r|tt)?|komma (?:fram|in|upp)|svarar|boka)|språk~|engelska|översätt~|köer|kön (?:är|stod|var)|i kö|fullt|fullbokad~|för få (?:platser|tider|öppna)|långt (?:att|till|bort)|mil (?:bort|enkel)|på kvällstid|på helger|kl(?:ockan)? \\d+ på|barnvagn~|gångavstånd|parkering~|digital~|app|sms',
    ),
    fair(
      'bänk~|toalett~|plats(?:er)?|distans~|väntelista~|kommer (?:inte )?in|inte kan (?:gå|ta mig|komma)|skylt~|öppna|låst|halt',
    ),
  ],
  handlaggningstid: [
    decisive(
      'handläggningstid~|väntetid~|väntat (?:i |på |sedan |sen )?|veckor sedan|månader sedan|fått vänta|får vänta|dröj~|handlägg~ … (?:tid|veckor|månader)|långsam~|seg handläggning|ingen återkopplar|inget svar|fortfarande (?:inte|inget|ingen)|inte fått (?:något )?(?:svar|besked|beslut)|startbesked~|påminn~|när får (?:jag|vi)',
    ),
    strong(
      'snabb~|samma (?:dag|vecka)|svar inom|(?:tredje|fjärde|femte) gången|gånger (?:sedan|i rad)|i rad|vart (?:vi|jag|man) står i kön|kön|köplats~|sedan (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)',
    ),
    slight('beslut~|ansök~|ärende~|handläggar~|besked~'),
  ],
  utforande: [
    decisive(
      'slarv~|dåligt (?:utfört|gjort|städat|skött|jobb)|städ(?:ar|at|ad|as|ning)~|fungerar (?:inte|dåligt)|funkar inte|trasig~|sönder|missa(?:t|de|r)|glöm~|fel ramp|kvalit~|skött~|sköts|misskött~|plog~|sand(?:ad|at|as|ar|ning)~|tömning~|töms|tömd~|reparer~|lag(?:at|as|ad|ar)|gräsklipp~|underhåll~|rutin~|målats|inte kommit|kom aldrig|kom inte|kom för sent|kontinuitet~|olika personer|hål i|läck~|blinkar|ur funktion|stopp i|slocknat~|lossnat~|tömts|snöröj~|bra jobbat|skador',
    ),
    fair(
      'ersättning~|skadestånd~|varje gång|i rad|personal~ (?:hinner|kan)|vikarie~|stressad~|kompetens~|utbildad~|chaufför~|entreprenör~|sopa~|utför~|insats~|schema~|duscha~|bäddat~|bytte|fel (?:medicin|person|adress|dag)|full|fast i|hänger',
    ),
  ],
  trygghet: [
    decisive(
      'otrygg~|trygg~|rädd~|farlig~|fara|livsfar~|olycks~|säkerhet~|osäker~|orolig~|oro|skrämmande|kränk~|mobb~|hotad~|hot|hotfull~|våld~|slår|slog|överfall~|mörkt|mörk|halt|halka~|isgata~|brinner|drunkn~|tillbud~|trafikfar~|övergångsställ~|fortkör~|i hög fart|påkörd~|larm~|ensam~|allergi~|celiaki~|inbrott~|påverkad~|missbruk~|fallit|ramla~|skad(?:a|ar|as|ade) sig|nästan (?:i ögat|kör~)|lex sarah|vanvård~|vågar (?:inte|ej)|vågade inte|trafikljus~|vass~',
    ),
    fair(
      'barn~ … (?:går|leker|cyklar|springer)|skolväg~|natten|kväll(?:en|ar|arna)?|personnummer~|sekretess~|integritet~|medicin~|tillsyn~|okänd~|lämna(?:s|d|de) ensam~|fel medicin',
    ),
  ],
  information: [
    decisive(
      'inform~|hemsida~|webbplats~|broschyr~|otydlig~|tydlig~|felaktig~ (?:uppgift|besked)~|olika besked|motstridig~|står (?:inget|inte|det)|stod (?:inget|inte|det)|facebook|lapp(?:en)?|skylt~|instruktion~|får (?:inte |aldrig )?veta|fick (?:inte |aldrig )?veta|besked~|vet inte (?:vem|var|vad|hur|när|om)|ingen vet|meddela~|förklar~|kommunicer~|kommunikation~|checklista~|blankett~|protokoll~|utan att (?:säga|meddela|informera)|hur (?:gör|söker|bokar|anmäler) (?:man|jag)|vad gäller|var slänger|när (?:sopas|öppnar|börjar|töms|hämtas)|får man',
    ),
    fair('\\?|undrar|fråga|svar|app|språk~|engelska|översätt~|kalender~|kryss~|brev~'),
  ],
  valfrihet: [
    decisive(
      'valfri~|välja|väljer|valt|valmöjlighet~|fritt val|önskat boende|(?:får|fick|få) inte (?:välja|byta)|byta (?:skola|förskola|hemtjänst|utförare|boende|plats|inriktning|tid|dag)|skolval~|förskoleplats~|förstahandsval~|andrahandsval~|alternativ~|utförare~|parboende~|annan (?:plats|skola|förskola|utförare|tid)|erbjud(?:en|na|its|s) (?:\\p{L}+ )?(?:plats|lägenhet|\\p{L}+)|tackar? (?:vi |jag )?nej|vegetarisk~|vegan~',
    ),
    fair(
      'tvingas|tvingad~|tvungen~|bestämma|bestämt|själv (?:få|vill)|placera~|distans~|som på hotell|önskade|flytta~ tillsammans|antag~',
    ),
  ],
  boendemiljo: [
    decisive(
      'boendemiljö~|buller~|oljud~|störande|mögel~|innergård~|inomhus~|utemiljö~|grönområde~|nedskräp~|skräp~|klotter~|lukt~|luktar|stank~|bostad~|hyreshus~|rummet|mitt rum|fönst~ … rum|kallt i|gemensamhets~|musik~ … (?:hör~|sov~|natt)|nattsömn~|kan inte sova|sover dåligt|utsikt~|tapet~|byggnation~|förtät~|centrum~|trädgård~|park(?:en)?|bänkar',
    ),
    fair('gata~|gatan|kvarter~|område~|torget|hus~|fasad~|råtta|råttor|rök~|träd(?:en|et)?'),
    against('parkering~|skol~|förskol~'),
  ],
  mat: [
    decisive(
      'mat|maten|mat(?:sal|låd|sedel|en|lag|tant|bespar)~|skolmat~|lunch~|frukost~|middag~|potatis~|kött~|fisk~|portion~|meny~|vegetarisk~|vegan~|specialkost~|allergikost~|kock~|köket|tacos~|taco~|soppa~|gröt~|mellanmål~|sallad~|pasta~|äter|kost|måltid~|kosten|celiaki~|gluten~|laktos~|krydd~|smak(?:ar|ade|en|lös)~|dessert~|servera~ (?:mat|lunch)|bröd~|gurka~|äta|köttbull~|fika~',
    ),
    against('matvaru~|matsäck|serveringstillstånd~|restaurang~'),
  ],
  taxor: [
    decisive(
      'taxa|taxor~|taxan|avgift~|faktura~|pris(?:et|er|erna|höj~)?|kostar|kostnad~|för dyrt?|dyrt|dyrare|dyra|räkning~|kronor|\\d+ ?kr|höjning~|höjt|höjd avgift|rabatt~|familjepris~|årskort~|pensionärspris~|gratis|inkomstuppgift~|reducera~|återbetal~|böter|bot|p-avgift~',
    ),
    against('ersättning~|skadestånd~|lön|skattepengar|kvitto~'),
  ],
  annat: [
    decisive(
      'överklag~|medborgarförslag~|visselblås~|lön(?:en)?|semester~|arbetsgivar~|facket|försäkringskassan|skatteverket|polis~|trafikverket|bostadsbidrag~|fullmäktige~|upphäv~|omprövning~|förvaltningsrätt~|chefen (?:på|har|vägrar|känner)|muta|mutor|jäv|fakturerar rutin~|timvikarie|arbetsförmedling~|gravsten~',
    ),
    against('bemöt~|mat|maten'),
  ],
};
