import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = {
  accent: '#2f6140',
  onAccent: '#ffffff',
  strong: '#1f4630',
  line: '#6f947b',
  tint: '#f0f6f1',
  headings: 'serif',
  corners: 'soft',
};
