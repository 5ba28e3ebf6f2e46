import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import { limits } from '../config/limits.ts';
import type { Databases } from '../db/connect.ts';
import { type Limiter, openLimiter } from '../db/limiter.ts';
import type { Clock } from '../domain/clock.ts';
import { Problem } from '../problem.ts';
import { dailyAddressKeys } from './rate-limit.ts';

const { max, timeWindow } = limits.followByCode;

/**
 * Counts wrong codes by address, never right ones: who follows a case may open it as often as they like, and the
 * visitors of a library with one address do not lock each other out. Pages and API count together.
 */
export class CodeThrottle {
  readonly #limiter: Limiter;
  readonly #keyOf: (address: string) => string;

  constructor(
    databases: Databases,
    { secret, rateLimit }: Pick<Config, 'secret' | 'rateLimit'>,
    clock: Clock,
  ) {
    const rule = { name: 'code', most: max, seconds: timeWindow / 1000 };
    this.#limiter = openLimiter(databases, rule, rateLimit);
    this.#keyOf = dailyAddressKeys(secret, clock);
  }

  /** Called before a code is looked up. @throws Problem too_many, the same for right and wrong codes */
  async refuseWhenSpent(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const seconds = await this.#limiter.wait(this.#keyOf(request.ip));
    if (seconds === 0) return;
    reply.header('retry-after', seconds);
    throw new Problem('too_many');
  }

  /** Called after a wrong code. */
  async count(request: FastifyRequest): Promise<void> {
    await this.#limiter.count(this.#keyOf(request.ip));
  }
}
