import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where `build/assets.mjs` writes the files for browsers. */
export const assetsFolder = fileURLToPath(new URL('../../dist/assets/', import.meta.url));

const Manifest = z.record(z.string(), z.string());
let manifest: Readonly<Record<string, string>> | undefined;

/** The address of an asset by its plain name, e.g. 'lyhord.css' → '/assets/lyhord.3f9ac1d2.css'. */
export function assetAddress(name: string): string {
  const hashed = readManifest()[name];
  if (hashed === undefined)
    throw new Error(`No asset is called ${name}; build them with: node scripts/prepare.mjs`);
  return `/assets/${hashed}`;
}

/** The municipality's own colours, or the product's where it has none. */
export function themeAddress(municipality: string | undefined): string {
  const own = `theme-${municipality}.css`;
  return assetAddress(own in readManifest() ? own : 'theme.css');
}

function readManifest(): Readonly<Record<string, string>> {
  if (manifest !== undefined) return manifest;
  const file = `${assetsFolder}manifest.json`;
  if (!existsSync(file))
    throw new Error('The assets are not built; build them with: node scripts/prepare.mjs');
  manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return manifest;
}
