import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcherFor, type Server } from '../bench/server.ts';
import { makeSmallDisk, maySmallDisk, type SmallDisk } from '../bench/small-disk.ts';

const longestWait = { timeout: 60_000 };

/** The whole server as a separate process, with its embedded database and its log on one small disk. */
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
  const getCase = async (path: string) => (await fetch(`${server.origin}${path}`)).status;

  it('the product can be read but not written, says so, and recovers by itself when there is space again', async () => {
    const typedText = (await (await send('before')).json()) as { readonly code: string };
    for (let time = 0; time < 2; time += 1) {
      disk.fill();
      await expect.poll(async () => (await send(`during ${time}`)).status, longestWait).toBe(503);
      expect((await send(`during ${time}`)).headers.get('retry-after')).toBe('10');
      expect([await getCase('/healthz'), await getCase('/falkoping')]).toEqual([200, 200]);
      disk.empty();
      await expect.poll(async () => (await send(`during ${time}`)).status, longestWait).toBe(201);
    }
    await server.ready();
    const followed = await fetch(`${server.origin}/api/v1/falkoping/case`, {
      headers: { authorization: `Bearer ${typedText.code}` },
    });
    expect(followed.status).toBe(200);
    await server.stop();
  });
});
