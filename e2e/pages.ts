import { deskVisits } from './visits/desk.ts';
import { deskFormVisits } from './visits/desk-forms.ts';
import { followUpVisits } from './visits/follow-up.ts';
import { publicVisits, rarePublicVisits } from './visits/public.ts';
import { openPath, press, type Visit } from './visits/visit.ts';

/** Forms sent after the session has ended. They sign somebody out, so they come last. */
const visitsAfterSignOut: readonly Visit[] = [
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

/** The start page of each municipality. */
export const startPageVisits = (municipalities: readonly string[]): readonly Visit[] =>
  municipalities.map((municipality) => ({
    name: `form-${municipality}`,
    open: openPath(() => `/${municipality}`),
  }));

export const visits: readonly Visit[] = [
  ...publicVisits,
  ...rarePublicVisits,
  ...deskVisits,
  ...deskFormVisits,
  ...followUpVisits,
  ...visitsAfterSignOut,
];
