import type { MunicipalitySeed } from '../../src/municipality/schema.ts';
import { accounts } from './accounts.ts';
import { places } from './organisation.ts';
import { phrases } from './phrases.ts';
import { bot } from './policy/2014-08-20.ts';
import { texts } from './texts.ts';
import { theme } from './theme.ts';

export const botkyrka: MunicipalitySeed = {
  id: 'botkyrka',
  name: 'Botkyrka kommun',
  policies: [bot],
  organisation: { ...places, accounts },
  texts,
  sender: { name: 'Botkyrka kommun', address: 'synpunkter@botkyrka.example' },
  theme,
  phrases,
};
