import type { SearchedField } from '../../domain/searched-field.ts';
import { type SearchQuery, type Span, spansIn } from '../../search/parse-query.ts';
import type { SearchedText } from '../../search/texts.ts';

/** A part of a text; `marked` is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}
export interface Excerpt {
  readonly field: SearchedField;
  readonly pieces: readonly Piece[];
}

const before = 70;
const longest = 240;
const mostExcerpts = 3;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** From the beginning of a word to the end of a word, around the first match. */
function windowOf(text: string, first: Span): Span {
  const earliest = Math.max(0, first.from - before);
  const space = text.indexOf(' ', earliest);
  const from = earliest === 0 || space < 0 || space >= first.from ? earliest : space + 1;
  if (text.length - from <= longest) return { from, to: text.length };
  const end = text.lastIndexOf(' ', from + longest);
  return { from, to: end > first.to ? end : Math.max(first.to, from + longest) };
}

function piecesOf(text: string, spans: readonly Span[], { from, to }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from < at || span.to > to) continue;
    pieces.push({ text: text.slice(at, span.from), marked: false });
    pieces.push({ text: text.slice(span.from, span.to), marked: true });
    at = span.to;
  }
  const last = text.slice(at, to);
  const more = to < text.length;
  pieces.push({ text: more ? `${last.replace(/[\s.,:;]+$/, '')}…` : last, marked: false });
  const shown = from > 0 ? [{ text: '…', marked: false }, ...pieces] : pieces;
  return shown.filter(({ text: words }) => words !== '');
}

/** No text is read beyond the last excerpt. */
function matchingExcerpts(
  texts: readonly SearchedText[],
  wanted: Pick<SearchQuery, 'phrases'>,
): readonly Excerpt[] {
  const found: Excerpt[] = [];
  for (const { field, text: written } of texts) {
    if (found.length >= mostExcerpts) break;
    const text = oneLine(written);
    const spans = spansIn(text, wanted);
    const [first] = spans;
    if (first) found.push({ field, pieces: piecesOf(text, spans, windowOf(text, first)) });
  }
  return found;
}

/** The excerpts around the matches, text by text; the beginning of the submission where nothing is marked. */
export function excerptsOf(
  texts: readonly SearchedText[],
  wanted: Pick<SearchQuery, 'phrases'> | undefined,
): readonly Excerpt[] {
  const found = wanted === undefined ? [] : matchingExcerpts(texts, wanted);
  if (found.length > 0) return found;
  return texts.slice(0, 1).map(({ field, text: written }) => {
    const text = oneLine(written);
    return { field, pieces: piecesOf(text, [], windowOf(text, { from: 0, to: 0 })) };
  });
}
