import { successionAt } from '../../administration/activate-policy.ts';
import type { Clock } from '../../domain/clock.ts';
import type { CaseTransaction } from '../../ledger/context.ts';
import { municipalityOf } from '../../people/directory.ts';
import type { Succession } from '../../policy/succession.ts';

/** Where a new version is written: whose it is, and what it has to follow. */
export interface Scene {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly succession: Succession;
}

/** `base`: the latest version when the work began; now's latest where it begins. */
export async function readScene(
  trx: CaseTransaction,
  clock: Clock,
  municipality: string,
  base?: string,
): Promise<Scene> {
  return {
    municipality: await municipalityOf(trx, municipality),
    succession: await successionAt(trx, clock, municipality, base),
  };
}
