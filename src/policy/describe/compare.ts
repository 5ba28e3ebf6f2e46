import type { Policy } from '../schema.ts';
import { describePolicy } from './describe.ts';
import type { PolicyRow, PolicySection } from './section.ts';

export type Difference = 'same' | 'changed' | 'added' | 'removed';

/** `null`: that version has no such row. */
export interface PolicyChange {
  readonly field: string;
  readonly label: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

export interface ComparedRow extends PolicyChange {
  readonly difference: Difference;
}

export interface ComparedSection extends Pick<PolicySection, 'id' | 'heading' | 'audience'> {
  readonly rows: readonly ComparedRow[];
}

/** Compares two whole versions in the order of the page. Sources are not compared. */
export function sideBySide(before: Policy, after: Policy): readonly ComparedSection[] {
  const old = describePolicy(before);
  return describePolicy(after).map(({ id, heading, audience, rows }) => ({
    id,
    heading,
    audience,
    rows: compareRows(old.find((section) => section.id === id)?.rows ?? [], rows),
  }));
}

/** What changes from one version to another, in words. */
export function compareVersions(before: Policy, after: Policy): readonly PolicyChange[] {
  return sideBySide(before, after)
    .flatMap(({ rows }) => rows)
    .filter(({ difference }) => difference !== 'same')
    .map(({ difference: _, ...change }) => change);
}

/** The later version's order, with each row that is gone where it stood. */
function compareRows(
  old: readonly PolicyRow[],
  next: readonly PolicyRow[],
): readonly ComparedRow[] {
  const compared: ComparedRow[] = next.map((after) =>
    compareRow(
      old.find(({ field }) => field === after.field),
      after,
    ),
  );
  let place = 0;
  for (const before of old) {
    const at = compared.findIndex(({ field }) => field === before.field);
    if (at >= 0) place = at + 1;
    else compared.splice(place++, 0, removedRow(before));
  }
  return compared;
}

function removedRow({ field, label, lines }: PolicyRow): ComparedRow {
  return { field, label, before: lines, after: null, difference: 'removed' };
}

function compareRow(before: PolicyRow | undefined, after: PolicyRow): ComparedRow {
  const { field, label, lines } = after;
  if (before === undefined)
    return { field, label, before: null, after: lines, difference: 'added' };
  const renamed = before.label !== label;
  const reworded = !same(before.sourceFields, after.sourceFields);
  const changed = renamed || reworded || !same(before.lines, lines);
  const rowLines = (row: PolicyRow): readonly string[] => [
    ...(renamed ? [`Namn: ${row.label}`] : []),
    ...row.lines,
    ...(reworded ? row.sourceFields : []),
  ];
  return {
    field,
    label,
    before: rowLines(before),
    after: rowLines(after),
    difference: changed ? 'changed' : 'same',
  };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
