import { z } from 'zod';
import { backup as writeBackup } from '../db/backup.ts';
import { dataCommand, done, refused } from './command.ts';

/** Error codes of the operating system for a file that cannot be written or read there. */
const placeFaults = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EPERM'];

/** The message for a file that could not be written or read; undefined for any other error. */
export function fileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return placeFaults.includes(String(error.code)) ? error.message : undefined;
}

/** Writes everything to one file, as it is at one moment, while others continue. */
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
