import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = { hue: 40, strength: 0.115, radius: 2 };
