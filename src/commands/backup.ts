import { z } from 'zod';
import { backup as writeBackup } from '../db/backup.ts';
import { dataCommand, done, refused } from './command.ts';

/** Codes with which the system says that a file cannot be written or read there. */
const placeFaults = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EPERM'];

/** The sentence for a file that could not be written or read; undefined for any other fault. */
export function fileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return placeFaults.includes(String(error.code)) ? error.message : undefined;
}

/** Everything in one file, as it is at one moment, while others go on. */
export const backup = dataCommand('data', {
  name: 'backup',
  options: { out: { value: 'FILE', path: true } },
  schema: z.object({ out: z.string() }),
  async run({ out }, { databases }) {
    try {
      return done(await writeBackup(databases, out));
    } catch (error) {
      const fault = fileFault(error);
      if (fault === undefined) throw error;
      return refused([`The backup could not be written: ${fault}`]);
    }
  },
});
