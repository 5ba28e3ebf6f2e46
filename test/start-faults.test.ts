import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programs } from '../bench/server.ts';
import { makeSmallDisk, maySmallDisk } from '../bench/small-disk.ts';
import { freePort } from './port.ts';

const own = /^(LYHORD_|DATABASE_|NODE_ENV$|PORT$|HOST$|PUBLIC_URL$|VITEST)/;

interface Ended {
  readonly code: number;
  readonly complaints: string;
}

/** Runs one of the product's programs until it ends. */
function run(
  program: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  const env = { ...Object.fromEntries(inherited), ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { env }, (error, _printed, complaints) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, complaints });
    });
  });
}

/** Matches one sentence on one line, without a stack trace. */
const sentence = (words: string) => new RegExp(`^[^\\n]*${words}[^\\n]*\\.\\n$`);

describe('a start that cannot succeed', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyhord-faults-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const startServer = (variables: Readonly<Record<string, string>>) =>
    run(programs.server, [], { PORT: '0', LYHORD_DATA: join(folder, 'data'), ...variables });

  it('says in a sentence that the database cannot be reached, and at which address, without the password', async () => {
    const url = `postgresql://kim:hemligt@127.0.0.1:${await freePort()}/synpunkter`;
    const ended = await startServer({ DATABASE_URL: url });
    expect(ended.code).toBe(1);
    expect(ended.complaints).toMatch(
      sentence('kim@127\\.0\\.0\\.1:\\d+/synpunkter is unavailable'),
    );
    expect(ended.complaints).toContain('DATABASE_URL');
    expect(ended.complaints).not.toContain('hemligt');
  });

  it('says the same of a command that needs the database', async () => {
    const url = `postgresql://kim:hemligt@127.0.0.1:${await freePort()}/synpunkter`;
    const data = { LYHORD_DATA: join(folder, 'data'), DATABASE_URL: url };
    const ended = await run(programs.lyhord, ['verify', '--json'], data);
    expect(ended.code).toBe(1);
    expect(ended.complaints).toMatch(sentence('is unavailable'));
  });

  it('says in a sentence that the data folder is not a folder', async () => {
    await writeFile(join(folder, 'file'), '');
    const ended = await startServer({ LYHORD_DATA: join(folder, 'file', 'data') });
    expect(ended.code).toBe(1);
    expect(ended.complaints).toMatch(sentence('LYHORD_DATA'));
  });

  it.runIf(maySmallDisk)('says in a sentence that the disk is full', async () => {
    const disk = makeSmallDisk(8);
    const ended = await startServer({ LYHORD_DATA: join(disk.folder, 'data') });
    disk.remove();
    expect(ended.code).toBe(1);
    expect(ended.complaints).toMatch(sentence('The disk of the data folder .* is full'));
  });

  it('says in a sentence that another program uses the port', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const ended = await startServer({ PORT: String(port), HOST: '127.0.0.1' });
    taken.close();
    expect(ended.code).toBe(1);
    expect(ended.complaints).toMatch(sentence(`port ${port} of 127\\.0\\.0\\.1`));
  });
});
