import type { FastifyInstance } from 'fastify';
import type { House } from '../../app-context.ts';
import { registerDeskPolicy } from './desk-routes.tsx';
import { registerPublicPolicy } from './public-routes.tsx';

/** The policy as pages: for everybody, and for those who work by it. */
export function registerPolicyPages(server: FastifyInstance, house: House): void {
  registerPublicPolicy(server, house);
  registerDeskPolicy(server, house);
}
