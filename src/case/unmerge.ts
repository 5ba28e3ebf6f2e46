/** Undoing a merge: finds the messages that are moved back to the merged case from the cases that contain them. */

import type { TenantTransaction } from '../db/tenant.ts';
import { seeEveryCommittee } from '../db/tenant.ts';
import type { ActionOf } from '../domain/actions.ts';
import type { CaseFile, DeliveryRow, MessageRow } from '../domain/case-file.ts';
import { belongingTo, type MessageWhileMerged, mayReturn } from '../domain/decide/returned.ts';
import { lockCase } from './load-case.ts';
import { type MergingEvent, mergingEvents } from './merge-exposure.ts';
import { mergedInto } from './merged-thread.ts';

/** A case that received messages during the merge, locked until commit, and the messages to move back. */
export interface MessagesToReturn {
  readonly file: CaseFile;
  readonly moved: readonly MessageWhileMerged[];
}

export interface Unmerge {
  readonly merge: MergingEvent | undefined;
  readonly from: readonly MessagesToReturn[];
}

/** The current merge of a case; undefined for a case that is not merged. */
export async function mergeOf(
  trx: TenantTransaction,
  { municipality, id }: Pick<CaseFile['case'], 'municipality' | 'id'>,
): Promise<MergingEvent | undefined> {
  const events = await mergingEvents(trx, municipality, [id]);
  return events.findLast(({ type }) => type === 'merge');
}

/** The messages of a case since a moment, oldest first. */
export async function messagesSince(
  trx: TenantTransaction,
  caseId: string,
  since: Date,
): Promise<readonly MessageWhileMerged[]> {
  const messages: readonly MessageRow[] = await trx
    .selectFrom('message')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('moved_to', 'is', null)
    .where('created_at', '>=', since)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const deliveries: readonly DeliveryRow[] = await trx
    .selectFrom('delivery')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute();
  return messages.map((message) => ({
    message,
    delivery: deliveries.find((one) => one.message_id === message.id) ?? null,
  }));
}

/** The ids of the cases whose codes open this conversation: the case itself, and those merged into it. */
export async function codesOf(trx: TenantTransaction, id: string): Promise<readonly string[]> {
  return [id, ...(await mergedInto(trx, id)).map((row) => row.id)];
}

/** The case that this one was merged into, and the cases which that one in turn was merged into. */
async function mergeTargets(trx: TenantTransaction, first: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let next: string | null = first;
  while (next !== null && !ids.includes(next)) {
    ids.push(next);
    const row: { duplicate_of: string | null } | undefined = await trx
      .selectFrom('feedback_case')
      .select('duplicate_of')
      .where('id', '=', next)
      .executeTakeFirst();
    next = row?.duplicate_of ?? null;
  }
  return ids;
}

/**
 * Collects the messages to move back to a merged case. The cases that contain them are locked from the later to the
 * earlier, in the same order as when merging. Messages are moved back whatever committee holds them, since they are
 * the submitter's own.
 */
export async function prepareUnmerge(
  trx: TenantTransaction,
  { case: row }: CaseFile,
  { messages: chosen }: Pick<ActionOf<'unmerge'>, 'messages'>,
): Promise<Unmerge> {
  const merge = await mergeOf(trx, row);
  if (row.duplicate_of === null || !merge) return { merge, from: [] };
  await seeEveryCommittee(trx);
  const codes = await codesOf(trx, row.id);
  const from: MessagesToReturn[] = [];
  for (const id of await mergeTargets(trx, row.duplicate_of)) {
    const file = await lockCase(trx, id, 'whole');
    if (!file) continue;
    const said = await messagesSince(trx, id, merge.at);
    const belongingIds = belongingTo(codes, said).map(({ message }) => message.id);
    const moved = said.filter((one) => {
      if (!mayReturn(one)) return false;
      const { id: messageId, direction } = one.message;
      const own = belongingIds.includes(messageId);
      if (chosen === undefined || (own && direction === 'in')) return own;
      return chosen.includes(messageId);
    });
    if (moved.length > 0) from.push({ file, moved });
  }
  return { merge, from };
}

/** A message from the time of the merge, shown to the person who undoes it and decides where it belongs. */
export interface MessageSinceMerge {
  readonly id: string;
  readonly number: string;
  readonly direction: MessageRow['direction'];
  readonly at: Date;
  readonly body: string;
  /** Written with the merged case's own code, and therefore always moved back. */
  readonly ownCode: boolean;
  /** Written by the municipality directly after such a message. */
  readonly suggested: boolean;
}

/** The messages of the case that this one was merged into that may be moved back. */
export async function messagesSinceMerge(
  trx: TenantTransaction,
  row: Pick<CaseFile['case'], 'municipality' | 'id' | 'duplicate_of'>,
): Promise<readonly MessageSinceMerge[]> {
  const merge = await mergeOf(trx, row);
  if (row.duplicate_of === null || !merge) return [];
  const codes = await codesOf(trx, row.id);
  const found: MessageSinceMerge[] = [];
  for (const id of await mergeTargets(trx, row.duplicate_of)) {
    const other = await trx
      .selectFrom('feedback_case')
      .select(['number', 'secrecy_marked'])
      .where('id', '=', id)
      .executeTakeFirst();
    // Reading a case marked with secrecy is itself recorded, so its messages are read on its own page.
    if (!other || other.secrecy_marked) continue;
    const said = await messagesSince(trx, id, merge.at);
    const belongingIds = belongingTo(codes, said).map(({ message }) => message.id);
    for (const { message } of said.filter(mayReturn))
      found.push({
        ...{ id: message.id, number: other.number, direction: message.direction },
        ...{ at: message.created_at, body: message.body ?? '' },
        ownCode: message.through_id !== null && codes.includes(message.through_id),
        suggested: belongingIds.includes(message.id),
      });
  }
  return found;
}
