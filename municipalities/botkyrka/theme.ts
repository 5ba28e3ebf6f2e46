import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = {
  accent: '#7a3558',
  onAccent: '#ffffff',
  strong: '#5a2440',
  line: '#a8718d',
  tint: '#f9f1f5',
  headings: 'sans',
  corners: 'round',
};
