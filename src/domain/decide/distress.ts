/**
 * Submissions that express suicidal distress: people are alerted at once, and the case is listed first until one of
 * them has acted.
 */
import type { Action, ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import {
  type DecisionResult,
  type Directory,
  decided,
  type FollowUp,
  type Refusal,
  refuse,
} from './decision.ts';

/** Alerts everybody who can act now. `of`: which text, where there can be several. */
export function distressAlerts(
  place: Pick<CaseRow, 'unit_id' | 'department_id' | 'concerns' | 'restricted_to' | 'assessor_id'>,
  directory: Pick<Directory, 'toldOfDistress'>,
  of: string,
): readonly FollowUp[] {
  return directory
    .toldOfDistress(place)
    .map((accountId) => ({ job: 'alert', accountId, about: 'distress', of }) as const);
}

/** Distress that no one has acted on keeps the case from being closed or moved. */
export function unmetDistress(
  { case: row }: Pick<CaseFile, 'case'>,
  action: Pick<Action, 'type'>,
): Refusal | undefined {
  const puts = ['close', 'solve', 'void'].includes(action.type);
  return puts && row.distress === 'waiting' ? { code: 'distress_waiting' } : undefined;
}

export function meetDistress(
  file: CaseFile,
  { reason }: ActionOf<'meet_distress'>,
): DecisionResult {
  if (file.case.distress !== 'waiting') return refuse({ code: 'wrong_status' });
  return decided('meet_distress', { update: updateCase(file, { distress: 'met' }) }, { reason });
}
