import { type Body, typedForm } from './bodies.ts';
import type { Scene } from './scene.ts';
import type { Ending, HeaderValues } from './sending.ts';
import { injectedHeader } from './texts.ts';

/** A request as bytes: pieces that are sent one after the other, and how the connection ends. */
interface RawRequest {
  readonly pieces: readonly (string | Buffer)[];
  readonly ending?: Ending;
  readonly pauses?: number;
}

interface Parts {
  readonly method: string;
  readonly path: string;
  /** Host, origin and cookie lines, each with its line break. */
  readonly head: string;
  readonly body: Body;
}

const close = 'Connection: close\r\n';
const formLine = 'Content-Type: application/x-www-form-urlencoded\r\n';
const lengthLine = (length: number) => `Content-Length: ${length}\r\n`;

function whole({ method, path, head, body }: Parts): string {
  const sized = method === 'GET' ? '' : `${formLine}${lengthLine(body.bytes.length)}`;
  return `${method} ${path} HTTP/1.1\r\n${head}${sized}${close}\r\n`;
}
const sent = (parts: Parts): readonly Buffer[] =>
  parts.method === 'GET'
    ? [Buffer.from(whole(parts))]
    : [Buffer.from(whole(parts)), parts.body.bytes];

function inPieces(bytes: Buffer, count: number): readonly Buffer[] {
  const size = Math.max(1, Math.ceil(bytes.length / count));
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** Ways to send a request that no well-behaved client uses. */
const ways: Readonly<Record<string, (parts: Parts) => RawRequest>> = {
  'sent slowly': (parts) => ({ pieces: inPieces(Buffer.concat(sent(parts)), 6), pauses: 15 }),
  'half a head, then cut off': (parts) => ({
    pieces: [whole(parts).slice(0, -12)],
    ending: 'cut_off',
  }),
  'half a head, then closed': (parts) => ({
    pieces: [whole(parts).slice(0, -12)],
    ending: 'half_close',
  }),
  'half a body, then cut off': (parts) => ({
    pieces: [
      `POST ${parts.path} HTTP/1.1\r\n${parts.head}${formLine}${lengthLine(5000)}${close}\r\n`,
      parts.body.bytes.subarray(0, 500),
    ],
    ending: 'cut_off',
  }),
  'half a body, then closed': (parts) => ({
    pieces: [
      `POST ${parts.path} HTTP/1.1\r\n${parts.head}${formLine}${lengthLine(500_000)}${close}\r\n`,
      parts.body.bytes.subarray(0, 500),
    ],
    ending: 'half_close',
  }),
  'an answer nobody waits for': (parts) => ({ pieces: sent(parts), ending: 'cut_off' }),
  'line feeds alone': (parts) => ({ pieces: [whole(parts).replaceAll('\r\n', '\n')] }),
  'HTTP/1.0': (parts) => ({
    pieces: [whole({ ...parts, method: 'GET' }).replace('HTTP/1.1', 'HTTP/1.0')],
  }),
  'HTTP/0.9': ({ path }) => ({ pieces: [`GET ${path}\r\n`], ending: 'half_close' }),
  'HTTP/2': () => ({ pieces: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], ending: 'half_close' }),
  'another version': (parts) => ({
    pieces: [whole(parts).replace('HTTP/1.1', 'HTTP/9.9')],
    ending: 'half_close',
  }),
  TLS: () => ({
    pieces: [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03])],
    ending: 'half_close',
  }),
  'no host': ({ path }) => ({ pieces: [`GET ${path} HTTP/1.1\r\n${close}\r\n`] }),
  'two hosts': ({ path, head }) => ({
    pieces: [`GET ${path} HTTP/1.1\r\n${head}Host: hostile.example\r\n${close}\r\n`],
  }),
  'a whole address': ({ path, head }) => ({
    pieces: [`GET http://hostile.example${path} HTTP/1.1\r\n${head}${close}\r\n`],
  }),
  'two slashes': ({ path, head }) => ({
    pieces: [`GET //hostile.example${path}/.. HTTP/1.1\r\n${head}${close}\r\n`],
  }),
  'steps upwards': ({ path, head }) => ({
    pieces: [`GET ${path}/../../../../etc/passwd HTTP/1.1\r\n${head}${close}\r\n`],
  }),
  'an asterisk': ({ head }) => ({ pieces: [`OPTIONS * HTTP/1.1\r\n${head}${close}\r\n`] }),
  CONNECT: ({ head }) => ({
    pieces: [`CONNECT hostile.example:443 HTTP/1.1\r\n${head}${close}\r\n`],
    ending: 'half_close',
  }),
  'raw bytes in the address': ({ head }) => ({
    pieces: [
      Buffer.concat([
        Buffer.from('GET /desk/'),
        Buffer.from([0xff, 0xc3, 0x28]),
        Buffer.from(` HTTP/1.1\r\n${head}${close}\r\n`),
      ]),
    ],
  }),
  'NUL in the address': ({ path, head }) => ({
    pieces: [`GET ${path}\0 HTTP/1.1\r\n${head}${close}\r\n`],
  }),
  'a very long address': ({ path, head }) => ({
    pieces: [`GET ${path}?${'a'.repeat(12_000)} HTTP/1.1\r\n${head}${close}\r\n`],
  }),
  'a head that is too large': ({ path, head }) => ({
    pieces: [`GET ${path} HTTP/1.1\r\n${head}X-Long: ${'a'.repeat(100_000)}\r\n${close}\r\n`],
  }),
  'very many headers': ({ path, head }) => ({
    pieces: [
      `GET ${path} HTTP/1.1\r\n${head}${Array.from({ length: 3000 }, (_, index) => `x${index}: 1`).join('\r\n')}\r\n${close}\r\n`,
    ],
  }),
  'NUL in a header': ({ path, head }) => ({
    pieces: [`GET ${path} HTTP/1.1\r\n${head}X-A: a\0b\r\n${close}\r\n`],
  }),
  'a folded header': ({ path, head }) => ({
    pieces: [`GET ${path} HTTP/1.1\r\n${head}X-A: a\r\n  ${injectedHeader}: 1\r\n${close}\r\n`],
  }),
  'a space before the colon': ({ path, head }) => ({
    pieces: [`GET ${path} HTTP/1.1\r\n${head}X-A : a\r\n${close}\r\n`],
  }),
  'a header without a colon': ({ path, head }) => ({
    pieces: [`GET ${path} HTTP/1.1\r\n${head}hostile\r\n${close}\r\n`],
  }),
  'two lengths': ({ path, head }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}${lengthLine(5)}${lengthLine(50)}${close}\r\nversion=1`,
    ],
    ending: 'half_close',
  }),
  'a negative length': ({ path, head }) => ({
    pieces: [`POST ${path} HTTP/1.1\r\n${head}${formLine}${lengthLine(-5)}${close}\r\nversion=1`],
    ending: 'half_close',
  }),
  'a huge length': ({ path, head }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}${lengthLine(9_999_999_999)}${close}\r\nversion=1`,
    ],
    ending: 'half_close',
  }),
  'a length and chunks': ({ path, head }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}${lengthLine(6)}Transfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\nGET /desk HTTP/1.1\r\n\r\n`,
    ],
    ending: 'half_close',
  }),
  'an unknown encoding': ({ path, head }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}Transfer-Encoding: xchunked\r\n${close}\r\n0\r\n\r\n`,
    ],
    ending: 'half_close',
  }),
  chunks: ({ path, head, body }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}Transfer-Encoding: chunked\r\n${close}\r\n`,
      ...inPieces(body.bytes.subarray(0, 2000), 4).map((piece) => chunk(piece.toString('latin1'))),
      '0\r\nX-Trailer: a\r\n\r\n',
    ],
  }),
  'a chunk of nonsense': ({ path, head }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}Transfer-Encoding: chunked\r\n${close}\r\nzz;a=b\r\nversion=1\r\n0\r\n\r\n`,
    ],
    ending: 'half_close',
  }),
  'endless chunks': ({ path, head }) => ({
    pieces: [
      `POST ${path} HTTP/1.1\r\n${head}${formLine}Transfer-Encoding: chunked\r\n${close}\r\n`,
      ...Array.from({ length: 12 }, () => chunk('x'.repeat(40_000))),
    ],
    ending: 'half_close',
  }),
  'a second request behind': (parts) => ({
    pieces: [
      ...sent({ ...parts, head: parts.head }),
      Buffer.from(`GET /desk/konton HTTP/1.1\r\n${parts.head}${close}\r\n`),
    ],
  }),
};
const names = Object.keys(ways);

/** Line breaks are removed: here they would end the header line, where Node's own client would refuse them. */
const lineOf = ([name, value]: readonly [string, HeaderValues[string]]): string =>
  `${name}: ${String(value).replaceAll(/[\r\n]/g, '')}\r\n`;

/** Sends one of these requests to the route as the visitor. */
export async function rawAttack(scene: Scene): Promise<void> {
  const { origin, route, path, random, mark, visitor } = scene;
  const name = names[random.between(0, names.length - 1)] ?? 'sent slowly';
  const identity = { ...(await scene.identity(visitor)), origin, 'sec-fetch-site': 'same-origin' };
  const head = `Host: ${new URL(origin).host}\r\n${Object.entries(identity).map(lineOf).join('')}`;
  const method = route.method === 'POST' ? 'POST' : 'GET';
  const request = ways[name]?.({ method, path, head, body: typedForm(mark, random) });
  if (!request) return;
  const { ending = 'wait', pauses = 0 } = request;
  const pieces = request.pieces.map((piece) => Buffer.from(piece));
  const submitted = /^([A-Z]+) /.exec(pieces[0]?.toString('latin1') ?? '')?.[1] ?? method;
  await scene.ask({
    attack: name,
    method: submitted,
    delivery: { kind: 'raw', pieces, ending, pauses },
  });
}
