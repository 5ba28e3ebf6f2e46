import type { FastifyInstance, FastifyReply } from 'fastify';
import type { House } from '../../app-context.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { limits } from '../../web/rate-limit.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { goAlong } from './along.tsx';
import { type ModeName, modes } from './mode.ts';
import { openReply } from './open.tsx';
import { registerQuestion } from './question.tsx';
import { registerReading } from './reading.tsx';
import { send } from './send.tsx';
import { type ReplyRequest, sentIn } from './sent.ts';
import { answerStep } from './step.tsx';

async function take(house: House, mode: ModeName, request: ReplyRequest, reply: FastifyReply) {
  const { step, sent } = sentIn(request, await staffOf(house, request));
  return step === 'skicka' || step === 'lamna'
    ? await send(house, mode, sent, step, reply)
    : await answerStep(house, mode, sent, step, reply);
}

export function registerReply(server: FastifyInstance, house: House): void {
  const guarded = { preHandler: requireStaff(house) };
  const whileTyping = { ...guarded, config: { rateLimit: limits.whileTyping } };
  for (const mode of ['answer', 'correct'] as const) {
    const { action, along } = modes[mode];
    const address = deskPaths.caseAction(':number', actionPaths[action]);
    server.get(address, guarded, (request: ReplyRequest, reply) =>
      openReply(house, mode, request, reply),
    );
    server.post(address, guarded, (request: ReplyRequest, reply) =>
      take(house, mode, request, reply),
    );
    server.post(
      deskPaths.caseAction(':number', along),
      whileTyping,
      (request: ReplyRequest, reply) => goAlong(house, mode, request, reply),
    );
  }
  registerQuestion(server, house);
  registerReading(server, house);
}
