import type { FastifyInstance } from 'fastify';
import type { AppContext } from './app-context.ts';
import { registerApiRoutes } from './channels/api/routes.ts';
import { registerSecurityRefusals } from './channels/security-notes.ts';
import { registerServiceRoutes } from './channels/service.ts';
import { registerAccountRoutes } from './features/accounts/routes.tsx';
import { registerCaseRoutes } from './features/case/routes.tsx';
import { registerChooseRoutes } from './features/choose/routes.tsx';
import { registerExposures } from './features/exposures/routes.tsx';
import { registerFollowRoutes } from './features/follow/routes.tsx';
import { registerHandleRoutes } from './features/handle/routes.tsx';
import { registerLostCodeRoutes } from './features/lost-code/routes.tsx';
import { registerObligationRoutes } from './features/obligations/routes.tsx';
import { registerOutboxRoutes } from './features/outbox/routes.tsx';
import { registerOverviewRoutes } from './features/overview/routes.tsx';
import { registerOwnAccountRoutes } from './features/own-account/routes.tsx';
import { registerPhraseRoutes } from './features/phrases/routes.tsx';
import { registerPolicyPageRoutes } from './features/policy-pages/routes.tsx';
import { registerPolicyVersionRoutes } from './features/policy-version/routes.tsx';
import { registerQueueRoutes } from './features/queue/routes.tsx';
import { registerReceiverRoutes } from './features/receiver/routes.tsx';
import { registerRegistrationRoutes } from './features/register/routes.tsx';
import { registerReplyRoutes } from './features/reply/routes.tsx';
import { registerSearchRoutes } from './features/search/routes.tsx';
import { registerShortcutRoutes } from './features/shortcuts/routes.tsx';
import { registerSignInRoutes } from './features/sign-in/routes.tsx';
import { registerStartRoutes } from './features/start/routes.tsx';
import { registerSubmitRoutes } from './features/submit/routes.tsx';
import { registerSubstituteRoutes } from './features/substitutes/routes.tsx';
import { registerUnitRoutes } from './features/units/routes.tsx';
import { createServer, type ServerOptions } from './web/server.ts';

export type AppOptions = Pick<ServerOptions, 'logLevel' | 'logDestination'>;

/** Registers every route of the application; the first counts the responses of those after it. */
const entrances: readonly ((server: FastifyInstance, app: AppContext) => void)[] = [
  registerServiceRoutes,
  registerApiRoutes,
  registerChooseRoutes,
  registerSubmitRoutes,
  registerFollowRoutes,
  registerReceiverRoutes,
  registerSignInRoutes,
  registerStartRoutes,
  registerQueueRoutes,
  registerOverviewRoutes,
  registerSearchRoutes,
  registerLostCodeRoutes,
  registerRegistrationRoutes,
  registerCaseRoutes,
  registerHandleRoutes,
  registerReplyRoutes,
  registerPhraseRoutes,
  registerOutboxRoutes,
  registerObligationRoutes,
  registerPolicyPageRoutes,
  registerPolicyVersionRoutes,
  registerAccountRoutes,
  registerUnitRoutes,
  registerExposures,
  registerOwnAccountRoutes,
  registerSubstituteRoutes,
  registerShortcutRoutes,
];

/** The whole product over HTTP; it does not listen yet. */
export async function createApp(
  app: AppContext,
  options: AppOptions = {},
): Promise<FastifyInstance> {
  const server = await createServer({ settings: app.config, ...options });
  registerSecurityRefusals(server, app);
  for (const register of entrances) register(server, app);
  return server;
}
