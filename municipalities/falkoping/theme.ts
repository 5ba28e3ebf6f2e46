import type { ThemeSeed } from '../../src/municipality/schema.ts';

export const theme: ThemeSeed = { hue: 153, strength: 0.075, radius: 6 };
