import { policySuccessionOn } from '../../administration/activate-policy.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { Clock } from '../../domain/clock.ts';
import { municipalityOf } from '../../people/directory.ts';
import type { Succession } from '../../policy/succession.ts';

/** Where a new version is written: the municipality, and the version it is to follow. */
export interface VersionContext {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly succession: Succession;
}

/** `base`: the latest version when the editing began; the current latest where it begins now. */
export async function readVersionContext(
  trx: TenantTransaction,
  clock: Clock,
  municipality: string,
  base?: string,
): Promise<VersionContext> {
  return {
    municipality: await municipalityOf(trx, municipality),
    succession: await policySuccessionOn(trx, clock, municipality, base),
  };
}
