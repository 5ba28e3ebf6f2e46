/** A Swedish text as the search reads it: its words in their base forms, with the parts of compounds. */
import { bareStem } from './base-forms.ts';
import { readSwedish } from './compounds.ts';
import { plainLetters } from './letters.ts';

export interface ReadWord {
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Its base forms; several where a form can belong to several words. */
  readonly whole: readonly string[];
  /** The parts of a compound. */
  readonly parts: readonly string[];
  /** A word without meaning of its own, such as a conjunction. */
  readonly isFiller: boolean;
}
type CachedWord = Omit<ReadWord, 'from' | 'to'>;

/** Longer words occur only by mistake; both sides of a comparison are cut in the same way. */
const longestWord = 60;
const mostRemembered = 50_000;

/** A case's number, a word with a short beginning (`e-post`, `p-plats`), a word. */
const wordPattern =
  /\d{4}-\d{5,9}(?!\d)|(?<![\p{L}\p{N}])\p{L}{1,2}-\p{L}[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+/gu;

/**
 * E-mail addresses, telephone numbers and personal identity numbers: people cannot be searched for (GDPR art. 5.1 c).
 */
const contactPattern =
  /[^\s<>@]{1,64}@[^\s<>]{1,255}|(?:\+\d|(?<!\d)0)\d[\d\s/-]{5,20}\d|(?<!\d)(?:19|20)?\d{6}[-+ ]?\d{4}(?!\d)/g;

/** Words that occur in nearly every text and say nothing about its subject. */
const fillers = new Set(
  `och i att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan man när år
  under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då
  över bara in blir upp även vad få två vill ha många hur mer går sedan detta nog er ni oss du mig min mitt mina
  vår våra vårt era ert han hon hans hennes dem dess deras denna dessa något någon några varje sådan själv bli blev
  blivit varit ju utan inom mellan innan vem vilken vilket vilka därför eftersom hos the and of to a in is it that
  we i you for on was are with have be this not they my our vara ha få komma gå finna skola kunna vilja`
    .split(/\s+/)
    .filter((word) => word !== 'skola'),
);

const wordCache = new Map<string, CachedWord>();

function readWord(written: string): CachedWord {
  // A letter can consist of several characters; nothing longer is read or cached.
  const cut = written.slice(0, 4 * longestWord);
  const known = wordCache.get(cut);
  if (known) return known;
  const plain = plainLetters(cut).slice(0, longestWord);
  const word = /^\p{L}/u.test(plain) ? plain.replaceAll('-', '') : plain;
  const read = /^\p{L}+$/u.test(word) ? readSwedish(word) : undefined;
  // An accent by itself leaves no word.
  const whole = read?.whole ?? [bareStem(word)].filter((stem) => stem !== '');
  const parts = (read?.parts ?? []).filter((part) => !whole.includes(part));
  const isFiller = fillers.has(word) || whole.every((base) => fillers.has(base));
  const answer = { whole: [...new Set(whole)], parts: [...new Set(parts)], isFiller };
  if (wordCache.size >= mostRemembered) wordCache.clear();
  wordCache.set(cut, answer);
  return answer;
}

function hideContacts(text: string): string {
  // Most texts hold none, and the pattern reads up to 64 characters at each character of a text.
  if (!/[@\d]/.test(text)) return text;
  return text.replaceAll(contactPattern, (contact) =>
    /^\d{4}-\d{5,9}$/.test(contact) ? contact : ' '.repeat(contact.length),
  );
}

/** The words of a text in order, without contact data. */
export function readWords(text: string): readonly ReadWord[] {
  const hidden = hideContacts(text);
  return [...hidden.matchAll(wordPattern)]
    .map(({ index, 0: written }) => ({
      from: index,
      to: index + written.length,
      ...readWord(written),
    }))
    .filter(({ whole }) => whole.length > 0);
}
