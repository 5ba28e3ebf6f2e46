import { sql } from 'kysely';
import type { Databases } from '../../src/db/connect.ts';
import { followCodeHash } from '../../src/domain/follow-code.ts';
import type { MailSink } from './sink.ts';
import type { SubmissionLog } from './submission-log.ts';

export interface AuditResult {
  readonly cases: number;
  readonly messages: number;
  readonly numberGaps: number;
  /** Messages beyond the first with the same purpose on one case. */
  readonly duplicateMessages: number;
  /** Distinct Message-IDs that reached a mail server. */
  readonly mails: number;
  /** How many times a Message-ID reached the mail server again. */
  readonly resent: number;
  readonly faults: readonly string[];
}

/** Reads the tables with SQL of its own: nothing of what is being tested is used to test it. */
async function readTables({ owner }: Databases, mark: string) {
  const cases = await sql<{
    id: string;
    municipality: string;
    number: string;
    code: string;
    name: string;
  }>`
    select id, municipality, number, code_hash as code, split_part(words, ':', 1) as name
    from feedback_case where words like ${`${mark}-%`}`.execute(owner);
  const series = await sql<{ municipality: string; year: string; count: number; last: number }>`
    select municipality, split_part(number, '-', 1) as year,
      count(distinct number) as count, max(split_part(number, '-', 2)::int) as last
    from feedback_case group by 1, 2 order by 1, 2`.execute(owner);
  const messages = await sql<{ number: string; purpose: string; count: number }>`
    select c.number, m.purpose, count(*) as count
    from message m join feedback_case c on c.id = m.case_id
    where c.words like ${`${mark}-%`} and m.direction = 'out' group by 1, 2, c.id`.execute(owner);
  const deliveries = await sql<{ mailId: string; state: string; email: string; ours: boolean }>`
    select d.mail_id as "mailId", d.state, s.email, c.words like ${`${mark}-%`} as ours
    from delivery d join feedback_case c on c.id = d.case_id join submitter s on s.case_id = c.id
    where d.route = 'email'`.execute(owner);
  const reminders = await sql<{ mailId: string; state: string }>`
    select mail_id as "mailId", state from reminder`.execute(owner);
  return {
    cases: cases.rows,
    series: series.rows,
    messages: messages.rows,
    deliveries: deliveries.rows,
    reminders: reminders.rows,
  };
}

type TableRows = Awaited<ReturnType<typeof readTables>>;

/**
 * Every acknowledged submission is stored once, with the number and the code that the submitter was given, and no
 * other is stored.
 */
function* caseFaults(book: SubmissionLog, { cases }: TableRows): Generator<string> {
  const byName = Map.groupBy(cases, ({ name }) => name);
  for (const [sending, { number, code }] of book.acknowledged) {
    const found = byName.get(sending.key) ?? [];
    byName.delete(sending.key);
    const [row] = found;
    if (!row || found.length > 1) yield `${sending.key} is there ${found.length} times`;
    else if (row.municipality !== sending.municipality || row.number !== number)
      yield `${sending.key} was told ${number} and is ${row.municipality} ${row.number}`;
    else if (row.code !== followCodeHash(code)) yield `${sending.key} has another code`;
  }
  for (const name of byName.keys()) yield `${name} is there, and was never acknowledged`;
}

/** Compares the mails that the database has as sent with the mails that the mail server received. */
function* mailFaults(book: SubmissionLog, sink: MailSink, rows: TableRows): Generator<string> {
  // On the morning of a working day the staff are sent mails too.
  const known = new Set([...rows.deliveries, ...rows.reminders].map(({ mailId }) => mailId));
  for (const { mailId, state, email } of rows.deliveries.filter(({ ours }) => ours)) {
    const isTaken = sink.received.has(mailId);
    // When the server died before it could store the mail server's response, the mail is sent again with the same
    // Message-ID when its lease expires.
    const answerLost = state === 'sending' && isTaken;
    if (state !== 'sent' && !answerLost) yield `the mail to ${email} is ${state}`;
    if (!isTaken) yield `the mail to ${email} never reached the mail server`;
  }
  for (const { mailId, state } of rows.reminders)
    if (state === 'sent' && !sink.received.has(mailId))
      yield `a reminder never reached the mail server`;
  for (const id of sink.received.keys())
    if (!known.has(id)) yield `<${id}> was sent, and nothing knows of it`;
  if (sink.withoutMessageId > 0) yield `${sink.withoutMessageId} mails had no Message-ID`;
  for (const { email } of book.acknowledged.keys())
    if (email !== null && !sink.recipients.has(email)) yield `${email} has got no mail`;
}

export async function audit(
  databases: Databases,
  book: SubmissionLog,
  sink: MailSink,
): Promise<AuditResult> {
  const rows = await readTables(databases, book.mark);
  const twice = rows.messages.filter(({ count }) => count > 1);
  const gaps = rows.series.filter(({ count, last }) => count !== last);
  const counts = [...sink.received.values()];
  return {
    cases: rows.cases.length,
    messages: rows.messages.reduce((sum, { count }) => sum + count, 0),
    numberGaps: gaps.reduce((sum, { count, last }) => sum + last - count, 0),
    duplicateMessages: twice.reduce((sum, { count }) => sum + count - 1, 0),
    mails: counts.length,
    resent: counts.reduce((sum, count) => sum + count - 1, 0),
    faults: [
      ...caseFaults(book, rows),
      ...gaps.map(
        (one) => `${one.municipality} ${one.year}: ${one.count} numbers up to ${one.last}`,
      ),
      ...twice.map(({ number, purpose, count }) => `${number} has ${count} messages ${purpose}`),
      ...mailFaults(book, sink, rows),
    ],
  };
}
