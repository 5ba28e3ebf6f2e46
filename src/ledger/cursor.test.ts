import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant, type TenantTransaction } from '../db/tenant.ts';
import { prepare } from '../prepare.ts';
import { record } from './append.ts';
import { type LedgerReader, positionOf, readOn } from './cursor.ts';

const municipality = 'falkoping';
const scope = { municipality, committees: 'all' } as const;
const figures = { name: 'figures', version: 1 };
const reports = { name: 'reports', version: 1 };

let databases: Databases;
beforeAll(async () => {
  databases = await testDatabases();
  await prepare({ mode: 'demonstration' }, databases);
  await inTenant(databases, scope, async (trx) => {
    const event = { municipality, type: 'noted', actor: 'system', detail: {} };
    for (let count = 0; count < 6; count += 1) await record(trx, { ...event, at: new Date(0) });
  });
});
afterAll(() => databases.close());
beforeEach(async () => {
  await databases.owner.deleteFrom('derived.ledger_cursor').execute();
});

const allEvents = [1, 2, 3, 4, 5, 6, 7];

const within = <T>(work: (trx: TenantTransaction) => Promise<T>) =>
  inTenant(databases, scope, work);

/** Reads everything in portions of three events, each in its own transaction. */
async function readAll(reader: LedgerReader, read: number[] = []): Promise<readonly number[]> {
  for (;;) {
    const left = await within((trx) =>
      readOn(trx, municipality, reader, 3, async ({ after, last }) => {
        for (let seq = after + 1; seq <= last; seq += 1) read.push(seq);
      }),
    );
    if (left === 0) return read;
  }
}

describe('a reader of the ledger', () => {
  it('gets every event once and in order, and afterwards only the new ones', async () => {
    expect(await within((trx) => positionOf(trx, municipality, figures))).toEqual({
      read: 0,
      head: 7,
    });
    expect(await readAll(figures)).toEqual(allEvents);
    expect(await readAll(figures)).toEqual([]);
    expect(await within((trx) => positionOf(trx, municipality, figures))).toEqual({
      read: 7,
      head: 7,
    });
  });

  it('begins again where it has no cursor, as after a restored backup, and when its version has changed', async () => {
    await readAll(figures);
    await databases.owner.deleteFrom('derived.ledger_cursor').execute();
    expect(await readAll(figures)).toEqual(allEvents);
    expect(await readAll({ ...figures, version: 2 })).toEqual(allEvents);
  });

  it('is told which portion is the latest', async () => {
    const latest: boolean[] = [];
    let left = 1;
    while (left > 0)
      left = await within((trx) =>
        readOn(trx, municipality, figures, 3, async ({ isLatest }) => {
          latest.push(isLatest);
        }),
      );
    expect(latest).toEqual([false, false, true]);
  });

  it('does not pass events that it failed to read', async () => {
    const fails = within((trx) =>
      readOn(trx, municipality, figures, 3, () => Promise.reject(new Error('out of order'))),
    );
    await expect(fails).rejects.toThrow('out of order');
    expect(await readAll(figures)).toEqual(allEvents);
  });

  it('shares the events between two processes that read at once, and none is read twice', async () => {
    const read: number[] = [];
    await Promise.all([readAll(figures, read), readAll(figures, read), readAll(figures, read)]);
    expect(read.toSorted((one, other) => one - other)).toEqual(allEvents);
  });

  it('keeps its position apart from other readers that read at once', async () => {
    const [ofFigures, ofReports] = await Promise.all([readAll(figures), readAll(reports)]);
    expect(ofFigures).toEqual(allEvents);
    expect(ofReports).toEqual(allEvents);
    await databases.owner
      .deleteFrom('derived.ledger_cursor')
      .where('reader', '=', 'figures')
      .execute();
    expect(await readAll(reports)).toEqual([]);
    expect(await readAll(figures)).toEqual(allEvents);
  });

  it('keeps its position in each municipality, which other municipalities neither see nor move', async () => {
    await readAll(figures);
    const other = { municipality: 'botkyrka', committees: 'all' } as const;
    await inTenant(databases, other, async (trx) => {
      expect(await trx.selectFrom('derived.ledger_cursor').selectAll().execute()).toEqual([]);
      expect(await positionOf(trx, 'botkyrka', figures)).toEqual({ read: 0, head: 1 });
    });
  });
});
