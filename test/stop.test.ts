import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../bench/installation.ts';
import { launcherFor, type Server } from '../bench/server.ts';

/** A mail server that accepts the connection and never answers: the running job waits for it. */
const silentMailServer = createServer();
let place: Installation;
let server: Server;
let port: number;
let calls = 0;

beforeAll(async () => {
  silentMailServer.on('connection', (socket) => {
    calls += 1;
    socket.on('error', () => {});
  });
  silentMailServer.listen(0, '127.0.0.1');
  await once(silentMailServer, 'listening');
  const address = silentMailServer.address();
  const mailPort = typeof address === 'object' && address !== null ? address.port : 0;
  place = await createInstallation('embedded');
  const launcher = await launcherFor(place, {
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'Lyhord <svar@example.org>',
  });
  port = Number(new URL(launcher.origin).port);
  server = await launcher.start();
});
afterAll(async () => {
  await server.kill();
  await place.close();
  silentMailServer.close();
});

interface Client {
  readonly socket: Socket;
  readonly answer: () => string;
  readonly closed: Promise<unknown>;
}

async function clientThatSends(text: string): Promise<Client> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part) => {
    answer += part;
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  if (text !== '') socket.write(text);
  return { socket, answer: () => answer, closed };
}

const head = (...lines: string[]) =>
  [
    'POST /api/v1/falkoping/cases HTTP/1.1',
    'Host: localhost',
    'Expect: 100-continue',
    ...lines,
    '',
    '',
  ].join('\r\n');
const json = 'Content-Type: application/json';
const body = '{"text":"Halva och resten."}';
const length = `Content-Length: ${Buffer.byteLength(body)}`;

describe('a server that is asked to stop', () => {
  it('finishes what has begun and ends, even when clients and mail servers never finish', async () => {
    const mailed = await fetch(`http://127.0.0.1:${port}/api/v1/falkoping/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Hej.', contact: { name: 'Kim', email: 'kim@example.org' } }),
    });
    expect(mailed.status).toBe(201);
    await expect.poll(() => calls, { timeout: 60_000 }).toBeGreaterThan(0);

    const finishing = await clientThatSends(head(json, length) + body.slice(0, 9));
    const unfinished = [
      await clientThatSends(head(json, length) + body.slice(0, 9)),
      await clientThatSends(`${head(json, 'Transfer-Encoding: chunked')}5\r\n{"tex`),
      await clientThatSends('POST /api/v1/falkoping/cases HTTP/1.1\r\nHost: loc'),
      await clientThatSends(''),
    ];
    // The server confirms that it has read the headers, so that it is stopped while it reads the bodies.
    for (const { answer } of [finishing, ...unfinished.slice(0, 2)])
      await expect.poll(answer, { timeout: 60_000 }).toContain('100 Continue');
    const began = performance.now();
    const stopped = server.stop();
    finishing.socket.write(body.slice(9));
    await finishing.closed;
    expect(finishing.answer()).toContain('HTTP/1.1 201 ');
    await stopped;
    // 10 s are allowed for running requests; the rest is a margin for a busy machine. Without the limit the clients
    // would keep the server for a minute or more.
    expect(performance.now() - began).toBeLessThan(30_000);
    await Promise.all(unfinished.map(({ closed }) => closed));
    for (const { answer } of unfinished) expect(answer()).not.toContain('HTTP/1.1 2');
  });
});
