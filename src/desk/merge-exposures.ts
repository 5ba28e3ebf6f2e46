/** Lists what submitters could read because of a wrong merge, from the ledger alone, and how it was assessed. */
import { z } from 'zod';
import {
  exposureEvents,
  type MergeExposure,
  type MergingEvent,
  mergingEvents,
} from '../case/merge-exposure.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Clock } from '../domain/clock.ts';
import { toDate } from '../domain/decide/decision.ts';
import { sameSubmitter } from '../domain/same-submitter.ts';
import { append, takeHead } from '../ledger/append.ts';

const detail = z.object({
  code: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  messages: z.number(),
  opened: z.enum(['yes', 'no', 'unknown']),
  readings: z.number(),
  how: z.enum(['undone', 'closed_off']),
});

export interface Assessment {
  readonly by: string;
  readonly at: Date;
  /** Null when the text has been disposed of. */
  readonly words: string | null;
}

export interface ExposureEntry extends Omit<z.output<typeof detail>, 'code'> {
  /** Its number in the ledger, by which it is assessed. */
  readonly seq: number;
  /** The number of the case whose text could be read. */
  readonly number: string;
  /** The number of the case whose code it could be read with. */
  readonly codeNumber: string;
  readonly assessments: readonly Assessment[];
}

async function numbersOf(trx: TenantTransaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await trx
    .selectFrom('feedback_case')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

async function assessmentsOf(
  trx: TenantTransaction,
  municipality: string,
  events: readonly MergingEvent[],
): Promise<ReadonlyMap<number, readonly Assessment[]>> {
  const assessed = events.filter(({ type }) => type === 'exposure_assessed');
  if (assessed.length === 0) return new Map();
  const words = await trx
    .selectFrom('ledger_words')
    .select(['seq', 'words'])
    .where('municipality', '=', municipality)
    .where('field', '=', 'reason')
    .where(
      'seq',
      'in',
      assessed.map(({ seq }) => seq),
    )
    .execute();
  const names = await trx.selectFrom('account').select(['id', 'name']).execute();
  return Map.groupBy(
    assessed.map(({ seq, actor, at, detail: { of } }) => ({
      of: Number(of),
      by: names.find(({ id }) => id === actor)?.name ?? actor,
      at,
      words: words.find((one) => Number(one.seq) === seq)?.words ?? null,
    })),
    ({ of }) => of,
  );
}

/** The latest first; only for cases that the transaction may see. */
export async function readExposures(
  trx: TenantTransaction,
  municipality: string,
): Promise<readonly ExposureEntry[]> {
  const events = await mergingEvents(trx, municipality);
  const exposed = events.flatMap((event) => {
    if (event.type !== 'words_exposed') return [];
    return [{ ...detail.parse(event.detail), seq: event.seq, words: event.caseId }];
  });
  const numbers = await numbersOf(
    trx,
    exposed.flatMap(({ words, code }) => [words, code]),
  );
  const assessments = await assessmentsOf(trx, municipality, events);
  return exposed.toReversed().map(({ words, code, ...entry }) => ({
    ...entry,
    number: numbers.get(words) ?? '–',
    codeNumber: numbers.get(code) ?? '–',
    assessments: assessments.get(entry.seq) ?? [],
  }));
}

/** An assessment by the data protection officer, added to earlier ones without replacing them. */
export async function assessExposure(
  trx: TenantTransaction,
  clock: Clock,
  { municipality, accountId }: StaffActor,
  { seq, words }: { readonly seq: number; readonly words: string },
): Promise<'assessed' | 'not_there'> {
  const events = await mergingEvents(trx, municipality);
  const event = events.find((one) => one.seq === seq && one.type === 'words_exposed');
  if (!event) return 'not_there';
  const head = await takeHead(trx, municipality);
  await append(trx, head, {
    ...{ municipality, caseId: event.caseId, at: toDate(clock.now()) },
    ...{ type: 'exposure_assessed', actor: accountId, detail: { of: seq } },
    ...{ changes: {}, reason: words },
  });
  return 'assessed';
}

async function isOneSubmitters(trx: TenantTransaction, ids: readonly string[]): Promise<boolean> {
  const rows = await trx
    .selectFrom('feedback_case as c')
    .leftJoin('submitter', 'submitter.case_id', 'c.id')
    .select(['c.anonymous', 'submitter.email', 'submitter.phone'])
    .where('c.id', 'in', ids)
    .execute();
  const [one, other] = rows.map(({ anonymous, email, phone }) => ({
    anonymous,
    submitter: { email, phone },
  }));
  return one !== undefined && other !== undefined && sameSubmitter(one, other) === 'same';
}

/** When the merge ended: undone, or reopened by a message from the submitter; undefined while it is in force. */
async function endOf(
  trx: TenantTransaction,
  { caseId, at, seq }: MergingEvent,
): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('feedback_case')
    .select('duplicate_of')
    .where('id', '=', caseId)
    .executeTakeFirst();
  const ended = await trx
    .selectFrom('ledger_event')
    .select('at')
    .where('case_id', '=', caseId)
    .where('seq', '>', seq)
    .where('type', 'in', ['unmerge', 'submitter_message', 'dissatisfied'])
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (ended) return ended.at;
  return row?.duplicate_of === null ? at : undefined;
}

/**
 * Records the exposures of merges between different submitters from before such merges were refused: those in force
 * are no longer shown, and those undone are recorded with their days. Each is recorded once; the caller sees every
 * committee.
 */
export async function recordPastExposures(
  trx: TenantTransaction,
  clock: Clock,
  municipality: string,
): Promise<void> {
  const events = await mergingEvents(trx, municipality);
  const known = new Set(
    events.flatMap(({ type, detail: { merge } }) => (type === 'words_exposed' ? [merge] : [])),
  );
  const unknown = events.filter(({ type, seq }) => type === 'merge' && !known.has(seq));
  if (unknown.length === 0) return;
  const at = toDate(clock.now());
  for (const merge of unknown) {
    const { into } = merge.detail;
    if (typeof into !== 'string' || (await isOneSubmitters(trx, [merge.caseId, into]))) continue;
    const ended = await endOf(trx, merge);
    const exposed: MergeExposure = {
      ...{ merge, into, until: ended ?? at },
      how: ended ? 'undone' : 'closed_off',
    };
    const events = await exposureEvents(trx, municipality, exposed, { at, actor: 'system' });
    const [first, ...more] = events;
    if (!first) continue;
    await append(trx, await takeHead(trx, municipality), [first, ...more]);
  }
}
