import { distressDeskWords } from '../../i18n/desk/distress.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Choosable, ListedCase } from './queries.ts';
import { searchWords } from './words.ts';

/** With more rows than this it is a report, and the search has to be narrowed. */
export const mostRows = 5000;

const byteOrderMark = '\ufeff';

/**
 * Excel takes a text that begins like this for a formula and would execute it; the apostrophe prevents that (OWASP,
 * CSV injection).
 */
function escapeFormula(text: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value: string | null): string {
  const text = escapeFormula(value ?? '');
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (values: readonly (string | null)[]): string => `${values.map(cell).join(';')}\r\n`;

/** A day in Sweden, which Excel recognises as a date. */
function dayIn(moment: Date | null): string | null {
  if (moment === null) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return instant.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();
}

const { kind, status, channel } = wordsIn('sv').vocabulary;
const { csv: words } = searchWords;

function valuesOf(row: ListedCase, { factors }: Choosable): readonly (string | null)[] {
  const nameOf = (code: string) => factors.find((factor) => factor.code === code)?.name ?? code;
  return [
    row.number,
    row.arrival_day,
    status[row.status],
    row.kind === null ? null : kind[row.kind],
    row.unit,
    row.handler,
    [...row.factors, ...row.themes].map(nameOf).join(', '),
    channel[row.channel],
    dayIn(row.answered_at),
    dayIn(row.closed_at),
    row.secrecy_marked
      ? words.secret
      : row.distress === null
        ? row.words
        : distressDeskWords.opening,
  ];
}

/** A file that Swedish Excel opens with a double click: UTF-8 with a byte order mark, semicolons. */
export function csvOf(rows: readonly ListedCase[], choosable: Choosable): string {
  const lines = rows.map((row) => line(valuesOf(row, choosable)));
  return `${byteOrderMark}${line(words.columns)}${lines.join('')}`;
}
