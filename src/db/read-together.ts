import type { Expression } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantTransaction } from './tenant.ts';

/** Questions by name; undefined where there is nothing to ask. */
export type Questions = Readonly<Record<string, Expression<object> | undefined>>;

export type Answers<Asked extends Questions> = {
  readonly [Name in keyof Asked]: NonNullable<Asked[Name]> extends Expression<infer Row>
    ? readonly Row[]
    : never;
};

/**
 * Columns with a timestamp (`timestamptz`) have such names, and no others do. JSON has no timestamps, so they are
 * recognised by their names. `schema.test.ts` checks this for every table.
 */
export const holdsMoment = (column: string): boolean =>
  /(?:^at|_at|_until|_since|At)$/.test(column);

/** A row as the driver would have returned it. */
function revive(row: object): void {
  for (const [column, value] of Object.entries(row))
    if (typeof value === 'string' && holdsMoment(column)) Reflect.set(row, column, new Date(value));
}

/**
 * Runs several queries in one statement: one round trip, planned once. Each keeps its order, and the rows are the
 * same as if it had been run by itself.
 */
export async function readTogether<Asked extends Questions>(
  trx: TenantTransaction,
  asked: Asked,
): Promise<Answers<Asked>> {
  const questions = Object.entries(asked).flatMap(([name, question]) =>
    question === undefined ? [] : [[name, question] as const],
  );
  const nothing = Object.fromEntries(Object.keys(asked).map((name) => [name, []]));
  const row: Readonly<Record<string, object[]>> =
    questions.length === 0
      ? {}
      : await trx
          .selectNoFrom(questions.map(([name, question]) => jsonArrayFrom(question).as(name)))
          .executeTakeFirstOrThrow();
  for (const rows of Object.values(row)) for (const one of rows) revive(one);
  // The queries determine the type of the rows, which TypeScript does not follow through the loop.
  const answers: object = { ...nothing, ...row };
  return answers as Answers<Asked>;
}
