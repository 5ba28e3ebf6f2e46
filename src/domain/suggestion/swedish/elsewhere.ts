/**
 * Matters that others than the municipality are responsible for, and expressions that show a matter for the feedback
 * channel.
 */
import {
  against,
  faint,
  fair,
  slight,
  strong,
  telling,
  type WeightedCue,
} from '../weighted-cue.ts';

/** Where something happens, or who somebody works for, does not show who is responsible for it. */
const asPlace =
  '(?:på|till|från|vid|utanför|bakom|bredvid|mittemot|mitt emot|förbi|nära|i|runt|mellan|intill|hos|genom|och)(?: (?:det|den|vår|min|gamla|nya))*';
/** Referred to the municipality by somebody else: then it belongs here. */
const sendsHere =
  '(?:\\p{L}+ ){0,3}(?:säger|sa|sade|hänvisa~|skickade|tycker|menar|bad|råd~) (?:\\p{L}+ ){0,4}(?:kommun~|er|ni|hit)';

export const otherAuthority: readonly WeightedCue[] = [
  strong('postnord~|brevbärar~|posttur~|reklam~ i (?:post|brev)låda~'),
  telling(
    'försäkringskassan~|sjukskrivning~|bostadsbidrag~|bostadstillägg~|sjukpenning~|föräldrapenning~|aktivitetsersättning~|sjukersättning~|underhållsstöd~|barnbidrag~|vab|pensionsmyndighet~|pensionen|garantipension~|arbetsförmedling~|a-kassa~|a-kassan|csn|skatteverket~|skatteåterbäring~|folkbokför~|deklaration~|migrationsverket~|uppehållstillstånd~|medborgarskap~|kronofogde~|transportstyrelsen~|körkort~|bilprovning~|länsstyrelsen~|domstolsverket|åklagar~|kriminalvård~|tullverket',
    {
      notBefore: sendsHere,
      notAfter: 'inte',
    },
  ),
  telling(
    'trafikverket~|statlig~ väg~|riksväg ?\\d*|länsväg ?\\d*|motorvägen|europaväg~|e ?[0-9]{1,2}:?an|väg [0-9]{2,4}|järnväg~|tågspår~|bommarna|plankorsning~',
    { notBefore: sendsHere, notAfter: 'längs|nära|bredvid|intill|utmed' },
  ),
  telling(
    'vårdcentral~|sjukhus~|akuten|akutmottagning~|1177|tandvård~|folktandvård~|regionen|regionens|landsting~|distriktssköter~|psykiatri~|bup|ambulans~|förlossning~|mödravård~|läkartid~|remiss~|specialist~vård|habilitering~|hjälpmedelscentral~|apotek~|färdtjänst i regionen',
    {
      notAfter: asPlace,
      notBefore: sendsHere,
    },
  ),
  strong(
    '(?:på|till|hos|från|i) (vårdcentral~|sjukhus~|akuten|akutmottagning~|1177|tandvård~|folktandvård~|psykiatrin|bup) … (?:telefonkö|tid|tider|väntat|väntetid~|svarar|läkar~|fick vänta|operation~|journal~|personal~|otrevlig~|bemöt~|stäng~|remiss~)',
  ),
  strong(
    '(?:få|boka|fått|får) (?:en |ingen )?(?:tid|läkartid~|tid) (?:på|hos|till) (läkar~|vårdcentral~|tandläkar~|psykolog~|specialist~|sjukhus~)',
  ),
  strong(
    '(sl|västtrafik|skånetrafiken|ul|länstrafiken|östgötatrafiken|värmlandstrafik|hallandstrafiken|jönköpings länstrafik|vl|kollektivtrafik~|lokaltrafik~|sj|öresundståg~|pendeltåg~|pendeln|regionbuss~|länsbuss~|linjebuss~|busskort~|periodkort~|mälartåg~|krösatåg~|pågatåg~|tåget|tågen|spårvagn~)',
    {
      notAfter: 'med|ta|tar|åker|åka|missar|färdtjänst~ eller',
      notBefore: sendsHere,
    },
  ),
  strong(
    '(buss~|linje \\d+|busslinje~) … (?:går aldrig|inställd~|försen~|kom aldrig|kommer aldrig|körde förbi|körde ifrån|stannade inte|stannar inte|turtäthet~|tidtabell~|dras in|dragits in|indrag~|chaufför~ (?:var|skrek|stängde))',
    { notAfter: 'skol|skolskjuts~ … ' },
  ),
  strong(
    '(polis~) … (?:lagt ner|lägger ner|la ner|lade ner|svarar inte|kom aldrig|kommer aldrig|kommer inte|anmälan|anmält|utreder inte|patrullera~|gör inget|gör ingenting|stoppa~)|(?:stöld~|inbrott~|snatt~|knark~|narkotik~|langning~|langar~|fortkör~|buskör~|rattfull~|epa~|misshandl~|bedräger~|hotad) … (polis~)?',
    {
      notAfter: 'gjort',
      notBefore: sendsHere,
    },
  ),
  strong(
    'postlåd~|posten|brevlåd~|paketet|telia~|telenor|tele2|comhem|fiber~|bredband~|mobilmast~|mobiltäckning~|elbolag~|elnät~|eon|e\\.on|vattenfall|ellevio|elräkning~|elavbrott~|strömavbrott~|systembolaget|ica|coop|banken|swedbank|svt|hemnet|airbnb',
    {
      notAfter: `${asPlace}|legitimer~ med|logga in med|med`,
      notBefore: sendsHere,
    },
  ),
  strong(
    'kyrkogård~|gravsten~|gravplats~|graven|begravning~|svenska kyrkan|församling~|kyrkan~|gravskötsel~',
    { notAfter: asPlace },
  ),
  slight(
    '(?:min |vår )?(?:hyresvärd~|värden|privatvärd~|samfällighet~|vägförening~|vägsamfällighet~|hyresgästförening~|hyresnämnd~)',
    { notBefore: sendsHere },
  ),
  fair(
    'skogsbolag~|jordbruksverket|naturvårdsverket|kustbevakning~|försvarsmakt~|militär~|skjutfält~|regeringen|riksdagen|staten|eu|arbetsgivaren är staten|konsumentverket|arn|bolagsverket|uber|taxibolag~|voi|tier|elsparkcykelföretag~',
  ),
  fair(
    '(?:vet|förstår) (?:jag )?(?:inte|ej) (?:riktigt )?(?:om|vem|vart) (?:det|detta|man|jag) (?:är|här|ska|vänder) … (?:kommun~|ansvar~|rätt|mig)|är det (?:ni|kommunen) som (?:ansvarar|har hand|sköter)|kommunen (?:måste|borde) väl|kan (?:ni|kommunen) (?:sätta press|påverka|prata med|säga till|skynda på|hjälpa mig med)|fel ställe|inte kommunens',
  ),
  fair(
    '(?:kan|måste|borde|får) (?:ni på |väl |inte )*kommunen (?:göra|ta tag|sätta press|hjälpa|kräva|prata)|ni på kommunen (?:måste|kan|borde)|på kommunen (?:måste|kan|borde) ni|(?:kan|måste) (?:ni|kommunen) .. (?:ta tag i|göra (?:något|nåt|nånting))',
  ),
  slight('myndighet~|region~|staten'),
  against(
    'kommunen (?:har|är|svarar|vägrar|bryr)|skolskjuts~|färdtjänst~|hemtjänst~|förskol~|rektor~|kontaktcenter|er personal|era (?:handläggare|anställda)|skolsköterska~|kommunal~',
  ),
];

/** The quality of a service as somebody experienced it: how they were treated, how long it took, how it is run. */
export const inScope: readonly WeightedCue[] = [
  faint(
    'bemöt~|otrevlig~|trevlig~|nonchal~|oförskäm~|vänlig~|snäll~|hjälpsam~|proffs~|lyssna~|kompetent~|kompetens~|inkompetent~|snäs~|arrogant~|respekt~|suck(?:ade|ar)|himla(?:de)? med ögonen',
  ),
  faint(
    'väntat|vänta|väntar|väntetid~|(?:veckor|månader) (?:sedan|sen)|fortfarande inte (?:fått|svar)|inget svar|ingen (?:återkopplar|svarar|ringer|hör av)|återkoppl~|återkommer inte|ringer aldrig|svarade aldrig|handläggningstid~|telefonkö~|hänvisa~|bollas|slussas|runt i',
  ),
  faint(
    'varje gång|gång på gång|(?:tredje|fjärde|femte|sjätte) gången|i rad|rutin~|planering~|framförhållning~|prioritera~|skötsel~|sköts|kontinuitet~|olika personer|genomförandeplan~|kontaktperson~|biståndsbeslut~|biståndshandläggar~',
  ),
  faint(
    'beröm~|tack (?:för|till|så)|fantastisk~|underbar~|bra jobbat|jättebra|jättenöjd~|medalj~|bästa|toppen|eloge~|guldstjärna~|uppskatta~|imponera~',
  ),
  faint(
    'vore (?:bra|fint|kul|toppen|trevligt|önskvärt|jättebra)|kan (?:ni|man|vi) inte (?:ha|få|göra)|önskar att|önskemål|förslag~|föreslår|tips|kunde (?:ni|man) inte|varför (?:inte|kan)|skulle vilja (?:att|se|ha)',
  ),
  faint(
    'öppettid~|stängt|stänger|öppet|bokning~|boka|avgift~|taxa~|pris~|dyr~|faktura~|kostar|kostnad~|biljett~|hemsida~|webbplats~|information~|informera~|broschyr~|lapp|skylta~|står inget|stod inget|otydlig~|tydlig~|språk~',
  ),
  faint(
    'mat~|lunch~|portion~|meny~|matsal~|vegetarisk~|kylmat|potatis~|smak~|duscha|hemtjänst~|aktivitet~|kurs~|lektion~|träning~|simskol~',
  ),
  faint(
    'när (?:sopas|plogas|öppnar|börjar|töms|hämtas|stänger)|hur (?:söker|anmäler|bokar|byter|får|gör|lång|länge|mycket) |var (?:slänger|hittar|lämnar|får)|får man|kan man|gäller det|finns det',
  ),
];
