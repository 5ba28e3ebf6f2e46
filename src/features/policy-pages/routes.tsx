import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { registerDeskPolicyRoutes } from './desk-routes.tsx';
import { registerPublicPolicyRoutes } from './public-routes.tsx';

/** The pages about the policy, for the public and for staff. */
export function registerPolicyPageRoutes(server: FastifyInstance, app: AppContext): void {
  registerPublicPolicyRoutes(server, app);
  registerDeskPolicyRoutes(server, app);
}
