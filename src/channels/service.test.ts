import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { kimsAddress, speak } from '../../test/case-work.ts';

describe('those who run the service', () => {
  it('see that it is alive, and ready once the jobs are being worked', async () => {
    const app = await testApp();
    expect((await app.get('/healthz')).statusCode).toBe(200);
    const ready = await app.get('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { ready: true, database: true, worker: true },
    ]);
    await app.house.databases.close();
    const unready = await app.get('/readyz');
    expect([unready.statusCode, unready.json().database]).toEqual([503, false]);
    expect((await app.get('/healthz')).statusCode).toBe(200);
    expect((await app.get('/metrics')).statusCode).toBe(200);
    await app.server.close();
  });

  it('see requests, intakes and jobs counted, and nothing about a person', async () => {
    const app = await testApp();
    const { code, number } = await speak(app, 'falkoping');
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
