import { type RawBuilder, sql } from 'kysely';

export type Row = object;

const quoted = (name: string): string => `"${name}"`;

/**
 * The database refuses half a surrogate pair in JSON. Input with one is refused on arrival; a text that was cut in
 * two later is stored as the driver does in any other statement, with U+FFFD in its place.
 */
function jsonOf(rows: readonly Row[]): string {
  const text = JSON.stringify(rows);
  if (!text.includes('\\ud')) return text;
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}

/**
 * Inserts rows, all with the columns of the first, which the database reads from one JSON text. The statement is the
 * same for any number of rows, so it is planned once (`prepared.ts`), and it avoids the limit of 65 535 values for
 * each statement.
 */
export function insertion(table: string, rows: readonly [Row, ...Row[]]): RawBuilder<unknown> {
  // As text, since the names are the product's own; that saves some fifty nodes to build and visit each time.
  const columns = sql.raw(Object.keys(rows[0]).map(quoted).join(', '));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${jsonOf(rows)}::text::json)`;
}

/** As `insertion`, or nothing where there are no rows. */
export function insertionOf(table: string, rows: readonly Row[]): readonly RawBuilder<unknown>[] {
  const [first, ...more] = rows;
  return first === undefined ? [] : [insertion(table, [first, ...more])];
}
