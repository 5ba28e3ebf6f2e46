/**
 * Structures the text of a mail into paragraphs, lists, quotations and links, from which the HTML part is made, so
 * that it says the same as the text. Read line by line, in time linear in the length.
 */

import { isQuoted, unquoted } from '../../domain/quotation.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string; readonly words: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Line[])[] }
  /** Somebody else's words, as they wrote them. */
  | { readonly kind: 'quotation'; readonly paragraphs: readonly (readonly string[])[] };

/** Whether an address may be a link, given who wrote the text. */
export type LinkRule = (address: string) => boolean;

const listMark = /^[–-] /;
const onlyAddress = /^\s*(https?:\/\/\S+)\s*$/;
/** Punctuation that ends a sentence is not part of an address. */
const addressInText = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

type LineKind = 'empty' | 'quotation' | 'item' | 'continued' | 'paragraph';

function kindOf(line: string, inside: LineKind): LineKind {
  if (line.trim() === '') return 'empty';
  if (isQuoted(line)) return 'quotation';
  if (listMark.test(line)) return 'item';
  return line.startsWith('  ') && (inside === 'item' || inside === 'continued')
    ? 'continued'
    : 'paragraph';
}

interface Group {
  readonly kind: 'quotation' | 'list' | 'paragraph';
  readonly lines: string[];
}

const groupKinds = {
  quotation: 'quotation',
  item: 'list',
  continued: 'list',
  paragraph: 'paragraph',
} as const;

/** Lines between empty lines. */
function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let inside: LineKind = 'empty';
  for (const line of text.split('\n')) {
    const kind = kindOf(line, inside);
    if (kind !== 'empty') {
      const groupKind = groupKinds[kind];
      const last = groups.at(-1);
      if (inside !== 'empty' && last?.kind === groupKind) last.lines.push(line);
      else groups.push({ kind: groupKind, lines: [line] });
    }
    inside = kind;
  }
  return groups;
}

function inlinesOf(line: string, mayLink: LinkRule): Line {
  const parts: Inline[] = [];
  let end = 0;
  for (const { 0: address, index } of line.matchAll(addressInText)) {
    if (!mayLink(address)) continue;
    if (index > end) parts.push({ kind: 'text', text: line.slice(end, index) });
    parts.push({ kind: 'link', address, words: address });
    end = index + address.length;
  }
  if (end < line.length || parts.length === 0) parts.push({ kind: 'text', text: line.slice(end) });
  return parts;
}

/** “… Svara i stället här:” with an address on the next line: the last sentence becomes the link's text. */
function leadTo(line: string, address: string): Line {
  const sentence = line.slice(0, -1);
  const start = Math.max(...['. ', '! ', '? ', '؟ '].map((mark) => sentence.lastIndexOf(mark) + 2));
  const from = start > 1 ? start : 0;
  const link: Inline = { kind: 'link', address, words: sentence.slice(from) };
  return from === 0 ? [link] : [{ kind: 'text', text: sentence.slice(0, from) }, link];
}

function addressOf(line: string | undefined, mayLink: LinkRule): string | undefined {
  const address = line === undefined ? undefined : onlyAddress.exec(line)?.[1];
  return address !== undefined && mayLink(address) ? address : undefined;
}

function paragraph(lines: readonly string[], mayLink: LinkRule): Block {
  const shown: Line[] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place] ?? '';
    const below = line.endsWith(':') ? addressOf(lines[place + 1], mayLink) : undefined;
    if (below === undefined) shown.push(inlinesOf(line, mayLink));
    else {
      shown.push(leadTo(line, below));
      place += 1;
    }
  }
  return { kind: 'paragraph', lines: shown };
}

/** A list item with an address on its next line becomes a link with the item's text. */
function item(lines: readonly string[], mayLink: LinkRule): readonly Line[] {
  const address = lines.length > 1 ? addressOf(lines.at(-1), mayLink) : undefined;
  if (address === undefined) return lines.map((line) => inlinesOf(line.trim(), mayLink));
  const words = lines.slice(0, -1).map((line) => line.trim());
  return [[{ kind: 'link', address, words: words.join(' ') }]];
}

function list(lines: readonly string[], mayLink: LinkRule): Block {
  const items: string[][] = [];
  for (const line of lines) {
    if (listMark.test(line)) items.push([line.replace(listMark, '')]);
    else items.at(-1)?.push(line);
  }
  return { kind: 'list', items: items.map((one) => item(one, mayLink)) };
}

/** Quotations of other people have no links. */
function quotation(lines: readonly string[]): Block {
  const paragraphs: string[][] = [[]];
  for (const line of lines.map(unquoted)) {
    if (line.trim() !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return { kind: 'quotation', paragraphs: paragraphs.filter(({ length }) => length > 0) };
}

/** The parts of a text in order. */
export function blocksOf(text: string, mayLink: LinkRule): readonly Block[] {
  return groupsIn(text).map(({ kind, lines }) => {
    if (kind === 'quotation') return quotation(lines);
    return kind === 'list' ? list(lines, mayLink) : paragraph(lines, mayLink);
  });
}
