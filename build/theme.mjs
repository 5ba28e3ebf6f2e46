import { accentColours, fixedColours } from './colours.mjs';

/**
 * Light values first, for browsers without `light-dark()` (before 2024); the others follow the reader's own choice of
 * light or dark.
 */
function colourRules(pairs) {
  const names = Object.entries(pairs);
  const light = names.map(([name, [hex]]) => `--${name}:${hex};`).join('');
  const both = names.map(([name, [hex, dark]]) => `--${name}:light-dark(${hex},${dark});`).join('');
  return `:root{${light}}@supports(color:light-dark(#000,#fff)){:root{${both}}}@media print{:root{${light}}}`;
}

/** @returns {string} the rules for the colours that are alike in every municipality */
export const fixedColourRules = () => colourRules(fixedColours());

/** @returns {string} the style sheet with everything that differs between municipalities */
export function themeSheet(theme) {
  return `@layer ds.theme{${colourRules(accentColours(theme))}:root{--radius:${theme.radius}px;}}`;
}

/**
 * @param {ReturnType<typeof import('./colours.mjs').contrastsOf>} contrasts
 * @throws Error naming each pair of colours that could not be read, with its contrast
 */
export function checkContrasts(whose, contrasts) {
  const failed = contrasts.filter(({ contrast, least }) => contrast < least);
  if (failed.length === 0) return;
  const told = failed.map(
    ({ what, mode, contrast, least }) =>
      `${what} (${mode}): ${contrast.toFixed(2)}, at least ${least} is needed`,
  );
  throw new Error(`Contrast is too low in ${whose}: ${told.join('; ')}.`);
}
