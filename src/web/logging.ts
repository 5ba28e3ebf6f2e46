import { writeSync } from 'node:fs';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';

/** Where log lines are written; tests use a stream of their own. */
export interface LogDestination {
  write(line: string): void;
}

/**
 * Standard output, which may be a file on a full disk: then the line is lost and the server continues. Pino's own
 * destination would retry for ever and never return (sonic-boom 4.2, `flushSync`).
 */
const standardOutput: LogDestination = {
  write(line) {
    try {
      writeSync(1, line);
    } catch {
      // There is nowhere to say so.
    }
  },
};

/**
 * Log lines contain no personal address, no code and no text: of a request its method, route pattern, status and
 * time, never its URL, headers, body or sender's address; of an error its name, code and place, never its message.
 */
export function logOptions(
  level: string,
  stream: LogDestination = standardOutput,
): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  return {
    logger: {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, req: () => ({}), res: () => ({}) },
      hooks: { logMethod: withoutMessageOfError },
      stream,
    },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
  };
}

/** Pino uses an error's message as the line's own; it could quote what a person wrote. */
function withoutMessageOfError(
  this: unknown,
  parameters: unknown[],
  method: (...parameters: unknown[]) => void,
): void {
  const [first] = parameters;
  if (first instanceof Error) method.call(this, { err: first }, 'error');
  else if (hasError(first))
    method.call(this, first, parameters[1] === first.err.message ? 'error' : parameters[1]);
  else method.apply(this, parameters);
}

function hasError(entry: unknown): entry is { readonly err: Error } {
  return (
    typeof entry === 'object' && entry !== null && 'err' in entry && entry.err instanceof Error
  );
}

const loggedErrorProperties = [
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'syscall',
] as const;

interface ErrorDescription {
  readonly [property: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/** A description of an error that repeats nothing from outside: `message` is its code. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const loggedProperties = loggedErrorProperties.flatMap((property) => {
    const value: unknown = Reflect.get(error, property);
    return typeof value === 'string' ? [[property, value]] : [];
  });
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    ...Object.fromEntries(loggedProperties),
    type: error.name,
    message: 'code' in error && typeof error.code === 'string' ? error.code : '',
    stack: stack.map((line) => line.trim()).join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/**
 * One line for each response, with the pattern of the route and not the address, which can contain what somebody
 * typed.
 */
export function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
}
