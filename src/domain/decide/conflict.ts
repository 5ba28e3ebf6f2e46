/** The staff whom a case is about take no part in handling it (förvaltningslagen 16–18 §§). */
import type { ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import {
  type Circumstances,
  type DecisionResult,
  type Detail,
  decided,
  refuse,
} from './decision.ts';
import { reviewerFor } from './escalation.ts';

type AssignmentColumns = Pick<CaseRow, 'unit_id' | 'department_id' | 'concerns'>;
type DirectoryContext = Pick<Circumstances, 'directory'>;

const nearest = { from: 'handler', to: 'nearest_manager' } as const;

/**
 * The nearest manager above who is not concerned, where the case is about the person to whom it would be assigned;
 * undefined where it is not.
 */
export function replacementForConcerned(
  assignment: AssignmentColumns,
  { directory }: DirectoryContext,
): string | undefined {
  const managerWithoutConflict = directory.managerFor({ ...assignment, handler_id: null }, nearest);
  const ordinary = directory.managerFor({ ...assignment, handler_id: null, concerns: [] }, nearest);
  return managerWithoutConflict === ordinary ? undefined : (managerWithoutConflict ?? undefined);
}

/** The new handler, where that changes. */
function handlerAfter(
  row: CaseRow,
  concerns: string[],
  context: DirectoryContext,
): Pick<CaseRow, 'handler_id'> | undefined {
  const assignment = { ...row, handler_id: null, concerns };
  if (row.handler_id === null) {
    const manager = replacementForConcerned(assignment, context);
    return manager === undefined ? undefined : { handler_id: manager };
  }
  if (!concerns.includes(row.handler_id)) return undefined;
  const up = row.unit_id === null ? null : context.directory.managerFor(assignment, nearest);
  return { handler_id: up };
}

export function markConcerned(
  file: CaseFile,
  { accountIds, reason }: ActionOf<'mark_concerned'>,
  circumstances: Circumstances,
): DecisionResult {
  const { directory } = circumstances;
  const row = file.case;
  const concerns = [...new Set(accountIds)].toSorted();
  if (concerns.some((id) => directory.account(id) === undefined))
    return refuse({ code: 'unknown_person' });
  const handler = handlerAfter(row, concerns, { directory });
  const assignment = { ...row, ...handler, concerns };
  const raised =
    row.escalated_to !== null && concerns.includes(row.escalated_to)
      ? { escalated_to: reviewerFor(file, assignment, circumstances) }
      : {};
  const detail: Detail = {
    accounts: concerns,
    ...(handler ? { handler: handler.handler_id, fromHandler: row.handler_id } : {}),
    ...raised,
  };
  return decided(
    'mark_concerned',
    { update: updateCase(file, { concerns, ...handler, ...raised }) },
    { detail, reason, followUps: handler ? [{ job: 'compose' }] : [] },
  );
}
