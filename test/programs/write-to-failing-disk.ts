import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { connect } from '../../src/db/connect.ts';
import { holdLock } from '../../src/db/lock.ts';

// Writes into the named folder until the disk fails, and prints what was acknowledged.
const lock = holdLock(process.argv[2] ?? '');
if (lock.kind !== 'held') throw new Error('the folder is taken');
const { statements } = await connect({ kind: 'folder', lock: lock });
await statements.executeSql('create table kept (word text primary key)');
await statements.executeSql("insert into kept values ('before')");
process.stdout.write('before\n');

fs.fdatasyncSync = () => {
  throw new Error('EIO: input/output error');
};
syncBuiltinESMExports();
await statements.executeSql("insert into kept values ('after')");
process.stdout.write('after\n');
