import type { Cue, LanguageCues } from './cue.ts';
import { regret, thanks } from './swedish-feeling.ts';

/** Not finished: what is only going to be done has not been done. */
const notYet = '(?:ännu inte|inte ännu|inte än|inte hunnit|inte hunnit med att|ännu ej)';
const done =
  'åtgärdat|rättat|lagat|reparerat|bytt|ändrat|justerat|löst|fixat|tagit bort|satt upp|satt in|beställt|införskaffat|utökat|infört|skärpt|städat|röjt|sandat|plogat|betalat tillbaka|återbetalat|krediterat|beslutat|bestämt|sett över|uppdaterat|kompletterat|återställt|flyttat|anlitat|anställt|tagit fram|rättat till|gått igenom rutinerna|påmint|informerat personalen';
const doneBySomeone =
  'åtgärdat|åtgärdad|åtgärdats|åtgärdade|rättat|rättad|rättats|lagat|lagad|lagats|reparerad|reparerats|bytt|bytts|utbytt|löst|lösts|beställd|beställts|ändrad|ändrats|borttagen|tagits bort|kommit på plats|infört|införts|avhjälpt|avhjälpts|återbetald|återbetalats|på plats';
const willDo =
  'åtgärda|rätta|laga|byta|ändra|justera|lösa|se över|se till att|införa|beställa|sätta|anlägga|bygga|prova|pröva|ta bort|städa|röja|sanda|ploga|betala tillbaka|återbetala|utbilda|informera|ta upp|förbättra|förtydliga|utöka|anställa|rusta|måla|asfaltera|ställa tillbaka|flytta|öppna|förlänga|tillsätta|höja|sänka';
/**
 * Swedish also uses the present tense for what will be done. “Löser” is not included, because many use it for what
 * they like to do.
 */
const doesNow =
  'åtgärdar|rättar|lagar|reparerar|byter|ändrar|justerar|inför|beställer|sätter|ställer tillbaka|ställer ut|anlägger|bygger|provar|prövar|tar bort|städar|röjer|sandar|plogar|betalar tillbaka|återbetalar|ersätter|utbildar|utökar|anställer|rustar|målar|asfalterar|flyttar|köper in|öppnar|förlänger|tillsätter|höjer|sänker';
const willBeDone =
  'åtgärdas|rättas|lagas|repareras|bytas|ändras|justeras|lösas|införas|beställas|sättas|anläggas|byggas|tas bort|städas|röjas|sandas|plogas|betalas tillbaka|återbetalas|ersättas|utökas|flyttas|öppnas|planteras|målas|asfalteras';
const notCertain = '(?:om|innan|när|hur|vad|varför|vilka|vilken|där|så att|att|som|ifall)';

const outcome: readonly Cue[] = [
  {
    words: `(?:vi|jag|kommunen|enheten|entreprenören|personalen|chefen|skolan|förskolan|köket) har (?:inte )?{adv}(?:${done})`,
    notBefore: notYet,
  },
  { words: `har (?:vi|jag|kommunen|entreprenören|personalen) {adv}(?:${done})` },
  { words: `(?:är|har|blev|blir|ska bli|kommer att bli) {adv}(?:${doneBySomeone})` },
  {
    words: `(?:vi|jag|kommunen|entreprenören|enheten) (?:kommer(?: inte)? att|kommer(?: inte)?|ska|skall|tänker|har bestämt att) {adv}(?:${willDo})`,
  },
  { words: `(?:ska|kommer) (?:vi|jag) {adv}(?:att )?{adv}(?:${willDo})` },
  {
    words: `(?:vi|jag|kommunen|entreprenören|enheten) {adv}(?:${doesNow})`,
    notAfter: notCertain,
  },
  { words: `(?:${doesNow}) (?:vi|jag|kommunen|entreprenören|enheten)`, notAfter: notCertain },
  { words: `(?:ska|skall|kommer(?: inte)? att) {adv}(?:${willBeDone})`, notAfter: notCertain },
  { words: '(?:vår|min|kommunens|enhetens) (?:samlade )?bedömning (?:är|blir)' },
  { words: '(?:vi|jag|kommunen) bedömer|bedömer (?:vi|jag)' },
  { words: '(?:har|är) (?:vi |jag )?{adv}kommit fram till', notAfter: `${notYet}|inte` },
  {
    words:
      '(?:vår|min) slutsats|slutsatsen (?:är|blir)|utredningen (?:visar|visade)|genomgången (?:visar|visade)|det visade sig',
  },
  { words: '(?:vi|jag) (?:har )?(?:inte |ej )(?:kunnat hitta|hittat|funnit|sett|kunnat se)' },
  {
    words:
      '(?:hittar|ser|finner|hittade|såg|fann) (?:vi |jag )?(?:inget fel|inga fel|inga brister|ingen brist)',
  },
  {
    words:
      '(?:det är|det var|att|detta var) {adv}(?:vårt fel|ett misstag|ett fel från vår sida|vi som gjorde fel)',
  },
  {
    words:
      '(?:berodde|beror) {adv}på (?:att|en|ett|det|vår|fel)|orsaken (?:är|var)|anledningen (?:är|var)|förklaringen (?:är|var)',
    notAfter: '(?:vad|om|inte|hur|varför)(?: \\p{L}+){0,2}',
  },
  {
    words:
      '(?:ingen|inga) (?:ytterligare |vidare )?(?:åtgärd|åtgärder)(?: \\p{L}+){0,2} (?:behövs|krävs|vidtas|planeras|är aktuell|är aktuella)',
  },
  {
    words:
      '(?:vi|jag) (?:kan|får|har möjlighet att) (?:tyvärr |därför |alltså )?inte {adv}(?:ändra|göra om|införa|bygga|anlägga|ersätta|betala|tillmötesgå|bifalla)',
  },
  {
    words:
      '(?:vi|jag) har {adv}(?:lämnat|framfört|skickat|delat) {adv}(?:vidare )?(?:ditt|ert|din|er|dina) (?:\\p{L}+ )?(?:beröm|tack|ord|hälsning|förslag|idé|synpunkt)',
  },
  {
    words:
      '(?:de|det) åtgärder(?:na)? (?:som )?(?:vi|jag) (?:har )?(?:vidtagit|gjort)|följande (?:åtgärder|åtgärd)|vidtagit (?:följande|en|flera|dessa)',
  },
];

const process: readonly Cue[] = [
  {
    words:
      'så här (?:hanterar|går|gör|arbetar|fungerar|handlägger)|så (?:hanterar|går|gör|handlägger) (?:vi|det)',
  },
  {
    words:
      '(?:nästa steg|det som händer nu|vad händer nu|vad som händer nu|det här händer nu|så här händer)',
  },
  {
    words:
      '(?:vi|jag|kommunen|enheten|chefen) (?:kommer (?:nu )?att|ska nu|ska|börjar nu med att|går nu vidare och) {adv}(?:utreda|undersöka|gå igenom|titta på|prata med|tala med|ta reda på|kontakta|handlägga|gå vidare med)',
  },
  {
    words:
      '(?:kommer|ska) (?:vi|jag) (?:nu )?(?:att )?{adv}(?:utreda|undersöka|gå igenom|titta på|prata med|tala med|ta reda på)',
  },
  {
    words: '(?:vi|jag) (?:utreder|undersöker|går igenom|går nu igenom|handlägger)',
    notBefore: 'inte|ej|aldrig',
  },
  {
    words:
      '(?:vi|jag) har {adv}(?:utrett|undersökt|gått igenom|pratat med|talat med|gått till botten|frågat|läst igenom|kontrollerat|granskat)',
    notAfter: 'innan',
  },
  {
    words:
      'har (?:vi|jag) {adv}(?:utrett|undersökt|gått igenom|pratat med|talat med|kontrollerat|granskat)',
  },
  {
    words:
      '(?:ditt ärende|din synpunkt|ditt klagomål|ditt förslag|din fråga|ärendet|synpunkten) (?:går|skickas|lämnas|läses|utreds|handläggs|hanteras|fördelas|registreras|tas)',
    notBefore: 'inte',
  },
  {
    words:
      '(?:därefter|sedan|efter det|när det är klart) (?:får du|får ni|svarar|återkommer|skickar|skriver|kontaktar|hör)',
  },
];

const furtherVerbs =
  'hör|hör gärna|ring|ring gärna|skriv|skriv gärna|kontakta|kontakta gärna|mejla|mejla gärna|vänd dig|återkom|återkom gärna|tala gärna med|tala med|säg till|säg gärna till';
const how_to_go_further: readonly Cue[] = [
  {
    words:
      '(?:om du|om ni|är du|är ni|skulle du|skulle ni|om du skulle) (?:\\p{L}+ )?(?:inte (?:är |vara )?(?:\\p{L}+ )?nöjd|vara missnöjd|vara inte nöjd|är missnöjd|missnöjd|inte nöjda|missnöjda)',
  },
  {
    words:
      '(?:om du|om ni|vill du|vill ni|önskar du) (?:vill |önskar )?(?:gå vidare|ta det vidare|ta (?:ärendet|frågan) vidare|klaga på svaret|överklaga|få det prövat)',
  },
  {
    words:
      '(?:svaret|beslutet|det här|detta|det) (?:kan|går att|får) (?:du |ni |att )?överklaga|så (?:här )?överklagar du|hur du överklagar',
  },
  {
    words:
      '(?:din|vår|min|handläggarens|enhetens) (?:närmaste )?chef (?:går|tar|läser|svarar|heter|är|nås)|till (?:min|vår|handläggarens|enhetens) (?:närmaste )?chef',
  },
  {
    words: `(?:${furtherVerbs}) (?:av dig |av er )?(?:till|om|igen|på telefon|på|oss|mig)`,
    notAfter:
      '(?:att|när|för|som) (?:du|ni)(?: \\p{L}+){0,4}|om (?:du|ni)(?: \\p{L}+)?|du|ni|att|inte',
    notBefore: '(?:att|mig i|oss inte)',
  },
  {
    words:
      '(?:du är|ni är|du är alltid|varmt) välkommen (?:att|med|åter)|(?:du|ni) (?:kan|får) (?:alltid |också |även |gärna |då )?(?:vända dig|vända er|kontakta|ringa|skriva|höra av dig|höra av er|svara på)',
    notBefore: 'inte',
  },
  {
    words:
      '(?:inspektionen för vård och omsorg|ivo|patientnämnden|skolinspektionen|justitieombudsmannen|diskrimineringsombudsmannen|förvaltningsrätten)',
  },
];

/** The authorities that hear complaints about care and school according to law. */
const authorityNames =
  '(?:inspektionen för vård och omsorg|ivo|patientnämnden|skolinspektionen|barn- och elevombudet|beo)';

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept|sep|okt|nov|dec';
const date = `(?:(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)? )?(?:den )?\\d{1,2}(?::?e|:a)? (?:${months})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}`;

export const swedish: LanguageCues = {
  filling:
    'verkligen|hemskt|förstås|såklart|otroligt|fruktansvärt|ytterst|djupt|uppriktigt|uppriktiga|så|så mycket|mycket|jätte|också|även|först|först och främst|härmed|bara|endast|å det djupaste|naturligtvis|självklart|givetvis|gärna|därför|ju|alltså|dock|nu|redan|tyvärr|innerligt|å kommunens vägnar|återigen|än en gång|varmt|hjärtligt|särskilt|genast|i dag|idag|i går|igår|direkt|sedan|dessutom|oerhört|väldigt|fortfarande|nog|allra|helt',
  cues: {
    thanks,
    regret,
    process,
    outcome,
    how_to_go_further,
    authorities: [{ words: authorityNames }],
    registration: [
      { words: '\\d{4}-\\d{5}' },
      {
        words:
          '(?:är|har|blev) (?:nu )?(?:registrerad|registrerat|registrerats)|(?:vi|jag) har (?:nu )?registrerat',
        notAfter: '(?:inte|ännu)',
      },
      { words: '(?:ärendenummer|ärendenumret|diarienummer)' },
    ],
    unit: [
      {
        words:
          '(?!förvaltningen|enheten)\\p{L}{2,}(?:enheten|förvaltningen|avdelningen|kontoret|förvaltning|kontaktcenter)',
      },
      { words: '(?:kontaktcenter|enheten för|avdelningen för)' },
    ],
    handler: [
      {
        words: '(?:din |er |vår |ansvarig )(?:handläggare|kontaktperson) (?:är|heter|blir)',
        notAfter: 'inte',
      },
      {
        words: '(?:handläggs|hanteras|sköts|tas om hand) av',
        notBefore: '(?:oss|kommunen|någon|en)',
      },
      {
        words:
          '(?:är|blir) (?:din |er )?(?:handläggare|kontaktperson) (?:för|i)|är handläggare|tar hand om (?:ditt|ärendet|din)',
        notAfter: '(?:vi|jag|någon|ingen|som)',
      },
      { words: 'jag heter' },
    ],
    response_day: [
      {
        words: `(?:svar|svaret|svarar|svara|återkommer|återkomma|besked|hör av oss|återkoppling|återkopplar)[^.!?]{0,80}?(?:senast|före|den|på|till) (?:${date})`,
        notAfter: '(?:inte|ej)',
      },
      {
        words: `(?:senast|före) (?:${date})[^.!?]{0,60}?(?:svar|svarar|svara|återkommer|besked|hör vi av oss|återkoppling)`,
      },
    ],
  },
  spelling: {
    beklagar: ['beklaga', 'beklagas', 'beklagat'],
    ursäkt: ['ursäkta', 'ursäkter'],
    tråkigt: ['tråkig', 'tråkiga'],
    ledsamt: ['ledsam', 'ledsamma'],
    ledsna: ['ledsen', 'ledna'],
    tackar: [
      'tacka',
      'tackat',
      'packar',
      'hackar',
      'backar',
      'tackor',
      'lackar',
      'sackar',
      'tacker',
    ],
    åtgärdat: ['åtgärda', 'åtgärdad', 'åtgärdar', 'åtgärdats'],
    handläggare: ['handlägga', 'handläggaren', 'handläggarens'],
    överklaga: ['överklagas', 'överklagar', 'överklagan', 'överklagat'],
  },
};
