/**
 * Every colour of the product, in oklch: lightness 0 to 1, chroma, hue in degrees. From the design language: paper and ink
 * are warm and alike everywhere, the accent is the municipality's own hue and strength, and the colours that mean
 * something are fixed, so that late looks late in every municipality.
 */
import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

/** The product's own look, where no municipality is chosen yet and for those without a theme. */
export const defaultTheme = { hue: 195, strength: 0.06, radius: 6 };

/** The strongest accent that keeps its contrasts whatever its hue (`build/theme.test.ts`). */
export const strongestAccent = 0.12;

/** Name: [light, dark]. */
const fixed = {
  paper: [
    [0.987, 0.004, 95],
    [0.195, 0.005, 80],
  ],
  well: [
    [0.962, 0.006, 92],
    [0.23, 0.006, 80],
  ],
  raised: [
    [1, 0, 0],
    [0.262, 0.007, 80],
  ],
  line: [
    [0.9, 0.008, 90],
    [0.325, 0.008, 80],
  ],
  edge: [
    [0.58, 0.012, 85],
    [0.63, 0.012, 85],
  ],
  ink: [
    [0.245, 0.012, 80],
    [0.935, 0.006, 90],
  ],
  'ink-2': [
    [0.46, 0.014, 80],
    [0.755, 0.01, 88],
  ],
  focus: [
    [0.2, 0.01, 80],
    [0.97, 0.01, 90],
  ],
  late: [
    [0.48, 0.17, 27],
    [0.78, 0.12, 27],
  ],
  'late-soft': [
    [0.95, 0.022, 27],
    [0.29, 0.05, 27],
  ],
  soon: [
    [0.48, 0.095, 70],
    [0.83, 0.11, 80],
  ],
  'soon-soft': [
    [0.955, 0.035, 85],
    [0.29, 0.04, 75],
  ],
  good: [
    [0.45, 0.09, 152],
    [0.81, 0.1, 152],
  ],
  'good-soft': [
    [0.952, 0.025, 152],
    [0.28, 0.035, 152],
  ],
  info: [
    [0.46, 0.1, 250],
    [0.8, 0.08, 250],
  ],
  'info-soft': [
    [0.95, 0.015, 250],
    [0.28, 0.035, 250],
  ],
  note: [
    [0.965, 0.028, 92],
    [0.275, 0.022, 90],
  ],
  k1: [
    [0.5, 0.15, 38],
    [0.72, 0.14, 42],
  ],
  k2: [
    [0.635, 0.105, 165],
    [0.89, 0.085, 165],
  ],
  k3: [
    [0.38, 0.12, 295],
    [0.62, 0.13, 298],
  ],
  k4: [
    [0.53, 0.1, 250],
    [0.77, 0.075, 245],
  ],
};

/** What a municipality's hue and strength become. Lightness is the product's, so that contrasts hold for any hue. */
const accentOf = ({ hue, strength }) => ({
  accent: [
    [0.42, strength, hue],
    [0.8, strength * 0.9, hue],
  ],
  'accent-hover': [
    [0.35, strength, hue],
    [0.87, strength * 0.7, hue],
  ],
  'on-accent': [
    [1, 0, 0],
    [0.2, 0.03, hue],
  ],
  'accent-ink': [
    [0.4, strength, hue],
    [0.83, strength * 0.8, hue],
  ],
  'accent-line': [
    [0.74, strength * 0.6, hue],
    [0.48, strength * 0.6, hue],
  ],
  selected: [
    [0.945, strength * 0.2, hue],
    [0.29, strength * 0.35, hue],
  ],
});

const toRgb = converter('rgb');

/** As browsers show it: a colour outside of what a screen can show loses strength and keeps lightness and hue. */
const hexOf = ([l, c, h]) => formatHex(toRgb(clampChroma({ mode: 'oklch', l, c, h }, 'oklch')));

const hexPairs = (colours) =>
  Object.fromEntries(
    Object.entries(colours).map(([name, [light, dark]]) => [name, [hexOf(light), hexOf(dark)]]),
  );

/** @returns {Record<string, [light: string, dark: string]>} hex values of the colours that are alike everywhere */
export const fixedColours = () => hexPairs(fixed);

/** @returns {Record<string, [light: string, dark: string]>} hex values of the accent and what follows from it */
export const accentColours = (theme) => hexPairs(accentOf(theme));

/**
 * Ink over ground and the least contrast between them. WCAG 2.2: 4.5 for text (1.4.3), 3 for what shows where a control is
 * (1.4.11); text that is read at length has 7 (1.4.6).
 */
const demands = [
  [['ink'], ['paper', 'well', 'raised', 'selected', 'note'], 7],
  [['ink'], ['late-soft', 'soon-soft', 'good-soft', 'info-soft'], 7],
  [['ink-2', 'accent-ink'], ['paper', 'well', 'raised', 'selected'], 4.5],
  [['ink-2'], ['note', 'late-soft', 'soon-soft', 'good-soft', 'info-soft'], 4.5],
  [['accent-ink'], ['note', 'late-soft', 'soon-soft', 'good-soft', 'info-soft'], 4.5],
  [['late', 'soon', 'good', 'info'], ['paper', 'well', 'raised', 'selected'], 4.5],
  [['late'], ['late-soft'], 4.5],
  [['soon'], ['soon-soft'], 4.5],
  [['good'], ['good-soft'], 4.5],
  [['info'], ['info-soft'], 4.5],
  [['on-accent'], ['accent', 'accent-hover'], 4.5],
  [['edge', 'accent', 'focus'], ['paper', 'well', 'raised'], 3],
  [['k1', 'k2', 'k3', 'k4'], ['paper'], 3],
];

/** @returns {{ what: string, mode: 'light' | 'dark', contrast: number, least: number }[]} every pair that is read or seen together */
export function contrastsOf(theme) {
  const colours = { ...fixedColours(), ...accentColours(theme) };
  return demands.flatMap(([inks, grounds, least]) =>
    inks.flatMap((ink) =>
      grounds.flatMap((ground) =>
        ['light', 'dark'].map((mode, at) => ({
          what: `${ink} on ${ground}`,
          mode,
          contrast: wcagContrast(colours[ink][at], colours[ground][at]),
          least,
        })),
      ),
    ),
  );
}
