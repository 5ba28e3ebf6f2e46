import { z } from 'zod';
import { headFileIn } from '../ledger/heads/file.ts';
import { headKeyFrom } from '../ledger/heads/key.ts';
import { readHeads } from '../ledger/heads/write.ts';
import { dataCommand, done } from './command.ts';

/** For an auditor: the current head of every ledger, where the heads are written, and the key that signs them. */
export const heads = dataCommand('data', {
  name: 'heads',
  options: {},
  schema: z.object({}),
  async run(_values, { databases, config }) {
    const { publicKey } = headKeyFrom(config.headSecret);
    return done({
      publicKey,
      file: headFileIn(config.dataFolder),
      municipalities: await readHeads(databases),
    });
  },
});
