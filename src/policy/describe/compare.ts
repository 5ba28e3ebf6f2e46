import type { Policy } from '../schema.ts';
import { describePolicy } from './describe.ts';
import type { PolicyRow } from './section.ts';

/** `null`: that version has no such row. */
export interface PolicyChange {
  readonly field: string;
  readonly label: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/** What changes from one version to another, in words and in the order of the page. Where a value comes from is not compared. */
export function compareVersions(before: Policy, after: Policy): readonly PolicyChange[] {
  const old = rowsOf(before);
  const next = rowsOf(after);
  return inOrder(old, next).flatMap((field) => change(field, old.get(field), next.get(field)));
}

function change(
  field: string,
  before: PolicyRow | undefined,
  after: PolicyRow | undefined,
): readonly PolicyChange[] {
  const label = after?.label ?? before?.label ?? field;
  if (before === undefined || after === undefined) {
    return [{ field, label, before: before?.lines ?? null, after: after?.lines ?? null }];
  }
  const renamed = before.label !== after.label;
  const reworded = !same(before.behind, after.behind);
  if (!renamed && !reworded && same(before.lines, after.lines)) return [];
  const told = (row: PolicyRow): readonly string[] => [
    ...(renamed ? [`Namn: ${row.label}`] : []),
    ...row.lines,
    ...(reworded ? row.behind : []),
  ];
  return [{ field, label, before: told(before), after: told(after) }];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

function rowsOf(policy: Policy): ReadonlyMap<string, PolicyRow> {
  const rows = describePolicy(policy).flatMap((section) => section.rows);
  return new Map(rows.map((row) => [row.field, row]));
}

/** The later version's order, with each row that is gone where it stood. */
function inOrder(
  old: ReadonlyMap<string, PolicyRow>,
  next: ReadonlyMap<string, PolicyRow>,
): readonly string[] {
  const fields = [...next.keys()];
  let place = 0;
  for (const field of old.keys()) {
    const at = fields.indexOf(field);
    if (at >= 0) place = at + 1;
    else fields.splice(place++, 0, field);
  }
  return fields;
}
