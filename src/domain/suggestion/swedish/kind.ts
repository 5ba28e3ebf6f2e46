import type { Kind } from '../../vocabulary.ts';
import {
  against,
  decisive,
  fair,
  lessLikely,
  slight,
  strong,
  type WeightedCue,
} from '../weighted-cue.ts';

const disappointed =
  'klaga~|klagomål~|missnöjd~|besviken~|besvikna|upprörd~|arg|arga|förbannad~|irritera~|frustrera~|skandal~|skäms|skäm~|oacceptabel~|oacceptabelt|orimlig~|respektlös~|nonchal~|otrevlig~|oförskäm~|kass|kasst|usel~|uselt|urusel~|värdelös~|hemsk~|fruktansvärd~|katastrof~|bedrövlig~|förfärlig~|sämst|dålig~|dåligt|sämre|äcklig~|vidrig~|orättvis~|trött på|fått nog|tröttnat|ni är sämst|skärpning|skärp er|på riktigt|hur svårt|ska det vara så';
const goesWrong =
  '(?:fungerar|funkar|stämmer|räcker|går|kom|kommer|svarar|ringer|hjälper|håller|syns|finns|får|fick|fått|har|hinner|kan|vågar|gick|lyssnar|lyssnade|återkommer|sköts|töms|städas|plogas|sandas|hjälpte|hörs|vet|förstår) (?:\\p{L}+ ){0,2}(?:inte|aldrig|ingen|inget|inga|ingenting|ej)|(?:ingen|inget|inga|ingenting|aldrig) (?:\\p{L}+ ){0,2}(?:svar~|hör|händer|hänt|vet|kom|gör|bryr|ringt|städa~|tar|fått|stod|information|hjälp|sa|åter~|får)|utan att (?:\\p{L}+ ){0,2}(?:fråga|säga|informera|meddela|ha fått|få|någon|vi|jag)|inte (?:fått|fick|kommit|hänt|gjort|blivit|ens|alls|okej|ok|kul|rätt|acceptabelt|tagit|rimligt|klokt|längre)';

/** What somebody wants by writing. Most complaints have no word for complaint in them, which the prior accounts for. */
export const kind: Readonly<Record<Kind, readonly WeightedCue[]>> = {
  complaint: [
    strong(
      '(?:vill|ska|måste|jag) (?:jag )?(?:klaga|framföra (?:ett )?klagomål|lämna (?:ett )?klagomål)|klagomål på|klagomål:',
    ),
    fair(disappointed),
    fair(goesWrong),
    slight(
      'trasig~|sönder|läcker|stopp|smutsig~|kallt?|kall|sen|försenad~|försen~|inställ~|stäng(?:t|da|d)|glöm~|missa~|nekad~|nekas|tvingas|tvungen~|borta|försvunn~|fel|felaktig~|för (?:dyr~|få|lite|lång~|kort~|högt?|små|sent|mycket)|farlig~|halt|halka~|mörkt|bullr~|stör~|luktar|stank|skräp~|väntat|väntetid~|i rad|varje gång|(?:tredje|fjärde|femte) gången|fortfarande',
    ),
    slight('inte|ej|aldrig|ingen|inget|inga|ingenting'),
    slight(
      'överklag~|ersättning~|anmäl~|skadestånd~|kräver|begär|godtar inte|brist~|problem~|tyvärr|orolig~|rädd~|ont i|skadad~',
    ),
    slight(
      'får? (?:man|jag|vi) (?:inte|aldrig)|varför (?:ska|har|är|kan|får|tar|måste|gör|sopar|plogar|händer|i hela)|hur kan (?:det|ni|man)|vem (?:har|kom|bestämde)',
    ),
    slight(
      'mindre|minska~|dragit in|dra in|indragen|tagit bort|lägger ner|nedläggning~|tar bort|höjt|höjd~|höjning~',
    ),
    against('bra jobbat|stort tack|fantastisk~|underbar~|vill (?:bara )?(?:berömma|tacka)|beröm'),
  ],
  praise: [
    fair('(?:så )?bra att (?:ni|det|kommunen|man)|äntligen', {
      notAfter: 'inte|vore|kan väl|när ska',
    }),
    strong(
      'fortsätt(?: så| med det)?|framför (?:vårt|mitt|ett stort|vår|min)|(?:vårt|mitt) (?:varma )?tack|måste (?:jag )?(?:bara )?(?:säga|få säga)|helt fantastisk~|första gången på (?:\\p{L}+ )?år~',
      { notBefore: 'att|inte|nej' },
    ),
    decisive(
      '(?:vill|skulle vilja|måste|får) (?:bara |passa på att |även |gärna )?(?:ge|skicka|lämna|framföra|rikta|berömma|tacka|hylla) (?:\\p{L}+ ){0,3}(?:beröm|ros|eloge|tack|hjärta|guldstjärna|en blomma|er|personal~|alla)|all heder|lyft(?:er)? på hatten|(?:stort|jättestort|hjärtligt|innerligt|varmt|tusen|många) tack|stor eloge|en eloge|ros till|beröm till|tack till (?:er|alla|personal~|\\p{L}+)|förtjänar (?:en )?(?:medalj|guldstjärna|blomma|löneförhöjning|beröm|pris|ros|applåd)~|heja',
    ),
    strong(
      'fantastisk~|underbar~|bra jobbat|bra gjort|snyggt jobbat|jättenöjd~|supernöjd~|så nöjd~|mycket nöjd~|väldigt nöjd~|imponera~|änglar|ängel|guld värd~|guldstjärna~|proffsig~|strålande|kanonbra|superbra|toppenbra|världsklass|vilken (?:människa|insats|service|skillnad|lycka|hjälte|klippa)|vilka hjältar|bästa (?:\\p{L}+ )?(?:jag|vi|som|på|i)|var bäst|är bäst|bäst~ i (?:stan|världen|sverige)|klockrent|så (?:himla |otroligt )?(?:bra|fint|roligt|glad|tacksam)',
      { notAfter: 'inte|ej|knappast|hade varit|vore|skulle vara' },
    ),
    fair(
      'tack (?:för|så)|tackar|tacksam~|jättebra|väldigt bra|toppen|uppskatta~|bästa~|nöjd~|glad~|varm~ om hjärtat|tårar~ i ögonen|(?:snabb|fin|trevlig|duktig|snäll|omtänksam|kunnig|lugn|vänlig|hjälpsam)~ (?:\\p{L}+ )?(?:service|personal|bemötande|hjälp|handläggare|människor)|(?:gick|var|fungerade) (?:så |jätte|väldigt |mycket |hur )?(?:smidigt|snabbt|enkelt|bra|lätt)',
      { notAfter: 'inte|ej|på förhand|hade varit|vore|skulle vara|mindre' },
    ),
    fair(
      'trodde knappt|aldrig varit med om|(?:ville|vill) att (?:hon|han|de|ni) ska veta|hälsa (?:henne|honom|dem|till)|tog sig tid|gjorde (?:min|vår) (?:dag|vecka)|räddade (?:min|vår)|skrattade|log|fick mig att känna',
    ),
    slight('<3'),
    lessLikely('men|tyvärr|dock|istället|trots'),
    against(disappointed),
    against(
      'inte (?:alls|ens|fått|kommit|rätt|bra|okej)|aldrig (?:fått|kommit)|ingen (?:svarar|ringer|kommer)|varför',
    ),
    against('vore|förslag~|föreslår|önskar att|kan (?:ni|man) inte'),
  ],
  suggestion: [
    fair(
      '(?:^|[.!] |hej[!,.]? )(låt|sänd|gör|inför|sätt|bygg|ha|lägg|flytta|öppna|förläng|utöka|plantera|ordna|satsa|starta|erbjud|byt|måla|sänk|köp|anställ|använd|ställ|bjud|visa|ta fram|publicera|anordna|skapa|förbjud)(?= )',
      { notBefore: 'något|nåt|nånting|mig|om|er|det här|om rätt|detta' },
    ),
    strong(
      '(?:undrar om|fundera~ på om|hoppas att|kan|skulle) (?:ni|man|kommunen|det) (?:kan |kunde |skulle kunna |inte kan |inte kunde |vill |möjligen )?(?:överväga|tänka (?:på|er)|sätta upp|införa|bygga|anlägga|ordna|fundera)|överväga',
    ),
    decisive(
      'medborgarförslag~|(?:mitt|ett|vårt|ett litet|ett enkelt|har ett|vi har ett|konkret) förslag|förslag:|förslag till|(?:jag|vi|därför) föreslår|föreslår (?:att|jag|vi)|förslag(?:et)? (?:är|från|på)|jag har en idé|en idé|idé:|tips:|ett tips|litet tips|förbättringsförslag~',
    ),
    strong(
      '(?:det )?(?:vore|skulle vara) (?:\\p{L}+ )?(?:bra|fint|kul|toppen|trevligt|önskvärt|jättebra|smart|skönt|roligt|guld|fantastiskt|kanon|bättre|perfekt|en bra idé|uppskattat|praktiskt)|(?:kan|kunde|skulle) (?:\\p{L}+ )?(?:ni|man|vi|kommunen|det) (?:inte )?(?:kunna |gå att |möjligtvis |kanske )?(?:ha|få|sätta|bygga|ordna|införa|skaffa|göra|starta|lägga|ställa|anlägga|öppna|skicka|hålla|erbjuda|köpa|plantera|anordna|börja|låta|utöka|flytta|byta ut)|varför inte (?:\\p{L}+ )?(?:ha|göra|sätta|bygga|låta|börja|skicka)|hur vore det',
    ),
    fair(
      'önskar (?:att|mig|oss|jag|vi)|önskemål|skulle (?:jag |vi )?(?:vilja|önska|uppskatta)|(?:sätt|bygg|gör|ställ|lägg|inför|skaffa|köp|låt|anlägg|plantera|öppna|utöka|flytta|sänk|höj|måla|byt) (?:upp |ut |in |en |ett |fler |gärna |bort |ned |ner )|borde (?:ha|finnas|kunna|göra|införa|ni|man|kommunen|det finnas|få)|fler|gärna|skulle (?:räcka|behövas|hjälpa)|räcker (?:med|det)|i stället för att|en app|(?:vi|jag) (?:behöver|saknar) (?:en|ett|fler|mer)|som (?:de|man) (?:har|gör) i',
    ),
    slight(
      'i (?:andra|grann)\\p{L}* ?kommun~|i grannkommunen|hoppas (?:att )?(?:ni|kommunen)|fundera~ på|tänk om|om (?:ni|man|det) (?:kunde|fanns|satte)',
    ),
    against(disappointed),
    against(
      '(?:tredje|fjärde|femte) gången|varje gång|fortfarande inte|i rad|månader sedan|trots att',
    ),
    against('överklag~|felanmäl~|skadestånd~|ersättning~'),
  ],
  // Neither wrong nor new: somebody says what they think of something.
  view: [
    strong(
      '(?:min|vår|mina|våra) (?:åsikt~|syn på|uppfattning~)|(?:vill|skulle vilja) (?:bara )?(?:säga vad jag tycker|framföra (?:min|en) (?:åsikt~|synpunkt~)|lämna (?:min|en) (?:åsikt~|synpunkt~))|synpunkt:|synpunkt på',
    ),
    fair(
      '(?:jag|vi) är (?:för|emot|kritisk~ till|positiv~ till|tveksam~ till)|(?:jag|vi) (?:tycker|anser) (?:inte )?att (?:det är (?:fel|rätt|bra|synd|onödigt) att|kommunen (?:ska|inte ska|bör|inte bör))',
    ),
    against(disappointed),
    against(goesWrong),
    against('förslag~|föreslår|\\?'),
  ],
  question: [
    fair(
      '(?:undrar(?! du)|undrade|fråga:|har en fråga|min fråga|en fråga|vill fråga|frågar (?:om|hur|när|var)|snabb fråga|vill veta|skulle vilja veta|behöver veta|behöver få veta|någon som vet|vet ni|kan (?:ni|någon) (?:säga|berätta|svara|förklara|upplysa))',
    ),
    strong(
      '(?:^|[.!?:,] |hej[!,.]? |hejsan[!,.]? |god ?dag[!,.]? )(?:hej |och |men |då )?(?:hur|när|var|vart|vem|vilken|vilka|vilket|får|kan|går det|gäller|finns det|har ni|ska|behöver|måste|är det|räknas|blir det|vad|kommer det) (?:jag|man|vi|är|gör|det|ni|kostar|öppnar|stänger|gäller|hämtas|töms|sopas|börjar|slänger|söker|anmäler|bokar|byter|vänder|hittar|lämnar|mycket|lång|länge|ofta|dags|som|regler|ansvarar|får|kan|menas|betyder|händer|någon|öppet|alla|något|tillåtet|till)[^.!]{0,120}\\?',
    ),
    fair('[^.!?]{5,200}\\?(?: (?:mvh|med vänlig|hälsn|tack|/|vänlig).{0,60})?$'),
    slight(
      'hur (?:gör|fungerar|funkar|går|söker|får)|var hittar|vart vänder|vem ansvarar|vad gäller|regler~|tillåt~|eller\\?|eller är det',
    ),
    against(disappointed),
    against(
      'varför|hur kan det|hur svårt|vem har|hur länge ska|när ska (?:ni|det)|är det meningen|ska det vara',
    ),
    against(
      'inte (?:fått|okej|rätt|kommit|acceptabelt)|aldrig|ingen (?:svarar|ringer|kom)|fortfarande|varje gång|trasig~|överklag~',
    ),
    against(
      'förslag~|föreslår|vore (?:bra|kul|fint)|kan (?:ni|man) inte|skulle man (?:inte )?kunna',
    ),
  ],
};
