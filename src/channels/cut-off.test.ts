import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { sending } from '../../test/bad-input.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { everythingStored } = sending(() => app);

describe('a request that is cut off in the middle', () => {
  let port: number;
  let before: string;
  beforeAll(async () => {
    before = await everythingStored();
    await app.server.listen({ port: 0, host: '127.0.0.1' });
    const address = app.server.server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });

  const head = (path: string, type: string) =>
    `POST ${path} HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: http://localhost:3000\r\nContent-Type: ${type}\r\nContent-Length: 500\r\n\r\n`;

  /** Sends the given bytes, ends or aborts the connection, and returns what was received before it closed. */
  async function sendCutOff(text: string, how: 'end' | 'destroy'): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    let answer = '';
    const socket: Socket = connect(port, '127.0.0.1', () => {
      socket.write(text, () => (how === 'end' ? socket.end() : socket.destroy()));
    });
    socket.on('data', (bytes) => {
      answer += bytes.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    return await promise;
  }

  it('stores nothing, and answers that it was incomplete if the client still listens', async () => {
    for (const [path, type, body] of [
      ['/falkoping', 'application/x-www-form-urlencoded', 'text=Hej%20d%C3'],
      ['/api/v1/falkoping/cases', 'application/json', '{"text":"Hej'],
    ] as const) {
      const answer = await sendCutOff(head(path, type) + body, 'end');
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      await sendCutOff(head(path, type) + body, 'destroy');
    }
    expect((await app.get('/healthz')).statusCode).toBe(200);
    expect(await everythingStored()).toBe(before);
    expect(app.log.join('')).not.toContain('"level":"error"');
  });
});
