import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Settings } from './config.ts';

const fileName = 'secret';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
const isPresent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Two servers may start at once: the first link decides, and no reader ever sees an incomplete secret. */
async function makeSecret(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (!isPresent(error)) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * A secret of 256 random bits, created the first time, so that sessions and idempotent answers remain valid after a
 * restart.
 */
async function keptSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, fileName);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await makeSecret(path);
  return readFile(path, 'utf8');
}

/** The settings with their secrets: the configured ones, or those kept in the data folder. */
export async function withSecret(settings: Settings): Promise<Config> {
  const secret = settings.secret ?? (await keptSecret(settings.dataFolder));
  return Object.freeze({ ...settings, secret, headSecret: settings.headSecret ?? secret });
}
