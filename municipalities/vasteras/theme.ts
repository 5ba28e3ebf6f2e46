import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = { hue: 232, strength: 0.092, radius: 6 };
