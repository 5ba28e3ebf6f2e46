import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import { Problem } from '../problem.ts';
import { bodyLimit, createServer } from './server.ts';

const lines: string[] = [];
let server: FastifyInstance;
beforeAll(async () => {
  server = await createServer({
    settings: { mode: 'demonstration', publicUrl: undefined, trustProxy: false, rateLimit: 'off' },
    logDestination: { write: (line) => lines.push(line) },
  });
  const fail = async () => {
    throw Object.assign(new Error('anna@exempel.se skrev: bussen'), {
      code: '23505',
      detail: 'Key (email)=(anna@exempel.se)',
      table: 'submitter',
    });
  };
  server.get('/fall', fail);
  server.get('/en/fall', fail);
  server.get('/api/v1/fall', fail);
  server.post('/form', async () => 'taken');
  server.post('/api/v1/things', async () => ({ taken: true }));
  server.post('/api/v1/conflict', async () => {
    throw new Problem('conflict', { detail: 'Ärendet är redan avslutat.' });
  });
  server.post('/api/v1/fields', async () => {
    throw new Problem('fields', { errors: [{ path: 'text', message: 'Fyll i det här fältet.' }] });
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

const api = (path: string, payload: string, headers: Readonly<Record<string, string>> = {}) =>
  server.inject({
    method: 'POST',
    url: `/api/v1/${path}`,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('error responses of the API', () => {
  it('are RFC 9457 documents in the language that the client asks for, otherwise in Swedish', async () => {
    const answer = await api('conflict', '{}');
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'urn:lyhord:problem:conflict',
      title: 'Det går inte just nu',
      status: 409,
      detail: 'Ärendet är redan avslutat.',
      instance: expect.stringMatching(/^urn:lyhord:request:[2-9A-Z]{5}-[2-9A-Z]{5}$/),
      errors: [],
    });
    expect(
      (await api('missing', '{}', { 'accept-language': 'de, en-GB;q=0.8, sv;q=0.5' })).json(),
    ).toMatchObject({
      status: 404,
      title: 'The page does not exist',
    });
  });

  it('list wrong fields by path', async () => {
    expect((await api('fields', '{}')).json()).toMatchObject({
      status: 422,
      errors: [{ path: 'text', message: 'Fyll i det här fältet.' }],
    });
  });

  it.each([
    ['JSON cut off', '{"text":"hej', 400],
    ['an empty body', '', 400],
    ['keys that reach into the program', '{"__proto__":{"x":1}}', 400],
    ['5 000 000 characters', JSON.stringify({ text: 'x'.repeat(5_000_000) }), 413],
  ])('%s', async (_what, payload, status) => {
    const answer = await api('things', payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });

  it('refuse what is not JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect(
        (await api('things', 'text=hej', { 'content-type': type })).json(),
        type,
      ).toMatchObject({ status: 415 });
    }
  });

  it('refuse a compressed body, so that none expands to an enormous size', async () => {
    expect((await api('things', '{}', { 'content-encoding': 'gzip' })).statusCode).toBe(415);
  });

  it('the largest valid submission is accepted', async () => {
    const escaped = '\\ud83d\\ude00';
    const payload = `{"text":"${escaped.repeat(20_000)}","more":"${escaped.repeat(9 * 500)}"}`;
    expect(payload.length).toBeLessThan(bodyLimit);
    expect((await api('things', payload)).statusCode).toBe(200);
  });
});

describe('error responses on pages', () => {
  it('are pages in the language of the address, with a link to continue', async () => {
    const swedish = await server.inject('/finns/inte');
    expect(swedish.statusCode).toBe(404);
    expect(readPage(swedish.body).getByRole('heading', { level: 1 }).textContent).toBe(
      'Sidan finns inte',
    );
    const english = readPage((await server.inject('/en/finns/inte')).body);
    expect(english.language()).toBe('en');
    expect(english.getByRole('heading', { level: 1 }).textContent).toBe('The page does not exist');
    expect(english.getByRole('link', { name: 'To the start page' }).getAttribute('href')).toBe(
      '/en',
    );
  });

  it('lead back to the desk from the desk', async () => {
    const page = readPage((await server.inject('/desk/finns-inte')).body);
    expect(page.getByRole('link', { name: 'Till startsidan' }).getAttribute('href')).toBe('/desk');
  });

  it('cover an address that cannot be parsed and a form that is too large', async () => {
    expect((await server.inject('/%E0%A4%A')).statusCode).toBe(400);
    const large = await server.inject({
      method: 'POST',
      url: '/form',
      payload: `text=${'x'.repeat(5_000_000)}`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
    });
    expect(large.statusCode).toBe(413);
    expect(readPage(large.body).text()).toContain('Ingenting har sparats');
  });

  it('an incomplete request is answered, and nothing of it is stored', async () => {
    const address = server.server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
    });
    socket.write(
      'POST /form HTTP/1.1\r\nhost: 127.0.0.1\r\nsec-fetch-site: same-origin\r\n' +
        'content-type: application/x-www-form-urlencoded\r\ncontent-length: 500\r\n\r\ntext=half',
    );
    socket.end();
    await once(socket, 'close');
    expect(received).not.toContain('taken');
    expect(received).toMatch(/^HTTP\/1\.1 400 /);
    expect(received).toContain('Det kom inte fram helt / It did not arrive whole');
  });
});

describe('a fault of ours', () => {
  it('is shown with a number that identifies it in the log', async () => {
    lines.length = 0;
    const answer = await server.inject('/fall');
    expect(answer.statusCode).toBe(500);
    const reference = /Felnummer: ([2-9A-Z]{5}-[2-9A-Z]{5})/.exec(
      readPage(answer.body).text(),
    )?.[1];
    expect(reference).toBeDefined();
    expect(lines.filter((line) => line.includes(`"reference":"${reference}"`))).toHaveLength(1);
    expect(lines.join('')).toMatch(/"table":"submitter"/);
  });

  it('reveals nothing of its cause, to readers, API clients or the log', async () => {
    lines.length = 0;
    for (const url of ['/fall', '/en/fall', '/api/v1/fall']) {
      const answer = await server.inject(url);
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toMatch(/anna|bussen|23505|node_modules/);
    }
    expect(lines.join('')).not.toMatch(/anna|bussen|Key \(/);
  });
});

describe('the log', () => {
  it('contains each response by its route, and never any text of the request', async () => {
    lines.length = 0;
    await server.inject({
      method: 'POST',
      url: '/api/v1/things?kod=K7QM-3XRT-9PWA-4HND',
      payload: '{"text":"hemligt"}',
      remoteAddress: '192.0.2.77',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer K7QM-3XRT-9PWA-4HND',
        'user-agent': 'spår',
      },
    });
    await server.inject('/finns/inte/K7QM-3XRT-9PWA-4HND');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        request: expect.any(String),
        method: 'POST',
        route: '/api/v1/things',
        status: 200,
        milliseconds: expect.any(Number),
        msg: 'answered',
      },
      {
        level: 'info',
        time: expect.any(String),
        request: expect.any(String),
        method: 'GET',
        route: 'none',
        status: 404,
        milliseconds: expect.any(Number),
        msg: 'answered',
      },
    ]);
  });
});
