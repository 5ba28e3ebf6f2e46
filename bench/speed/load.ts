import autocannon, { type Request, type Result } from 'autocannon';
import { percentile, rounded } from '../figures.ts';

export interface Load {
  readonly origin: string;
  readonly connections: number;
  readonly seconds: number;
  /** What is asked, made anew for each request. */
  readonly request: () => Request;
  /** The answer that counts; any other ends the benchmark. */
  readonly expected: number;
}

export interface Answered {
  readonly perSecond: number;
  /** Milliseconds each took. */
  readonly times: readonly number[];
}

/** Asks for so many seconds over so many connections, each waiting for its answer before it asks again. */
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
  // Its own percentiles are whole milliseconds, too coarse for pages that take three.
  running.on('response', (_client, status, _bytes, time) => {
    last = performance.now();
    first ||= last - time;
    if (status === expected) times.push(time);
    else others.push(status);
  });
  const { errors } = await ended.promise;
  if (errors > 0 || others.length > 0)
    throw new Error(`${errors} errors and ${others.length} other answers, such as ${others[0]}`);
  return { perSecond: times.length / ((last - first) / 1000), times } satisfies Answered;
}

export function spread(times: readonly number[]) {
  return { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) };
}
