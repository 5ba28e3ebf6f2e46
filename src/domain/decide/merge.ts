/** Duplicates are merged into the earlier case; cases that belong together are tied and remain two. */
import type { ActionOf } from '../actions.ts';
import { actorReference } from '../actor.ts';
import { changedCaseColumns, clocksAfter, updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import { type IdentityMatch, type SubmitterIdentity, sameSubmitter } from '../same-submitter.ts';
import { releaseClocks } from './clocks.ts';
import {
  type Circumstances,
  type DecisionResult,
  decided,
  type Refusal,
  refuse,
  toDate,
} from './decision.ts';
import { withdrawn } from './hand-over-settled.ts';
import { reinstated } from './reinstate.ts';
import { restoredMessages } from './returned.ts';

/** The case that another is to be merged into or tied to. */
export interface OtherCase {
  readonly row: Pick<
    CaseRow,
    | 'id'
    | 'number'
    | 'status'
    | 'received_at'
    | 'closure_reason'
    | 'secrecy_marked'
    | 'anonymous'
    | 'track'
    | 'suggested_track'
  >;
  readonly submitter: SubmitterIdentity['submitter'];
}

/** Whether the contact data shows that both come from the same submitter. */
export function samenessOf(
  file: Pick<CaseFile, 'case' | 'submitter'>,
  other: Pick<OtherCase, 'submitter'> & { readonly row: Pick<CaseRow, 'anonymous'> },
): IdentityMatch {
  return sameSubmitter(
    { anonymous: file.case.anonymous, submitter: file.submitter },
    { anonymous: other.row.anonymous, submitter: other.submitter },
  );
}

function arrivedLater(row: CaseRow, other: OtherCase['row']): boolean {
  const apart = row.received_at.getTime() - other.received_at.getTime();
  return apart === 0 ? row.number > other.number : apart > 0;
}

/**
 * Why this case cannot be merged into the other; undefined where it can. Only into the earlier case, since its
 * deadlines are the promised ones, and only submissions of the same submitter, since the later case's code then opens
 * the earlier case's messages.
 */
export function mergeRefusal(file: CaseFile, other: OtherCase): Refusal | undefined {
  const { row } = other;
  if (row.id === file.case.id) return { code: 'unknown_other' };
  if (!arrivedLater(file.case, row)) return { code: 'came_later' };
  if (
    row.closure_reason === 'spam' ||
    row.closure_reason === 'test' ||
    row.status === 'handed_over'
  )
    return { code: 'other_ended' };
  if (row.closure_reason === 'duplicate') return { code: 'other_ended' };
  if (file.case.secrecy_marked && !row.secrecy_marked) return { code: 'other_open_to_more' };
  const track = file.case.track ?? file.case.suggested_track;
  if (track !== null && track !== (row.track ?? row.suggested_track))
    return { code: file.case.track === null ? 'track_suggested' : 'track_stays' };
  switch (samenessOf(file, other)) {
    case 'same':
      return undefined;
    case 'different':
      return { code: 'other_people' };
    case 'unproven':
      return { code: 'submitter_unproven' };
  }
}

export function merge(
  file: CaseFile,
  { into, reason }: ActionOf<'merge'>,
  circumstances: Circumstances,
): DecisionResult {
  return decided(
    'merge',
    {
      update: {
        ...withdrawn(file, circumstances),
        ...updateCase(file, {
          status: 'closed',
          closed_at: toDate(circumstances.now),
          closure_reason: 'duplicate',
          duplicate_of: into,
        }),
        clock: releaseClocks(file, circumstances),
      },
    },
    // From this event on, each reading of another case's messages is recorded (case/merge-exposure.ts).
    { detail: { into, from: file.case.status, readingsNoted: true }, reason },
  );
}

/** Undoes a merge: the case has its own deadlines and messages again. */
export function unmerge(
  file: CaseFile,
  { reason }: ActionOf<'unmerge'>,
  circumstances: Circumstances,
): DecisionResult {
  if (file.case.closure_reason !== 'duplicate') return refuse({ code: 'not_merged' });
  const { changes, followUps } = reinstated(file, circumstances);
  const { returned = [], wasRegistered = false } = circumstances;
  const running = clocksAfter(file.clocks, changes);
  const back = restoredMessages(file, running, returned, circumstances);
  const restarted = (changes.update?.clock ?? []).filter(
    ({ id }) => !back.clocks.some((stopped) => stopped.id === id),
  );
  const columns = changedCaseColumns(changes);
  const set: Partial<CaseRow> = {
    ...columns,
    ...(wasRegistered && columns.status === 'received' ? { status: 'registered' } : {}),
    ...(back.answered ? { status: 'answered', answered_at: toDate(circumstances.now) } : {}),
    ...(returned.some(({ message }) => message.direction === 'in') ? { unread_words: true } : {}),
  };
  return decided(
    'unmerge',
    {
      insert: { message: back.messages, delivery: back.deliveries },
      update: { ...updateCase(file, set), clock: [...restarted, ...back.clocks] },
    },
    {
      detail: { outOf: file.case.duplicate_of, messages: returned.length },
      reason,
      followUps,
    },
  );
}

const isBetween =
  (one: string, other: string) =>
  ({ case_id, other_id }: { readonly case_id: string; readonly other_id: string }) =>
    (case_id === one && other_id === other) || (case_id === other && other_id === one);

export function tie(
  file: CaseFile,
  { to, words }: ActionOf<'tie'>,
  { actor, now, newId }: Circumstances,
): DecisionResult {
  const { id, municipality } = file.case;
  if (to === id) return refuse({ code: 'unknown_other' });
  const activeTies = file.ties.filter(({ loosened_at: loosened }) => loosened === null);
  if (activeTies.some(isBetween(id, to))) return refuse({ code: 'already_tied' });
  const row = {
    id: newId(),
    municipality,
    case_id: id,
    other_id: to,
    words,
    tied_by: actorReference(actor),
    tied_at: toDate(now),
    loosened_by: null,
    loosened_at: null,
  };
  return decided('tie', { insert: { case_tie: [row] } }, { detail: { to } });
}

export function untie(
  file: CaseFile,
  { tieId }: ActionOf<'untie'>,
  { actor, now }: Circumstances,
): DecisionResult {
  const found = file.ties.find(
    ({ id, loosened_at: loosened }) => id === tieId && loosened === null,
  );
  if (!found) return refuse({ code: 'unknown_other' });
  const to = found.case_id === file.case.id ? found.other_id : found.case_id;
  const loosened = { id: tieId, loosened_by: actorReference(actor), loosened_at: toDate(now) };
  return decided('untie', { update: { case_tie: [loosened] } }, { detail: { to } });
}
