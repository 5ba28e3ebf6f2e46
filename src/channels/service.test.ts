import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { kimsAddress, submitCase } from '../../test/case-work.ts';

describe('operators of the service', () => {
  it('see that it is alive, and that it is ready once jobs are being run', async () => {
    const app = await testApp();
    expect((await app.get('/healthz')).statusCode).toBe(200);
    const ready = await app.get('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { ready: true, database: true, worker: true },
    ]);
    await app.context.databases.close();
    const unready = await app.get('/readyz');
    expect([unready.statusCode, unready.json().database]).toEqual([503, false]);
    expect((await app.get('/healthz')).statusCode).toBe(200);
    expect((await app.get('/metrics')).statusCode).toBe(200);
    await app.server.close();
  });

  it('read the metrics on this machine, and elsewhere only with the token', async () => {
    const token = 'token-of-at-least-thirty-two-characters';
    const publicUrl = 'https://synpunkter.kommun.example';
    const app = await testApp({ config: { metricsToken: token, publicUrl, trustProxy: 1 } });
    const from = async (remoteAddress: string, headers: Record<string, string>) => {
      const { statusCode } = await app.inject({ url: '/metrics', remoteAddress, headers });
      return statusCode;
    };
    const host = '127.0.0.1:3000';
    expect(await from('127.0.0.1', { host })).toBe(200);
    expect(await from('::1', { host: '[::1]:3000' })).toBe(200);
    expect(await from('192.0.2.7', { host })).toBe(401);
    // Forwarded by a proxy on this machine, with and without a header that names the original sender.
    expect(await from('127.0.0.1', { host, 'x-forwarded-for': '192.0.2.7' })).toBe(401);
    expect(await from('127.0.0.1', { host, 'x-forwarded-for': '127.0.0.1' })).toBe(401);
    expect(await from('127.0.0.1', { host: 'synpunkter.kommun.example' })).toBe(401);

    const elsewhere = { host: '10.0.0.5:3000' };
    expect(await from('192.0.2.7', { ...elsewhere, authorization: `Bearer ${token}` })).toBe(200);
    for (const authorization of ['Bearer wrong', `Bearer ${token}x`, `Basic ${token}`, 'Bearer '])
      expect(await from('192.0.2.7', { ...elsewhere, authorization })).toBe(401);
    expect(await from('127.0.0.1', { host, authorization: 'Bearer wrong' })).toBe(401);
    await app.close();

    const without = await testApp();
    const refused = await without.inject({
      url: '/metrics',
      remoteAddress: '192.0.2.7',
      headers: { authorization: 'Bearer undefined' },
    });
    expect([refused.statusCode, refused.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(refused.body).not.toContain('lyhord_');
    await without.close();
  });

  it('see requests, intakes and jobs counted, and nothing about a person', async () => {
    const app = await testApp();
    const { code, number } = await submitCase(app, 'falkoping');
    await app.get('/falkoping');
    const { body } = await app.get('/metrics');
    expect(body).toContain('lyhord_intakes_total{municipality="falkoping",channel="api"} 1');
    expect(body).toMatch(/lyhord_jobs\{state="waiting"\} 1\b/);
    expect(body).toMatch(/lyhord_jobs\{state="failed"\} 0\b/);
    expect(body).toContain('route="/api/v1/:municipality/cases",method="POST",status="201"');
    for (const personal of [code, number, kimsAddress, '127.0.0.1'])
      expect(body).not.toContain(personal);
    await app.close();
  });
});
