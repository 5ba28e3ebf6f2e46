import { sql } from 'kysely';
import { insertion } from '../db/insert-rows.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Clock } from '../domain/clock.ts';

/** contract.md: the same key with the same body gives the same answer for this long. */
const keyLifetime = { hours: 24 } as const;

const expiryLimit = (now: Temporal.Instant): Date =>
  new Date(now.subtract(keyLifetime).epochMilliseconds);

/** A key and the case that it belongs to. */
export interface KeyRow {
  readonly municipality: string;
  readonly key_hash: string;
  readonly body_digest: string;
  readonly case_id: string;
  readonly created_at: Date;
}

type Key = Pick<KeyRow, 'municipality' | 'key_hash'>;
export type FormerKey = Pick<KeyRow, 'body_digest' | 'case_id' | 'created_at'>;

/**
 * Reserves keys that are unused, and returns which; waits while another transaction reserves one, so that two
 * requests at once become one. In the order of the keys, so that two transactions never wait for each other. No key
 * may occur twice.
 */
export async function takeKeys(
  trx: TenantTransaction,
  now: Temporal.Instant,
  rows: readonly KeyRow[],
): Promise<ReadonlySet<string>> {
  const [first, ...more] = rows.toSorted((one, other) => (one.key_hash < other.key_hash ? -1 : 1));
  if (!first) return new Set();
  const inserted = await sql<{ key_hash: string }>`${insertion('idempotency', [first, ...more])}
    on conflict (municipality, key_hash) do update
    set body_digest = excluded.body_digest, case_id = excluded.case_id, created_at = excluded.created_at
    where idempotency.created_at < ${expiryLimit(now)}
    returning key_hash`.execute(trx);
  return new Set(inserted.rows.map(({ key_hash }) => key_hash));
}

/** The cases of keys of one municipality that were reserved before. */
export async function formerKeys(
  trx: TenantTransaction,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, FormerKey>> {
  const [first] = keys;
  if (!first) return new Map();
  const kept = await trx
    .selectFrom('idempotency')
    .select(['key_hash', 'body_digest', 'case_id', 'created_at'])
    .where('municipality', '=', first.municipality)
    .where('key_hash', '=', sql<string>`any(${keys.map(({ key_hash }) => key_hash)})`)
    .execute();
  return new Map(
    kept.map(({ key_hash, case_id, ...row }) => {
      if (case_id === null) throw new Error('a key that is kept has a case');
      return [key_hash, { ...row, case_id }];
    }),
  );
}

/** Makes keys of one municipality available again. */
export async function freeKeys(trx: TenantTransaction, keys: readonly Key[]): Promise<void> {
  const [first] = keys;
  if (!first) return;
  await trx
    .deleteFrom('idempotency')
    .where('municipality', '=', first.municipality)
    .where('key_hash', '=', sql<string>`any(${keys.map(({ key_hash }) => key_hash)})`)
    .execute();
}

/** Deletes expired keys. */
export async function forgetKeys(trx: TenantTransaction, clock: Clock): Promise<void> {
  await trx.deleteFrom('idempotency').where('created_at', '<', expiryLimit(clock.now())).execute();
}
