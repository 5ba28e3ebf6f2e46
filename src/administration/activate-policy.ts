import type { TenantTransaction } from '../db/tenant.ts';
import { actorReference, type StaffActor } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { Clock } from '../domain/clock.ts';
import { mayPutPolicyInForce } from '../domain/permission.ts';
import { append, takeHead } from '../ledger/append.ts';
import { readPlaces } from '../people/directory.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf, successionOf } from '../policy/store.ts';
import { type Objection, objectionsTo, type Succession } from '../policy/succession.ts';

export type ActivatePolicyResult =
  | { readonly type: 'in_force'; readonly former: string }
  | { readonly type: 'not_permitted' }
  | { readonly type: 'refused'; readonly objections: readonly Objection[] };

/** The existing versions, which a new one has to fit with. */
export async function policySuccessionOn(
  trx: TenantTransaction,
  clock: Clock,
  municipality: string,
  base?: string,
): Promise<Succession> {
  const versions = await policiesOf(trx, municipality);
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error(`${municipality} has no policy`);
  return {
    municipality,
    versions: [...versions.slice(0, -1), latest],
    places: await readPlaces(trx, municipality),
    today: arrivalDayOf(clock.now()),
    base: base ?? latest.version,
  };
}

/**
 * Puts a version in force from its own first day: it is stored, the previous one ends there, and the ledger records
 * who did it. `base` is the latest version as the administrator saw it. Cases that have arrived keep the version they
 * came under.
 */
export async function activatePolicy(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  { policy, base }: { readonly policy: Policy; readonly base: string },
): Promise<ActivatePolicyResult> {
  if (!mayPutPolicyInForce(actor)) return { type: 'not_permitted' };
  const { municipality } = actor;
  // Another administrator who does the same waits here, and then sees this version.
  const head = await takeHead(trx, municipality);
  const succession = await policySuccessionOn(trx, clock, municipality, base);
  const objections = objectionsTo(policy, succession);
  if (objections.length > 0) return { type: 'refused', objections };
  const former = succession.versions[succession.versions.length - 1] ?? succession.versions[0];
  const { added, ended } = successionOf(policy, former);
  const event = {
    municipality,
    caseId: null,
    at: new Date(clock.now().epochMilliseconds),
    type: 'policy_put_in_force',
    actor: actorReference(actor),
    detail: { version: policy.version, from: policy.effectiveFrom.value, after: former.version },
    changes: { insert: { policy_version: [added] }, update: { policy_version: [ended] } },
    reason: null,
  };
  await append(trx, head, event);
  return { type: 'in_force', former: former.version };
}
