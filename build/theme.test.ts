import { describe, expect, it } from 'vitest';
import { seeds } from '../municipalities/index.ts';
import { contrastsOf, defaultTheme, strongestAccent } from './colours.mjs';
import { checkContrasts, themeSheet } from './theme.mjs';

const tooLow = (theme: { hue: number; strength: number; radius: number }) =>
  contrastsOf(theme).filter(({ contrast, least }) => contrast < least);

describe('the colours of a municipality', () => {
  it.each(seeds.map(({ id, theme }) => [id, theme] as const))(
    'can be read in %s, in light and in dark [LAN-11]',
    (_id, theme) => {
      expect(tooLow(theme)).toEqual([]);
    },
  );

  it('can be read whatever hue a municipality chooses, as strong as it may be [LAN-11]', () => {
    for (let hue = 0; hue < 360; hue += 5)
      for (const strength of [0, 0.06, strongestAccent])
        expect({ hue, strength, tooLow: tooLow({ hue, strength, radius: 6 }) }).toEqual({
          hue,
          strength,
          tooLow: [],
        });
  });

  it('are refused by name and figure when they could not be read', () => {
    const [first] = contrastsOf(defaultTheme);
    if (!first) throw new Error('there are no pairs');
    expect(() => checkContrasts('nowhere', contrastsOf(defaultTheme))).not.toThrow();
    expect(() => checkContrasts('nowhere', [{ ...first, contrast: 2.345 }])).toThrow(
      'Contrast is too low in nowhere: ink on paper (light): 2.35, at least 7 is needed.',
    );
  });

  it('are given for light and for dark, with plain values first for older browsers', () => {
    const sheet = themeSheet({ hue: 232, strength: 0.092, radius: 10 });
    expect(sheet).toMatch(/^@layer ds\.theme\{:root\{--accent:#[0-9a-f]{6};/);
    expect(sheet).toMatch(/--accent:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);/);
    expect(sheet).toContain('--radius:10px;');
  });
});
