import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = {
  accent: '#0b5c7d',
  onAccent: '#ffffff',
  strong: '#083f57',
  line: '#5b8ba3',
  tint: '#eef5f8',
  headings: 'sans',
  corners: 'soft',
};
