import { PgBoss, type Queue } from 'pg-boss';
import type { Databases } from '../db/connect.ts';
import { jobSchema } from '../db/roles.ts';
import { jobSchemas } from './job.ts';

type QueueOptions = Omit<Queue, 'name'>;

/** Jobs that have failed finally are kept here, visible at the desk, until the next sweep retries them. */
export const deadLetters = 'dead_letter';

/** Retried after some 15 s, then at growing intervals up to an hour, for a day in all. */
const queueOptions: QueueOptions = {
  retryLimit: 30,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 3600,
  // Seconds; longer than any handler takes, so that only the job of a process that died is given to another.
  expireInSeconds: 180,
  deadLetter: deadLetters,
};

const queues: readonly (readonly [name: string, options: QueueOptions])[] = [
  [deadLetters, {}],
  ...namesOf(jobSchemas).map((name) => [name, queueOptions] as const),
];

export function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  const known = (name: string): name is Name => name in record;
  return Object.keys(record).filter(known);
}

function differs(kept: QueueOptions, wanted: QueueOptions): boolean {
  return (
    kept.retryLimit !== (wanted.retryLimit ?? kept.retryLimit) ||
    kept.retryDelayMax !== (wanted.retryDelayMax ?? kept.retryDelayMax) ||
    kept.expireInSeconds !== (wanted.expireInSeconds ?? kept.expireInSeconds)
  );
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * pg-boss with its tables created and its queues loaded: within a transaction on the embedded database's single
 * connection, the first send to a queue that it does not know yet would wait for ever. Its own timers for schedules
 * and supervision are off, because they would use that connection; `Jobs` supervises. Takes 0.06 s, on a first start
 * 0.25 s.
 */
export async function openBoss(
  databases: Databases,
  onError: (error: unknown) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: databases.statements,
    backend: databases.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: jobSchema,
    createSchema: false,
    schedule: false,
    supervise: false,
    bamIntervalSeconds: 3600,
    queueCacheIntervalSeconds: 3600,
  });
  boss.on('error', onError);
  await boss.start();
  const kept = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const [name, options] of queues) {
    const before = kept.get(name);
    if (before && !differs(before, options)) continue;
    if (before) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
    await boss.findJobs(name, { id: nobody });
  }
  return boss;
}
