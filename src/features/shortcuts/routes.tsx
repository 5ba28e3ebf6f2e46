import type { FastifyInstance } from 'fastify';
import type { House } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { ShortcutsPage } from './page.tsx';

/** The page about single keys. */
export function registerShortcuts(server: FastifyInstance, house: House): void {
  server.get(deskPaths.shortcuts, { preHandler: requireStaff(house) }, async (request, reply) => {
    const actor = await staffOf(house, request);
    const { municipality } = actor;
    const place = await inTenant(house.databases, { municipality, committees: [] }, (trx) =>
      municipalityOf(trx, municipality),
    );
    return sendPage(reply, 200, <ShortcutsPage frame={deskFrame(actor, place, house.config)} />);
  });
}
