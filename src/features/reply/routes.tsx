import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { limits } from '../../config/limits.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { checkWhileTyping } from './check.tsx';
import { type ModeName, modes, type ReplyRequest, readSubmittedReply } from './fields.ts';
import { openReply } from './open.tsx';
import { registerQuestionRoutes } from './question.tsx';
import { registerReadingRoutes } from './reading.tsx';
import { edit, send } from './submit.tsx';

async function submitReply(
  app: AppContext,
  mode: ModeName,
  request: ReplyRequest,
  reply: FastifyReply,
) {
  const { button, submitted } = readSubmittedReply(request, await staffOf(app, request));
  return button === 'skicka' || button === 'lamna'
    ? await send(app, mode, submitted, button, reply)
    : await edit(app, mode, submitted, button, reply);
}

export function registerReplyRoutes(server: FastifyInstance, app: AppContext): void {
  const guarded = { preHandler: requireStaff(app) };
  const whileTyping = { ...guarded, config: { rateLimit: limits.whileTyping } };
  for (const mode of ['answer', 'correct'] as const) {
    const { action, checkPath } = modes[mode];
    const address = deskPaths.caseAction(':number', actionPaths[action]);
    server.get(address, guarded, (request: ReplyRequest, reply) =>
      openReply(app, mode, request, reply),
    );
    server.post(address, guarded, (request: ReplyRequest, reply) =>
      submitReply(app, mode, request, reply),
    );
    server.post(
      deskPaths.caseAction(':number', checkPath),
      whileTyping,
      (request: ReplyRequest, reply) => checkWhileTyping(app, mode, request, reply),
    );
  }
  registerQuestionRoutes(server, app);
  registerReadingRoutes(server, app);
}
