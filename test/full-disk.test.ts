import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcherFor, type Server } from '../bench/server.ts';
import { makeSmallDisk, maySmallDisk, type SmallDisk } from '../bench/small-disk.ts';

const patience = { timeout: 60_000 };

/** The whole server as a process of its own, with its embedded database and what it prints on one small disk. */
describe.runIf(maySmallDisk)('on a full disk', () => {
  let disk: SmallDisk;
  let server: Server;
  beforeAll(async () => {
    disk = makeSmallDisk(240);
    const environment = { LYHORD_DATA: join(disk.folder, 'data') };
    server = await (await launcherFor({ folder: disk.folder, environment }, {})).start();
  });
  afterAll(async () => {
    await server.kill();
    disk.remove();
  });

  const send = (key: string) =>
    fetch(`${server.origin}/api/v1/falkoping/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ text: 'Det är mörkt på gångvägen.' }),
    });
  const look = async (path: string) => (await fetch(`${server.origin}${path}`)).status;

  it('it is read and not written, says so, and goes on by itself when there is room again', async () => {
    const kept = (await (await send('before')).json()) as { readonly code: string };
    for (let time = 0; time < 2; time += 1) {
      disk.fill();
      await expect.poll(async () => (await send(`during ${time}`)).status, patience).toBe(503);
      expect((await send(`during ${time}`)).headers.get('retry-after')).toBe('10');
      expect([await look('/healthz'), await look('/falkoping')]).toEqual([200, 200]);
      disk.empty();
      await expect.poll(async () => (await send(`during ${time}`)).status, patience).toBe(201);
    }
    await server.ready();
    const followed = await fetch(`${server.origin}/api/v1/falkoping/case`, {
      headers: { authorization: `Bearer ${kept.code}` },
    });
    expect(followed.status).toBe(200);
    await server.stop();
  });
});
