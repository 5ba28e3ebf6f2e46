/**
 * Recognises text that says that somebody does not want to live, the writer or somebody close to them, in Swedish and
 * English. A false alarm is better than a missed one, but denials and figures of speech do not count. The whole text
 * is read, however long: every part of a pattern is bounded, so that the time is proportional to its length.
 */

const letters = "a-zåäöéü'";
const word = `[${letters}-]{1,20}`;
/** At most so many words in between. */
const upTo = (most: number) => `(?:${word} ){0,${most}}`;

/** Expressions about roads and traffic, where it is a figure of speech. */
const traffic = '(?:cykel|väg|gat|korsning|trafik|bil|gång|övergång|rondell|kör|hastighet|parker)';
const place =
  '(?:upp till|på|i|med|bredvid|nära|bland|granne|vid|här i|in|near|next|with|by|on|here in|there|under|among|beside)';

/** One of these is sufficient. */
const plain: readonly string[] = [
  `(?:vill|orkar|ids|ville|orkade|önskar|tänker) ${upTo(2)}(?:inte|ej|int) ${upTo(2)}leva(?! ${place} )`,
  `(?:inte|ej|int|slippa) ${upTo(3)}(?:vill|orkar|ville|orkade|vilja|orka)? ?(?:att )?leva (?:längre|mer|vidare)`,
  `(?:inte|ej|int) ${upTo(2)}(?:vill|orkar|ville|orkade) ${upTo(2)}leva(?! ${place} )`,
  `(?<!inte )(?:vill|ville|önskar|skulle vilja|får) (?:(?:bara|helst|nog|verkligen|ju|faktiskt|få|hellre|att|jag|hon|han|så gärna|gärna) ){0,3}dö(?! ut)(?! av (?:skratt|skam|tristess|värme))`,
  `(?:vill|orkar|ville|orkade) ${upTo(2)}(?:inte|ej) ${upTo(1)}finnas|(?:inte|ej) ${upTo(1)}(?:vill|orkar) finnas`,
  `(?:ta|tar|ta av daga|försökt ta|försökte ta|hotar att ta) (?:mitt|sitt|ditt|hennes|hans) (?:eget )?liv`,
  `(?:ta|tar|försökt ta|försökte ta) (?:jag |hon |han )?livet av (?:mig|sig|dig|oss|henne|honom)`,
  `(?:avsluta|avslutar|göra slut på|gör slut på) (?:mitt|sitt|det här) (?:eget )?(?:liv|livet)`,
  `(?:avsluta|avslutar|göra slut på|gör slut på) (?:allt|alltihop)(?= ?(?:[.!,;]|$)| nu| i kväll| i natt)`,
  `(?<!rent )(?<!rena )(?<!rena rama )(?<!inte )(?<!politiskt )(?<!ett )självmord(?!et)(?! att)(?! i trafik)`,
  `(?<!inga )(?<!inte )(?<!utan )(?:självmords|suicid)(?:tankar|försök|planer|risk|hot|nära|al|ala|alt)[a-z]{0,6}(?! (?:${traffic}|cycle|cycling|bike|road|crossing|driving|traffic|junction))`,
  `(?<!inte )(?<!inga )självmordsbenägen(?! ${traffic})`,
  `(?:prata|pratar|pratat|tala|talar|talat|säger|sagt|sade|skriver|skrivit|hotar|hotat|tänker|drömmer) (?:hela tiden |ofta |bara )?om att (?:få |vilja )?dö`,
  `(?:livet|mitt liv) (?:är|känns) inte (?:längre )?värt|inte (?:längre )?värt att leva|(?:ingen|inte ${upTo(2)}någon) mening (?:längre )?(?:med (?:livet|mitt liv)|att leva)`,
  `(?:bättre|bäst|lättare) ${upTo(3)}(?:om|utan|att) ${upTo(2)}(?:jag|hon|han) (?:var|vore|är|dör|dog)(?: inte finns)?(?: död| borta)?(?= ?(?:[.!,;]|$))|(?:önskar|vore) ${upTo(2)}(?:jag|hon|han) (?:var|vore|varit) död|(?:bättre|bäst) om (?:jag|hon|han) (?:inte fanns|var död|vore död|dör)`,
  `(?:aldrig|inte|slippa) (?:vill |behöva |behövde )?vakna (?:upp )?(?:mer|igen|i morgon)`,
  `(?:i morgon|imorgon|snart|i kväll|ikväll|nästa vecka) (?:är|finns) jag (?:inte|borta)(?: kvar| här| mer| längre)?(?= |[.!,;]|$)`,
  `(?:hänga|hänger|skjuta|skjuter|dränka|dränker) mig(?= ?(?:[.!,;]|$| i | nu))|(?:hoppa|hoppar|kasta mig|kastar mig) (?:från|ut från|framför|ner från) (?:bron|balkongen|taket|fönstret|tåget|tunnelbanan)(?= ?(?:[.!,;]|$| nu| i natt| i kväll| om ni))`,
  `(?:skada|skadar|skär|skära) (?:mig|sig) (?:själv|i armarna|på armarna|i handlederna)`,
  `(?:tagit|tar|ta|ska ta) (?:alla|en överdos|burken med|hela burken)(?: mina)?(?: tabletter[a-z]{0,3})?(?= ?(?:[.!,;]|$))|tabletterna ligger (?:framme|framför|här)`,
  // English
  `(?:do not|don't|dont|does not|doesn't|doesnt|did not|didn't|no longer|not|never) (?:really |even |longer )?(?:want|wants|wanted|wish|wishes) to (?:live|exist|be alive|go on living)(?! ${place}\\b)`,
  `(?:don't|do not|dont|doesn't|does not|no longer) ${upTo(1)}(?:want|wants) to be here (?:any ?more|any longer)`,
  `(?<!n't )(?<!not )(?<!never )(?<!nobody )(?:want|wants|wanted|wanna|rather|ready|going|wish|wishes) (?:to )?(?:just |simply )?die(?! (?:of laughter|laughing))(?! in)`,
  `(?:wish|wishes|wished) (?:that )?(?:i|he|she|they) (?:was|were|had been) (?:dead|never born)|(?:better off|better if (?:i|he|she) (?:was|were)) dead|rather be dead`,
  `(?:kill|killing) (?:myself|himself|herself|themselves|themself)`,
  `(?:end|ending|take|taking) (?:my|his|her|their) (?:own )?(?:life|lives)|end it all`,
  `(?<!not )(?<!n't )(?<!never )(?:suicidal|suicide)(?! (?:prevention|squad|lane|road|cycle|bike|cycling|driving|crossing|junction|traffic|hotline)[a-z]{0,3})`,
  `(?:life|living) (?:is|isn't|is not) (?:not |no longer )?worth (?:living|it)|not worth living|no (?:reason|point) (?:to|in) (?:live|living)|nothing (?:left )?to live for`,
  `(?:hurt|harm|hurting|harming|cut|cutting) (?:myself|himself|herself)(?! (?:off|on (?:a|the)))`,
  `(?:jump|jumping) (?:off|from) (?:the|a) (?:bridge|balcony|roof)(?= ?(?:[.!,;]|$| tonight| now))|(?:took|taken|take) all (?:my|the|his|her) (?:pills|tablets)`,
];

/** Two different ones of these are needed. */
const faint: readonly string[] = [
  `orkar (?:inte|ej|int) (?:mer|mera|längre)|(?:can't|cannot|can not) (?:go on|take it|do this) ?(?:any ?more|any longer)?`,
  `(?:har|jag) (?:nu )?bestämt mig|mind is made up|made up my mind`,
  `säg till (?:mina |mitt )?(?:barn|son|dotter|mamma|pappa)|tell my (?:children|son|daughter|mother|family|kids)`,
  `(?:hejdå|hej då|farväl|adjö|goodbye|good bye|farewell)`,
  `(?:slipper|slippa) ni mig|förlåt mig|förlåt för allt|forgive me|sorry for everything`,
  `(?:behöver|ska) (?:ni )?inte svara|(?:no need|don't|do not) (?:to )?(?:answer|reply)`,
  `(?:tabletterna|tabletter|sömntabletter|pills|rakblad|snaran|repet)`,
  `(?:ingen|inget) (?:mening|hopp|utväg)|hopplöst|hopeless|no way out|no hope`,
];

const compiled = (pattern: string) => new RegExp(`(?<![${letters}])(?:${pattern})(?![${letters}])`);
const plainPatterns = plain.map(compiled);
const faintPatterns = faint.map(compiled);
const enough = 2;

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/["”“»«()[\]*_]/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** Whether the text says that somebody does not want to live. */
export function saysDistress(text: string): boolean {
  const read = comparable(text);
  if (plainPatterns.some((pattern) => pattern.test(read))) return true;
  return faintPatterns.filter((pattern) => pattern.test(read)).length >= enough;
}
