import { type Compilable, sql, type Transaction } from 'kysely';
import type { Databases } from './connect.ts';
import { markTransaction } from './connection-queue.ts';
import type { Tables } from './tables.ts';

/** A transaction within one municipality (`inTenant`). A function that is given one opens none of its own. */
export type TenantTransaction = Transaction<Tables>;

/**
 * What a transaction may see: one municipality, and in it all committees or some (secrecy between committees, OSL
 * 8:2).
 */
export interface TenantScope {
  readonly municipality: string;
  readonly committees: 'all' | readonly string[];
}

function committeeSetting(committees: TenantScope['committees']): string {
  if (committees === 'all') return '*';
  // The setting is a comma-separated list in which a star means all, so an id with either would change its meaning.
  if (committees.some((id) => /[*,]/.test(id))) throw new RangeError('not the id of a committee');
  return committees.join(',');
}

export interface TransactionSettings {
  /** `one_moment`: everything is read as it was at one moment, while others continue to write. */
  readonly view?: 'latest' | 'one_moment';
  /**
   * `kept`: every statement is planned once for each connection. By default, PostgreSQL plans a statement each time
   * where it expects a better plan from the values; for counting the views of a queue it then planned for 4.5 ms what
   * took 1.8 ms.
   */
  readonly plans?: 'chosen' | 'kept';
}

/**
 * The first statement of every transaction within one municipality; with literals, so that it can be sent together
 * with others.
 */
function scopeStatement({ municipality, committees }: TenantScope, plans: 'chosen' | 'kept') {
  const keepsPlans =
    plans === 'kept' ? sql`, set_config('plan_cache_mode', 'force_generic_plan', true)` : sql``;
  return sql`select set_config('app.municipality', ${sql.lit(municipality)}, true), set_config('app.committees', ${sql.lit(committeeSetting(committees))}, true)${keepsPlans}`;
}

/**
 * The rows of one query, in one round trip: the scope and the query are sent together, which the database executes as
 * one transaction (PostgreSQL 15, 55.2.2.1). The query has literals instead of parameters, and is planned each time.
 */
export async function askInTenant<Row>(
  databases: Databases,
  scope: TenantScope,
  question: Compilable<Row>,
): Promise<readonly Row[]> {
  const { sql: text, parameters } = question.compile();
  if (parameters.length > 0) throw new TypeError('the question may hold literals alone');
  const asked = sql<Row>`${scopeStatement(scope, 'chosen')}; ${sql.raw(text)}`;
  return (await asked.execute(databases.app)).rows;
}

/**
 * Runs one transaction within one municipality; row-level security hides every other. Pass `trx` on, never
 * `databases`.
 */
export async function inTenant<T>(
  databases: Databases,
  scope: TenantScope,
  work: (trx: TenantTransaction) => Promise<T>,
  { view = 'latest', plans = 'chosen' }: TransactionSettings = {},
): Promise<T> {
  const isolation = view === 'one_moment' ? 'repeatable read' : 'read committed';
  const afterCommitWork: (() => void)[] = [];
  const result = await databases.app
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (trx) => {
      // Sent together with the beginning (`prepared.ts`).
      await scopeStatement(scope, plans).execute(trx);
      return await markTransaction(() => work(trx), afterCommitWork);
    });
  for (const then of afterCommitWork) then();
  return result;
}

/**
 * From here on the transaction sees every committee: PostgreSQL refuses to write a row that its writer would no
 * longer see, and whoever marks a case with secrecy, or moves a marked one, may thereby lose sight of it.
 */
export async function seeEveryCommittee(trx: TenantTransaction): Promise<void> {
  await sql`select set_config('app.committees', '*', true)`.execute(trx);
}
