/** Whatever somebody writes, reading it takes about as long as reading an ordinary text of the same length. */
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../src/domain/calendar/day.ts';
import { fillPhrase, type PhraseValues, unknownPlaceholders } from '../src/domain/phrase.ts';
import { hintsFor } from '../src/domain/plain-language/hints.ts';
import { checkReply } from '../src/domain/reply-check/check.ts';
import { suggest, suggestScope } from '../src/domain/suggestion/suggest.ts';
import { hasPlaceholder } from '../src/features/reply/suggested-reply.ts';
import { excerptsOf } from '../src/features/search/excerpt.ts';
import { plainLetters } from '../src/language/letters.ts';
import { readWords } from '../src/language/words.ts';
import { words as policyWords } from '../src/policy/fields/values.ts';
import { documentOf } from '../src/search/document.ts';
import { parseSearchQuery, queryOf } from '../src/search/parse-query.ts';
import { likeness, termsOf } from '../src/search/twins.ts';
import { ContactLine } from '../src/ui/contact-links.tsx';
import { excerpt } from '../src/ui/excerpt.ts';
import { QuotedText } from '../src/ui/text.tsx';
import { lineField, wordsField } from '../src/validation/text-fields.ts';
import { renderPage } from '../src/web/render.ts';
import { costlyTexts, longestText } from './long-texts.ts';

const noValues: PhraseValues = {
  personen: null,
  namn: null,
  nummer: null,
  enhet: null,
  handläggare: null,
  svarsdag: null,
  kommun: null,
  telefon: null,
  följsida: null,
};

type Reader = (text: string) => unknown;

function excerptsFor(query: string, text: string) {
  const wanted = parseSearchQuery(query);
  return excerptsOf([{ field: 'words', text }], wanted);
}

function documentFor(text: string) {
  const arrival_day = parseDay('2026-03-02');
  if (arrival_day === undefined) throw new Error('not a day');
  const none: string[] = [];
  const row = {
    id: 'a-case',
    number: '2026-00001',
    municipality: 'exempelstad',
    committee_id: 'a-committee',
    arrival_day,
    kind: null,
    unit_id: null,
    factors: none,
    themes: none,
    channel: 'web',
    status: 'received',
    secrecy_marked: false,
  } as const;
  return documentOf(row, { name: text, email: text }, [{ field: 'words', text }]);
}

function likenessWithItself(text: string) {
  const terms = termsOf({ words: text, wish: text, place: text });
  return likeness(terms, terms, () => 1);
}

const mailer = createTransport({ streamTransport: true, buffer: true });

/** Everything in the product that reads submitted text, apart from the pages. */
const readers: Readonly<Record<string, Reader>> = {
  'the field of a form': (text) => wordsField({ max: longestText }).safeParse(text),
  'a field of one line': (text) => lineField({ max: longestText }).safeParse(text),
  'a text of a policy': (text) => policyWords.safeParse(text),
  'the check of a Swedish reply': (text) =>
    checkReply(text, { language: 'sv', kind: 'complaint', owed: ['thanks'] }),
  'the check of an English reply': (text) =>
    checkReply(text, {
      language: 'en',
      kind: 'complaint',
      owed: ['thanks'],
      names: { unit: 'Gata och park', handler: 'Lovisa Ek' },
    }),
  'the places left to fill in': (text) => [hasPlaceholder(text), unknownPlaceholders(text)],
  'a phrase': (text) => fillPhrase(text, noValues, () => '[…]'),
  'the suggestion for a case': (text) => suggest(text, { factors: ['treatment'] }),
  'the suggestion before sending': suggestScope,
  'the hints in Swedish': (text) => hintsFor(text, 'sv'),
  'the hints in English': (text) => hintsFor(text, 'en'),
  'the words of a search': readWords,
  'letters without accents': plainLetters,
  'what is searched for': (text) => queryOf(parseSearchQuery(text) ?? { phrases: [] }),
  'what is searched for within quotation marks': (text) =>
    queryOf(parseSearchQuery(`"${text}"`) ?? { phrases: [] }),
  'the excerpts of a search': (text) => excerptsFor('lampa a "och och" 1*', text),
  'the excerpts of a search for the text itself': (text) => excerptsFor(`"${text}"`, text),
  'the search index': documentFor,
  'the comparison with other cases': likenessWithItself,
  'the first words': (text) => excerpt(text),
  'the words on a page': (text) => renderPage(<QuotedText from="submitter">{text}</QuotedText>),
  'a line of how somebody is reached': (text) => renderPage(<ContactLine line={text} />),
  'a mail': (text) =>
    mailer.sendMail({
      from: 'kommun@exempelstad.example',
      to: 'kim@exempel.example',
      subject: text.slice(0, 2_000),
      text,
      textEncoding: 'quoted-printable',
    }),
};

describe('reading submitted text takes no longer because of how it is written', () => {
  it.each(Object.entries(readers))('in %s', async (_name, read) => {
    expect(await costlyTexts(read)).toEqual([]);
  });
});
