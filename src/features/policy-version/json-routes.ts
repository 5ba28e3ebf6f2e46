import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import { servicePaths } from '../../paths.ts';
import { policySchema } from '../../policy/schema.ts';
import { policiesOf } from '../../policy/store.ts';
import { Problem } from '../../problem.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { policyVersionAddresses } from './addresses.ts';

/** The JSON Schema of a version; some rules, such as that a day exists, can only be described in words. */
const schemaText = JSON.stringify({
  title: 'Lyhörd policy version',
  ...z.toJSONSchema(policySchema, { io: 'input' }),
});

/** A version as a file to change and upload, and the published JSON Schema of such a file. */
export function registerPolicyJsonRoutes(server: FastifyInstance, app: AppContext): void {
  server.get(servicePaths.policySchema, async (_request, reply) =>
    reply.type('application/schema+json; charset=utf-8').send(schemaText),
  );
  server.get<{ Params: { readonly version: string } }>(
    policyVersionAddresses.jsonRoute,
    { preHandler: requireStaff(app) },
    async (request, reply) => {
      const { municipality } = await staffOf(app, request);
      const versions = await inTenant(app.databases, { municipality, committees: [] }, (trx) =>
        policiesOf(trx, municipality),
      );
      const policy = versions.find(({ version }) => version === request.params.version);
      if (policy === undefined) throw new Problem('not_found');
      const name = encodeURIComponent(`${policy.version}.json`);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(`${JSON.stringify(policy, null, 2)}\n`);
    },
  );
}
