import type { TestApp } from './app.ts';

/**
 * A change that the decision on the ledger (0004) promises to detect, made by an attacker with all the rights of the
 * tables' owner, who also knows how the chain is computed. What the attacker lacks is the key that signs the heads.
 */
export interface Tampering {
  /** Its name in the decision. */
  readonly kind: string;
  /** What `verify` reports. */
  readonly found: RegExp;
  /** Statements by the owner, with the guards of the ledger and the policy removed. */
  readonly sql?: readonly string[];
  readonly by?: (app: TestApp) => Promise<void>;
}

export const tamperedMunicipality = 'landskrona';
export const own = `municipality = '${tamperedMunicipality}'`;
/** One row of the municipality's that meets the condition. */
export const one = (table: string, condition = 'true', key = 'id') =>
  `${own} and ${key} = (select ${key} from ${table} where ${own} and ${condition} order by ${key} limit 1)`;
export const differs = (table: string, column: string) =>
  new RegExp(`${table}:\\S+: differs from the ledger in ([\\w, ]*, )?${column}\\b`);
export const removed = (table: string) => new RegExp(`${table}:\\S+: .* it has been removed`);
export const inserted = (table: string) => new RegExp(`${table}:\\S+: .* it has been inserted`);

/** A copy of another row, with these columns set. */
export const copied = (table: string, set: object, condition = 'true') =>
  `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || '${JSON.stringify(set)}')).*
   from (select * from ${table} where ${own} and ${condition} limit 1) t`;
export const changed = (
  kind: string,
  table: string,
  column: string,
  value: string,
  condition?: string,
) => ({
  kind,
  found: differs(table, column),
  sql: [`update ${table} set ${column} = ${value} where ${one(table, condition, keyOf(table))}`],
});
const keyOf = (table: string) =>
  ({
    submitter: 'case_id',
    delivery: 'message_id',
    policy_version: 'version',
    policy_reading: 'version',
  })[table] ?? 'id';
