import { z } from 'zod';
import { headFileIn } from '../ledger/heads/file.ts';
import { headKeyFrom, knownKeys } from '../ledger/heads/key.ts';
import { type HeadsRead, readHeadFile, readOwnHeads } from '../ledger/heads/read.ts';
import { type Verification, verify as verifyLedgers } from '../ledger/verify/verify.ts';
import { fileFault } from './backup.ts';
import { dataCommand, done, refused } from './command.ts';

const headForm = /^([a-z][a-z-]*)=([0-9a-f]{64})$/;

const head = z.string().transform((text, context): readonly [string, string] => {
  const [, municipality, hash] = headForm.exec(text.toLowerCase()) ?? [];
  if (municipality !== undefined && hash !== undefined) return [municipality, hash];
  context.addIssue('--head must be a municipality and its head: M=64 hexadecimal digits.');
  return z.NEVER;
});

const publicKey = z
  .string()
  .regex(/^[\w-]{43}$/, '--key must be a public key as `lyhord heads` prints it.');

/** Municipality → every head that was written for it, from all files. */
function together(
  read: readonly HeadsRead[],
  given: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  const pairs = [
    ...read.flatMap(({ known }) => [...known]),
    ...given.map(([municipality, hash]) => [municipality, [hash]] as const),
  ];
  for (const [municipality, hashes] of pairs)
    all.set(municipality, [...(all.get(municipality) ?? []), ...hashes]);
  return all;
}

/** Adds the faults of the files of heads, each to its municipality; those that name none are added to the first. */
function withHeadProblems(
  verifications: readonly Verification[],
  read: readonly HeadsRead[],
): readonly Verification[] {
  const found = read.flatMap(({ problems }) => problems);
  const names = new Set(verifications.map(({ municipality }) => municipality));
  return verifications.map((one, index) => {
    const own = found.filter(({ municipality = '' }) =>
      names.has(municipality) ? municipality === one.municipality : index === 0,
    );
    const problems = own.map(({ at, what }) => ({ at, what }));
    return { ...one, problems: [...one.problems, ...problems] };
  });
}

/** Recomputes every ledger and compares it with the tables, and with the heads that were written outside. */
export const verify = dataCommand('data', {
  name: 'verify',
  options: {
    head: { value: 'M=H', many: true },
    heads: { value: 'FILE', path: true },
    key: { value: 'PUBLIC', many: true },
  },
  schema: z.object({
    head: z.array(head).default([]),
    heads: z.string().optional(),
    key: z.array(publicKey).default([]),
  }),
  async run({ head: given, heads: copy, key: others }, { databases, config }) {
    const keys = knownKeys([headKeyFrom(config.headSecret).publicKey, ...others]);
    const read = [await readOwnHeads(headFileIn(config.dataFolder), keys)];
    try {
      if (copy !== undefined) read.push(await readHeadFile(copy, 'copy', keys));
    } catch (error) {
      const fault = fileFault(error);
      if (fault === undefined) throw error;
      return refused([`The heads could not be read: ${fault}`]);
    }
    const verifications = await verifyLedgers(databases, together(read, given));
    const municipalities = withHeadProblems(verifications, read);
    const sentences = municipalities.flatMap(({ municipality, problems }) =>
      problems.map(({ at, what }) => `${municipality}, ${at}: ${what}.`),
    );
    const output = { ok: sentences.length === 0, municipalities };
    return output.ok ? done(output) : refused(sentences, output);
  },
});
