/** Terms for filters in the index; they begin with a colon, which no typed word does. */
import { createHash } from 'node:crypto';
import type { CaseRow } from '../domain/case-file.ts';

/** A case's number without its year. */
export const numberTerm = (inYear: number): string => `:nr:${inYear}`;
/** A term for the same e-mail address, for finding likely duplicates. It is a digest that nobody can search for. */
export const mailTerm = (municipality: string, email: string): string =>
  `:mail:${createHash('sha256').update(`${municipality}\0${email.trim().toLowerCase()}`).digest('hex').slice(0, 20)}`;

export const filterTerms = {
  kind: (kind: string) => `:kind:${kind}`,
  unit: (unitId: string) => `:unit:${unitId}`,
  factor: (code: string) => `:factor:${code}`,
  channel: (channel: string) => `:channel:${channel}`,
  status: (status: string) => `:status:${status}`,
} as const;

export function factTerms(
  row: Pick<CaseRow, 'number' | 'kind' | 'unit_id' | 'factors' | 'themes' | 'channel' | 'status'>,
): readonly string[] {
  const [, inYear = ''] = row.number.split('-');
  return [
    row.number,
    numberTerm(Number(inYear)),
    filterTerms.channel(row.channel),
    filterTerms.status(row.status),
    ...(row.kind === null ? [] : [filterTerms.kind(row.kind)]),
    ...(row.unit_id === null ? [] : [filterTerms.unit(row.unit_id)]),
    ...[...row.factors, ...row.themes].map(filterTerms.factor),
  ];
}

/** Quoted for `tsvector` and `tsquery`. */
export const quotedTerm = (term: string): string => `'${term.replaceAll(/['\\\p{Cc}]/gu, '')}'`;

/** Year and number as one number, which orders cases by their numbers. */
export function placeOf(number: string): number {
  const [year = '', inYear = ''] = number.split('-');
  return Number(year) * 1_000_000_000 + Number(inYear);
}
