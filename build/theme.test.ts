import { describe, expect, it } from 'vitest';
import { checkContrasts, defaultTheme, themeSheet } from './theme.mjs';

describe('a municipality’s colours', () => {
  it('are refused, by name and figure, when text in them would be too faint to read', () => {
    const pale = { ...defaultTheme, accent: '#7fb7be', onAccent: '#ffffff' };
    expect(() => checkContrasts('nowhere', pale)).toThrow(
      /Contrast is too low in nowhere: text on the accent: 2\.\d\d, at least 4\.5 is needed/,
    );
    const faintLines = { ...defaultTheme, line: '#dddddd' };
    expect(() => checkContrasts('nowhere', faintLines)).toThrow(
      /lines on white: 1\.\d\d, at least 3 is needed/,
    );
  });

  it('are accepted when all text can be read', () => {
    expect(() => checkContrasts('the default theme', defaultTheme)).not.toThrow();
  });

  it('become the steps of the colour scale that the pages use, with the municipality’s own choices kept', () => {
    const sheet = themeSheet({ ...defaultTheme, corners: 'round', headings: 'serif' });
    expect(sheet).toContain(`--ds-color-accent-base-default:${defaultTheme.accent};`);
    expect(sheet).toContain(`--ds-color-accent-background-tinted:${defaultTheme.tint};`);
    expect(sheet).toContain('--ds-border-radius-base:0.75rem;');
    expect(sheet).toMatch(/--lyhord-heading-family:[^;]*serif;/);
    expect(sheet).toContain(
      '[data-color="danger"]{--ds-color-background-default:var(--ds-color-danger-background-default);',
    );
  });
});
