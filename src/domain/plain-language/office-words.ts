/**
 * Bureaucratic words and their plain equivalents, with their endings, from the tradition of klarspråk (språklagen 11
 * §; Regeringskansliets “Svarta listan”, fourth edition). Only words that have a plain equivalent in every sentence:
 * “brukare” and “handläggare” are names, and “åtgärd” is plain enough.
 */
export interface OfficeWord {
  /** A pattern in lower case, whole words. */
  readonly words: string;
  readonly instead: string;
}

export const swedishOfficeWords: readonly OfficeWord[] = [
  { words: 'angående|avseende|beträffande|rörande', instead: 'om' },
  { words: 'med avseende på', instead: 'om' },
  { words: 'i enlighet med|jämlikt', instead: 'enligt' },
  { words: 'med anledning av', instead: 'därför att, eller på grund av' },
  { words: 'i syfte att', instead: 'för att' },
  { words: 'under förutsättning att', instead: 'om' },
  { words: 'för det fall(?: att)?|i det fall(?: att)?', instead: 'om' },
  { words: 'i händelse av', instead: 'vid, eller om' },
  { words: 'erhåll(?:a|er|it|en|na)|erhöll', instead: 'få' },
  { words: 'emots(?:e|er|ett)|emotsåg', instead: 'vänta på' },
  { words: 'inkom(?:ma|mer|mit|men|na|met)?', instead: 'komma in, eller lämna in' },
  { words: 'tillse(?:r|tt)?|tillsåg', instead: 'se till' },
  { words: 'tillhandahåll(?:a|er|it|as|s)|tillhandahöll', instead: 'ge, eller ha' },
  { words: 'vidta(?:r|ga|git|gna|gits|s)?|vidtog(?:s)?', instead: 'göra' },
  { words: 'föreligg(?:a|er|at)|förelåg', instead: 'finnas' },
  { words: 'nyttja(?:r|de|t|s)?', instead: 'använda' },
  { words: 'åsamka(?:r|de|t|s)?', instead: 'orsaka' },
  { words: 'ombesörj(?:a|er|de|t)', instead: 'ordna, eller sköta' },
  { words: 'handha(?:r|ft|s)?', instead: 'sköta' },
  { words: 'införskaffa(?:r|de|t|s)?|anskaffa(?:r|de|t|s)?', instead: 'skaffa, eller köpa' },
  { words: 'påtala(?:r|de|t|ts|s)?', instead: 'säga, eller påpeka' },
  { words: 'implementera(?:r|de|t|s|ts)?', instead: 'införa' },
  { words: 'initiera(?:r|de|t|s|ts)?', instead: 'börja, eller ta upp' },
  { words: 'effektuera(?:r|de|t|s|ts)?', instead: 'göra, eller genomföra' },
  { words: 'verkställ(?:a|er|de|t|s|es)', instead: 'genomföra' },
  { words: 'delge(?:r|s|tt)?|delgav', instead: 'berätta för, eller ge' },
  { words: 'hänskjut(?:a|er|it|s|its)|hänsköt(?:s)?', instead: 'lämna över' },
  { words: 'föranled(?:a|er|de|t)', instead: 'leda till' },
  { words: 'erforderlig(?:a|t)?', instead: 'som behövs' },
  { words: 'adekvat(?:a)?', instead: 'som passar, eller bra' },
  { words: 'vederbörande', instead: 'den det gäller' },
  { words: 'undertecknad(?:e)?', instead: 'jag, eller vi' },
  { words: 'medelst', instead: 'med, eller genom' },
  { words: 'dylik(?:a|t)?', instead: 'sådan' },
  { words: 'således|sålunda', instead: 'alltså, eller så' },
  { words: 'emedan|enär', instead: 'eftersom' },
  { words: 'huruvida', instead: 'om' },
  { words: 'därest', instead: 'om' },
  { words: 'härmed|härvid|därvid|härav|därav', instead: 'då, eller av det; går ofta att stryka' },
  { words: 'ovanstående|nedanstående|ovannämnda?', instead: 'det här, eller det som står ovanför' },
  { words: 'ifrågavarande|förevarande', instead: 'den här' },
  { words: 'i dagsläget', instead: 'nu' },
  { words: 'på grund av det faktum att', instead: 'eftersom' },
  { words: 'inom ramen för', instead: 'i, eller inom' },
  { words: 'i förekommande fall', instead: 'om det finns, eller ibland' },
];
