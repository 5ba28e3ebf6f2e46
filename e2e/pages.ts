import { deskVisits } from './visits/desk.ts';
import { deskFormVisits } from './visits/desk-forms.ts';
import { followUpVisits } from './visits/follow-up.ts';
import { publicVisits, rarePublicVisits } from './visits/public.ts';
import { at, press, type Visit } from './visits/visit.ts';

/** Their session is over when they press the button; signs somebody out, so it comes last. */
const endedVisits: readonly Visit[] = [
  {
    name: 'session-ended',
    as: 'registrar',
    status: 401,
    async open(page, { address }) {
      await page.goto(`${address}/desk/registrera`);
      await page.locator('#text').fill('Hissen står still.');
      await page.context().clearCookies();
      await press(page, 'Registrera');
    },
  },
];

/** Every municipality's own front door. */
export const frontDoors = (municipalities: readonly string[]): readonly Visit[] =>
  municipalities.map((municipality) => ({
    name: `form-${municipality}`,
    open: at(() => `/${municipality}`),
  }));

export const visits: readonly Visit[] = [
  ...publicVisits,
  ...rarePublicVisits,
  ...deskVisits,
  ...deskFormVisits,
  ...followUpVisits,
  ...endedVisits,
];
