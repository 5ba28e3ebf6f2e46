import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { type Municipality, requireMunicipality } from '../../municipality/find.ts';
import { policyInForce } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { policiesOf } from '../../policy/store.ts';

export interface SubmissionPlace {
  readonly municipality: Municipality;
  /** The version in force today; undefined where there is none. */
  readonly policy: Policy | undefined;
}

/** @throws Problem not_found */
export async function findSubmissionPlace(app: AppContext, id: string): Promise<SubmissionPlace> {
  const today = arrivalDayOf(app.clock.now());
  const scope = { municipality: id, committees: 'all' } as const;
  return await inTenant(app.databases, scope, async (trx) => {
    const municipality = await requireMunicipality(trx, id);
    return { municipality, policy: policyInForce(await policiesOf(trx, id), today) };
  });
}
