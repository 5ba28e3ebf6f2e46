import { holdLock } from '../../src/db/lock.ts';

// Locks the named folder, prints the outcome, and keeps the lock until the process is ended.
const attempt = holdLock(process.argv[2] ?? '');
process.stdout.write(`${attempt.kind}\n`);
if (attempt.kind === 'held') setInterval(() => {}, 60_000);
