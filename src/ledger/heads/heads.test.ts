import { createSocket } from 'node:dgram';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { submitCase } from '../../../test/case-work.ts';
import { runningServers } from '../../../test/commands.ts';
import { HeadKeeping } from './keep.ts';
import { headKeyFrom } from './key.ts';
import { type HeadLine, readHeadLine, signedLine } from './line.ts';
import { writeHeads } from './write.ts';

const { running, path } = runningServers();
const municipalities = ['botkyrka', 'falkoping', 'landskrona', 'vasteras'];

/** The lines of the file, unchanged. */
async function linesOf(app: TestApp): Promise<readonly string[]> {
  const whole = await readFile(join(app.context.config.dataFolder, 'heads.log'), 'utf8');
  return whole.split('\n').slice(0, -1);
}

async function writeLines(app: TestApp, lines: readonly string[]): Promise<void> {
  const file = join(app.context.config.dataFolder, 'heads.log');
  await writeFile(file, lines.map((line) => `${line}\n`).join(''));
}

function parsed(line: string | undefined): HeadLine {
  const read = readHeadLine(line ?? '');
  if (read.kind !== 'signed') throw new Error(`${line} is no signed head`);
  return read.line;
}

/** Starts writing as the server does. */
async function started(app: TestApp): Promise<string[]> {
  const said: string[] = [];
  await app.context.heads.start((line) => said.push(line));
  return said;
}

/** What an attacker with the owner's rights would do who knows where the head is stored. */
async function cutLastEvent(app: TestApp, municipality: string): Promise<string> {
  const { owner } = app.context.databases;
  return await owner.transaction().execute(async (trx) => {
    const events = await trx
      .selectFrom('ledger_event')
      .select(['seq', 'hash'])
      .where('municipality', '=', municipality)
      .orderBy('seq', 'desc')
      .limit(2)
      .execute();
    const [last, before] = events;
    if (!last || !before) throw new Error('there are no two events');
    await sql`alter table ledger_event disable trigger user`.execute(trx);
    await trx
      .deleteFrom('ledger_event')
      .where('municipality', '=', municipality)
      .where('seq', '=', last.seq)
      .execute();
    await sql`alter table ledger_event enable trigger user`.execute(trx);
    await trx
      .updateTable('ledger_head')
      .set(before)
      .where('municipality', '=', municipality)
      .execute();
    return last.hash;
  });
}

describe('the heads that are written down outside the database', () => {
  it('are signed and written at the start, every five minutes when they have changed, every day when not, and at the stop', async () => {
    const { app } = await running();
    const said = await started(app);
    expect(said).toEqual(municipalities.map(() => expect.stringContaining('ledger head {"at":')));
    await app.context.heads.look();
    expect(said).toHaveLength(4);
    await submitCase(app, 'vasteras');
    await app.context.heads.look();
    expect(parsed((await linesOf(app)).at(-1))).toMatchObject({
      municipality: 'vasteras',
      events: 2,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: '2026-03-02T08:15:00Z',
    });
    expect(await linesOf(app)).toHaveLength(5);
    app.clock.advance('P1D');
    await app.context.heads.look();
    expect(await linesOf(app)).toHaveLength(9);
    await submitCase(app, 'falkoping');
    await app.context.heads.stop();
    expect(parsed((await linesOf(app)).at(-1))).toMatchObject({ municipality: 'falkoping' });
  });

  it('let verify detect that the last events were removed together with their head', async () => {
    const { app, command } = await running();
    await submitCase(app, 'vasteras');
    await app.drain();
    await app.context.heads.look();
    expect(await command('verify')).toMatchObject({ exitCode: 0 });
    const hash = await cutLastEvent(app, 'vasteras');
    const found = await command('verify');
    expect(found).toMatchObject({ exitCode: 1, output: { ok: false } });
    expect(found.reasons).toContainEqual(expect.stringContaining(`vasteras, head: ${hash}`));
    await rm(join(app.context.config.dataFolder, 'heads.log'));
    const unknown = await command(`verify --head vasteras=${hash}`);
    expect(unknown.reasons).toContainEqual(expect.stringContaining(`vasteras, head: ${hash}`));
  });

  it('let verify detect a line that was changed, removed or signed by somebody else', async () => {
    const { app, command } = await running();
    await app.context.heads.look();
    await submitCase(app, 'vasteras');
    await app.context.heads.look();
    const lines = await linesOf(app);
    const reasons = async () => (await command('verify')).reasons;
    expect(await reasons()).toEqual([]);
    const changed = lines.map((line, place) =>
      place === 1 ? line.replace(/"events":1\b/, '"events":9') : line,
    );
    await writeLines(app, changed);
    expect(await reasons()).toEqual([
      'falkoping, heads, line 2: its signature does not fit: it has been changed or forged.',
      'landskrona, heads, line 3: it does not follow from the line before it: a line has been changed or removed.',
    ]);
    await writeLines(app, lines.toSpliced(1, 1));
    expect(await reasons()).toEqual([
      expect.stringContaining('landskrona, heads, line 2: it does'),
    ]);
    const other = headKeyFrom('a secret that somebody else has made up by themselves');
    const { at, prev, ...head } = parsed(lines.at(-1));
    const forged = signedLine(other, head, { at, prev, restored: false });
    await writeLines(app, [...lines.slice(0, -1), forged]);
    expect(await reasons()).toEqual([
      'vasteras, heads, line 5: it is signed with a key that is not known here; --key names its public key.',
    ]);
    expect(await command(`verify --key ${other.publicKey}`)).toMatchObject({ exitCode: 0 });
    await writeLines(app, [...lines.slice(0, -1), 'none']);
    expect(await reasons()).toEqual([expect.stringContaining('line 5: it cannot be read')]);
  });

  it('refer to the last line that was written, even when the file is removed while the server runs', async () => {
    const { app, command } = await running();
    await app.context.heads.look();
    await rm(join(app.context.config.dataFolder, 'heads.log'));
    await submitCase(app, 'vasteras');
    await app.context.heads.look();
    expect((await command('verify')).reasons).toEqual([
      expect.stringContaining('line 1: it does not follow'),
    ]);
  });

  it('can be read when a power cut has left an incomplete line, and when lines are from before they were signed', async () => {
    const { app, command } = await running();
    const { databases, clock, config } = app.context;
    const head = 'a'.repeat(64);
    await mkdir(config.dataFolder);
    const file = join(config.dataFolder, 'heads.log');
    await writeFile(file, `2026-03-01T08:15:00Z vasteras 2 ${head} daily\n`);
    await writeHeads(databases, clock, config);
    expect((await command('verify')).reasons).toEqual([
      expect.stringContaining(`vasteras, head: ${head}`),
    ]);
    await appendFile(file, '{"at":"2026-03-02T08:15:00Z","eve');
    expect((await command('verify')).reasons.filter((one) => one.includes('line'))).toEqual([]);
    await submitCase(app, 'vasteras');
    await writeHeads(databases, clock, config);
    expect((await command('verify')).reasons.filter((one) => one.includes('line'))).toEqual([]);
  });

  it('begin again with a restored backup: what was written before belongs to another chain', async () => {
    const { app, command } = await running();
    await command(`backup --out ${path('empty')}`);
    await submitCase(app, 'vasteras');
    await app.context.heads.look();
    expect(await command(`restore --from ${path('empty')} --replace`)).toMatchObject({
      exitCode: 0,
    });
    expect(await command('verify')).toMatchObject({ exitCode: 0, reasons: [] });
  });

  it('can be checked by an auditor with a copy that is stored elsewhere, and the public key that a command prints', async () => {
    const { app, command } = await running();
    await app.context.heads.look();
    await submitCase(app, 'vasteras');
    await app.context.heads.look();
    const copy = path('collected');
    const collected = (await linesOf(app)).map((line) => `<109>1 - host lyhord 1 - - ${line}\n`);
    await writeFile(copy, [...collected, ...collected].join(''));
    expect(await command('heads')).toMatchObject({
      exitCode: 0,
      output: {
        publicKey: headKeyFrom(app.context.config.headSecret).publicKey,
        municipalities: municipalities.map((municipality) => ({ municipality })),
      },
    });
    expect(await command(`verify --heads ${copy}`)).toMatchObject({ exitCode: 0, reasons: [] });
    const hash = await cutLastEvent(app, 'vasteras');
    await rm(join(app.context.config.dataFolder, 'heads.log'));
    expect(await command('verify')).not.toMatchObject({ reasons: [expect.stringContaining(hash)] });
    expect((await command(`verify --heads ${copy}`)).reasons).toContainEqual(
      expect.stringContaining(`vasteras, head: ${hash}`),
    );
    expect(await command(`verify --heads ${path('nowhere')}`)).toMatchObject({ exitCode: 1 });
  });

  it('are reported once as not written where the folder is read-only, and their age is measured', async () => {
    await writeFile(path('file'), '');
    const { app } = await running('file/below');
    const said = await started(app);
    await app.context.heads.look();
    expect(said).toEqual([expect.stringContaining('could not be written to')]);
    const metrics = async (one: TestApp) => (await one.get('/metrics')).body;
    expect(await metrics(app)).not.toContain('lyhord_ledger_heads_age_seconds{');
    await app.context.heads.stop();
    const { app: other } = await running('other');
    await other.context.heads.look();
    other.clock.advance('PT7M');
    expect(await metrics(other)).toContain('lyhord_ledger_heads_age_seconds{place="file"} 420');
  });
});

/** The lines of the file without the prefix that a log collector adds. */
const bare = (line: string) => line.slice(line.indexOf('{'));

describe('a receiver of heads outside the server', () => {
  it('is sent every line once it answers, also those that it refused before', async () => {
    const taken: string[] = [];
    let status = 500;
    const receiver = createServer((request, response) => {
      void text(request).then((body) => {
        if (status === 200) taken.push(...body.split('\n').slice(0, -1));
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const headsUrl = `http://127.0.0.1:${port}/heads?token=secret`;
    const { app } = await running('data', { config: { headsUrl } });
    const said = await started(app);
    const faults = () => said.filter((line) => !line.startsWith('ledger head'));
    await app.context.heads.look();
    expect(faults()).toEqual([
      `the ledgers' heads could not be sent to http://127.0.0.1:${port}: it answered 500`,
    ]);
    await submitCase(app, 'vasteras');
    status = 200;
    await app.context.heads.look();
    expect(faults()).toHaveLength(2);
    expect(taken).toEqual(await linesOf(app));
    await submitCase(app, 'vasteras');
    const { databases, clock, config } = app.context;
    // Another process, after a restart.
    await new HeadKeeping(databases, clock, config).look();
    expect(taken).toEqual(await linesOf(app));
    await app.context.heads.stop();
    await new Promise((resolve) => receiver.close(resolve));
  });

  it('can be a syslog server, over a connection or by datagrams', async () => {
    const streamed = Promise.withResolvers<string>();
    const stream = createTcpServer((socket) => {
      void text(socket).then((all) => {
        streamed.resolve(all);
        socket.end();
      });
    });
    await new Promise<void>((resolve) => stream.listen(0, '127.0.0.1', resolve));
    const { port } = stream.address() as AddressInfo;
    const { app } = await running('data', {
      config: { headsUrl: `syslog+tcp://127.0.0.1:${port}` },
    });
    await app.context.heads.look();
    const lines = await linesOf(app);
    const all = await streamed.promise;
    expect(all.match(/\{[^}]*\}/g)).toEqual(lines);
    expect(all).toMatch(/^\d+ <109>1 \S+ \S+ lyhord \d+ ledger-head - \{/);
    await new Promise((resolve) => stream.close(resolve));

    const datagrams = createSocket('udp4');
    const received: string[] = [];
    const whole = Promise.withResolvers<void>();
    datagrams.on('message', (message) => {
      received.push(bare(message.toString()));
      if (received.length === municipalities.length) whole.resolve();
    });
    await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
    const { app: other } = await running('other', {
      config: { headsUrl: `syslog://127.0.0.1:${datagrams.address().port}` },
    });
    await other.context.heads.look();
    await whole.promise;
    expect(received).toEqual(await linesOf(other));
    datagrams.close();
  });
});
