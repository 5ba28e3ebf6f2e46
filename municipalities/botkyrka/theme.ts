import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = { hue: 350, strength: 0.1, radius: 10 };
