import type { Policy } from '../schema.ts';
import { describePolicy } from './describe.ts';
import type { PolicyRow, PolicySection } from './section.ts';
import { byDefaultOnly, type Statement } from './statement.ts';

/**
 * The kind of a difference. Only the later version's own document says what is new in it or removed (VAS14-12);
 * everything else is the product's comparison.
 */
export type Difference =
  | 'same'
  | 'new_by_document'
  | 'removed_by_document'
  /** When it holds, how it stands, what it is called. */
  | 'of_the_version'
  /** Where both documents are silent and the answer given instead differs. */
  | 'default'
  | 'differs';

/** `null`: that version has no such row. */
export interface ComparedRow {
  readonly field: string;
  readonly label: string;
  readonly before: readonly Statement[] | null;
  readonly after: readonly Statement[] | null;
  readonly difference: Difference;
}

/** As `ComparedRow`, with plain sentences. */
export interface PolicyChange extends Pick<ComparedRow, 'field' | 'label'> {
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

export interface ComparedSection extends Pick<PolicySection, 'id' | 'heading' | 'audience'> {
  readonly rows: readonly ComparedRow[];
}

/** Compares two whole versions in the order of the page: the sentences, and whether they are the document's or a default. */
export function sideBySide(before: Policy, after: Policy): readonly ComparedSection[] {
  const old = describePolicy(before);
  const later = laterOf(before, after);
  return describePolicy(after).map(({ id, heading, audience, rows }) => ({
    id,
    heading,
    audience,
    rows: compareRows(old.find((section) => section.id === id)?.rows ?? [], rows).map((row) =>
      row.difference === 'same' ? row : { ...row, difference: nameDifference(row, id, later) },
    ),
  }));
}

/** The one that came into force last, in whichever order they are given. */
export function laterOf(one: Policy, other: Policy): Policy {
  return one.effectiveFrom.value > other.effectiveFrom.value ? one : other;
}

/** What changes from one version to another, in words. */
export function compareVersions(before: Policy, after: Policy): readonly PolicyChange[] {
  return sideBySide(before, after)
    .flatMap(({ rows }) => rows)
    .filter(({ difference }) => difference !== 'same')
    .map((row) => ({
      field: row.field,
      label: row.label,
      before: textsOf(row.before),
      after: textsOf(row.after),
    }));
}

function textsOf(statements: readonly Statement[] | null): readonly string[] | null {
  return statements?.map(({ text }) => text) ?? null;
}

function nameDifference(row: ComparedRow, section: string, later: Policy): Difference {
  const said = later.revision.find(
    ({ value }) => value.change !== 'unchanged' && value.fields.some((field) => isOf(row, field)),
  );
  if (said !== undefined)
    return said.value.change === 'new' ? 'new_by_document' : 'removed_by_document';
  if (section === 'versionen') return 'of_the_version';
  const sides = [row.before, row.after].flatMap((side) => side ?? []);
  return sides.every(({ type }) => type === 'default') ? 'default' : 'differs';
}

const isOf = ({ field }: Pick<ComparedRow, 'field'>, beginning: string) =>
  field === beginning || field.startsWith(`${beginning}.`);

/** In the order of the later version, with each removed row where it was. */
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

function removedRow({ field, label, statements }: PolicyRow): ComparedRow {
  return { field, label, before: statements, after: null, difference: 'differs' };
}

function compareRow(before: PolicyRow | undefined, after: PolicyRow): ComparedRow {
  const { field, label, statements } = after;
  if (before === undefined)
    return { field, label, before: null, after: statements, difference: 'differs' };
  const renamed = before.label !== label;
  const reworded = !sameTexts(before.sourceFields, after.sourceFields);
  const shown = (row: PolicyRow): readonly Statement[] => [
    ...(renamed ? [byDefaultOnly(`Namn: ${row.label}`)] : []),
    ...row.statements,
    ...(reworded ? row.sourceFields.map(byDefaultOnly) : []),
  ];
  const differs = renamed || reworded || !sameStatements(before.statements, statements);
  return {
    field,
    label,
    before: shown(before),
    after: shown(after),
    difference: differs ? 'differs' : 'same',
  };
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

/**
 * A damaged scan and its restored text count as the same; a default that the document has since stated itself does
 * not.
 */
function sameStatements(one: readonly Statement[], other: readonly Statement[]): boolean {
  const keys = (statements: readonly Statement[]) =>
    statements.map(({ type, text }) => `${type === 'default' ? 'default' : 'document'}: ${text}`);
  return sameTexts(keys(one), keys(other));
}
