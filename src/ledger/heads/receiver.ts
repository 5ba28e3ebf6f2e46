/** Receivers of the heads outside the server: a webhook, or a syslog server. */
import { createSocket } from 'node:dgram';
import { addAbortListener } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { connect as connectTls } from 'node:tls';

export interface HeadReceiver {
  /** For the log: the address without parts that may be secret. */
  readonly name: string;
  /** Rejects when they were not accepted before `givenUp`. */
  send(lines: readonly string[], givenUp: AbortSignal): Promise<void>;
}

/** One POST with lines of JSON; any status but 2xx is a refusal, also a redirect. */
function webhook(address: URL): HeadReceiver {
  return {
    name: address.origin,
    async send(lines, givenUp) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines.map((line) => `${line}\n`).join(''),
        redirect: 'error',
        signal: givenUp,
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
    },
  };
}

/** Facility 13 (log audit), severity 5 (notice). */
const priority = 13 * 8 + 5;

/** RFC 5424, without structured data. */
function syslogMessage(line: string): Buffer {
  const heading = `<${priority}>1 ${new Date().toISOString()} ${hostname()} lyhord ${process.pid} ledger-head -`;
  return Buffer.from(`${heading} ${line}`);
}

/** RFC 5426: one datagram each. Delivery is not confirmed. */
async function sendDatagrams(host: string, port: number, lines: readonly string[]): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    for (const line of lines)
      await new Promise<void>((resolve, reject) => {
        socket.send(syslogMessage(line), port, host, (error) =>
          error ? reject(error) : resolve(),
        );
      });
  } finally {
    socket.close();
  }
}

/**
 * RFC 6587: each message is preceded by its length. Accepted when the other side has closed the connection after we
 * did.
 */
function sendStream(
  open: () => Socket,
  lines: readonly string[],
  givenUp: AbortSignal,
): Promise<void> {
  const messages = lines.map((line) => {
    const message = syslogMessage(line);
    return Buffer.concat([Buffer.from(`${message.length} `), message]);
  });
  return new Promise((resolve, reject) => {
    const socket = open();
    const listening = addAbortListener(givenUp, () =>
      socket.destroy(new Error('it did not answer in time')),
    );
    socket.once('error', reject);
    socket.once('close', () => {
      listening[Symbol.dispose]();
      resolve();
    });
    socket.resume();
    socket.end(Buffer.concat(messages));
  });
}

function syslog(address: URL): HeadReceiver {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const encrypted = address.protocol === 'syslog+tls:';
  const port = Number(address.port || (encrypted ? 6514 : 514));
  return {
    name: `${address.protocol}//${address.host}`,
    send: (lines, givenUp) => {
      if (address.protocol === 'syslog:') return sendDatagrams(host, port, lines);
      return sendStream(
        () =>
          encrypted ? connectTls({ host, port, servername: host }) : connectTcp({ host, port }),
        lines,
        givenUp,
      );
    },
  };
}

/** The receiver at an address whose protocol is one of `receiverProtocols`. */
export function receiverAt(address: string): HeadReceiver {
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? webhook(url) : syslog(url);
}
