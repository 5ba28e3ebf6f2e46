import { afterEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { Handlers, Job } from './job.ts';
import { createJobs, type Jobs } from './jobs.ts';

const scope = { municipality: 'testkommun', committees: 'all' } as const;
const compose = (caseId: string): Job => ({ name: 'compose', municipality: 'testkommun', caseId });
const deliver = (messageId: string): Job => ({
  name: 'deliver',
  municipality: 'testkommun',
  caseId: 'c',
  messageId,
});

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function open(): Promise<{ databases: Databases; jobs: Jobs }> {
  const databases = await testDatabases();
  opened.push(() => databases.close());
  const jobs = await createJobs(databases);
  opened.push(() => jobs.stop());
  return { databases, jobs };
}

function recording(
  work: (name: string) => Promise<void> | void = () => {},
): Handlers & { readonly done: string[] } {
  const done: string[] = [];
  return {
    done,
    compose: async ({ caseId }) => {
      done.push(`compose ${caseId}`);
      await work(caseId);
    },
    deliver: async ({ messageId }) => {
      done.push(`deliver ${messageId}`);
      await work(messageId);
    },
    sweep: async () => {
      done.push('sweep');
    },
  };
}

describe('jobs', () => {
  it('are done after the commit they were part of, and only then', async () => {
    const { databases, jobs } = await open();
    const handlers = recording();
    await jobs.start(handlers);
    await inTenant(databases, scope, async (trx) => {
      await jobs.enqueue(trx, [compose('1'), deliver('2')]);
    });
    await jobs.drain();
    expect(handlers.done.toSorted()).toEqual(['compose 1', 'deliver 2', 'sweep']);
  });

  it('are not done for what was rolled back', async () => {
    const { databases, jobs } = await open();
    const handlers = recording();
    await jobs.start(handlers, 'when_drained');
    const refused = inTenant(databases, scope, async (trx) => {
      await jobs.enqueue(trx, [compose('1')]);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await jobs.drain();
    expect(handlers.done).toEqual([]);
  });

  it('wake the worker at once, so that nobody waits for a mail until it looks by itself', async () => {
    const { databases, jobs } = await open();
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.start(recording((name) => (name === 'last' ? resolve() : undefined)));
    await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [compose('first')]));
    await jobs.drain();
    const began = performance.now();
    await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [deliver('last')]));
    await promise;
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('follow from one another within one drain', async () => {
    const { databases, jobs } = await open();
    const handlers = recording(async (name) => {
      if (name === 'case')
        await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [deliver('message')]));
    });
    await jobs.start(handlers, 'when_drained');
    await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [compose('case')]));
    await jobs.drain();
    expect(handlers.done).toEqual(['compose case', 'deliver message']);
    expect(await jobs.counts()).toEqual({ waiting: 0, failed: 0 });
  });

  it('that fail are tried again, and lie where people see them when they fail for good', async () => {
    const { databases, jobs } = await open();
    const handlers = recording(() => {
      throw new Error('550 no such person: kim@example.se');
    });
    await jobs.start(handlers, 'when_drained');
    await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [deliver('message')]));
    await jobs.drain();
    expect(handlers.done).toHaveLength(1);
    expect(await jobs.counts()).toEqual({ waiting: 1, failed: 0 });
    for (let round = 0; round < 30; round += 1) await jobs.drain();
    expect(handlers.done).toHaveLength(31);
    expect(await jobs.counts()).toEqual({ waiting: 0, failed: 1 });
    expect(await jobs.failed('testkommun')).toMatchObject([{ job: deliver('message') }]);
    expect(await jobs.failed('grannkommun')).toEqual([]);
    const { rows } = await databases.statements.executeSql('select * from pgboss.job');
    expect(JSON.stringify(rows)).not.toContain('kim@example.se');
  });

  it('say that they are worked, and that they are no longer', async () => {
    const { jobs } = await open();
    expect(jobs.ready()).toBe(false);
    await jobs.start(recording());
    expect(jobs.ready()).toBe(true);
    await jobs.stop();
    expect(jobs.ready()).toBe(false);
  });
});
