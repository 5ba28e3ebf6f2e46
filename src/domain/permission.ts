import type { ActionType } from './actions.ts';
import { type Actor, ownIds, placesCases, type StaffActor } from './actor.ts';
import type { CaseRow } from './case-file.ts';
import { allowedIn } from './lifecycle.ts';
import {
  accountKeepers,
  centralRegistration,
  exposureAssessors,
  exposureReaders,
  permissions,
  policyKeepers,
  type Reach,
  type Row,
  readers,
  readingOverseers,
  registrants,
  type StaffAction,
  unitKeepers,
} from './permission-table.ts';
import { type IntakeRules, relayers } from './rules.ts';
import type { Role } from './vocabulary.ts';

export function mayPutPolicyInForce({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = policyKeepers;
  return allowed.includes(role);
}

export function mayKeepAccounts({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = accountKeepers;
  return allowed.includes(role);
}

export function mayReadExposures({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = exposureReaders;
  return allowed.includes(role);
}

export function mayAssessExposures({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = exposureAssessors;
  return allowed.includes(role);
}

export function mayKeepUnits({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = unitKeepers;
  return allowed.includes(role);
}

/** The columns that decide who may see a case: its place in the organisation and the people involved. */
export type CasePlace = Pick<
  CaseRow,
  | 'department_id'
  | 'unit_id'
  | 'handler_id'
  | 'escalated_to'
  | 'assessor_id'
  | 'concerns'
  | 'asked'
  | 'restricted_to'
>;

/**
 * Cases of care and school are visible to their committees and to staff who assign incoming cases (OSL 23, 25 and 26
 * kap.); the database enforces the same.
 */
export function isInRestrictedCircle(
  { committees }: Pick<StaffActor, 'committees'>,
  { restricted_to: restricted }: Pick<CaseRow, 'restricted_to'>,
): boolean {
  if (restricted === null || committees === 'all') return true;
  return committees.some((one) => one === placesCases || restricted.includes(one));
}

/**
 * The committees of an account in the form of a `StaffActor`. A registrar of one committee assigns nothing for the
 * others.
 */
export function committeesSeen(
  { role, committees }: { readonly role: Role; readonly committees: StaffActor['committees'] },
  receivingCommittee: string | undefined,
): StaffActor['committees'] {
  if (committees === 'all' || !(role in centralRegistration)) return committees;
  const isCentral =
    committees.length === 0 ||
    (receivingCommittee !== undefined && committees.includes(receivingCommittee));
  return isCentral ? [...committees, placesCases] : committees;
}

function reaches(reach: Reach, actor: StaffActor, place: CasePlace): boolean {
  // A person whom the case concerns has no access, whatever their role (förvaltningslagen 16–18 §§).
  if (place.concerns.includes(actor.accountId) || !isInRestrictedCircle(actor, place)) return false;
  const own: readonly (string | null)[] = [place.handler_id, place.escalated_to, place.assessor_id];
  if (ownIds(actor).some((id) => own.includes(id))) return true;
  switch (reach) {
    case 'all':
      return true;
    case 'department':
      return place.department_id === null || place.department_id === actor.departmentId;
    case 'unit':
      return place.unit_id === null || place.unit_id === actor.unitId;
    case 'own':
      return false;
  }
}

function isStaffAction(action: ActionType): action is StaffAction {
  return action in permissions;
}

/** Which cases a role sees; undefined for roles that do not work with cases. */
export function readingReach(role: Role): Reach | undefined {
  const row: Row = readers;
  return row[role];
}

/** Who sees figures: whoever reads cases, as far as that, and committee readers, who read no cases. */
export function maySeeFigures({
  role,
  departmentId,
}: Pick<StaffActor, 'role' | 'departmentId'>): boolean {
  if (role === 'committee_reader') return true;
  const reach = readingReach(role);
  return reach === 'all' || (reach !== undefined && departmentId !== null);
}

/** Which colleagues' drafts a role may read before they are sent; undefined for roles that read none. */
export function replyReadingReach(role: Role): Reach | undefined {
  const row: Row = permissions.return_reading;
  return row[role];
}

/** Of which staff a role sees who has read the policy; undefined for roles that see only their own reading. */
export function overseeingReach(role: Role): Reach | undefined {
  const row: Row = readingOverseers;
  return row[role];
}

/** Secrecy holds between committees (OSL 8 kap. 2 §); the database enforces the same for each row. */
export function mayReadSecret(
  actor: Pick<StaffActor, 'committees'>,
  row: Pick<CaseRow, 'secrecy_marked' | 'committee_id' | 'restricted_to'>,
): boolean {
  const { committees } = actor;
  const within = committees === 'all' || committees.includes(row.committee_id);
  return (!row.secrecy_marked || within) && isInRestrictedCircle(actor, row);
}

/**
 * A colleague who has been asked about a case, or their substitute, may read it until the question is answered,
 * wherever the case belongs; never one whom it is about.
 */
function isAsked(actor: StaffActor, place: CasePlace): boolean {
  const { asked, concerns } = place;
  const asks = ownIds(actor).some((id) => asked.includes(id));
  return asks && !concerns.includes(actor.accountId) && isInRestrictedCircle(actor, place);
}

export function mayRead(actor: StaffActor, place: CasePlace): boolean {
  const reach = readingReach(actor.role);
  return reach !== undefined && (reaches(reach, actor, place) || isAsked(actor, place));
}

/**
 * Whether a submission that this person receives is thereby registered. Others pass on what they were told (BOT-19,
 * LAN-14), which then waits to be registered like any other submission (BOT-20).
 */
export function registersOnIntake(
  { role }: Pick<StaffActor, 'role'>,
  { registeredBy }: Pick<IntakeRules, 'registeredBy'>,
): boolean {
  return role in (registeredBy === 'central' ? centralRegistration : permissions.register);
}

/** Who may find a case by the submitter's contact data, and give a new code. */
export function mayFindSubmitters({ role }: Pick<StaffActor, 'role'>): boolean {
  return role in permissions.renew_code;
}

export function mayRegister({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = registrants;
  return allowed.includes(role);
}

/** Staff who only pass on what others have said may do so where the policy allows it (BOT-19, LAN-14). */
export function mayRegisterIntake(
  actor: StaffActor,
  { relayedBy }: Pick<IntakeRules, 'relayedBy'>,
): boolean {
  const relayer = relayers.find((role) => role === actor.role);
  return mayRegister(actor) && (relayer === undefined || relayedBy.includes(relayer));
}

/** Whether this person may do this to this case, whatever its status. */
export function permitted(action: ActionType, actor: Actor, place: CasePlace): boolean {
  if (actor.type === 'submitter')
    return action === 'submitter_message' || action === 'dissatisfied';
  if (actor.type === 'receiver')
    return action === 'confirm_hand_over' || action === 'return_hand_over';
  if (actor.type === 'system') return !isStaffAction(action) && action !== 'answer_colleague';
  if (action === 'pass_on') return mayKeepAccounts(actor);
  if (action === 'submitter_message' || action === 'dissatisfied')
    return permitted('reopen', actor, place);
  if (action === 'answer_colleague') return mayRead(actor, place) && isAsked(actor, place);
  if (!isStaffAction(action)) return false;
  const row: Row = permissions[action];
  const reach = row[actor.role];
  return reach !== undefined && reaches(reach, actor, place);
}

/** Whether the page shows the action: permitted, and possible in this status. */
export function may(
  action: ActionType,
  actor: Actor,
  subject: CasePlace & Pick<CaseRow, 'status'>,
): boolean {
  return permitted(action, actor, subject) && allowedIn(action, subject.status);
}
