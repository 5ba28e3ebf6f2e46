import { normalForm } from '../normal-form.ts';

/** A sentence by the writer: quotations of other people do not count. */
export interface Sentence {
  /** As written, for showing. */
  readonly written: string;
  /** Lower case, one space between words; for comparison. */
  readonly plain: string;
}

/** Everything below such a line is an older message that a mail program added. */
const olderMessage =
  /^[ \t]*(?:-{2,}[ \t]*(?:ursprungligt meddelande|vidarebefordrat meddelande|original message|forwarded message)|(?:den|on) .{4,80}(?:skrev|wrote)\b.{0,200}:[ \t]{0,20}$)/imu;

/**
 * Quotation marks pair only within a paragraph, so that an unpaired one does not make the rest of the letter a
 * quotation.
 */
const quotations = [
  /[”“"„](?:(?!\n[ \t]*\n)[^”“"„])*[”“"]/gu,
  /[«»](?:(?!\n[ \t]*\n)[^«»])*[«»]/gu,
  /(?<![\p{L}\p{N}])['‘](?:(?!\n[ \t]*\n)[^‘]){1,300}?['’](?![\p{L}\p{N}])/gu,
] as const;
const quotationMark = ' ”…” ';

/** Abbreviations whose full stop ends no sentence. */
const shortForms =
  /(?:^|[\s(])(?:t\.ex|bl\.a|d\.v\.s|dvs|s\.k|kl|nr|ca|tel|e\.g|i\.e|mr|mrs|ms|dr|no)\.?\s*$/iu;
/** Characters; longer than any of them. No more than this is examined, however long the text before a full stop is. */
const enoughForShortForm = 16;
const possibleEnds = /[.!?;](?=\s|$)|\n[ \t]*\n/gu;

/** Whether the text between two positions, apart from a full stop and space, ends in an abbreviation. */
export function endsInShortForm(text: string, from: number, to: number): boolean {
  return shortForms.test(text.slice(Math.max(from, to - enoughForShortForm), to));
}

export function sentencesOf(text: string): readonly Sentence[] {
  const own = ownWords(normalForm(text).replaceAll(/\r\n?/g, '\n'));
  const ends = [...own.matchAll(possibleEnds)]
    .filter((end) => end[0] !== '.' || !endsInShortForm(own, 0, end.index))
    .map((end) => end.index + end[0].length);
  return [...ends, own.length]
    .map((end, index) => own.slice(ends[index - 1] ?? 0, end))
    .map((written) => ({
      written: written.replaceAll(/\s+/gu, ' ').trim(),
      plain: plainOf(written),
    }))
    .filter((sentence) => /\p{L}/u.test(sentence.plain));
}

function ownWords(text: string): string {
  const older = olderMessage.exec(text);
  const latest = older === null ? text : text.slice(0, older.index);
  const unmarked = latest.replaceAll(/^[ \t]*>.*$/gmu, '');
  return quotations.reduce((own, quotation) => own.replaceAll(quotation, quotationMark), unmarked);
}

/** A single form for texts that look the same: case, spaces, invisible characters, apostrophes. */
export function plainOf(text: string): string {
  return normalForm(text)
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
