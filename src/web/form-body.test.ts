import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formToObject, typed, typedList } from './form-body.ts';
import { createServer } from './server.ts';

let server: FastifyInstance;
beforeAll(async () => {
  server = await createServer({
    settings: { mode: 'service', publicUrl: undefined, trustProxy: false, rateLimit: 'off' },
    logLevel: 'silent',
  });
  server.post('/form', async (request) => formToObject(request.body, ['factor']));
});
afterAll(() => server.close());

const send = (payload: string | Buffer, type = 'application/x-www-form-urlencoded') =>
  server.inject({
    method: 'POST',
    url: '/form',
    payload,
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
  });

describe('a form that is sent', () => {
  it('is received with its text unchanged, in any script', async () => {
    const answer = await send('text=Hej+p%C3%A5+dig%21%0D%0A%F0%9F%98%80&place=a%3Db%26c=d');
    expect(answer.json()).toEqual({ text: 'Hej på dig!\r\n😀', place: 'a=b&c=d' });
  });

  it('has no empty fields and none that are for the page itself', async () => {
    expect((await send('text=hej&name=&_draft=x&&')).json()).toEqual({ text: 'hej' });
    expect((await send('')).json()).toEqual({});
  });

  it('gathers fields that may have several values, and no others', async () => {
    expect((await send('factor=a&text=x&factor=b')).json()).toEqual({
      factor: ['a', 'b'],
      text: 'x',
    });
    expect((await send('factor=a')).json()).toEqual({ factor: ['a'] });
    expect((await send('text=a&text=b')).statusCode).toBe(400);
  });

  it('cannot reach into the program by the names of its fields', async () => {
    const answer = await send('__proto__=x&constructor=y&toString=z');
    expect(Object.keys(answer.json())).toEqual(expect.arrayContaining(['constructor', 'toString']));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('is refused as malformed when its encoding is broken', async () => {
    for (const broken of [
      'text=%E5ngstr%F6m',
      'text=%ED%A0%80',
      'text=%',
      'text=%zz',
      Buffer.from([0x74, 0x3d, 0xff]),
    ]) {
      expect((await send(broken)).statusCode, String(broken)).toBe(400);
    }
  });

  it('is refused when it has more fields than any form of ours', async () => {
    const many = Array.from({ length: 201 }, (_, index) => `f${index}=1`).join('&');
    expect((await send(many)).statusCode).toBe(400);
  });

  it('is refused in the reader’s language when it contains a file or has another content type', async () => {
    const file =
      '--x\r\ncontent-disposition: form-data; name="text"; filename="a.png"\r\n\r\n\u0089PNG\r\n--x--\r\n';
    for (const [payload, type] of [
      [file, 'multipart/form-data; boundary=x'],
      ['{"text":"hej"}', 'application/json'],
      ['text=hej', 'text/plain'],
      ['text=hej', 'nonsense'],
    ] as const) {
      const answer = await send(payload, type);
      expect(answer.statusCode, type).toBe(415);
      expect(answer.body).toContain('Det formatet kan vi inte ta emot');
    }
  });
});

it('can be shown again with what was typed', () => {
  const values = { text: 'hej', factor: ['a', 'b'] };
  expect([
    typed(values, 'text'),
    typed(values, 'factor'),
    typed(values, 'missing'),
    typed(values, 'toString'),
  ]).toEqual(['hej', '', '', '']);
  expect([
    typedList(values, 'factor'),
    typedList(values, 'text'),
    typedList(values, 'missing'),
  ]).toEqual([['a', 'b'], ['hej'], []]);
});
