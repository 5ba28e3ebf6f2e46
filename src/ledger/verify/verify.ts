import type { Databases } from '../../db/connect.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import { genesis } from '../../domain/ledger.ts';
import { walkChain } from './chain.ts';
import { compareMunicipality } from './municipality.ts';
import { compareNumbers } from './numbers.ts';
import { compareRows } from './rows.ts';

export interface Problem {
  /** Where to look: `event 17`, `feedback_case …`, `number 2026-00012`. */
  readonly at: string;
  readonly what: string;
}

export interface Verification {
  readonly municipality: string;
  readonly cases: number;
  readonly events: number;
  readonly head: string;
  readonly problems: readonly Problem[];
}

/** Municipality → heads written down outside the database. */
export type KnownHeads = ReadonlyMap<string, readonly string[]>;

async function verifyOne(
  trx: TenantTransaction,
  municipality: string,
  heads: readonly string[],
): Promise<Verification> {
  const chain = await walkChain(trx, heads);
  const rows = await compareRows(trx);
  const numbers = await compareNumbers(trx);
  const own = await compareMunicipality(trx, municipality);
  return {
    municipality,
    cases: rows.cases,
    events: chain.events,
    head: chain.head,
    problems: [...chain.problems, ...rows.problems, ...numbers, ...own],
  };
}

function gone(municipality: string): Verification {
  const what = 'a head was written down for it outside the database, and it is not there';
  return {
    municipality,
    cases: 0,
    events: 0,
    head: genesis,
    problems: [{ at: `municipality ${municipality}`, what }],
  };
}

/**
 * Recomputes the whole ledger and compares it with the current tables, at one moment for each municipality. A chain
 * cannot show that its last events were removed; the heads written outside the database can.
 */
export async function verify(
  databases: Databases,
  heads: KnownHeads = new Map(),
): Promise<readonly Verification[]> {
  const rows = await databases.app.selectFrom('municipality').select('id').orderBy('id').execute();
  const municipalities = rows.map(({ id }) => id);
  const verifications: Verification[] = [];
  for (const municipality of municipalities)
    verifications.push(
      await inTenant(
        databases,
        { municipality, committees: 'all' },
        (trx) => verifyOne(trx, municipality, heads.get(municipality) ?? []),
        { view: 'one_moment' },
      ),
    );
  const missing = [...heads.keys()].filter((id) => !municipalities.includes(id));
  return [...verifications, ...missing.map(gone)];
}
