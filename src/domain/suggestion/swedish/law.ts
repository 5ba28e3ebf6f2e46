/** Matters with a procedure of their own by law: an appeal, a claim for damages, a citizen proposal. */
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

/** Förvaltningslagen 40–47 §§: a decision, that it is wrong, and that it shall be changed or tried by a court. */
export const appeal: readonly WeightedCue[] = [
  strong(
    '(beslut~) … (?:någon |nån )?(högre upp|annan instans|annan nämnd|någon annan) … (pröv~|bedöm~|tittar)|(?:högre upp|annan instans) … prövar',
  ),
  strong('(?:beslut~|det|behov~) .. (prövas|prövat|bedöms|bedömas) (?:igen|om|på nytt)'),
  fair('(?:fått|fick|får|gett|gav|ger|blev|blivit) … (avslag)|(avslag~) på'),
  fair(
    '(?:vem|vart|var|hur) (?:kan|ska|gör|vänder) (?:man|vi|jag) … (?:klaga|överklaga|ändrat|ändra beslut~)|så att det blir ändrat|vill (?:att ni|att beslut~) ändra~',
  ),
  fair(
    'nästa instans|högre instans|(?:ni|nämnden|handläggaren|kommunen) har (?:bedömt|räknat|mätt|tolkat) fel|(?:vi|jag) motsätter|(?:inom |har )?(?:tre|3) veckor (?:på (?:mig|oss)|från|att)|inom (?:tre|3) veckor|ändrar er|(?:anser|menar) att (beslut~)',
  ),
  fair(
    '(ansök~|ansökt~|sökt|begärt|sökte|begärde) … (avslag~|avslogs|avslagits|nekad~|nekats|nekades|fick nej|fått nej)|(nekad~|nekats|nekades|avslag~|avslogs) … (ansök~|ansökt|sökt)',
  ),
  decisive(
    'överklagar|(?:vill|önskar|ska|skall|tänker|kommer att|får|väljer att) (?:vi |jag )?(?:härmed )?överklaga|överklagan|överklagande(?:t)?|överklagas',
    {
      notAfter:
        '(?:inte|inget|aldrig|ej|hur|varför|svar på (?:mitt|vårt)|väntar på|handläggning~ av(?: mitt| vårt)?)(?: \\p{L}+)?',
      notBefore: 'inte|ej|aldrig',
    },
  ),
  fair('överklag~'),
  decisive(
    'laglighetspröv~|begär~ (?:en |om )?omprövning~|omprövning av (?:ert|mitt|vårt|min|beslut~)|(?:anför|anföra) besvär',
  ),
  strong(
    '(beslut~|avslag~|bygglov~|tillstånd~) … (upphäv~|rivs upp|riva upp|rivas upp|ändras|omprövas|ompröva~|undanröj~|överprövas|prövas (?:på nytt|igen))',
  ),
  strong(
    '(upphäv~|riv upp|ompröva~|ändrar?|överpröva~|undanröj~) (?:på )?(?:ert |erat |sitt |det här |detta )?(beslut~|avslag~)',
  ),
  strong('(godtar?|godta|accepterar?|godkänner) (?:inte|ej|varken) … (beslut~|avslag~|nej~)'),
  strong('(?:inte|ej) (godta|acceptera|finna mig i|finna oss i) … (beslut~|avslag~)'),
  strong(
    'förvaltningsrätt~|kammarrätt~|förvaltningsdomstol~|besvärshänvisning~|mark- och miljödomstol~',
    { notAfter: '(?:dom|domen|beslut) (?:i|från)' },
  ),
  fair('(?:till|i) (?:dom)?stol~|högre instans~|rättslig~ pröv~|prövas av (?:dom)?stol'),
  fair(
    'nästa instans|annan instans|gå vidare (?:med|till) … (?:domstol|rätten|instans)|(?:ni|nämnden|handläggaren|kommunen) har (?:bedömt|räknat|mätt|tolkat) fel|(?:vi|jag) (?:motsätter|anser att beslut)~|inom (?:tre|3) veckor|ändrar er',
  ),
  fair(
    '(ansök~|ansökt~|sökt|begärt|sökte|begärde) … (avslag~|avslogs|avslagits|nekad~|nekats|nekades|fick nej|fått nej)|(nekad~|nekats|nekades|avslag~|avslogs) … (ansök~|ansökt|sökt)',
  ),
  fair('(yrkar|yrkande~|hemställer|bestrider)'),
  fair(
    'avslag(?:et)? på (?:min|mitt|vår|vårt|ansökan)|(?:fick|fått|gav|ger) (?:mig |oss |ett )?(avslag)|avslagsbeslut~|(?:fick|fått) (nej) på',
  ),
  fair(
    '(beslut~) (?:är|var) (?:helt |väldigt |klart |uppenbart )?(?:fel|felaktig~|orimlig~|orättvis~|olaglig~|grundat på fel~|baserat på fel~)',
  ),
  fair('(fick del av|delgavs|delgivits|delgivning~) … (beslut~)'),
  fair(
    '(beslut~) (?:daterat|av den|från den|den|med datum|\\d{4}-\\d\\d-\\d\\d|dnr|[a-z]{2,4} ?\\d{4})|datum för beslut~',
  ),
  slight('bifogar (?:läkar)?intyg|läkarintyg~|komplettera~ med intyg'),
  slight('beslut~'),
  slight('inte (?:är )?nöjd(?:a)? (?:med|över) (?:ert |det |detta )?(?:att|beslut~)'),
  against(
    '(?:fick|fått|får) (?:äntligen )?beslut (?:om|på)|beslutet (?:var|kom) (?:positivt|snabbt)|beviljades?|beviljat|beviljats',
  ),
  against('hur (?:gör|kan) (?:man|jag|vi) … överklaga|överklagade … (?:väntat|svar|månader)'),
  rulesOut(
    '(?:detta|det här) är (?:inte (?:något|ett)|inget) överklagande|(?:tänker|vill|ska|orkar|tänkte) (?:inte|ej) överklaga',
  ),
];

const hurt =
  'skad~|förstör~|sönder|bucklig~|bucklor|buckla|repor|repa|repade~|repad|punktering~|punka|sprack|sprucken|spräck~|fälg~|trasig~|ruin~|bröt|brutit|brutna|slog av|slog ut|stukade~|vattenskad~|översvämma~|fläck~|färg på|revs upp|stals|försv~';
const belongings =
  'bil~|däck~|fälg~|cykel~|cykl~|glasögon~|jack~|byxor~|kläd~|mobil~|telefon~|dator~|tand|tänder|tänd~|möb~|källar~|tomt~|staket~|häck~|vindrut~|backspegel~|barnvagn~|rullator~|rullstol~|handväsk~|sko~|lack~|matt~|elmoped~|moped~|husvagn~|båt~|ring~|hörapparat~';

/** Skadeståndslagen: something was harmed, somebody is to pay. */
export const damagesClaim: readonly WeightedCue[] = [
  telling(
    '(?:vill|kräver|begär|önskar) att (?:ni|kommunen) (?:betalar|ersätter|står för|täcker)|ersätt (?:oss|mig|min|vår)',
  ),
  telling(
    'det är (?:ni|kommunen) som (?:ska|måste|bör|får) (?:betala|ersätta|stå)|(?:vem|vilka) (?:ersätter|betalar (?:för )?(?:skadan|detta|nya|en ny|min|reparationen|sanering~))|vem står för (?:det|skadan|kostnaden|notan)',
  ),
  fair(
    '(?:personal~|ni|er .{3,20}|gren~|plog~|traktor~|bil~) … (tappade|körde på|rev ner|föll på|ramlade på|backade på|hade sönder|sönder|repade|slog sönder) … (?:min|mitt|mina|vår|vårt|mammas|pappas)',
  ),
  telling(
    '(?:kommunen|ni|er försäkring) (?:ska|måste|bör|borde|skall|får) (?:ersätta|betala|stå för|täcka|bekosta|ersätta)(?: (?:mig|oss|det|detta|skadan|kostnaden|notan))?',
    { notBefore: 'mer|bättre|personal~|lön|avgift' },
  ),
  fair(
    'översvämning~ i (?:vår|min|källar~)|(?:kom upp|vatten) .. (?:källare|golvbrunn)~|stod \\d+ (?:cm|centimeter)',
  ),
  decisive(
    'skadestånd~|ersättningsanspråk~|skadeståndsanspråk~|skadeståndskrav~|ersättningskrav~|skadereglering~',
  ),
  strong(
    'ersättning~ … (?:skad~|förstör~|sönder|reparation~|däck~|fälg~|cykel~|glasögon~|jack~|kläd~|tandläkar~|utlägg~|kostnad~|självrisk~|sjukvård~|hyrbil~|matvar~|inkomst~|bil~)',
    { notBefore: '(?:från|av) försäkringskassan' },
  ),
  strong(
    '(?:kräver|begär|yrkar|söker|vill (?:ha|få|begära|söka)|anser mig ha rätt till|har (?:jag|vi) rätt till|rätt till|önskar|hur (?:får|söker) (?:jag|vi|man)|krav på) … (ersättning(?:en)?|ersatt|ersatta)',
  ),
  strong(
    '(?:kommunen|ni) (?:måste |ska |bör |borde |skall )?(?:ersätt~|betala~|stå(?:r)? för|bekosta~|täck~) … (reparation~|skad~|verkstad~|däck~|fälg~|cykel~|glasögon~|lagning~|lacker~|tandläkar~|kostnad~|självrisk~|räkning~|faktura~|nota~)',
  ),
  strong(
    '(?:vem|vart|var|hur) … (?:betalar|ersätter|står för|skickar (?:jag|vi)|vänder (?:jag|vi) (?:mig|oss)) … (skada~|skador~|kvitto~|kvitton~|reparation~|räkning~|verkstad~|lagning~|sanering~|kostnad~)',
  ),
  strong(
    'skadeanmäl~|ansvarsförsäkring~|kommunens försäkring~|ert försäkringsbolag|anmäl~ skada till försäkring~',
  ),
  fair(
    'självrisk~|försäkringsbolag~|hemförsäkring~|kvitto~|kvitton~|verkstad~|värderings?intyg~|kostnadsförslag~|besiktningsman~|offert~',
  ),
  fair(`(${belongings}) … (${hurt})`),
  fair(`(${hurt}) … (${belongings})`),
  fair(
    '(?:bröt|brutit|stukade|slog (?:upp|i|ut)|skadade|vrickade|sträckte) (?:jag |mig |hon |han )?(?:foten|armen|handleden|benet|knäet|knät|höften|tand~|ryggen|huvudet|axeln|nyckelbenet|lårbenshalsen)',
  ),
  slight(
    '(?:halkade|ramlade|snubblade|trillade|föll|körde (?:ner|ned|rakt|in|på|över)|cyklade (?:omkull|rakt|ner|i))',
  ),
  fair('ersätt(?:a|er|s|as|ning|ningen)', {
    notAfter: 'sjuk|jour|inte',
    notBefore: 'bänk~|med|plast~|av|bussar',
  }),
  slight('(?:kostade|värd|gick på|kostar) (?:mig |oss |nästan |ungefär |ca )?\\d[\\d ]{0,12}'),
  slight('\\d[\\d ]{0,12}(?:kr|kronor|sek)'),
  slight('bifogar|bifogat|bilder bifogas|foton bifogas'),
  against(
    'återbetal~|avgift~|faktura~ på avgift|ersättningsbuss~|ersättningstrafik~|assistansersättning~|sjukersättning~|jour-?ersättning~|ob-?ersättning~|arvode~|ersättningslokal~',
  ),
];

/** Kommunallagen 8 kap. 1 §: a proposal that the council is to decide on. */
export const citizenProposal: readonly WeightedCue[] = [
  decisive(
    'medborgarförslag~|medborgar-förslag~|invånarförslag~|invånarinitiativ~|medborgarinitiativ~|folkinitiativ~|folkomröstning~|e-förslag~|malmöinitiativ~|kommuninitiativ~',
    {
      notAfter: 'mitt|vårt|på (?:mitt|ett|vårt)|(?:inte|inget|ej)(?: som)?(?: ett| något)?',
    },
  ),
  fair('medborgarförslag~'),
  telling('(förslag~|föreslår|motion~|idé~) … (kommunfullmäktige~|fullmäktige~)'),
  strong(
    '(kommunfullmäktige~|fullmäktige~) … (förslag~|föreslår|besluta~|behandla~|pröva~|ta upp|rösta~|ta ställning)',
  ),
  strong('till (?:kommun)?fullmäktige'),
  fair(
    '(?:besluta|beslutar|beslut) att (?:kommunen )?(?:ska|inför|utred~|bygg~|anlägg~)|kommunen (?:ska|bör) (?:utreda|införa|besluta|bygga|anlägga)',
  ),
  fair(
    'remitteras|bereds av|(?:skriver|skrivit) under|namninsamling~|namnunderskrift~|undertecknad~',
  ),
  slight('föreslår|förslag~'),
  against(
    '(medborgarförslag~) … (?:aldrig|inget svar|inte fått|ännu inte|besvarats|avslogs|avslag|för länge sedan|sedan \\d{4}|förra året|år sedan|månader sedan|röstades ner)',
  ),
  against(
    'vad hände med|vad har hänt med|hur gick det med|hur (?:lämnar|skriver|gör) (?:man|jag|vi) … medborgarförslag',
  ),
];
