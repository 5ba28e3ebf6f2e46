import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export type HeaderValues = Readonly<Record<string, string | readonly string[]>>;

/** A request that Node's own client can send. */
export interface PlainRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: HeaderValues;
  readonly body: Buffer | null;
}

/**
 * A response. `from` and `to` are milliseconds of the system clock; `milliseconds` is the time from the last byte
 * sent to the last byte received.
 */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly milliseconds: number;
  readonly from: number;
  readonly to: number;
}

export interface NoAnswer {
  readonly status: 0;
  readonly reason: string;
  readonly milliseconds: number;
  readonly from: number;
  readonly to: number;
}

/** Milliseconds after which no response is awaited any longer. */
export const longestWait = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function unpacked(bytes: Buffer, packing: string | undefined): string {
  try {
    if (packing === 'br') return brotliDecompressSync(bytes).toString();
    if (packing === 'gzip') return gunzipSync(bytes).toString();
    if (packing === 'deflate') return inflateSync(bytes).toString();
  } catch {
    return '';
  }
  return bytes.toString();
}

/** Sends a whole request and waits for the whole response. */
export function send(
  origin: string,
  { method, path, headers, body }: PlainRequest,
): Promise<Answer | NoAnswer> {
  const began = performance.now();
  const from = Date.now();
  const ended = Promise.withResolvers<Answer | NoAnswer>();
  const spent = () => ({ milliseconds: performance.now() - began, from, to: Date.now() });
  const { hostname, port } = new URL(origin);
  const sized = body === null ? {} : { 'content-length': String(body.length) };
  const given = Object.entries({ ...sized, ...headers }).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : [...value],
  ]);
  const options = { agent, host: hostname, port, method, path, timeout: longestWait };
  const sent = request({ ...options, headers: Object.fromEntries(given) }, (incoming) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.once('error', (error) =>
      ended.resolve({ status: 0, reason: error.message, ...spent() }),
    );
    incoming.once('end', () =>
      ended.resolve({
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        body: unpacked(Buffer.concat(chunks), incoming.headers['content-encoding']),
        ...spent(),
      }),
    );
  });
  sent.once('timeout', () => sent.destroy(new Error('no answer within 20 s')));
  sent.once('error', (error) => ended.resolve({ status: 0, reason: error.message, ...spent() }));
  sent.end(body ?? undefined);
  return ended.promise;
}

function dechunked(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let position = 0;
  for (;;) {
    const end = body.indexOf('\r\n', position);
    const size =
      end === -1 ? 0 : Number.parseInt(body.subarray(position, end).toString('latin1'), 16);
    if (!(size > 0)) return Buffer.concat(pieces);
    pieces.push(body.subarray(end + 2, end + 2 + size));
    position = end + 2 + size + 2;
  }
}

function parsed(bytes: Buffer): Pick<Answer, 'status' | 'headers' | 'body'> | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (!Number.isFinite(status)) return undefined;
  const headers: IncomingHttpHeaders = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key === 'set-cookie') headers[key] = [...(headers[key] ?? []), value];
    else headers[key] = value;
  }
  const rest = bytes.subarray(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? dechunked(rest) : rest;
  return { status, headers, body: unpacked(body, headers['content-encoding']) };
}

/** What is done with the connection when everything has been sent. */
export type Ending = 'wait' | 'half_close' | 'cut_off';

/**
 * Writes bytes to a new connection, waiting `pauses` milliseconds between the pieces, and reads what comes back.
 * Returns only the first response; requests must ask for the connection to be closed.
 */
export async function sendRaw(
  origin: string,
  pieces: readonly Buffer[],
  { ending, pauses = 0 }: { readonly ending: Ending; readonly pauses?: number },
): Promise<Answer | NoAnswer> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  const chunks: Buffer[] = [];
  const closed = Promise.withResolvers<string>();
  socket.setTimeout(longestWait, () => socket.destroy());
  socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  socket.once('error', (error) => closed.resolve(error.message));
  socket.once('close', () => closed.resolve('the connection was closed'));
  const from = Date.now();
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (pauses > 0) await pause(pauses);
  }
  const began = performance.now();
  if (ending === 'cut_off') {
    await pause(20);
    socket.destroy();
  }
  if (ending === 'half_close') socket.end();
  const reason = await closed.promise;
  const spent = { milliseconds: performance.now() - began, from, to: Date.now() };
  const read = parsed(Buffer.concat(chunks));
  return read ? { ...read, ...spent } : { status: 0, reason, ...spent };
}
