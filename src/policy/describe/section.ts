import type { Source, Sourced } from '../sourced.ts';

/** One value of a policy in plain Swedish. */
export interface PolicyRow {
  /** Dotted path in the policy; an entry of a list has a key of its own: `reports.arsrapport`, `exclusions.appeal`. */
  readonly field: string;
  readonly label: string;
  readonly lines: readonly string[];
  /** What the page does not show, but a comparison must: the English wording of something worded in both languages. */
  readonly sourceFields: readonly string[];
  readonly source: Source;
}

export interface PolicySection {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly PolicyRow[];
  /** What an empty list means. */
  readonly whenEmpty: string;
  /** The desk's own days are never shown to a submitter, lest they be taken for a promise. */
  readonly audience: 'everyone' | 'staff';
}

interface RowDescription<T> {
  readonly field: string;
  readonly label: string;
  readonly entry: Sourced<T>;
  readonly describe: (value: T) => string | readonly string[];
  readonly sourceFields?: (value: T) => readonly string[];
}

export function row<T>({
  field,
  label,
  entry,
  describe,
  sourceFields,
}: RowDescription<T>): PolicyRow {
  const lines = describe(entry.value);
  return {
    field,
    label,
    lines: typeof lines === 'string' ? [lines] : lines,
    sourceFields: sourceFields?.(entry.value) ?? [],
    source: entry.source,
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

/** Nothing forbids two entries of a list with the same key; the second is then `reports.arsrapport.2`. */
function withOwnFields(rows: readonly PolicyRow[]): readonly PolicyRow[] {
  const seen = new Map<string, number>();
  return rows.map((one) => {
    const times = (seen.get(one.field) ?? 0) + 1;
    seen.set(one.field, times);
    return times === 1 ? one : { ...one, field: `${one.field}.${times}` };
  });
}
