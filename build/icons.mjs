import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconNames } from '../src/ui/icon-names.ts';

const iconsFolder = fileURLToPath(new URL('../node_modules/lucide-static/icons/', import.meta.url));

/** An icon's own shapes, without the frame that Lucide draws around them. */
function shapesOf(name) {
  const svg = readFileSync(join(iconsFolder, `${name}.svg`), 'utf8');
  const [, shapes] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg) ?? [];
  if (shapes === undefined) throw new Error(`${name}.svg of lucide-static is no icon.`);
  return shapes.replaceAll(/\s*\n\s*/g, '').replaceAll(' />', '/>');
}

/** @returns {string} one file with the icons that pages use as symbols, each by its name */
export function iconSprite() {
  const symbols = iconNames.map(
    (name) => `<symbol id="${name}" viewBox="0 0 24 24">${shapesOf(name)}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC -->${symbols.join('')}</svg>`;
}
