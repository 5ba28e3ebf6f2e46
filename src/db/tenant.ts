import { type Compilable, CompiledQuery, sql, type Transaction } from 'kysely';
import type { Databases } from './connect.ts';
import { markTransaction } from './connection-queue.ts';
import { type ScopeValues, scopeText } from './scope.ts';
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
  /**
   * `reading`: nothing is written or locked. Each statement sees what is committed when it begins, as in every transaction that
   * reads the latest, so on PostgreSQL each is sent by itself, with two round trips fewer (`prepared.ts`). With `one_moment` the
   * transaction is only made read-only.
   */
  readonly access?: 'writing' | 'reading';
}

type Scoping = Pick<Required<TransactionSettings>, 'plans' | 'access'>;

/** The first statement of every transaction within one municipality. `prepared.ts` recognises it by its text. */
function scopeStatement(scope: TenantScope, { plans, access }: Scoping) {
  const values: ScopeValues = [
    scope.municipality,
    committeeSetting(scope.committees),
    plans === 'kept' ? 'force_generic_plan' : 'auto',
    access === 'reading' ? 'true' : 'false',
  ];
  return CompiledQuery.raw(scopeText, [...values]);
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
  const { municipality, committees } = scope;
  const asked = sql<Row>`
    select set_config('app.municipality', ${sql.lit(municipality)}, true),
      set_config('app.committees', ${sql.lit(committeeSetting(committees))}, true);
    ${sql.raw(text)}`;
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
  { view = 'latest', plans = 'chosen', access = 'writing' }: TransactionSettings = {},
): Promise<T> {
  const begin = databases.app
    .transaction()
    .setIsolationLevel(view === 'one_moment' ? 'repeatable read' : 'read committed');
  const afterCommitWork: (() => void)[] = [];
  const result = await (access === 'reading' ? begin.setAccessMode('read only') : begin).execute(
    async (trx) => {
      // Sent together with the first statement (`prepared.ts`).
      await trx.executeQuery(scopeStatement(scope, { plans, access }));
      return await markTransaction(() => work(trx), afterCommitWork);
    },
  );
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
