import type { Source, Sourced } from '../sourced.ts';
import { type Statement, statementFrom } from './statement.ts';

/** One value of a policy in plain Swedish. */
export interface PolicyRow {
  /** Dotted path in the policy; an entry of a list has a key of its own: `reports.arsrapport`, `exclusions.appeal`. */
  readonly field: string;
  readonly label: string;
  readonly statements: readonly Statement[];
  /** A sentence about what the policy requires and the product does not do yet. */
  readonly notYet: string | undefined;
  /** Text that the page does not show but a comparison needs: the English version of a text in two languages. */
  readonly sourceFields: readonly string[];
  readonly source: Source;
}

export interface PolicySection {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly PolicyRow[];
  /** What an empty list means. */
  readonly whenEmpty: string;
  /** The desk's own days are never shown to a submitter, so that they are not taken for a promise. */
  readonly audience: 'everyone' | 'staff';
}

interface RowDescription<T> {
  readonly field: string;
  readonly label: string;
  readonly entry: Sourced<T>;
  /** A plain sentence gets its kind from the source; a value that no document decides states its kind itself. */
  readonly describe: (value: T, source: Source) => string | readonly (string | Statement)[];
  readonly notYet?: (value: T) => string | undefined;
  readonly sourceFields?: (value: T) => readonly string[];
}

export function row<T>({
  field,
  label,
  entry,
  describe,
  notYet,
  sourceFields,
}: RowDescription<T>): PolicyRow {
  const { value, source } = entry;
  const said = describe(value, source);
  const lines = typeof said === 'string' ? [said] : said;
  return {
    field,
    label,
    statements: lines.map((line) =>
      typeof line === 'string' ? statementFrom(source, line) : line,
    ),
    notYet: notYet?.(value),
    sourceFields: sourceFields?.(value) ?? [],
    source,
  };
}

export function section(
  id: string,
  heading: string,
  rows: readonly PolicyRow[],
  more: Partial<Pick<PolicySection, 'whenEmpty' | 'audience'>> = {},
): PolicySection {
  const { whenEmpty = 'Policyn säger inget om det här.', audience = 'everyone' } = more;
  return { id, heading, rows: withOwnFields(rows), whenEmpty, audience };
}

/** Two entries of a list may have the same key; the second is then `reports.arsrapport.2`. */
function withOwnFields(rows: readonly PolicyRow[]): readonly PolicyRow[] {
  const seen = new Map<string, number>();
  return rows.map((one) => {
    const times = (seen.get(one.field) ?? 0) + 1;
    seen.set(one.field, times);
    return times === 1 ? one : { ...one, field: `${one.field}.${times}` };
  });
}
