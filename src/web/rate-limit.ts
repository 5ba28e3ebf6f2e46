import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keyedDigest } from '../config/keyed-digest.ts';
import { limits } from '../config/limits.ts';
import type { Clock } from '../domain/clock.ts';
import { Problem } from '../problem.ts';
import { RequestCounts } from './request-counts.ts';

const dayInMilliseconds = 86_400_000;

/**
 * Turns an address into a key that cannot be reversed, with a random salt that exists only in memory and is replaced
 * daily. No address of a submitter is stored anywhere. An IPv6 subscriber has a whole /64.
 */
export function addressKeys(
  now: () => number = () => performance.now(),
): (address: string) => string {
  let salt = randomBytes(32);
  let since = now();
  return (address) => {
    if (now() - since >= dayInMilliseconds) {
      salt = randomBytes(32);
      since = now();
    }
    return createHmac('sha256', salt).update(networkOf(address)).digest('base64url');
  };
}

/**
 * The same key for an address in every process, for a day; for what several processes count together for some
 * minutes.
 */
export function dailyAddressKeys(
  secret: string,
  clock: Clock,
): (address: string | undefined) => string {
  return (address) => {
    const day = clock.now().toString().slice(0, 'YYYY-MM-DD'.length);
    return keyedDigest(secret, `addresses of ${day}`)(networkOf(address));
  };
}

/**
 * For people who sign in: the same key for an address as long as the server's secret is the same, which cannot be
 * reversed.
 */
export function addressDigests(secret: string): (address: string | undefined) => string {
  const digest = keyedDigest(secret, 'addresses that sign in');
  return (address) => digest(networkOf(address));
}

/**
 * The first 64 bits of an IPv6 address; an IPv4 address unchanged, also when written inside an IPv6 one. A connection
 * that was closed meanwhile no longer has an address (`request.ip`, whatever its type says): all of those count as
 * one network.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return '';
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (embedded !== undefined) return embedded;
  const [withoutZone = address] = address.split('%');
  if (!isIPv6(withoutZone)) return address;
  const [head = '', tail = ''] = withoutZone.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const omitted = Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(omitted).fill('0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Registers the limit for all routes; `off` also turns off the routes' own limits. Must be registered before any
 * route.
 */
export async function limitRates(server: FastifyInstance, setting: 'on' | 'off'): Promise<void> {
  if (setting === 'off') return;
  const keyOf = addressKeys();
  await server.register(rateLimit, {
    ...limits.everything,
    store: RequestCounts,
    keyGenerator: (request: FastifyRequest) => keyOf(request.ip),
    errorResponseBuilder: () => new Problem('too_many'),
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
  });
}
