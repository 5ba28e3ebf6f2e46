/** How somebody's own words stand within a text without form: each line after a mark, as in every e-mail (RFC 3676, 4.5). */

const mark = '> ';

export function quoted(words: string): string {
  return words
    .split(/\r\n|\r|\n/)
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n');
}

export function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

/** The line without its mark. */
export function unquoted(line: string): string {
  return line.replace(/^> ?/, '');
}

export interface TextRun {
  readonly kind: 'own' | 'quoted';
  /** Without marks. */
  readonly text: string;
}

/** A text in its own and its quoted parts, in their order. */
export function runsOf(text: string): readonly TextRun[] {
  const runs: { kind: TextRun['kind']; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = isQuoted(line) ? 'quoted' : 'own';
    const last = runs.at(-1);
    const shown = kind === 'quoted' ? unquoted(line) : line;
    if (last?.kind === kind) last.lines.push(shown);
    else runs.push({ kind, lines: [shown] });
  }
  return runs.map(({ kind, lines }) => ({ kind, text: lines.join('\n').trim() }));
}
