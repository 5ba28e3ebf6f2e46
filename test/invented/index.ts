import type { MunicipalitySeed } from '../../src/municipality/schema.ts';
import { accounts, places } from './organisation.ts';
import { ing1, ing2 } from './policy.ts';
import { texts } from './texts.ts';

/**
 * An invented municipality, which no first start adds. Its policy uses everything that the four real ones do not, and
 * so shows that each thing a policy can state is interpreted whichever municipality states it.
 */
export const ingenstans: MunicipalitySeed = {
  id: 'ingenstans',
  name: 'Ingenstans kommun',
  policies: [ing1, ing2],
  organisation: { ...places, accounts },
  texts,
  sender: { name: 'Ingenstans kommun', address: 'synpunkter@ingenstans.example' },
  phrases: [],
  theme: { hue: 284, strength: 0.1, radius: 2 },
};
