import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { Problem } from '../../problem.ts';
import { answerProblem } from '../../web/errors.tsx';
import { policyVersionWords } from './words.ts';

/** A body that is refused because of its size, usually before it has been read, with the limit in words. */
export function refuseTooLarge({ config }: Pick<AppContext, 'config'>) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem =
      error.statusCode === 413
        ? new Problem('too_large', { detail: policyVersionWords.json.tooLarge })
        : error;
    return answerProblem(problem, request, reply, config.mode === 'demonstration');
  };
}
