import { type Compilable, sql, type Transaction } from 'kysely';
import type { Databases } from './connect.ts';
import { markTransaction } from './connection-queue.ts';
import type { Tables } from './tables.ts';

/** A transaction within one municipality (`inTenant`); whatever is given one opens none of its own. */
export type TenantTransaction = Transaction<Tables>;

/** What a piece of work may see: one municipality, and in it all committees or some (secrecy between committees, OSL 8:2). */
export interface TenantScope {
  readonly municipality: string;
  readonly committees: 'all' | readonly string[];
}

function committeeSetting(committees: TenantScope['committees']): string {
  if (committees === 'all') return '*';
  // The setting is a list with commas in which a star means all: an id that holds either would say something else.
  if (committees.some((id) => /[*,]/.test(id))) throw new RangeError('not the id of a committee');
  return committees.join(',');
}

export interface TransactionSettings {
  /** `one_moment`: everything is read as it was at one moment, while others go on writing. */
  readonly view?: 'latest' | 'one_moment';
  /**
   * `kept`: every statement is planned once for each connection. Left alone, PostgreSQL plans one anew each time where it
   * believes that the values would make a better plan; counting the views of a queue it planned for 4.5 ms what then took 1.8.
   */
  readonly plans?: 'chosen' | 'kept';
}

/** What every transaction within one municipality begins with; as literals, so that it can be sent together with others. */
function scopeStatement({ municipality, committees }: TenantScope, plans: 'chosen' | 'kept') {
  const keepsPlans =
    plans === 'kept' ? sql`, set_config('plan_cache_mode', 'force_generic_plan', true)` : sql``;
  return sql`select set_config('app.municipality', ${sql.lit(municipality)}, true), set_config('app.committees', ${sql.lit(committeeSetting(committees))}, true)${keepsPlans}`;
}

/**
 * The rows of one question, in one round trip: the scope and the question are sent together, which the database takes as one
 * transaction (PostgreSQL 15, 55.2.2.1). The question holds no values but literals, and is planned anew each time.
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

/** One transaction within one municipality: row-level security shows nothing of any other. Hand `trx` on, never `databases`. */
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
 * From here on the transaction sees every committee: PostgreSQL refuses to write a row that its writer would no longer see, and
 * whoever marks a case with secrecy, or moves a marked one, may put it out of their own sight.
 */
export async function seeEveryCommittee(trx: TenantTransaction): Promise<void> {
  await sql`select set_config('app.committees', '*', true)`.execute(trx);
}
