import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { limits } from '../../config/limits.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { checkWhileTyping } from './check-while-typing.tsx';
import { answerStep } from './edit.tsx';
import { type ModeName, modes } from './fields.ts';
import { openReply } from './open.tsx';
import { registerQuestionRoutes } from './question.tsx';
import { registerReadingRoutes } from './reading.tsx';
import { send } from './send.tsx';
import { type ReplyRequest, readSentReply } from './submitted-form.ts';

async function take(app: AppContext, mode: ModeName, request: ReplyRequest, reply: FastifyReply) {
  const { step, sent } = readSentReply(request, await staffOf(app, request));
  return step === 'skicka' || step === 'lamna'
    ? await send(app, mode, sent, step, reply)
    : await answerStep(app, mode, sent, step, reply);
}

export function registerReplyRoutes(server: FastifyInstance, app: AppContext): void {
  const guarded = { preHandler: requireStaff(app) };
  const whileTyping = { ...guarded, config: { rateLimit: limits.whileTyping } };
  for (const mode of ['answer', 'correct'] as const) {
    const { action, along } = modes[mode];
    const address = deskPaths.caseAction(':number', actionPaths[action]);
    server.get(address, guarded, (request: ReplyRequest, reply) =>
      openReply(app, mode, request, reply),
    );
    server.post(address, guarded, (request: ReplyRequest, reply) =>
      take(app, mode, request, reply),
    );
    server.post(
      deskPaths.caseAction(':number', along),
      whileTyping,
      (request: ReplyRequest, reply) => checkWhileTyping(app, mode, request, reply),
    );
  }
  registerQuestionRoutes(server, app);
  registerReadingRoutes(server, app);
}
