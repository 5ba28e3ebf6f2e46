import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedDatabases } from '../../test/database.ts';
import type { Databases } from './connect.ts';
import { refreshStatistics, startUpkeep } from './statistics.ts';

let databases: Databases;
beforeEach(async () => {
  databases = await embeddedDatabases();
});
afterEach(() => databases.close());

const estimate = "select reltuples::integer as rows from pg_class where relname = 'grown'";
const logToRead =
  'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) < 1000000 as little from pg_control_checkpoint()';

describe('maintenance of the embedded database', () => {
  it('updates the size of a table that has grown', async () => {
    const { statements } = databases;
    await statements.executeSql('create table grown as select generate_series(1, 5000) as number');
    expect((await statements.executeSql(estimate)).rows).toEqual([{ rows: -1 }]);
    await refreshStatistics(statements);
    expect((await statements.executeSql(estimate)).rows).toEqual([{ rows: 5000 }]);
  });

  it('leaves little log to read after a crash, however much was written', async () => {
    const { statements } = databases;
    await statements.executeSql(
      'create table grown as select repeat(md5(n::text), 8) as words from generate_series(1, 10000) n',
    );
    expect((await statements.executeSql(logToRead)).rows).toEqual([{ little: false }]);
    await refreshStatistics(statements, 2_000_000);
    expect((await statements.executeSql(logToRead)).rows).toEqual([{ little: true }]);
  });

  it('is repeated until the database is closed', async () => {
    const said: string[] = [];
    const twice = Promise.withResolvers<void>();
    const upkeep = startUpkeep(
      {
        async executeSql(text) {
          said.push(text);
          if (said.filter((one) => one.includes('pg_stat_user_tables')).length === 2)
            twice.resolve();
          return await databases.statements.executeSql(text);
        },
      },
      1,
    );
    await twice.promise;
    await upkeep.stop();
    const before = said.length;
    await databases.statements.executeSql('select 1');
    expect(said.length).toBe(before);
  });
});
