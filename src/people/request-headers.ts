import type { FastifyRequest } from 'fastify';
import { deviceOf, writeDevice } from './device.ts';

/**
 * The value of a request's cookie, as it was set; undefined where there is none. The first of several with the name
 * counts.
 */
export function cookieOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  name: string,
): string | undefined {
  const pair = headers.cookie?.split(';').find((one) => one.trimStart().startsWith(`${name}=`));
  if (pair === undefined) return undefined;
  const value = pair.slice(pair.indexOf('=') + 1).trim();
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/**
 * The headers that Better Auth sees of a request: no IP address, and of the browser only what `deviceOf` reads, which
 * it stores with a session.
 */
export function headersFor(
  { headers }: Pick<FastifyRequest, 'headers'>,
  cookie = headers.cookie ?? '',
): Headers {
  return new Headers({ cookie, 'user-agent': writeDevice(deviceOf(headers['user-agent'])) });
}
