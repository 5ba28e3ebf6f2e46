import { sql } from 'kysely';
import { connect } from '../../src/db/connect.ts';
import { holdLock } from '../../src/db/lock.ts';
import { migrate } from '../../src/db/migrate.ts';
import { inTenant } from '../../src/db/tenant.ts';

// Writes rows into the named folder, one transaction each, and prints every number when it is acknowledged, until the
// process is ended.
const lock = holdLock(process.argv[2] ?? '');
if (lock.kind !== 'held') throw new Error('the folder is taken');
const databases = await connect({ kind: 'folder', lock: lock });
await migrate(databases);
await sql`insert into municipality (id, name, profile) values ('town', 'Town', '{}') on conflict do nothing`.execute(
  databases.owner,
);
const { rows } = await sql<{
  last: number;
}>`select coalesce(max(year), 0) as last from case_number`.execute(databases.owner);

for (let next = (rows[0]?.last ?? 0) + 1; ; next += 1) {
  await inTenant(databases, { municipality: 'town', committees: 'all' }, (trx) =>
    trx
      .insertInto('case_number')
      .values({ municipality: 'town', year: next, last: next })
      .execute(),
  );
  process.stdout.write(`${next}\n`);
}
