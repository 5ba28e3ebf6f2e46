import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { day } from '../../../test/case-file.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import {
  tamperedMunicipality as municipality,
  own,
  removed,
  type Tampering,
} from '../../../test/tampering.ts';
import { tamperingOfCases } from '../../../test/tampering-of-cases.ts';
import { tamperingOfMunicipality } from '../../../test/tampering-of-municipality.ts';
import { activatePolicy } from '../../administration/activate-policy.ts';
import { addUser } from '../../administration/add-user.ts';
import { confirmReading } from '../../administration/confirm-reading.ts';
import { arrangeSubstitute } from '../../administration/substitutes.ts';
import { answerCommand } from '../../commands/answer.ts';
import { backup } from '../../db/backup.ts';
import { restore } from '../../db/restore.ts';
import { seedDemonstration } from '../../demonstration/seed.ts';
import { genesis, type LedgerEntry, sealEntry } from '../../domain/ledger.ts';
import { policiesOf } from '../../policy/store.ts';

const lastEvent = `(select max(seq) from ledger_event where ${own})`;

/** Recomputes the chain from the events that are kept, as the program itself would have written it. */
async function recompute(app: TestApp, keeps: (entry: LedgerEntry) => boolean): Promise<void> {
  await app.context.databases.owner.transaction().execute(async (trx) => {
    const ofIt = <Query extends { where(column: 'municipality', is: '=', id: string): Query }>(
      query: Query,
    ) => query.where('municipality', '=', municipality);
    const events = await ofIt(trx.selectFrom('ledger_event').selectAll()).orderBy('seq').execute();
    const words = await ofIt(trx.selectFrom('ledger_words').selectAll()).execute();
    await ofIt(trx.deleteFrom('ledger_words')).execute();
    await ofIt(trx.deleteFrom('ledger_event')).execute();
    let prev: string = genesis;
    let seq = 0;
    for (const event of events) {
      const entry: LedgerEntry = JSON.parse(event.body);
      if (!keeps(entry)) continue;
      seq += 1;
      const sealed = sealEntry({ ...entry, seq, prev });
      await trx
        .insertInto('ledger_event')
        .values({ ...event, ...sealed, seq, prev })
        .execute();
      prev = sealed.hash;
      for (const word of words.filter((known) => known.seq === event.seq))
        await trx
          .insertInto('ledger_words')
          .values({ ...word, seq })
          .execute();
    }
    await ofIt(trx.updateTable('ledger_head')).set({ seq, hash: prev }).execute();
  });
}

const partTables = ['delivery', 'message', 'clock', 'submitter'];
/** Removes the latest case together with its number. */
const withoutLastCase = () => [
  ...partTables.map((table) => `delete from ${table} where case_id = '${last.caseId}'`),
  `delete from feedback_case where id = '${last.caseId}'`,
  `update case_number set last = last - 1 where ${own} and year = 2026`,
];

const linesOf = async (app: TestApp) =>
  (await readFile(join(app.context.config.dataFolder, 'heads.log'), 'utf8'))
    .split('\n')
    .slice(0, -1);
const writeLines = (app: TestApp, lines: readonly string[]) =>
  writeFile(
    join(app.context.config.dataFolder, 'heads.log'),
    lines.map((line) => `${line}\n`).join(''),
  );

const chain: readonly Tampering[] = [
  {
    kind: 'an event changed',
    found: /event 3: its text does not match its hash/,
    sql: [
      `update ledger_event set body = replace(body, '"actor"', '"agent"') where ${own} and seq = 3`,
    ],
  },
  {
    kind: 'an event changed and its hash with it',
    found: /event 4: does not follow from the event before it/,
    sql: [
      `update ledger_event set body = replace(body, '"seq":3', '"seq": 3') where ${own} and seq = 3`,
      `update ledger_event set hash = encode(sha256(convert_to(body, 'UTF8')), 'hex') where ${own} and seq = 3`,
    ],
  },
  {
    kind: "an event's columns changed and not its text",
    found: /event 3: its columns differ from what was sealed/,
    sql: [`update ledger_event set actor = 'registrar' where ${own} and seq = 3`],
  },
  {
    kind: 'an event removed',
    found: /event 4: expected number 3 here: an event has been removed/,
    sql: [`delete from ledger_event where ${own} and seq = 3`],
  },
  {
    kind: 'an event inserted',
    found: /event \d+: its columns differ from what was sealed/,
    sql: [
      `insert into ledger_event select municipality, seq + 1, at, case_id, type, actor, body, hash, hash
       from ledger_event where ${own} and seq = ${lastEvent}`,
    ],
  },
  {
    kind: 'two events that have changed places',
    found: /event 3: its columns differ from what was sealed/,
    sql: [
      `update ledger_event set seq = 100000 where ${own} and seq = 3`,
      `update ledger_event set seq = 3 where ${own} and seq = 4`,
      `update ledger_event set seq = 4 where ${own} and seq = 100000`,
    ],
  },
  {
    kind: 'the tail cut off',
    found: /the chain does not end where its head says/,
    sql: [`delete from ledger_event where ${own} and seq = ${lastEvent}`],
  },
  {
    kind: 'the tail cut off and the head moved back',
    found: /was written down outside the database and is not in the chain/,
    sql: [
      `delete from ledger_event where ${own} and seq = ${lastEvent}`,
      `update ledger_head set seq = ${lastEvent}, hash = (select hash from ledger_event where ${own} and seq = ${lastEvent}) where ${own}`,
    ],
  },
  {
    kind: 'a case removed with its events, and the chain computed anew',
    found: /was written down outside the database and is not in the chain/,
    by: async (app) => {
      for (const statement of withoutLastCase()) await run(app, statement);
      await recompute(app, (entry) => entry.case !== last.caseId);
    },
  },
  {
    kind: 'a reason changed',
    found: /event \d+: its reason has been altered/,
    sql: [`update ledger_words set words = 'Något annat.' where ${own}`],
  },
  {
    kind: 'a reason removed',
    found: /event \d+: its reason has been removed/,
    sql: [`delete from ledger_words where ${own}`],
  },
  {
    kind: 'a reason inserted',
    found: /event 1: its reason has been inserted/,
    sql: [`insert into ledger_words values ('${municipality}', 1, 'reason', 'salt', 'Ett skäl.')`],
  },
];

const aCase: Tampering = {
  kind: 'a case removed',
  found: removed('feedback_case'),
  by: async (app) => {
    for (const statement of withoutLastCase()) await run(app, statement);
  },
};

const ofTheHeads: readonly Tampering[] = [
  {
    kind: 'a line of the heads changed',
    found: /heads, line 1: its signature does not fit/,
    by: async (app) => {
      const [first = '', ...more] = await linesOf(app);
      await writeLines(app, [first.replace(/"events":\d+/, '"events":1'), ...more]);
    },
  },
  {
    kind: 'a line of the heads removed',
    found: /heads, line 1: it does not follow from the line before it/,
    by: async (app) => writeLines(app, (await linesOf(app)).slice(1)),
  },
  {
    kind: 'a signature of a head forged',
    found: /heads, line \d+: its signature does not fit/,
    by: async (app) => {
      const lines = await linesOf(app);
      await writeLines(
        app,
        lines.with(-1, (lines.at(-1) ?? '').replace(/"signature":"..../, '"signature":"AAAA')),
      );
    },
  },
];

const every = [...chain, aCase, ...tamperingOfCases, ...tamperingOfMunicipality, ...ofTheHeads];

async function run(app: TestApp, statement: string): Promise<void> {
  await app.context.databases.owner.executeQuery(CompiledQuery.raw(statement));
}

let app: TestApp;
let folder: string;
let last: SubmittedCase;
let lines: readonly string[];

const verifying = () => answerCommand(app.context, { command: 'verify', args: [] });

/** Gives the municipality some rows in every table. */
async function furnish(): Promise<void> {
  await seedDemonstration(app.context);
  const coordinator = staff(municipality, 'coordinator');
  const [first, second] = [
    await submitCase(app, municipality),
    await submitCase(app, municipality),
  ];
  await applyAction(app, first, coordinator, { type: 'register' });
  await applyAction(app, first, coordinator, {
    type: 'change_arrival_day',
    day: day('2026-02-27'),
    reason: 'Låg i brevlådan.',
  });
  await applyAction(app, first, coordinator, { type: 'write_note', body: 'Ring på måndag.' });
  await applyAction(app, first, coordinator, {
    type: 'tie',
    to: second.caseId,
    words: 'Samma buss.',
  });
  await applyAction(app, second, coordinator, { type: 'register' });
  const absent = staff(municipality, 'handler');
  // In the handler's own unit: nobody from another committee may substitute where care and school are handled.
  const manager = personWith(municipality, 'unit_manager', absent.unitId ?? '');
  await inMunicipality(app, municipality, async (trx) => {
    const arranged = await arrangeSubstitute(trx, app.context.caseContext, absent, {
      accountId: absent.accountId,
      substituteId: manager.id,
      from: day('2026-03-02'),
      to: day('2026-03-06'),
      reason: 'Semester.',
    });
    expect(arranged).toMatchObject({ type: 'arranged' });
    await confirmReading(trx, app.context.clock, absent, 'LAN');
    const [policy] = await policiesOf(trx, municipality);
    if (!policy) throw new Error('no policy');
    const source = { default: 'för provet' };
    const next = {
      ...policy,
      version: 'NEXT',
      effectiveFrom: { value: day('2026-04-01'), source },
    };
    const administrator = staff(municipality, 'administrator');
    await activatePolicy(trx, app.context.clock, administrator, { policy: next, base: 'LAN' });
  });
  await addUser(app.context.databases, app.context.clock, {
    municipality,
    email: 'ny@example.se',
    name: 'Ny Ek',
    role: 'registrar',
  });
  last = await submitCase(app, municipality);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-tampering-'));
  app = await testApp({ config: { dataFolder: join(folder, 'data') } });
  await furnish();
  await app.context.heads.look();
  lines = await linesOf(app);
  await backup(app.context.databases, join(folder, 'untouched'));
});
beforeEach(async () => {
  await restore(app.context.databases, join(folder, 'untouched'), 'replaced');
  await writeLines(app, lines);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('a change made behind the product’s back', () => {
  it('is not reported as long as only the product writes', async () => {
    expect(await verifying()).toMatchObject({ exitCode: 0, reasons: [] });
  });

  it.each(every)('$kind: is found by verify', async ({ found, sql = [], by }) => {
    await run(app, 'alter table ledger_event disable trigger user');
    await run(app, 'alter table policy_version disable trigger user');
    for (const statement of sql) await run(app, statement);
    await by?.(app);
    const { exitCode, reasons } = await verifying();
    expect(exitCode).toBe(1);
    expect(reasons.join('\n')).toMatch(found);
  });

  it('is listed by kind in the decision on the ledger', async () => {
    const decision = await readFile(
      new URL('../../../docs/decisions/0004-a-ledger-without-words.md', import.meta.url),
      'utf8',
    );
    const text = decision.replaceAll(/\s+/g, ' ');
    expect(every.map(({ kind }) => kind).filter((kind) => !text.includes(kind))).toEqual([]);
    expect(new Set(every.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
  });
});
