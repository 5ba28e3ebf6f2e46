import { z } from 'zod';
import { type RestoreRefusal, restore as readBackup } from '../db/restore.ts';
import { containsOnlyDemonstration } from '../demonstration/only-demonstration.ts';
import { writeHeads } from '../ledger/heads/write.ts';
import { fileFault } from './backup.ts';
import { dataCommand, done, refused } from './command.ts';

const sentences: Readonly<Record<RestoreRefusal, string>> = {
  not_a_backup: 'The file is no backup of Lyhörd.',
  cut_off: 'The file is cut off: it has a beginning and no end.',
  altered: 'The file is not as it was written: its seal does not match.',
  other_schema: 'The backup was taken by a later version of the program; restore it with that one.',
  not_empty:
    'There is data here already, and nothing was touched. Restore into a new folder or database, or say --replace to throw away what is here.',
};

/**
 * Restores a backup in place of an empty database or a demonstration's invented cases; in place of anything else only
 * when asked to.
 */
export const restore = dataCommand('prepared', {
  name: 'restore',
  options: { from: { value: 'FILE', path: true }, replace: { value: 'switch' } },
  schema: z.object({ from: z.string(), replace: z.boolean().default(false) }),
  async run({ from, replace }, context) {
    const { databases, config, clock } = context;
    const replaced = replace || (await containsOnlyDemonstration(databases, config));
    try {
      const result = await readBackup(databases, from, replaced ? 'replaced' : 'kept');
      if (result.kind === 'refused') return refused([sentences[result.because]]);
      await writeHeads(databases, clock, config, true);
      await context.wakeServer();
      return done({ file: from, rows: result.rows });
    } catch (error) {
      const fault = fileFault(error);
      if (fault === undefined) throw error;
      return refused([`The backup could not be read: ${fault}`]);
    }
  },
});
