import type { FastifyInstance } from 'fastify';
import type { House } from './app-context.ts';
import { registerApi } from './channels/api/routes.ts';
import { registerSecurityRefusals } from './channels/security-notes.ts';
import { registerService } from './channels/service.ts';
import { registerAccounts } from './features/accounts/routes.tsx';
import { registerCase } from './features/case/routes.tsx';
import { registerChoose } from './features/choose/routes.tsx';
import { registerExposures } from './features/exposures/routes.tsx';
import { registerFollow } from './features/follow/routes.tsx';
import { registerHandle } from './features/handle/routes.tsx';
import { registerObligations } from './features/obligations/routes.tsx';
import { registerOutbox } from './features/outbox/routes.tsx';
import { registerOwnAccount } from './features/own-account/routes.tsx';
import { registerPhrases } from './features/phrases/routes.tsx';
import { registerPolicyPages } from './features/policy-pages/routes.tsx';
import { registerPolicyVersion } from './features/policy-version/routes.tsx';
import { registerQueue } from './features/queue/routes.tsx';
import { registerReceiver } from './features/receiver/routes.tsx';
import { registerRegister } from './features/register/routes.tsx';
import { registerReply } from './features/reply/routes.tsx';
import { registerSearch } from './features/search/routes.tsx';
import { registerShortcuts } from './features/shortcuts/routes.tsx';
import { registerSignIn } from './features/sign-in/routes.tsx';
import { registerStart } from './features/start/routes.tsx';
import { registerSubmit } from './features/submit/routes.tsx';
import { registerSubstitutes } from './features/substitutes/routes.tsx';
import { registerUnits } from './features/units/routes.tsx';
import { createServer, type ServerOptions } from './web/server.ts';

export type AppOptions = Pick<ServerOptions, 'logLevel' | 'logDestination'>;

/** Every way into the house; the first counts the answers of those after it. */
const entrances: readonly ((server: FastifyInstance, house: House) => void)[] = [
  registerService,
  registerApi,
  registerChoose,
  registerSubmit,
  registerFollow,
  registerReceiver,
  registerSignIn,
  registerStart,
  registerQueue,
  registerSearch,
  registerRegister,
  registerCase,
  registerHandle,
  registerReply,
  registerPhrases,
  registerOutbox,
  registerObligations,
  registerPolicyPages,
  registerPolicyVersion,
  registerAccounts,
  registerUnits,
  registerExposures,
  registerOwnAccount,
  registerSubstitutes,
  registerShortcuts,
];

/** The whole product over HTTP; listens to nothing yet. */
export async function createApp(house: House, options: AppOptions = {}): Promise<FastifyInstance> {
  const server = await createServer({ settings: house.config, ...options });
  registerSecurityRefusals(server, house);
  for (const register of entrances) register(server, house);
  return server;
}
