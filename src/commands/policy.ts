import { z } from 'zod';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { checkPolicies } from '../policy/check.ts';
import { policyInForce } from '../policy/interpret.ts';
import { faultSentence, fieldFaults } from '../policy/read.ts';
import type { Policy } from '../policy/schema.ts';
import { versionOf } from './clock.ts';
import { done, policyCommand, refused } from './command.ts';
import { day } from './fields.ts';
import { fromFiles, type PolicySource, unknownMunicipality } from './policies.ts';

export const policyList = policyCommand({
  name: 'policy list',
  options: {},
  schema: z.object({}),
  async run(_, { policies }) {
    const listed = [];
    for (const municipality of await policies.municipalities())
      for (const policy of await policies.versions(municipality))
        listed.push({ municipality, title: policy.title.value, ...versionOf(policy) });
    return done({ source: policies.kind, policies: listed });
  },
});

/** Renames `{ value, source }` of every field to the names that contract.md gives them. */
function withProvenance(field: unknown): unknown {
  if (Array.isArray(field)) return field.map(withProvenance);
  if (typeof field !== 'object' || field === null) return field;
  const entries = Object.entries(field);
  const isSourced = 'value' in field && 'source' in field && entries.length === 2;
  if (isSourced) return { value: field.value, provenance: field.source };
  return Object.fromEntries(entries.map(([name, value]) => [name, withProvenance(value)]));
}

export const policyShow = policyCommand({
  name: 'policy show',
  words: ['municipality'],
  options: { on: { value: 'DAY' }, format: { value: 'FORMAT' } },
  schema: z.object({
    municipality: z.string('Say which municipality: lyhord policy show M.'),
    on: day('--on').optional(),
    format: z
      .enum(['provenance', 'import'], '--format is provenance or import.')
      .default('provenance'),
  }),
  async run({ municipality, on, format }, { policies, clock }) {
    const unknown = await unknownMunicipality(policies, municipality);
    if (unknown) return refused([unknown]);
    const shownDay = on ?? arrivalDayOf(clock.now());
    const policy = policyInForce(await policies.versions(municipality), shownDay);
    if (!policy) return refused([`No policy of ${municipality} was in force on ${shownDay}.`]);
    // In the form that the administrator's page for a new version imports.
    return done(format === 'import' ? policy : withProvenance(policy));
  },
});

/** A version that cannot be read is reported by itself; the other faults can only be found in readable versions. */
async function faultsIn(source: PolicySource, municipality: string): Promise<readonly string[]> {
  let versions: readonly Policy[];
  try {
    versions = await source.versions(municipality);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return fieldFaults(error).map(faultSentence);
  }
  if (versions.length === 0) return ['Ingen version finns.'];
  return checkPolicies(versions, await source.places(municipality));
}

/** Checks the versions in the database and those that a first start would add: both can have faults. */
async function checked(source: PolicySource) {
  const found = [];
  for (const municipality of await source.municipalities()) {
    found.push({ source: source.kind, municipality, faults: await faultsIn(source, municipality) });
  }
  return found;
}

export const policyCheck = policyCommand({
  name: 'policy check',
  options: {},
  schema: z.object({}),
  async run(_, { policies }) {
    const sources = policies.kind === 'files' ? [policies] : [policies, fromFiles];
    const found = (await Promise.all(sources.map(checked))).flat();
    const sentences = found.flatMap(({ municipality, source, faults }) =>
      faults.map((fault) => `${municipality} (${source}): ${fault}`),
    );
    const output = { ok: sentences.length === 0, municipalities: found };
    return sentences.length === 0 ? done(output) : refused(sentences, output);
  },
});
