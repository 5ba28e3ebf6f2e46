import { holdLock } from '../../src/db/lock.ts';

// Takes the folder named, says how that went, and keeps it until ended.
const attempt = holdLock(process.argv[2] ?? '');
process.stdout.write(`${attempt.kind}\n`);
if (attempt.kind === 'held') setInterval(() => {}, 60_000);
