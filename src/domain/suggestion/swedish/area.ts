import type { SuggestionCues } from '../suggestion-cues.ts';
import { against, decisive, fair, slight, strong } from '../weighted-cue.ts';

/** The areas of a municipality's work, with the words that people use for them. */
export const area: SuggestionCues['area'] = {
  preschool: [
    decisive(
      'förskol~|dagis~|pedagogisk omsorg|dagmamm~|dagbarnvård~|barnomsorg~|jourförskol~|inskolning~|maxtaxa~|öppna förskolan|barnskötar~',
    ),
    slight('småbarn~|blöj~|vilan|tvååring~|treåring~|lämning~|hämtning~'),
    against('skolan|klass \\d|åk \\d|gymnasi~'),
  ],
  compulsory_school: [
    decisive(
      'grundskol~|lågstadie~|mellanstadie~|högstadie~|fritidshem~|fritids|förskoleklass~|särskol~|anpassad grundskol~|låg- och mellan~|(?:trean|fyran|femman|sexan|sjuan|åttan|nian)|[1-9]:an|klass [1-9]|åk [1-9]|årskurs [1-9]|[1-9][a-e]',
    ),
    strong(
      '\\p{L}+skolan(?:s)?|skolan~|rektor~|skolgård~|skolmat~|skolmatsal~|klassrum~|klassen|mentor~|skolsköter~|läxhjälp~|elev|elever~|lärare~|bespisning~|matsal~|skolbibliotek~|slöjd~|idrottslektion~|modersmål~',
      { notAfter: 'förskolan och' },
    ),
    slight('fröken|rast~|läxor|magister|i skolan'),
    against(
      'gymnasi~|gymnasiet|komvux|sfi|förskol~|dagis~|musikskol~|kulturskol~|simskol~|skolskjuts~|skolbuss~',
    ),
  ],
  upper_secondary: [
    decisive(
      'gymnasi~|komvux~|sfi|vuxenutbildning~|studievägled~|syv|gymnasieval~|naturprogram~|teknikprogram~|ekonomiprogram~|studenten|yrkesprogram~|yrkeshögskol~|introduktionsprogram~|lärcentrum~|(?:na|te|sa|ek|es|hu|vo|bf|ba|el|fs)[1-3][a-e]?|kursprov~|betyg(?:en|et)?',
    ),
    slight('inriktning~|ettan|tvåan|antagning~|kurs~|distans~|studie~|plugga~|program~'),
  ],
  elderly_care: [
    decisive(
      'hemtjänst~|äldreboende~|äldreomsorg~|äldrenämnd~|särskilt boende|särbo|trygghetslarm~|vårdboende~|demensboende~|korttids(?:boende|plats)?~|servicehus~|nattpatrull~|trygghetsboende~|matlåd~|ålderdomshem~|växelvård~|biståndshandläggar~|biståndsbedöm~|dagverksamhet~|seniorboende~|vårdhem~|äldre~boende|servicelägenhet~',
    ),
    fair(
      'undersköters~|boendet|avdelning~|vårdtagar~|anhörigträff~|rollator~|demens~|alzheimer~|parkinson~|vårdplan~|genomförandeplan~|(?:min|vår) (?:mamma|mor|far|pappa|mormor|morfar|farmor|farfar|hustru|make|maka|man) … (?:personal~|boende~|dusch~|larm~)|pensionär~|äldre|mormor~|farmor~|farfar~|morfar~|\\d\\d år och|hemma hos (?:pappa|mamma|mor|far)',
    ),
    slight('mamma~|pappa~|personalen|flickorna|dusch~|sängen|rummet'),
    against('lss|gruppbostad~|assistans~|skol~|förskol~|barnbarnet|vuxen son|vuxna son'),
  ],
  disability_support: [
    decisive(
      'lss|gruppbostad~|gruppboende~|personlig assist~|assistans~|ledsagar~|ledsagning~|daglig verksamhet|boendestöd~|avlösarservice~|avlösning~|korttidsvistelse~|korttidstillsyn~|kontaktperson enligt|servicebostad~|stödassistent~|funktionsnedsätt~|funktionshind~|funktionsvari~|funktionsstöd~|personkrets~|bostadsanpassning~|socialpsykiatri~|anhörigstöd~',
    ),
    fair(
      'autism~|rullstol~|brukare~|utvecklingsstör~|downs syndrom|psykisk~ funktion~|cp-skad~|syskon till|vuxen son|vuxen dotter|brorsa~|bror~|syster~',
    ),
    against('skol~|förskol~|färdtjänst~|hemtjänst~'),
  ],
  social_services: [
    decisive(
      'socialtjänst~|socialsekreterar~|socialkontor~|försörjningsstöd~|ekonomiskt bistånd|socialbidrag~|socialnämnd~|soc|familjehem~|orosanmäl~|familjerätt~|budget- och skuldråd~|skuldråd~|skuldsaner~|kvinnojour~|missbruk~|beroendevård~|behandlingshem~|vårdnads~|umgänge~|kontaktfamilj~|hvb~|bistånd|faderskap~|familjerådgivning~|lvu|lvm|boendestöd~|hemlös~|härbärge~|socialjour~|placerad~|socialbidrag~',
    ),
    fair(
      'bostadslös~|våld i nära|ekonomi~ … (?:handläggar~|ansökan|beslut)|normen|norm~|ansökan om bistånd|utredning~ … barn',
    ),
  ],
  streets_parks: [
    decisive(
      'gatlykt~|gatlamp~|gatubelysning~|potthål~|snöröj~|plog~|halkbekämp~|sandning~|sand(?:ad|at|ats|ar|as)|gångväg~|gångbana~|gång- och cykel~|cykelväg~|cykelbana~|trottoar~|lekplats~|lekpark~|lekställning~|gungställning~|hundrastgård~|hundrast~|parkbänk~|övergångsställ~|rondell~|farthinder~|trafikljus~|trafiksignal~|lyktstolp~|hål i (?:vägen|gatan|asfalten)|asfalt~|gatusten|kantsten~|gångtunnel~|parkeringsböter~|parkeringsplats~|p-plats~|sopa(?:s|r)? (?:upp )?gruset|gruset|vägarbete~|vägskylt~|gräsklipp~|rabatt(?:er|en|erna)?|husbilsparkering~|ställplats~|parkering~|p-vakt~|p-bot~|p-böter',
    ),
    fair(
      'gatan|gata|vägen|väg|torget|parken|park|korsning~|träd|trädet|träden|buskar|häck~|bänk~|papperskorg~|cykl~|grus~|halt|halka~|snö~|is|isen|bro|bron|belysning~|skylt~|trafik~|hastighet~|fontän~|gräs~|klotter~|tunnel~|grönområde~|hundar|hundbajs~|brygg~|lyktor|gunga~|stig~|naturreservat~|motionsspår~',
    ),
    slight('bil~|gående|fotgängar~|barnvagn~|stan|centrum'),
    against(
      'färdtjänst~|skolskjuts~|hemtjänst~|buss~|badhus~|äldreboende~|bygglov~|biblio~|sopbil~',
    ),
  ],
  transport: [
    decisive(
      'färdtjänst~|riksfärdtjänst~|skolskjuts~|skolbuss~|skoltaxi~|skolkort~|sjukresa~|sjukresor~|busskort~|busslinje~|närtrafik~|anropsstyrd~|flextrafik~|kollektivtrafik~|stadsbuss~|färja~|färjan|bussen|bussar~|busshållplats~|hållplats~|busschaufför~|taxi~',
    ),
    fair('chaufför~|buss~|resekort~|tåg~|pendl~|avgång~|tidtabell~|turer~'),
    against('rental car|korttids~|gatlyk~'),
  ],
  water_waste: [
    decisive(
      'sopbil~|soptunn~|sopkärl~|sophämt~|sopor~|sopgubb~|fyrfack~|matavfall~|restavfall~|återvinning~|åvc|återbruk~|tömning~|töms|slamtöm~|vatten och avlopp|va-avgift~|vatten~läck~|dricksvatten~|kranvatten~|brunt vatten|avlopp~|vattenledning~|vattenmätar~|kommunalt vatten|sortera~|felsortera~|kärl~|container~|latrin~|renhållning~|grovsopor~|grovavfall~|trädgårdsavfall~|vattenräkning~|vattentryck~|spillvatten~|igloo~|glasigloo~|dagvatten~|insamling~|förpackning~|miljöstation~',
    ),
    fair('tunnan|sop~|soprum~|avfall~|skräp~|kranen|vattnet|vatten|tippen|plast~|hämtning~'),
    against('badhus~|simhall~|sjön|förskola~|bad~|hämtning och lämning|papperskorg~'),
  ],
  planning_building: [
    decisive(
      'bygglov~|detaljplan~|byggnadsnämnd~|startbesked~|slutbesked~|plan- och bygglag~|samråd~|stadsbyggnad~|fastighetsbildning~|marklov~|rivningslov~|planändring~|översiktsplan~|byggnation~|bygganmälan|attefall~|carport~|byggärende~|tomtgräns~|strandskydd~|nybyggnadskarta~|bygg-\\d+|kvartersmark~|planarkitekt~|byggnadsinspektör~|exploater~|förtät~|pbl|svartbygg~|uteplats~ … lov|bygger (?:ett |nya )?(?:höghus|hus|bostäder)|rivas|rivning~',
    ),
    fair(
      'tomt~|altan~|garage~|granntomt~|byggherre~|husbygg~|höghus~|planprojekt~|planområde~|arkitekt~|bygga~|byggas|byggs|fasad~|grann~fastighet~',
    ),
    against('lekplats~|förslag~ … bad~|badramp~'),
  ],
  environment_health: [
    decisive(
      'miljökontor~|miljönämnd~|miljö- och hälso~|livsmedelsinspekt~|livsmedelskontroll~|inspektör~|serveringstillstånd~|bullermät~|radon~|enskilt avlopp|tillsynsavgift~|olovlig~ eldning~|skadedjur~|hygienkontroll~|kemikalie~|miljöinspekt~|miljöbalken|utsläpp~|förorena~|vedeldning~|matförgift~|miljötillsyn~|avgaser~|tomgångskör~|engångsartik~|klimat~|miljö~ och hälsa|alkotillstånd~|tobakstillsyn~|inomhusmiljö~',
    ),
    fair(
      'buller~|bullrar|bullret|oljud~|dån~|ventilation~ … (?:grann~|taket)|rök~|stank~|luktar|lukt~|restaurang~|pizzeria~|krog~|mögel~|råtta|råttor|kompost~|miljö~|gödsel~|grannens|tillsyn~',
    ),
    against('skol~|förskol~|bygglov~|äldre~'),
  ],
  culture_leisure: [
    decisive(
      'bibliotek~|badhus~|simhall~|bad(?:et|ramp|plats)~|\\p{L}+badet|simskol~|babysim~|ishall~|sporthall~|idrottshall~|idrottsplats~|konstgräs~|fritidsgård~|ungdomsgård~|kulturskol~|musikskol~|museum|museet|konsthall~|teater~|konsert~|evenemang~|folkets park|sommarlov~|lovaktivitet~|skejt~|skate~|förening~bidrag|föreningsbidrag~|föreningsstöd~|elljusspår~|skidspår~|skridsko~|gym|gymmet|bowling~|kulturhus~|biografen|festival~|simma~|motionsspår~|fotbollsplan~|ridhus~|friluft~|lånekort~|utställning~|ridskol~|padel~|omklädningsrum~|bassäng~',
    ),
    fair(
      'fritid~|kultur~|träning~|träna~|bok|böcker|låna~|idrott~|förening~|kurs~|spår~|musik~|scen~|sport~|fotboll~|bad~|simning~|bubbelpool~|bastu~|entré~|hembygd~',
    ),
    against('förskol~|fritidshem~|lekplats~|badrum~|skolan|hemtjänst~'),
  ],
  admin_contact_centre: [
    decisive(
      'kontaktcenter~|kundcenter~|medborgarservice~|medborgarkontor~|växeln|er växel|servicecenter~|e-tjänst~|etjänst~|er hemsida|kommunens (?:hemsida|webbplats|webb|växel|reception|chattbot|chatt)|hemsidan|webbplatsen|registrator~|reception~ (?:i|på) (?:stadshus~|kommunhus~)|stadshuset|kommunhuset|chattbot~|telefonkö~|mina sidor|diariet|e-legitimation~|bank-?id|återkoppl~|överförmyndar~|upphandl~|fullmäktige~|nämndsmöte~|kommunalråd~|borgerlig vigsel|vigsel~',
    ),
    fair(
      'handläggare~|telefon~|blankett~|formulär~|webbsänd~|ringde|ringer|koppla~|faktura~|svar inom|ärendenummer~',
    ),
    against(
      'hemtjänst~|förskol~|skol~|bygglov~|färdtjänst~|socialtjänst~|bibliotek~|bad~|sopbil~|gymnasi~|lss|kärl~|buller~',
    ),
  ],
};
