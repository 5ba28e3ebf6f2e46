import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Kysely, type QueryCreator, type RawBuilder, sql } from 'kysely';
import type { Databases } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { askInTenant, inTenant } from '../db/tenant.ts';
import type { Day } from '../domain/calendar/day.ts';
import { parsePolicy } from './read.ts';
import type { Policy, PolicyDraft } from './schema.ts';
import { byDefault } from './sourced.ts';

/**
 * A version never changes, so it needs to be parsed only once; the digest identifies it across municipalities and
 * tests. Only its end is added later, by the version that follows, and is therefore part of the key.
 */
const parsed = new Map<string, Policy>();

/** Canonical (RFC 8785), so that the same version has the same digest whatever the order of its fields. */
function digestOf(draft: PolicyDraft): string {
  const text = canonicalize(draft);
  if (text === undefined) throw new Error(`policy ${draft.version} is not JSON`);
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Writes the versions that do not exist yet, in a transaction that may write policies. Existing ones are left as they
 * are: the files are seeds for a first start.
 * @throws ZodError for an invalid draft
 */
export async function seedPolicies(
  database: Kysely<Tables>,
  drafts: readonly PolicyDraft[],
): Promise<void> {
  for (const draft of drafts)
    await newVersion(database, versionRow(draft, parsePolicy(draft)))
      .onConflict((conflict) => conflict.columns(['municipality', 'version']).doNothing())
      .execute();
}

function versionRow(body: PolicyDraft, policy: Policy) {
  return {
    municipality: policy.municipality,
    version: policy.version,
    effective_from: policy.effectiveFrom.value,
    effective_to: policy.effectiveTo.value,
    digest: digestOf(body),
    body,
  };
}

function newVersion(database: QueryCreator<Tables>, row: ReturnType<typeof versionRow>) {
  return database.insertInto('policy_version').values({ ...row, body: JSON.stringify(row.body) });
}

/** The new version's row, and the change of the previous one, which ends where the new one begins. */
export function successionOf(policy: Policy, { municipality, version }: Policy) {
  return {
    added: versionRow(policy, policy),
    ended: { municipality, version, effective_to: policy.effectiveFrom.value },
  } as const;
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
  readonly effective_to: Day | null;
}

/** For callers that read more in the same query; `policiesNamed` makes policies of the answer. */
export function versionNames(
  database: QueryCreator<Tables>,
  municipality: string | RawBuilder<string>,
) {
  return database
    .selectFrom('policy_version')
    .select(['policy_version.version', 'policy_version.digest', 'policy_version.effective_to'])
    .where('policy_version.municipality', '=', municipality)
    .orderBy('policy_version.effective_from');
}

/** The cache key of a version: its end, and the version that follows, are added after it was written. */
const keyOf = (names: readonly VersionName[], index: number): string =>
  [names[index]?.digest, names[index]?.effective_to, names[index + 1]?.version].join();

/** `names`: all of the municipality's, oldest first, so that a version knows the one that follows. */
export async function policiesNamed(
  database: Kysely<Tables>,
  municipality: string,
  names: readonly VersionName[],
): Promise<readonly Policy[]> {
  const versions: Policy[] = [];
  for (const [index, name] of names.entries()) {
    const key = keyOf(names, index);
    const policy =
      parsed.get(key) ??
      ended(await read(database, municipality, name), name, names[index + 1]?.version);
    parsed.set(key, policy);
    versions.push(policy);
  }
  return versions;
}

/** As `policiesNamed`, outside a transaction; one is begun only where a version has not been read before. */
export async function policiesAt(
  databases: Databases,
  municipality: string,
  names: readonly VersionName[],
): Promise<readonly Policy[]> {
  const known = names.flatMap((_, index) => parsed.get(keyOf(names, index)) ?? []);
  if (known.length === names.length) return known;
  return await inTenant(databases, { municipality, committees: [] }, (trx) =>
    policiesNamed(trx, municipality, names),
  );
}

/** Every version of the municipality, oldest first, in one round trip where they have been read before. */
export async function askPolicies(
  databases: Databases,
  municipality: string,
): Promise<readonly Policy[]> {
  const question = versionNames(databases.app, sql.lit(municipality));
  const names = await askInTenant(databases, { municipality, committees: [] }, question);
  return await policiesAt(databases, municipality, names);
}

async function read(
  database: Kysely<Tables>,
  municipality: string,
  { version }: VersionName,
): Promise<Policy> {
  const { body } = await database
    .selectFrom('policy_version')
    .select('body')
    .where('municipality', '=', municipality)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return parsePolicy(body);
}

/** With the day on which it was given its end, where that is not the end it was written with. */
function ended(policy: Policy, { effective_to: end }: VersionName, successor = ''): Policy {
  if (policy.effectiveTo.value === end) return policy;
  return {
    ...policy,
    effectiveTo: byDefault(end, `Gäller till dess att version ${successor} tog vid.`),
  };
}
