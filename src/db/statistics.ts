import { z } from 'zod';
import type { Statements } from './connect.ts';

/** Bytes of log before a checkpoint: what a start after a crash has to read, and the disk has to store. */
const mostLog = 64 * 1024 * 1024;

const logLength = z.tuple([z.object({ bytes: z.coerce.number() })]);
const tableNames = z.array(z.object({ name: z.string() }));

/** PostgreSQL's own measure of when autovacuum acts: 50 rows and a share of the table. */
const tablesInNeed = `
  select format('%I.%I', s.schemaname, s.relname) as name
  from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
     or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
     or s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
  order by 1`;

/**
 * The maintenance that a PostgreSQL server does in the background and the embedded one does not: without it the log
 * grew by 450 MB for 1 million rows, without limit, and queries were planned with the statistics of an empty
 * database.
 */
export async function refreshStatistics(
  statements: Statements,
  logAllowed = mostLog,
): Promise<void> {
  // Otherwise what was written in the last second is not counted yet.
  await statements.executeSql('select pg_stat_force_next_flush()');
  const tables = tableNames.parse((await statements.executeSql(tablesInNeed)).rows);
  // One table at a time, so that others can use the connection in between.
  for (const { name } of tables) await statements.executeSql(`vacuum (analyze) ${name}`);
  const [log] = logLength.parse(
    (
      await statements.executeSql(
        'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()',
      )
    ).rows,
  );
  if (log.bytes > logAllowed) await statements.executeSql('checkpoint');
}

/** Maintains the database at intervals, until stopped. What fails is tried again the next time. */
export function startUpkeep(
  statements: Statements,
  everyMilliseconds = 60_000,
): { stop(): Promise<void> } {
  let current = Promise.resolve();
  const timer = setInterval(() => {
    current = current
      .then(() => refreshStatistics(statements))
      .catch((error: unknown) =>
        process.emitWarning(`The embedded database was not tended: ${String(error)}`),
      );
  }, everyMilliseconds);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
}
