import type { MunicipalitySeed } from '../../src/municipality/schema.ts';
import { accounts } from './accounts.ts';
import { places } from './organisation.ts';
import { phrases } from './phrases.ts';
import { lan } from './policy/2003-08-25.ts';
import { texts } from './texts.ts';
import { theme } from './theme.ts';

export const landskrona: MunicipalitySeed = {
  id: 'landskrona',
  name: 'Landskrona stad',
  policies: [lan],
  organisation: { ...places, accounts },
  texts,
  sender: { name: 'Landskrona stad', address: 'synpunkter@landskrona.example' },
  theme,
  phrases,
};
