/**
 * `node build/build.mjs DIGEST`: builds the product's programs, styles and scripts into `dist`. `scripts/prepare.mjs`
 * runs it when the digest of the sources is not the one that `dist` was built from.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './assets.mjs';
import { bundle } from './bundle.mjs';

const outputFolder = fileURLToPath(new URL('../dist', import.meta.url));

/** Moves a finished folder to where the former one was, so that nobody ever starts a half-built product. */
function putInPlace(folder) {
  const former = `${outputFolder}.${randomUUID()}`;
  if (existsSync(outputFolder)) renameSync(outputFolder, former);
  renameSync(folder, outputFolder);
  rmSync(former, { recursive: true, force: true });
}

const folder = `${outputFolder}.${randomUUID()}`;
try {
  await Promise.all([
    bundle({ server: 'src/main.ts', lyhord: 'src/commands/main.ts' }, join(folder, 'programs')),
    buildAssets(join(folder, 'assets')),
  ]);
  writeFileSync(join(folder, 'sources.sha256'), process.argv[2] ?? '');
  putInPlace(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
