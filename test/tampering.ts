import type { TestApp } from './app.ts';

/**
 * What the decision on the ledger (0004) promises, done by somebody with all the rights of the tables' owner, who also knows
 * how the chain is computed. What they do not have is the key that the heads are signed with.
 */
export interface Tampering {
  /** As it stands in the decision. */
  readonly kind: string;
  /** What `verify` says of it. */
  readonly found: RegExp;
  /** Statements by the owner, with the ledger's and the policy's own guards taken away. */
  readonly sql?: readonly string[];
  readonly by?: (app: TestApp) => Promise<void>;
}

export const tamperedMunicipality = 'landskrona';
export const own = `municipality = '${tamperedMunicipality}'`;
/** One row of the municipality's that fits. */
export const one = (table: string, fits = 'true', key = 'id') =>
  `${own} and ${key} = (select ${key} from ${table} where ${own} and ${fits} order by ${key} limit 1)`;
export const differs = (table: string, column: string) =>
  new RegExp(`${table}:\\S+: differs from the ledger in ([\\w, ]*, )?${column}\\b`);
export const removed = (table: string) => new RegExp(`${table}:\\S+: .* it has been removed`);
export const inserted = (table: string) => new RegExp(`${table}:\\S+: .* it has been inserted`);

/** A row that is another's but for what is set. */
export const copied = (table: string, set: object, fits = 'true') =>
  `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || '${JSON.stringify(set)}')).*
   from (select * from ${table} where ${own} and ${fits} limit 1) t`;
export const changed = (
  kind: string,
  table: string,
  column: string,
  value: string,
  fits?: string,
) => ({
  kind,
  found: differs(table, column),
  sql: [`update ${table} set ${column} = ${value} where ${one(table, fits, keyOf(table))}`],
});
const keyOf = (table: string) =>
  ({
    submitter: 'case_id',
    delivery: 'message_id',
    policy_version: 'version',
    policy_reading: 'version',
  })[table] ?? 'id';
