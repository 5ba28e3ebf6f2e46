import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { ShortcutsPage } from './page.tsx';

/** The page about single keys. */
export function registerShortcutRoutes(server: FastifyInstance, app: AppContext): void {
  server.get(deskPaths.shortcuts, { preHandler: requireStaff(app) }, async (request, reply) => {
    const actor = await staffOf(app, request);
    const { municipality } = actor;
    const place = await inTenant(app.databases, { municipality, committees: [] }, (trx) =>
      municipalityOf(trx, municipality),
    );
    return sendPage(reply, 200, <ShortcutsPage frame={deskFrame(actor, place, app.config)} />);
  });
}
