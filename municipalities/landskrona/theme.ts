import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = {
  accent: '#8a3b1f',
  onAccent: '#ffffff',
  strong: '#65290f',
  line: '#b07a63',
  tint: '#faf3ee',
  headings: 'serif',
  corners: 'square',
};
