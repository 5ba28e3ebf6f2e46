/** What `@fastify/rate-limit` is told of a key: how often it came in its window, and milliseconds until that ends. */
type CountCallback = (error: Error | null, result?: { current: number; ttl: number }) => void;

interface Count {
  current: number;
  readonly since: number;
}

/** Many addresses must not push each other's counts out of memory; an entry is some 200 bytes. */
const mostKeys = 50_000;

/**
 * Counts requests by key in memory, as the plugin's own store does, by a clock that nobody sets: there, with the machine's clock
 * set back by an hour, who had reached a limit of a minute was refused for an hour.
 */
export class RequestCounts {
  readonly #counts = new Map<string, Count>();

  incr(key: string, callback: CountCallback, timeWindow: number): void {
    const now = performance.now();
    const known = this.#counts.get(key);
    const count = known && known.since + timeWindow > now ? known : { current: 0, since: now };
    count.current += 1;
    if (count !== known) this.#keep(key, count);
    callback(null, { current: count.current, ttl: count.since + timeWindow - now });
  }

  /** Each route with a limit of its own is counted separately. */
  child(): RequestCounts {
    return new RequestCounts();
  }

  /** In the order of their windows, so that the oldest gives way first. */
  #keep(key: string, count: Count): void {
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > mostKeys && oldest !== undefined) this.#counts.delete(oldest);
  }
}
