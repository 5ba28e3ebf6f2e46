import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../config/limits.ts';
import { addressKeys, networkOf } from './rate-limit.ts';
import { createServer } from './server.ts';

let server: FastifyInstance | undefined;
afterEach(() => server?.close());

async function start(rateLimit: 'on' | 'off'): Promise<FastifyInstance> {
  server = await createServer({
    settings: { mode: 'service', publicUrl: undefined, trustProxy: 1, rateLimit },
    logLevel: 'silent',
  });
  server.post('/:m/folj', { config: { rateLimit: limits.followByCode } }, async () => 'answer');
  server.post('/en/:m/folj', { config: { rateLimit: limits.followByCode } }, async () => 'answer');
  server.get(
    '/api/v1/:m/case',
    { config: { rateLimit: limits.followByCode } },
    async () => 'answer',
  );
  return server;
}

const ask = (from: FastifyInstance, address: string, url = '/m/folj') =>
  from.inject({
    method: url.startsWith('/api') ? 'GET' : 'POST',
    url,
    headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address },
  });

describe('guessing codes', () => {
  it('is possible again after the waiting time, also where the clock was set back meanwhile', async () => {
    const app = await start('on');
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    try {
      for (let tries = 0; tries <= limits.followByCode.max; tries += 1) await ask(app, '192.0.2.3');
      expect((await ask(app, '192.0.2.3')).statusCode).toBe(429);
      vi.setSystemTime(Date.now() - 86_400_000);
      vi.advanceTimersByTime(limits.followByCode.timeWindow + 1);
      expect((await ask(app, '192.0.2.3')).statusCode).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is stopped after a number of attempts from one address, with a page or a problem that says how long to wait', async () => {
    const app = await start('on');
    for (let tries = 0; tries < limits.followByCode.max; tries += 1) {
      expect((await ask(app, '192.0.2.1')).statusCode).toBe(200);
    }
    const refused = await ask(app, '192.0.2.1');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toContain('Försök igen om 10 minuter');
    expect((await ask(app, '192.0.2.2')).statusCode).toBe(200);
  });

  it('is answered in English too, and to API clients as a problem', async () => {
    const app = await start('on');
    for (let tries = 0; tries < limits.followByCode.max; tries += 1) {
      await ask(app, '192.0.2.1', '/en/m/folj');
      await ask(app, '192.0.2.1', '/api/v1/m/case');
    }
    expect((await ask(app, '192.0.2.1', '/en/m/folj')).body).toContain('Wait a moment');
    const problem = await ask(app, '192.0.2.1', '/api/v1/m/case');
    expect(problem.json()).toMatchObject({ status: 429, type: 'urn:lyhord:problem:too-many' });
    expect(problem.headers['content-type']).toContain('application/problem+json');
  });

  it('is not counted where the limit is off', async () => {
    const app = await start('off');
    for (let tries = 0; tries < 3 * limits.followByCode.max; tries += 1) {
      expect((await ask(app, '192.0.2.1')).statusCode).toBe(200);
    }
  });
});

describe('an address that is counted', () => {
  it('cannot be derived from its key, which changes daily', () => {
    let now = 0;
    const keyOf = addressKeys(() => now);
    const first = keyOf('192.0.2.1');
    expect(first).not.toContain('192');
    expect(keyOf('192.0.2.1')).toBe(first);
    expect(keyOf('192.0.2.2')).not.toBe(first);
    now = 86_400_000;
    expect(keyOf('192.0.2.1')).not.toBe(first);
    expect(addressKeys()('192.0.2.1')).not.toBe(addressKeys()('192.0.2.1'));
  });

  it('also has a key for a client that has disconnected', async () => {
    const app = await start('off');
    const made = Promise.withResolvers<string>();
    app.get('/slow', async (request) => {
      await once(request.raw.socket, 'close');
      made.resolve((async () => addressKeys()(request.ip))());
    });
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nHost: here\r\n\r\n', () => socket.destroy());
    expect(await made.promise).toMatch(/^[\w-]{43}$/);
  });

  it('is a whole /64 in IPv6, however it is written', () => {
    const network = '2001:db8:0:7::/64';
    for (const address of [
      '2001:db8:0:7::1',
      '2001:0DB8:0000:0007:ffff:ffff:ffff:ffff',
      '2001:db8:0:7:0:0:0:9',
      '2001:db8::7:1:2:3:4',
    ]) {
      expect(networkOf(address), address).toBe(network);
    }
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
  });
});
