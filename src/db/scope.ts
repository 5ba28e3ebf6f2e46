/** What a transaction sees, how it is planned (`plan_cache_mode`), and whether it may only read. */
export type ScopeValues = readonly [
  municipality: string,
  committees: string,
  plans: 'auto' | 'force_generic_plan',
  onlyReads: 'true' | 'false',
];

/**
 * Settings of the current transaction alone, which row-level security reads; its parameters are `ScopeValues`. It never makes
 * writable what is not: a full disk, or a standby.
 */
export const scopeText = `select set_config('app.municipality', $1, true), set_config('app.committees', $2, true),
  set_config('plan_cache_mode', $3, true), 
  case when $4::boolean then set_config('transaction_read_only', 'on', true) end`;

/** How Kysely begins a transaction that reads the latest and writes nothing. */
export const readingBegin = 'start transaction isolation level read committed read only';
