import type { MunicipalitySeed } from '../../src/municipality/schema.ts';
import { accounts } from './accounts.ts';
import { places } from './organisation.ts';
import { phrases } from './phrases.ts';
import { vas14 } from './policy/2014-11-05.ts';
import { vas17 } from './policy/2017-01-25.ts';
import { texts } from './texts.ts';
import { theme } from './theme.ts';

export const vasteras: MunicipalitySeed = {
  id: 'vasteras',
  name: 'Västerås stad',
  policies: [vas14, vas17],
  organisation: { ...places, accounts },
  texts,
  sender: { name: 'Västerås stad', address: 'synpunkter@vasteras.example' },
  theme,
  phrases,
};
