import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { TestApp } from '../../test/app.ts';
import { speak } from '../../test/case-work.ts';
import { runningServers } from '../../test/commands.ts';
import { keepHeads, knownHeads, writeHeads } from './heads.ts';

const { running } = runningServers();

/** As someone with the owner's rights would do it who knows where the head stands. */
async function cutLastEvent(
  app: TestApp,
  municipality: string,
): Promise<{ readonly hash: string }> {
  const { owner } = app.house.databases;
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
    return last;
  });
}

describe('the heads that are written down outside the database', () => {
  it('are written at the start, when a day has passed and at the stop, and only when they have moved', async () => {
    const { app, heads } = await running();
    const said: string[] = [];
    const keeping = await keepHeads(heads, (line) => said.push(line));
    expect(said).toEqual([]);
    await speak(app, 'vasteras');
    await keeping.look();
    expect(said).toEqual([]);
    app.clock.advance('P1D');
    await keeping.look();
    await keeping.look();
    expect(said).toEqual([
      expect.stringMatching(/^ledger head \S+ vasteras 1 [0-9a-f]{64} daily$/),
    ]);
    await speak(app, 'falkoping');
    await keeping.stop();
    expect(said.slice(1)).toEqual([expect.stringMatching(/ falkoping 1 [0-9a-f]{64} stopped$/)]);
    expect(await writeHeads(heads, 'started')).toEqual([]);
  });

  it('let verify find a tail that was cut off together with its head', async () => {
    const { app, command, heads } = await running();
    await speak(app, 'vasteras');
    await app.drain();
    await writeHeads(heads, 'daily');
    expect(await command('verify')).toMatchObject({ exitCode: 0 });
    const { hash } = await cutLastEvent(app, 'vasteras');
    const found = await command('verify');
    expect(found).toMatchObject({ exitCode: 1, output: { ok: false } });
    expect(found.reasons).toContainEqual(expect.stringContaining(`vasteras, head: ${hash}`));
    await rm(join(heads.folder, 'heads.log'));
    const unknown = await command(`verify --head vasteras=${hash}`);
    expect(unknown.reasons).toContainEqual(expect.stringContaining(`vasteras, head: ${hash}`));
  });

  it('bear a line that a power cut left half written', async () => {
    const { app, heads } = await running();
    await speak(app, 'vasteras');
    await writeHeads(heads, 'started');
    const file = join(heads.folder, 'heads.log');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, `${whole}2026-03-02T08:15:00Z vasteras 2 0a1b`);
    await speak(app, 'vasteras');
    await writeHeads(heads, 'started');
    expect((await knownHeads(heads.folder)).get('vasteras')).toHaveLength(2);
  });
});
