import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from './server.ts';

let server: FastifyInstance;
let port = 0;
const taken: unknown[] = [];
beforeAll(async () => {
  server = await createServer({
    settings: { mode: 'service', publicUrl: undefined, trustProxy: false, rateLimit: 'off' },
    logLevel: 'silent',
  });
  server.post('/api/v1/things', async (request) => {
    taken.push(request.body);
    return { taken: true };
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => server.close());

/** The response to these bytes, until the server closes the connection or has answered. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    received += chunk;
  });
  socket.end(bytes);
  await once(socket, 'close');
  return received;
}

const start = 'POST /api/v1/things HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\n';

describe('the end of a request', () => {
  it.each([
    ['two lengths', 'content-length: 2\r\ncontent-length: 3\r\n\r\n{}x'],
    [
      'a length and chunks',
      'content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    ],
    ['an encoding that is not chunks', 'transfer-encoding: gzip, identity\r\n\r\n{}'],
    ['a length with a sign', 'content-length: +2\r\n\r\n{}'],
    ['a space before the colon', 'content-length : 2\r\n\r\n{}'],
    [
      'a header that is continued on the next line',
      'x-a: b\r\n c: d\r\ncontent-length: 2\r\n\r\n{}',
    ],
    ['lines that end without a carriage return', 'content-length: 2\n\n{}'],
  ])('is not guessed from %s: the request is refused', async (_what, rest) => {
    taken.length = 0;
    const answer = await answerTo(`${start}${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(taken).toEqual([]);
  });
});

describe('other things that a web server must not do', () => {
  it('repeat a request (TRACE)', async () => {
    const answer = await answerTo('TRACE / HTTP/1.1\r\nhost: here\r\nx-secret: hemligt\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 (404|405|501) /);
    expect(answer).not.toContain('hemligt');
  });

  it.each([
    '/assets',
    '/assets/',
    '/.git/HEAD',
    '/.git/config',
    '/package.json',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/data/secret',
    '/src/main.ts',
  ])('list a folder, or serve a file that is not an asset: %s', async (path) => {
    const answer = await answerTo(
      `GET ${path} HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403|404) /);
  });
});
