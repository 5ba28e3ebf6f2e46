import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Kysely, QueryCreator } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Policy, type PolicyDraft, policySchema } from './schema.ts';

/** A version never changes, so what was parsed once stays right; the digest names it across municipalities and tests. */
const parsed = new Map<string, Policy>();

/** RFC 8785, so that the same version has the same digest whatever the order of its fields. */
function digestOf(draft: PolicyDraft): string {
  const text = canonicalize(draft);
  if (text === undefined) throw new Error(`policy ${draft.version} is not JSON`);
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Writes the versions that are not there yet, by a transaction that may write policies. One that is there stays as it is:
 * the files are seeds for a first start.
 * @throws ZodError for a draft that is no policy
 */
export async function seedPolicies(
  database: Kysely<Tables>,
  drafts: readonly PolicyDraft[],
): Promise<void> {
  for (const draft of drafts) {
    const policy = policySchema.parse(draft);
    await database
      .insertInto('policy_version')
      .values({
        municipality: policy.municipality,
        version: policy.version,
        effective_from: policy.effectiveFrom.value,
        effective_to: policy.effectiveTo.value,
        digest: digestOf(draft),
        body: JSON.stringify(draft),
      })
      .onConflict((conflict) => conflict.columns(['municipality', 'version']).doNothing())
      .execute();
  }
}

/** Every version of the municipality, oldest first. */
export async function policiesOf(
  database: Kysely<Tables>,
  municipality: string,
): Promise<readonly Policy[]> {
  const names = await versionNames(database, municipality).execute();
  return await policiesNamed(database, municipality, names);
}

export interface VersionName {
  readonly version: string;
  readonly digest: string;
}

/** For those who ask for more in the same question; `policiesNamed` makes policies of what comes back. */
export function versionNames(database: QueryCreator<Tables>, municipality: string) {
  return database
    .selectFrom('policy_version')
    .select(['policy_version.version', 'policy_version.digest'])
    .where('policy_version.municipality', '=', municipality)
    .orderBy('policy_version.effective_from');
}

export async function policiesNamed(
  database: Kysely<Tables>,
  municipality: string,
  names: readonly VersionName[],
): Promise<readonly Policy[]> {
  const versions: Policy[] = [];
  for (const { version, digest } of names) {
    versions.push(parsed.get(digest) ?? (await read(database, municipality, version, digest)));
  }
  return versions;
}

async function read(
  database: Kysely<Tables>,
  municipality: string,
  version: string,
  digest: string,
): Promise<Policy> {
  const { body } = await database
    .selectFrom('policy_version')
    .select('body')
    .where('municipality', '=', municipality)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const policy = policySchema.parse(body);
  parsed.set(digest, policy);
  return policy;
}
