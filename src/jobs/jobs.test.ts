import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

let databases: Databases;
beforeAll(async () => {
  databases = await testDatabases();
});
afterAll(async () => databases.close());

let jobs: Jobs;
/** Does not poll by itself: a job runs when the worker is woken or drained. */
beforeEach(async () => {
  jobs = await createJobs(databases, () => {}, 3_600_000);
});
afterEach(async () => {
  await jobs.stop();
  await databases.statements.executeSql('delete from pgboss.job');
});

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
    alert: async ({ accountId }) => {
      done.push(`alert ${accountId}`);
      await work(accountId);
    },
    remind: async ({ accountId }) => {
      done.push(`remind ${accountId}`);
      await work(accountId);
    },
    sweep: async () => {
      done.push('sweep');
    },
  };
}

describe('jobs', () => {
  it('are run after the commit they were part of, and only then', async () => {
    const handlers = recording();
    await jobs.start(handlers);
    await inTenant(databases, scope, async (trx) => {
      await jobs.enqueue(trx, [compose('1'), deliver('2')]);
    });
    await jobs.drain();
    expect(handlers.done.toSorted()).toEqual(['compose 1', 'deliver 2', 'sweep']);
  });

  it('are not run for what was rolled back', async () => {
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

  it('wake the worker at once, so that no e-mail waits for the next polling', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const handlers = recording((name) => (name === 'last' ? resolve() : undefined));
    const { done } = handlers;
    await jobs.start(handlers);
    await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [compose('first')]));
    await jobs.drain();
    await inTenant(databases, scope, async (trx) => jobs.enqueue(trx, [deliver('last')]));
    await promise;
    expect(done.at(-1)).toBe('deliver last');
  });

  it('follow from one another within one drain', async () => {
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

  it('that fail are tried again, and are shown to people when they fail for good', async () => {
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

  it('report whether they are being run', async () => {
    expect(jobs.ready()).toBe(false);
    await jobs.start(recording());
    expect(jobs.ready()).toBe(true);
    await jobs.stop();
    expect(jobs.ready()).toBe(false);
  });
});
