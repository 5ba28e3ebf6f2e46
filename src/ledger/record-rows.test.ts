import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { genesis } from '../domain/ledger.ts';
import { prepare } from '../prepare.ts';
import { verify } from './verify/verify.ts';

const municipality = 'falkoping';
let databases: Databases;
beforeEach(async () => {
  databases = await testDatabases();
  await prepare({ mode: 'demonstration' }, databases);
});
afterEach(() => databases.close());

const run = (statement: string) => databases.owner.executeQuery(CompiledQuery.raw(statement));
const problems = async () =>
  (await verify(databases)).flatMap((one) =>
    one.problems.map(({ at, what }) => `${one.municipality}, ${at}: ${what}`),
  );

/** The state left by a version of the program that wrote events only for cases. */
async function asBefore(): Promise<void> {
  await run('alter table ledger_event disable trigger user');
  await run('delete from ledger_event');
  await run('alter table ledger_event enable trigger user');
  await run(`update ledger_head set seq = 0, hash = '${genesis}'`);
}

describe('rows that were written without an event', () => {
  it('are recorded at the first start', async () => {
    expect(await problems()).toEqual([]);
    expect((await verify(databases)).map(({ events }) => events)).toEqual([1, 1, 1, 1]);
  });

  it('are recorded once when a database of an earlier version is opened, and each change from then on', async () => {
    await asBefore();
    expect(await problems()).not.toEqual([]);
    await prepare({ mode: 'demonstration' }, databases);
    expect(await problems()).toEqual([]);
    await prepare({ mode: 'demonstration' }, databases);
    expect((await verify(databases)).map(({ events }) => events)).toEqual([1, 1, 1, 1]);
  });

  it('are not recorded again, so that a row that is inserted later is found after a restart too', async () => {
    await run(
      `insert into account (municipality, id, name, email, role) values ('${municipality}', 'forged', 'Någon', 'n@example.se', 'administrator')`,
    );
    await prepare({ mode: 'demonstration' }, databases);
    expect(await problems()).toEqual([
      `${municipality}, account:forged: the ledger knows nothing of it: it has been inserted`,
    ]);
  });

  it('are recorded as ids, codes and digests, without names or addresses', async () => {
    const { body } = await databases.owner
      .selectFrom('ledger_event')
      .select('body')
      .where('municipality', '=', municipality)
      .executeTakeFirstOrThrow();
    const people = await databases.owner
      .selectFrom('account')
      .select(['name', 'email'])
      .where('municipality', '=', municipality)
      .execute();
    expect(people.length).toBeGreaterThan(0);
    for (const { name, email } of people) {
      expect(body).not.toContain(name);
      expect(body).not.toContain(email);
    }
  });
});
