import { rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { type HeldFolder, holderOf } from '../db/lock.ts';

const commandRequest = z.object({ command: z.string(), args: z.array(z.string()) });
/** A command for the running server. Paths among `args` are absolute, because the server runs in another folder. */
export type CommandRequest = Readonly<z.output<typeof commandRequest>>;

const commandResult = z.object({
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  output: z.unknown(),
  reasons: z.array(z.string()),
});
/** 0 done, 1 refused or faults found, 2 wrong usage; `output` is one JSON document, `reasons` are for people. */
export type CommandResult = Readonly<z.output<typeof commandResult>>;

/** `nobody`: no server uses that folder, so the caller may lock it itself. */
export type ControlAnswer =
  | { readonly kind: 'answer'; readonly result: CommandResult }
  | { readonly kind: 'nobody' };

type Handler = (request: CommandRequest) => Promise<CommandResult>;

async function answerTo(message: IncomingMessage, handler: Handler): Promise<CommandResult> {
  const parsed = commandRequest.safeParse(await json(message).catch(() => undefined));
  if (!parsed.success)
    return { exitCode: 2, output: null, reasons: ['The command was not understood.'] };
  try {
    return await handler(parsed.data);
  } catch (error) {
    return {
      exitCode: 1,
      output: null,
      reasons: [error instanceof Error ? error.message : String(error)],
    };
  }
}

/** The socket is created with these permissions and not changed afterwards: in between, anyone could connect. */
function listenPrivately(server: Server, path: string): void {
  const before = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(before);
  }
}

/**
 * Lets commands reach the server that has locked the folder, since only that server can use the embedded database.
 * Only the account that runs the server can connect.
 */
export async function serveControl(
  lock: HeldFolder,
  handler: Handler,
): Promise<{ close(): Promise<void> }> {
  const server = createServer((message, response) => {
    void answerTo(message, handler).then((result) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(result));
    });
  });
  server.requestTimeout = 0;
  // Left by a server that was killed; nobody else can be listening while this process has locked the folder.
  if (process.platform !== 'win32') rmSync(lock.socketPath, { force: true });
  const listening = Promise.withResolvers<void>();
  server.once('listening', listening.resolve).once('error', listening.reject);
  listenPrivately(server, lock.socketPath);
  await listening.promise;
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

const nobodyThere = ['ENOENT', 'ECONNREFUSED'];

async function send(socketPath: string, body: string): Promise<unknown> {
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ socketPath, method: 'POST', path: '/', agent: false }, resolve)
      .once('error', reject)
      .end(body);
  });
  return await json(message);
}

/** Sends a command to the server that uses the folder, and waits for its answer as long as that takes. */
export async function askControl(folder: string, request: CommandRequest): Promise<ControlAnswer> {
  const holder = holderOf(folder);
  if (holder === undefined) return { kind: 'nobody' };
  try {
    const result = commandResult.parse(await send(holder.socketPath, JSON.stringify(request)));
    return { kind: 'answer', result };
  } catch (error) {
    if (error instanceof Error && 'code' in error && nobodyThere.includes(String(error.code)))
      return { kind: 'nobody' };
    throw error;
  }
}
