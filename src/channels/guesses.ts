import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../house.ts';
import { Problem } from '../web/problem.ts';
import { addressKeys, limits } from '../web/rate-limit.ts';

const { max, timeWindow } = limits.followByCode;
/** Many addresses must not fill the memory; the oldest are forgotten first. */
const mostAddresses = 50_000;

interface Failures {
  count: number;
  readonly until: number;
}

/**
 * Counts wrong codes by address, never right ones: who follows a case may look as often as they like, and a whole
 * library behind one address does not shut itself out. Addresses are kept as `addressKeys` makes them.
 */
export class Guesses {
  readonly #failures = new Map<string, Failures>();
  readonly #now: () => number;
  readonly #keyOf: (address: string) => string;

  constructor(now: () => number) {
    this.#now = now;
    this.#keyOf = addressKeys(now);
  }

  /** Before a code is looked up. @throws Problem too_many, the same for right and wrong codes */
  refuseWhenSpent(request: FastifyRequest, reply: FastifyReply): void {
    const failures = this.#failures.get(this.#keyOf(request.ip));
    if (failures === undefined || failures.count < max) return;
    const left = failures.until - this.#now();
    if (left <= 0) return;
    reply.header('retry-after', Math.ceil(left / 1000));
    throw new Problem('too_many');
  }

  /** After a code that led nowhere. */
  count(request: FastifyRequest): void {
    const key = this.#keyOf(request.ip);
    const former = this.#failures.get(key);
    const now = this.#now();
    const fresh = former === undefined || former.until <= now;
    this.#failures.delete(key);
    this.#failures.set(
      key,
      fresh ? { count: 1, until: now + timeWindow } : { ...former, count: former.count + 1 },
    );
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > mostAddresses && oldest !== undefined) this.#failures.delete(oldest);
  }
}

class Unlimited extends Guesses {
  override refuseWhenSpent(): void {}
}

const guesses = new WeakMap<House, Guesses>();

/** One count for the page and the API of a house. */
export function guessesOf(house: House): Guesses {
  const now = () => house.clock.now().epochMilliseconds;
  const kind = house.config.rateLimit === 'on' ? Guesses : Unlimited;
  const own = guesses.get(house) ?? new kind(now);
  guesses.set(house, own);
  return own;
}
