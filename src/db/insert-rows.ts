import { type RawBuilder, sql } from 'kysely';

export type Row = object;

const quoted = (name: string): string => `"${name}"`;

/**
 * The database refuses half a surrogate pair in JSON. What is sent with one is refused at the edge; a text that
 * was cut in two later is kept as the driver keeps it in any other statement, with U+FFFD in its place.
 */
function jsonOf(rows: readonly Row[]): string {
  const text = JSON.stringify(rows);
  if (!text.includes('\\ud')) return text;
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}

/**
 * Inserts rows, all with the columns of the first, which the database reads from one JSON text. The statement reads the same
 * however many they are, so it is planned once (`prepared.ts`); and a statement has no more than 65 535 values.
 */
export function insertion(table: string, rows: readonly [Row, ...Row[]]): RawBuilder<unknown> {
  // As text, since the names are the product's own: some fifty nodes less to build and to visit each time.
  const columns = sql.raw(Object.keys(rows[0]).map(quoted).join(', '));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${jsonOf(rows)}::text::json)`;
}

/** As `insertion`, or nothing where there are no rows. */
export function insertionOf(table: string, rows: readonly Row[]): readonly RawBuilder<unknown>[] {
  const [first, ...more] = rows;
  return first === undefined ? [] : [insertion(table, [first, ...more])];
}
