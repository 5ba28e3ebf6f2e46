import { z } from 'zod';
import { verify as verifyLedgers } from '../case/verify.ts';
import { dataCommand, done, refused } from './command.ts';
import { knownHeads, together } from './heads.ts';

const headForm = /^([a-z][a-z-]*)=([0-9a-f]{64})$/;

const head = z.string().transform((text, context): readonly [string, string] => {
  const [, municipality, hash] = headForm.exec(text.toLowerCase()) ?? [];
  if (municipality !== undefined && hash !== undefined) return [municipality, hash];
  context.addIssue('--head must be a municipality and its head: M=64 hexadecimal digits.');
  return z.NEVER;
});

/** Recomputes every ledger and compares it with what is there, and with the heads that were written down. */
export const verify = dataCommand('data', {
  name: 'verify',
  options: { head: { value: 'M=H', many: true } },
  schema: z.object({ head: z.array(head).default([]) }),
  async run({ head: given }, { databases, config }) {
    const heads = together(await knownHeads(config.dataFolder), given);
    const municipalities = await verifyLedgers(databases, heads);
    const sentences = municipalities.flatMap(({ municipality, problems }) =>
      problems.map(({ at, what }) => `${municipality}, ${at}: ${what}.`),
    );
    const output = { ok: sentences.length === 0, municipalities };
    return output.ok ? done(output) : refused(sentences, output);
  },
});
