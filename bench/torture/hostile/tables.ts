import { sql } from 'kysely';
import type { Databases } from '../../../src/db/connect.ts';
import type { Secret } from './marks.ts';
import type { ResponseAccount } from './response-account.ts';

/** The number of rows in the tables, to be compared with what was acknowledged. */
export interface Counts {
  readonly byProgram: number;
  readonly byForm: number;
  readonly registered: number;
  readonly divided: number;
  readonly staffEvents: number;
}

export async function countTables({ owner }: Databases): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where channel = 'api' and split_from is null)::int as "byProgram",
      count(*) filter (where channel = 'web' and split_from is null)::int as "byForm",
      count(*) filter (where channel not in ('api', 'web') and split_from is null)::int as "registered",
      count(*) filter (where split_from is not null)::int as "divided",
      (select count(*)::int from ledger_event where case_id is not null and actor not in ('system', 'submitter')) as "staffEvents"
    from feedback_case`.execute(owner);
  const [counts] = rows;
  if (!counts) throw new Error('the tables cannot be counted');
  return counts;
}

/** Each query finds rows whose related rows are missing. */
const incompleteRows: Readonly<Record<string, string>> = {
  'a case without an entry in the ledger':
    'select number as "of" from feedback_case c where not exists (select from ledger_event e where e.case_id = c.id)',
  'an entry in the ledger without its case':
    'select seq::text as "of" from ledger_event e where case_id is not null and not exists (select from feedback_case c where c.id = e.case_id)',
  'a case without a clock':
    'select number as "of" from feedback_case c where split_from is null and not exists (select from clock k where k.case_id = c.id)',
  'a message sent without a way': `select id as "of" from message m where direction = 'out' and not exists (select from delivery d where d.message_id = m.id)`,
  'a number given twice or left out': `select municipality || ' ' || split_part(number, '-', 1) as "of" from feedback_case
     group by municipality, split_part(number, '-', 1) having count(distinct number) <> max(split_part(number, '-', 2)::int)`,
  'a key without its case':
    'select key_hash as "of" from idempotency i where case_id is not null and not exists (select from feedback_case c where c.id = i.case_id)',
  'a ledger whose head is not its last entry':
    'select h.municipality as "of" from ledger_head h where h.seq <> (select coalesce(max(seq), 0) from ledger_event e where e.municipality = h.municipality)',
};

async function* incompleteFaults({ owner }: Databases): AsyncGenerator<string> {
  for (const [what, question] of Object.entries(incompleteRows)) {
    const { rows } = await sql<{ of: string }>`${sql.raw(question)}`.execute(owner);
    if (rows.length > 0) yield `${what}: ${rows.length}, such as ${rows[0]?.of}`;
  }
}

/** Compares what is stored with what was promised. */
function* countFaults(before: Counts, after: Counts, account: ResponseAccount): Generator<string> {
  const promised = {
    byProgram: account.byProgram.size,
    byForm: account.byForm,
    registered: account.registered,
    divided: account.divided,
  } as const;
  let more = 0;
  for (const name of ['byProgram', 'byForm', 'registered', 'divided'] as const) {
    const stored = after[name] - before[name];
    if (stored < promised[name])
      yield `${promised[name]} were acknowledged ${name}, ${stored} are there`;
    more += Math.max(0, stored - promised[name]);
  }
  if (more > account.unanswered)
    yield `${more} more cases are there than were acknowledged; ${account.unanswered} sendings had no answer`;
  const events = after.staffEvents - before.staffEvents;
  if (events < account.changed)
    yield `${account.changed} changes were acknowledged, the ledger has ${events}`;
}

export async function tableFaults(
  databases: Databases,
  before: Counts,
  account: ResponseAccount,
): Promise<readonly string[]> {
  const after = await countTables(databases);
  return [
    ...(await Array.fromAsync(incompleteFaults(databases))),
    ...countFaults(before, after, account),
    ...account.faults,
  ];
}

/** The secrets that are still marked and still in the committee where they were planted. */
export async function remainingSecrets(
  { owner }: Databases,
  secrets: readonly Secret[],
): Promise<ReadonlySet<Secret>> {
  const { rows } = await sql<{ municipality: string; number: string; committee: string }>`
    select municipality, number, committee_id as committee from feedback_case where secrecy_marked`.execute(
    owner,
  );
  const kept = new Set(rows.map((row) => `${row.municipality} ${row.number} ${row.committee}`));
  return new Set(
    secrets.filter(({ municipality, number, committee }) =>
      kept.has(`${municipality} ${number} ${committee}`),
    ),
  );
}
