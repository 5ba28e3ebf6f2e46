/** Which actions are reserved for the reviewer once the submitter was not satisfied (BOT-21). */
import type { ActionType } from '../actions.ts';
import { type Actor, ownIds, type StaffActor } from '../actor.ts';
import type { CaseRow, ClockRow, MessageRow } from '../case-file.ts';
import { mayReadSecret } from '../permission.ts';
import { reviewHolds } from '../permission-table.ts';
import type { EscalationRule, PolicyRules } from '../rules.ts';
import { isAnswer, type Role } from '../vocabulary.ts';
import type { Directory } from './decision.ts';

type Rule = Pick<EscalationRule, 'from' | 'handlerMayClose'>;

/** The rows that show whether a case is under review, by whom, and whose handling is reviewed. */
export interface Reviewed {
  readonly case: Pick<
    CaseRow,
    'status' | 'handler_id' | 'escalated_at' | 'escalated_to' | 'committee_id' | 'restricted_to'
  >;
  readonly messages: readonly Pick<MessageRow, 'purpose' | 'written_by'>[];
  readonly clocks: readonly Pick<ClockRow, 'kind' | 'stopped_at'>[];
}

/** True until the reviewer's own answer has been delivered to the submitter, or the case is closed. */
export function reviewRuns({ case: row, clocks }: Pick<Reviewed, 'case' | 'clocks'>): boolean {
  return (
    row.escalated_at !== null &&
    row.status !== 'closed' &&
    clocks.some(({ kind, stopped_at: stopped }) => kind === 'review' && stopped === null)
  );
}

function authorsOf({ messages }: Pick<Reviewed, 'messages'>): readonly (string | null)[] {
  return messages.flatMap(({ purpose, written_by: author }) => (isAnswer(purpose) ? [author] : []));
}

/**
 * Whether they handle the case or have answered in it, for themselves or as a substitute, not counting what they did
 * as the reviewer.
 */
function hasHandled(file: Reviewed, actor: StaffActor): boolean {
  const handling = [file.case.handler_id, ...authorsOf(file)];
  return ownIds(actor).some((id) => id !== file.case.escalated_to && handling.includes(id));
}

/**
 * Whether the case is with a manager who is not this person. Whoever handled it does not review it as the manager's
 * substitute.
 */
function isLeftToManager(
  file: Reviewed,
  actor: StaffActor,
  { from, handlerMayClose }: Rule,
): 'no' | 'for_its_handler' | 'for_the_role' {
  const { escalated_at: since, escalated_to: to } = file.case;
  if (since === null || handlerMayClose || to === actor.accountId) return 'no';
  if (hasHandled(file, actor)) return 'for_its_handler';
  if (to !== null && ownIds(actor).includes(to)) return 'no';
  return actor.role === from ? 'for_the_role' : 'no';
}

type Committees = Pick<Directory, 'account'>;

/** Whether the reviewer would no longer see the case if it were marked with secrecy. */
function hidesFromReviewer({ case: row }: Reviewed, { account }: Committees): boolean {
  const reviewer = row.escalated_to === null ? undefined : account(row.escalated_to);
  return reviewer !== undefined && !mayReadSecret(reviewer, { ...row, secrecy_marked: true });
}

/** Whether this action is reserved for the reviewer; the table of such actions is `reviewHolds`. */
export function refusedDuringReview(
  action: ActionType,
  file: Reviewed,
  actor: Actor,
  { rule, directory }: { readonly rule: Rule; readonly directory: Committees },
): boolean {
  if (actor.type !== 'staff') return false;
  const restrictions: Partial<Record<ActionType, 'ends' | 'moves' | 'hides'>> = reviewHolds;
  const how = restrictions[action];
  if (how === undefined) return false;
  const left = isLeftToManager(file, actor, rule);
  if (left === 'no') return false;
  if (how === 'ends') return true;
  if (left === 'for_the_role' || !reviewRuns(file)) return false;
  return how === 'moves' || hidesFromReviewer(file, directory);
}

/** Whether a reply may not be sent because of who wrote it, though it is somebody else who sends it. */
export function isReservedFrom(
  file: Reviewed,
  { id, role }: { readonly id: string; readonly role: Role },
  { from, handlerMayClose }: Rule,
): boolean {
  const { escalated_at: since, escalated_to: to, handler_id: handler } = file.case;
  if (since === null || handlerMayClose || to === id) return false;
  return id === handler || role === from || authorsOf(file).includes(id);
}

type Place = Parameters<Directory['managerFor']>[0];

/**
 * The reviewer: never the handler, nor a person who has answered in the case while another is available. Null where
 * there is no one.
 */
export function reviewerFor(
  file: Pick<Reviewed, 'messages'>,
  place: Place,
  {
    directory,
    rules,
  }: {
    readonly directory: Pick<Directory, 'managerFor'>;
    readonly rules: Pick<PolicyRules, 'escalation'>;
  },
): string | null {
  const authors = authorsOf(file).filter((id) => id !== null);
  const withoutAuthors = { ...place, concerns: [...place.concerns, ...authors] };
  return (
    directory.managerFor(withoutAuthors, rules.escalation) ??
    directory.managerFor(place, rules.escalation)
  );
}
