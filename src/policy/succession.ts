import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Places } from './check/places.ts';
import { faultsIn } from './check.ts';
import type { Policy } from './schema.ts';

/** What prevents a version from following the existing ones. */
export type Objection =
  | { readonly code: 'other_municipality'; readonly municipality: string }
  | { readonly code: 'stale'; readonly latest: string }
  | { readonly code: 'code_taken'; readonly version: string }
  | { readonly code: 'day_passed'; readonly today: Day }
  | {
      readonly code: 'overlap';
      readonly former: string;
      readonly since: Day;
      readonly earliest: Day;
    }
  | { readonly code: 'gap'; readonly former: string; readonly end: Day }
  | { readonly code: 'fault'; readonly sentence: string };

/** The versions that a new one is to follow. */
export interface Succession {
  readonly municipality: string;
  /** Oldest first; at least one, since a municipality has a policy from its first start. */
  readonly versions: readonly [...Policy[], Policy];
  readonly places: Places;
  readonly today: Day;
  /** The latest version when the new one was begun, with which it was compared. */
  readonly base: string;
}

/** Everything that prevents it, so that all can be corrected at once. */
export function objectionsTo(policy: Policy, succession: Succession): readonly Objection[] {
  const { municipality, versions, places, today, base } = succession;
  const latest = versions[versions.length - 1] ?? versions[0];
  const objections: Objection[] = [];
  if (policy.municipality !== municipality)
    objections.push({ code: 'other_municipality', municipality: policy.municipality });
  if (latest.version !== base) objections.push({ code: 'stale', latest: latest.version });
  if (versions.some(({ version }) => version === policy.version))
    objections.push({ code: 'code_taken', version: policy.version });
  objections.push(...windowObjections(policy, latest, today));
  const faults = faultsIn([policy], places).map(
    ({ sentence }) => ({ code: 'fault', sentence }) as const,
  );
  return [...objections, ...faults];
}

/** Never in the past: cases that have arrived keep the version they came under (VAS14-10). */
function windowObjections(policy: Policy, latest: Policy, today: Day): readonly Objection[] {
  const start = policy.effectiveFrom.value;
  const since = latest.effectiveFrom.value;
  const end = latest.effectiveTo.value;
  if (start < today) return [{ code: 'day_passed', today }];
  if (start <= since)
    return [{ code: 'overlap', former: latest.version, since, earliest: addDays(since, 1) }];
  return end !== null && end < start ? [{ code: 'gap', former: latest.version, end }] : [];
}
