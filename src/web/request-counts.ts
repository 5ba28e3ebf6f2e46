/**
 * What `@fastify/rate-limit` needs to know about a key: its number of requests in the window, and milliseconds until
 * that ends.
 */
type CountCallback = (error: Error | null, result?: { current: number; ttl: number }) => void;

interface Count {
  current: number;
  readonly since: number;
}

/** Many addresses must not push each other's counts out of memory; an entry is some 200 bytes. */
const mostKeys = 50_000;

/**
 * Counts requests by key in memory, like the plugin's own store, but with a monotonic clock: with the plugin's, when
 * the machine's clock was set back by an hour, a client that had reached a limit of a minute was refused for an hour.
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

  /** In the order of their windows, so that the oldest is dropped first. */
  #keep(key: string, count: Count): void {
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > mostKeys && oldest !== undefined) this.#counts.delete(oldest);
  }
}
