import { generateColorScale, getContrastFromHex } from '@digdir/designsystemet/color';

/** The product's own colours, for pages without a municipality and for municipalities without a theme. */
export const defaultTheme = {
  accent: '#2f5d62',
  onAccent: '#ffffff',
  strong: '#264a4e',
  line: '#6f8d90',
  tint: '#f1f6f5',
  headings: 'sans',
  corners: 'soft',
};

/** The same for all municipalities, so that a warning looks like a warning everywhere. */
const meaningColours = {
  neutral: '#3b4147',
  info: '#1f5f99',
  success: '#1f6e43',
  warning: '#b7791f',
  danger: '#b3261e',
};

const corners = {
  square: { base: '0.125rem', large: '0.25rem' },
  soft: { base: '0.375rem', large: '0.75rem' },
  round: { base: '0.75rem', large: '1.25rem' },
};

/** System fonts only: nothing to download, and readers see the letters that they know. */
const families = {
  sans: 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif',
  serif:
    '"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Liberation Serif",Georgia,serif',
};

/** Designsystemet's whole scale of sixteen steps, made from one colour. */
const scaleOf = (colour) =>
  Object.fromEntries(generateColorScale(colour, 'light').map(({ name, hex }) => [name, hex]));

/** The scale of the municipality's accent colour, with the municipality's own choices in place of its steps. */
function accentScale(theme) {
  return {
    ...scaleOf(theme.accent),
    'background-tinted': theme.tint,
    'surface-tinted': theme.tint,
    'border-default': theme.line,
    'border-strong': theme.strong,
    'text-subtle': theme.strong,
    'base-default': theme.accent,
    'base-contrast-default': theme.onAccent,
  };
}

const declarations = (prefix, scale) =>
  Object.entries(scale).map(([step, hex]) => `${prefix}-${step}:${hex};`);

/** @returns {string} the style sheet with everything that differs between municipalities */
export function themeSheet(theme) {
  const scales = Object.entries({
    accent: accentScale(theme),
    ...mapValues(meaningColours, scaleOf),
  });
  const root = [
    ...scales.flatMap(([name, scale]) => declarations(`--ds-color-${name}`, scale)),
    `--ds-border-radius-base:${corners[theme.corners].base};`,
    `--ds-border-radius-lg:${corners[theme.corners].large};`,
    `--lyhord-heading-family:${families[theme.headings]};`,
    `--lyhord-text-family:${families.sans};`,
  ];
  const chosen = scales.map(
    ([name, scale]) =>
      `${name === 'accent' ? ':root,' : ''}[data-color="${name}"]{${Object.keys(scale)
        .map((step) => `--ds-color-${step}:var(--ds-color-${name}-${step});`)
        .join('')}}`,
  );
  return `@layer ds.theme{:root{${root.join('')}}${chosen.join('')}}`;
}

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/**
 * Fails when a contrast is too low. WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for what shows where a field or
 * button is (1.4.11).
 */
export function checkContrasts(whose, theme) {
  const accent = accentScale(theme);
  const white = '#ffffff';
  const demands = [
    ['text on the accent', theme.onAccent, theme.accent, 4.5],
    ['text on the accent under the pointer', theme.onAccent, accent['base-hover'], 4.5],
    ['text on the accent when pressed', theme.onAccent, accent['base-active'], 4.5],
    ['links on white', theme.strong, white, 4.5],
    ['links on the tint', theme.strong, theme.tint, 4.5],
    ['links on a button under the pointer', theme.strong, accent['surface-hover'], 4.5],
    ['text on the tint', accent['text-default'], theme.tint, 4.5],
    ['lines on white', theme.line, white, 3],
  ];
  const failed = demands.filter(([, one, other, least]) => getContrastFromHex(one, other) < least);
  if (failed.length === 0) return;
  const told = failed.map(
    ([what, one, other, least]) =>
      `${what}: ${getContrastFromHex(one, other).toFixed(2)}, at least ${least} is needed`,
  );
  throw new Error(`Contrast is too low in ${whose}: ${told.join('; ')}.`);
}
