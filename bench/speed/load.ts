import autocannon, { type Request, type Result } from 'autocannon';
import { percentile, rounded } from '../figures.ts';

export interface Load {
  readonly origin: string;
  readonly connections: number;
  readonly seconds: number;
  /** Creates a new request each time. */
  readonly request: () => Request;
  /** The status that counts as success; any other ends the benchmark. */
  readonly expected: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds for each request. */
  readonly times: readonly number[];
}

/**
 * Sends requests for the given number of seconds over the given number of connections. Each connection waits for its
 * response before it sends the next request.
 */
export async function load({ origin, connections, seconds, request, expected }: Load) {
  const times: number[] = [];
  const others: number[] = [];
  let first = 0;
  let last = 0;
  const ended = Promise.withResolvers<Result>();
  const running = autocannon(
    {
      url: origin,
      connections,
      duration: seconds,
      timeout: 60,
      requests: [{ setupRequest: () => request() }],
    },
    (error, result) => (error ? ended.reject(error) : ended.resolve(result)),
  );
  // autocannon's own percentiles are whole milliseconds, too coarse for pages that take three.
  running.on('response', (_client, status, _bytes, time) => {
    last = performance.now();
    first ||= last - time;
    if (status === expected) times.push(time);
    else others.push(status);
  });
  const { errors } = await ended.promise;
  if (errors > 0 || others.length > 0)
    throw new Error(`${errors} errors and ${others.length} other answers, such as ${others[0]}`);
  return { perSecond: times.length / ((last - first) / 1000), times } satisfies LoadResult;
}

export function spread(times: readonly number[]) {
  return { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) };
}
