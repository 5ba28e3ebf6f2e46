import type { MunicipalitySeed } from '../../src/municipality/schema.ts';
import { accounts } from './accounts.ts';
import { places } from './organisation.ts';
import { phrases } from './phrases.ts';
import { fal } from './policy/2013-03-25.ts';
import { texts } from './texts.ts';
import { theme } from './theme.ts';

export const falkoping: MunicipalitySeed = {
  id: 'falkoping',
  name: 'Falköpings kommun',
  policies: [fal],
  organisation: { ...places, accounts },
  texts,
  sender: { name: 'Falköpings kommun', address: 'synpunkter@falkoping.example' },
  theme,
  phrases,
};
