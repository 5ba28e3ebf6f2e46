import type { Socket } from 'node:net';
import { wordsIn } from '../i18n/words.ts';

/** Node's error codes for a request that could not be parsed, and the status line of the response. */
const statusLines: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/**
 * Answers what is not HTTP, or incomplete. The address and therefore the language are not known, so both languages
 * are given. Browsers send complete requests, so the response is the one for API clients (RFC 9457).
 */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const line = statusLines[error.code ?? ''] ?? '400 Bad Request';
  const [swedish, english] = [
    wordsIn('sv').web.problems.malformed,
    wordsIn('en').web.problems.malformed,
  ];
  const document = JSON.stringify({
    type: 'urn:lyhord:problem:malformed',
    title: `${swedish.title} / ${english.title}`,
    status: Number.parseInt(line, 10),
    detail: `${swedish.text} / ${english.text}`,
    errors: [],
  });
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${line}\r\nContent-Length: ${Buffer.byteLength(document)}\r\n` +
        `Content-Type: application/problem+json; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n` +
        `Cache-Control: no-store\r\nConnection: close\r\n\r\n${document}`,
    );
  }
  socket.destroySoon();
}
