import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../test/database.ts';
import { change } from '../../case/change.ts';
import type { CaseContext } from '../../case/context.ts';
import { backup } from '../../db/backup.ts';
import type { Databases } from '../../db/connect.ts';
import { restore } from '../../db/restore.ts';
import { inTenant } from '../../db/tenant.ts';
import type { Action } from '../../domain/actions.ts';
import type { Actor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { newFollowCode } from '../../domain/follow-code.ts';
import { sealEntry, sha256 } from '../../domain/ledger.ts';
import { openCase, type Submission } from '../../intake/open-cases.ts';
import { prepare } from '../../prepare.ts';
import { verify } from './verify.ts';

const municipality = 'botkyrka';
const scope = { municipality, committees: 'all' } as const;
let now = Temporal.Instant.from('2026-03-02T08:15:00Z');
const caseContext: CaseContext = {
  clock: { now: () => now },
  enqueue: async () => {},
  sender: { address: 'svar@test.example', reserved: 'used' },
};
const coordinator: Actor = {
  type: 'staff',
  accountId: 'coordinator',
  municipality,
  name: 'Test',
  role: 'coordinator',
  unitId: null,
  departmentId: null,
  committees: 'all',
};

let databases: Databases;

function submission(words: string): Submission {
  return {
    municipality,
    channel: 'web',
    language: 'sv',
    words,
    wish: null,
    place: null,
    occurredOn: null,
    kind: 'complaint',
    submitterType: null,
    anonymous: false,
    replyWanted: true,
    contact: { name: 'Ester Dalskär', email: 'ester@example.se', phone: null, address: null },
    unitId: null,
    arrivalDay: arrivalDayOf(now),
    arrivalReason: null,
    oral: null,
    code: newFollowCode(),
  };
}

async function act(caseId: string, actor: Actor, action: Action): Promise<void> {
  now = now.add({ minutes: 10 });
  const result = await inTenant(databases, scope, (trx) =>
    change(trx, caseContext, { municipality, caseId }, actor, action),
  );
  if (result.type !== 'changed') throw new Error(JSON.stringify(result));
}

async function open(words: string): Promise<string> {
  now = now.add({ minutes: 10 });
  const result = await inTenant(databases, scope, (trx) =>
    openCase(trx, caseContext, submission(words), { type: 'submitter' }),
  );
  if (result.type !== 'received') throw new Error(JSON.stringify(result));
  return result.case.id;
}

/** Executes statements as the tables' owner, with the ledger's own guard removed meanwhile. */
async function tamper(...statements: readonly string[]): Promise<void> {
  for (const statement of [
    'alter table ledger_event disable trigger user',
    ...statements,
    'alter table ledger_event enable trigger user',
  ])
    await databases.owner.executeQuery(CompiledQuery.raw(statement));
}

async function problems(heads: readonly string[] = []): Promise<readonly string[]> {
  const found = await verify(databases, new Map([[municipality, heads]]));
  return found.flatMap((one) => one.problems.map(({ at, what }) => `${at}: ${what}`));
}

async function currentHead(): Promise<string> {
  const found = await verify(databases);
  return found.find((one) => one.municipality === municipality)?.head ?? '';
}

/** Eight events: the rows of the first start, two cases, the actions on the first, and a reason in text (event 6). */
let first: string;
let second: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-verify-'));
  databases = await testDatabases();
  await prepare({ mode: 'demonstration' }, databases);
  first = await open('Bussen kom inte.');
  second = await open('Soporna ligger kvar.');
  await act(first, coordinator, { type: 'register' });
  await act(first, coordinator, { type: 'classify', kind: 'complaint', themes: [], factors: [] });
  await act(first, coordinator, {
    type: 'change_arrival_day',
    day: arrivalDayOf(Temporal.Instant.from('2026-02-27T12:00:00Z')),
    reason: 'Låg i brevlådan.',
  });
  await act(first, { type: 'submitter' }, { type: 'submitter_message', body: 'Och?', key: 'm1' });
  await act(
    first,
    { type: 'system' },
    {
      type: 'record_message',
      message: {
        purpose: 'acknowledgement',
        key: 'acknowledgement',
        subject: 'Tack',
        body: 'Tack!',
        parts: ['thanks'],
      },
    },
  );
  await backup(databases, join(folder, 'untouched'));
});
/** Restores everything that the last test changed. */
beforeEach(async () => {
  await restore(databases, join(folder, 'untouched'), 'replaced');
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

const event = (seq: number) => `municipality = '${municipality}' and seq = ${seq}`;

describe('what was handed over and split', () => {
  const handOver = {
    type: 'hand_over',
    scope: 'appeal',
    to: { by: 'email', name: 'Nämndens registrator', email: 'registrator@example.se' },
    reason: 'Ett överklagande.',
    body: 'Vi har lämnat över det.',
  } as const;

  it('is correct, with a number of its own for the split case and every row recorded', async () => {
    await act(second, coordinator, {
      type: 'split',
      into: 'split-off',
      words: 'Soporna',
      reason: 'Två.',
    });
    await act(second, coordinator, handOver);
    await act(
      second,
      { type: 'receiver' },
      { type: 'confirm_hand_over', how: 'link', on: null, by: 'Rut' },
    );
    expect(await problems()).toEqual([]);
    const found = await verify(databases);
    expect(found.find((one) => one.municipality === municipality)).toMatchObject({
      cases: 3,
      events: 12,
    });
  });

  it('finds a hand-over that was changed, invented or removed without an event', async () => {
    await act(second, coordinator, handOver);
    await tamper("update hand_over set state = 'confirmed'");
    expect((await problems()).join()).toMatch(/hand_over:[\w-]+: differs from the ledger in state/);
    await tamper("update hand_over set state = 'pending', receiver_name = 'Någon annan'");
    expect((await problems()).join()).toContain('differs from the ledger in receiver_name');
    await tamper('delete from hand_over');
    expect((await problems()).join()).toMatch(
      /hand_over:[\w-]+: the ledger knows it and it is not there/,
    );
  });

  it('finds a case that is falsely marked as split off from another', async () => {
    await tamper(`update feedback_case set split_from = '${first}' where id = '${second}'`);
    expect((await problems()).join()).toContain('differs from the ledger in split_from');
  });
});

describe('verify', () => {
  it('accepts what the product itself has written, and counts it', async () => {
    const found = await verify(databases);
    expect(found.flatMap((one) => one.problems)).toEqual([]);
    expect(found.find((one) => one.municipality === municipality)).toMatchObject({
      cases: 2,
      events: 8,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('the ledger refuses to be changed, even by its owner', async () => {
    for (const statement of [
      `update ledger_event set actor = 'x' where ${event(4)}`,
      `delete from ledger_event where ${event(8)}`,
      'truncate ledger_event cascade',
    ])
      await expect(databases.owner.executeQuery(CompiledQuery.raw(statement))).rejects.toThrow(
        'append-only',
      );
  });

  it('finds a changed event, and where it is', async () => {
    await tamper(
      `update ledger_event set body = replace(body, '"register"', '"take"') where ${event(4)}`,
    );
    expect(await problems()).toEqual([
      'event 4: its text does not match its hash',
      'event 4: its columns differ from what was sealed',
    ]);
  });

  it('finds an event whose columns differ from its text', async () => {
    await tamper(`update ledger_event set actor = 'registrar' where ${event(4)}`);
    expect(await problems()).toEqual(['event 4: its columns differ from what was sealed']);
  });

  it('finds an event that was changed and hashed again', async () => {
    const { body } = await databases.owner
      .selectFrom('ledger_event')
      .select('body')
      .where('municipality', '=', municipality)
      .where('seq', '=', 4)
      .executeTakeFirstOrThrow();
    const forged = body.replace('"registered"', '"answered"');
    await tamper(
      `update ledger_event set body = '${forged}', hash = '${sha256(forged)}' where ${event(4)}`,
    );
    expect(await problems()).toEqual([
      'event 5: does not follow from the event before it',
      `feedback_case:${first}: differs from the ledger in status`,
    ]);
  });

  it('finds a removed event', async () => {
    await tamper(`delete from ledger_event where ${event(5)}`);
    expect(await problems()).toContain(
      'event 6: expected number 5 here: an event has been removed',
    );
    await tamper(
      `update ledger_event set seq = seq - 1 where municipality = '${municipality}' and seq > 5`,
    );
    expect(await problems()).toContain('event 5: does not follow from the event before it');
  });

  it('finds two events that have been exchanged', async () => {
    await tamper(
      `update ledger_event set seq = 100 where ${event(4)}`,
      `update ledger_event set seq = 4 where ${event(5)}`,
      `update ledger_event set seq = 5 where ${event(100)}`,
    );
    const found = await problems();
    expect(found).toContain('event 4: does not follow from the event before it');
    expect(found).toContain('event 5: its columns differ from what was sealed');
  });

  it('finds an inserted event, also at the end with the head moved to it', async () => {
    const prev = await currentHead();
    const at = '2026-03-02T12:00:00.000Z';
    const forged = sealEntry({
      municipality,
      seq: 10,
      at,
      case: second,
      type: 'register',
      actor: 'coordinator',
      detail: {},
      changes: { [`feedback_case:${second}`]: { status: 'registered' } },
      reason: null,
      prev,
    });
    await tamper(
      `insert into ledger_event (municipality, seq, at, case_id, type, actor, body, prev, hash)
       values ('${municipality}', 10, '${at}', '${second}', 'register', 'coordinator', '${forged.body}', '${prev}', '${forged.hash}')`,
    );
    const found = await problems();
    expect(found).toContain('event 10: expected number 9 here: an event has been removed');
    expect(found).toContain(
      'head: the chain does not end where its head says: its tail has been cut or added to',
    );
    expect(found).toContain(`feedback_case:${second}: differs from the ledger in status`);
  });

  it('finds removed last events by the head in the database, and rewritten ones by a head kept outside', async () => {
    const known = await currentHead();
    await tamper(`delete from ledger_event where ${event(8)}`);
    expect(await problems()).toContain(
      'head: the chain does not end where its head says: its tail has been cut or added to',
    );
    await tamper(
      `delete from delivery where case_id = '${first}'`,
      `delete from message where case_id = '${first}' and direction = 'out'`,
      `update clock set stopped_at = null, stopped_on = null, stopped_by = null where case_id = '${first}'`,
      `update ledger_head set seq = 7, hash = (select hash from ledger_event where ${event(7)}) where municipality = '${municipality}'`,
    );
    expect(await problems()).toEqual([]);
    expect(await problems([known])).toEqual([
      `head: ${known} was written down outside the database and is not in the chain: its tail has been cut, or it has been rewritten`,
    ]);
  });

  it('finds text that was changed in a case, a message, a submitter and a reason', async () => {
    await tamper(`update feedback_case set words = 'Allt var bra.' where id = '${first}'`);
    expect(await problems()).toEqual([`feedback_case:${first}: differs from the ledger in words`]);
    await tamper(
      `update feedback_case set words = 'Bussen kom inte.' where id = '${first}'`,
      `update message set body = 'Tack och hej!' where case_id = '${first}' and direction = 'out'`,
    );
    expect(await problems()).toEqual([
      expect.stringMatching(/^message:\S+: differs from the ledger in body$/),
    ]);
    await tamper(
      `update message set body = 'Tack!' where case_id = '${first}' and direction = 'out'`,
      `update submitter set email = 'annan@example.se' where case_id = '${second}'`,
    );
    expect(await problems()).toEqual([`submitter:${second}: differs from the ledger in email`]);
    await tamper(
      `update submitter set email = 'ester@example.se' where case_id = '${second}'`,
      `update ledger_words set words = 'Någon bad om det.' where ${event(6)}`,
    );
    expect(await problems()).toEqual(['event 6: its reason has been altered']);
  });

  it('finds a due day that was moved, a delivery that was marked as sent, and a case moved to another committee', async () => {
    await tamper(`update clock set due = due + 5 where case_id = '${first}' and kind = 'response'`);
    expect(await problems()).toEqual([
      expect.stringMatching(/^clock:\S+: differs from the ledger in due$/),
    ]);
    await tamper(
      `update clock set due = due - 5 where case_id = '${first}' and kind = 'response'`,
      `update delivery set state = 'sent' where case_id = '${first}'`,
    );
    expect(await problems()).toEqual([
      expect.stringMatching(/^delivery:\S+: differs from the ledger in state$/),
    ]);
    await tamper(
      `update delivery set state = 'queued' where case_id = '${first}'`,
      `update feedback_case set committee_id = (select id from committee where municipality = '${municipality}' and id <> committee_id limit 1) where id = '${second}'`,
    );
    expect(await problems()).toEqual([
      `feedback_case:${second}: differs from the ledger in committee_id`,
    ]);
  });

  it('finds a case that was removed with its number, and one that was never received', async () => {
    await tamper(
      `delete from submitter where case_id = '${second}'`,
      `delete from clock where case_id = '${second}'`,
      `delete from feedback_case where id = '${second}'`,
    );
    expect(await problems()).toEqual([
      `feedback_case:${second}: the ledger knows it and it is not there: it has been removed`,
      'number 2026-00002: is missing from the series',
    ]);
    await tamper(
      `insert into feedback_case select (jsonb_populate_record(null::feedback_case,
         to_jsonb(one) || '{"id": "forged", "number": "2026-00003", "code_hash": "none"}')).* from feedback_case one where id = '${first}'`,
    );
    const found = await problems();
    expect(found).toContain(
      'feedback_case:forged: the ledger knows nothing of it: it has been inserted',
    );
    expect(found).toContain('number 2026-00003: stands outside the series of its year');
  });

  it('finds a message that was removed from the conversation', async () => {
    await tamper(`delete from message where case_id = '${first}' and direction = 'in'`);
    expect(await problems()).toEqual([
      expect.stringMatching(
        /^message:\S+: the ledger knows it and it is not there: it has been removed$/,
      ),
    ]);
  });

  it('reports that a whole municipality is missing when a head of it was kept', async () => {
    const [found] = (await verify(databases, new Map([['nowhere', ['a'.repeat(64)]]]))).slice(-1);
    expect(found).toMatchObject({
      municipality: 'nowhere',
      problems: [{ at: 'municipality nowhere' }],
    });
  });
});
