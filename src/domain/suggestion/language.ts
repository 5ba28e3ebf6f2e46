/** The languages that have cues: recognising a language needs more than its messages. */
export type KnownLanguage = 'sv' | 'en';

/** Common short words that hardly occur in another language. The neighbouring languages are listed to be told apart. */
const smallWords: Readonly<Record<KnownLanguage | 'other', readonly string[]>> = {
  sv: 'er ny nya vem vems kostar ingenting något nåt nån år säger hos gång gånger behöver bara bra dålig får vara och att jag är inte på för från till vi ni har när eller hos mycket blir var vad vill ska kan hur vid efter också mot utan sig mig oss vår våra ert era han hon dom dem det den en ett som med av om på så nu där här igen alla någon något ingen inget hej å oxå e va i in ut upp ner över under efter eftersom ju bara blev man två min mitt mina din ditt vårt ert hela varje måste fick får går gör stod står sedan sen innan mellan utanför inom mot vilken vilket varför hit dit detta dessa denna sina sin hans hennes deras andra samma helt väldigt tack vänlig hälsning hälsningar jättemycket dä ja ska skulle borde kunde ville hade haft inga'.split(
    ' ',
  ),
  en: 'the and is are was were have has had not you your our they their this that with from would could should there what when where who how my me it to of for on at in we i please hello an be been but if or so can'.split(
    ' ',
  ),
  other:
    // Danish and Norwegian (with words they share with Swedish, so that these do not count), Finnish, German, French,
    // Spanish, Polish, Somali, Turkish, Bosnian, Estonian.
    'er ny hos bare det den en et på min mit mig med kan for vi har man din over under om så alle hans ham hun er vil fordi blevet men i var sin nu igen meget at som der her skal sig og jeg ikke af til fra blev hvad hvor hva eg ikkje noen noe meg dig seg være været ja on ei että olen minun meidän mutta joka niin kuin ovat oli ole kun hän tämä kiitos der die das und ist ich nicht ein eine mit auf wir sie für von zu les des est une dans pour que qui avec pas nous vous je sur el los las es en una por para con mi su se nie jest się na do że jak mam dla waa iyo ku aan oo ka la si ay waxaan ve bir bu için ben çok değil da ne je su sam nije za od ali ma ja see ning kui mis'.split(
      ' ',
    ),
};

const enough = 0.08;
const fewWords = 8;

/** Undefined: a language without cues, or too few words to decide. */
export function languageOf(text: string): KnownLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (language: KnownLanguage | 'other') => {
    const small = new Set(smallWords[language]);
    return words.filter((word) => small.has(word)).length / Math.max(1, words.length);
  };
  const [swedish, english, other] = [share('sv'), share('en'), share('other')];
  const best = Math.max(swedish, english);
  if (best === 0 || best < other || (best < enough && words.length > fewWords)) return undefined;
  return swedish >= english ? 'sv' : 'en';
}

/**
 * “Trasig gunga, lekplatsen Solrosen” has no common short words; in a municipality's own form such a text is assumed
 * to be Swedish.
 */
export function languageGuessedFor(text: string): KnownLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isLatin = !/[^\P{L}\p{Script=Latin}]/u.test(text);
  const small = new Set(Object.values(smallWords).flat());
  return isLatin && words.length <= fewWords && !words.some((word) => small.has(word))
    ? 'sv'
    : undefined;
}
