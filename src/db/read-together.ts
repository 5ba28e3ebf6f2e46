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
 * Columns that hold a moment (`timestamptz`) are called so, and no others; JSON has no moments, so they are known by their names
 * when they come back. Held for every table by `schema.test.ts`.
 */
export const holdsMoment = (column: string): boolean => /(?:^at|_at|_until|At)$/.test(column);

/** A row as the driver would have given it. */
function revive(row: object): void {
  for (const [column, value] of Object.entries(row))
    if (typeof value === 'string' && holdsMoment(column)) Reflect.set(row, column, new Date(value));
}

/**
 * Asks several questions in one statement: one round trip, planned once. Each keeps the order that it asks for. The rows are what
 * each question would have given by itself, so that a caller need not know how it was asked.
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
  // What the rows look like is what the questions say; TypeScript does not follow them through the loop.
  const answers: object = { ...nothing, ...row };
  return answers as Answers<Asked>;
}
