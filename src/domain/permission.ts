import type { ActionType } from './actions.ts';
import { type Actor, ownIds, type StaffActor } from './actor.ts';
import type { CaseRow } from './case-file.ts';
import { allowedIn } from './lifecycle.ts';
import { type IntakeRules, relayers } from './rules.ts';
import type { Role } from './vocabulary.ts';

/**
 * How far a role reaches with an action: every case of the municipality, those of the own department, the own unit,
 * or only those they themselves handle. A case nobody has been assigned lies within everyone's department and unit.
 */
export type Reach = 'all' | 'department' | 'unit' | 'own';

type StaffAction = Exclude<
  ActionType,
  | 'submitter_message'
  | 'dissatisfied'
  | 'record_message'
  | 'delivery_started'
  | 'delivered'
  | 'delivery_failed'
  | 'pass_on'
  | 'record_letter'
  | 'answer_colleague'
>;
type Row = Readonly<Partial<Record<Role, Reach>>>;

/** Where one place registers everything (BOT-20), it is they who do. */
const desk = {
  kontaktcenter: 'all',
  registrar: 'all',
  coordinator: 'all',
  administrator: 'all',
} as const;
const managers = { unit_manager: 'unit', department_manager: 'department' } as const;
/** Where the policy sends what somebody is not satisfied with to them (`escalation.to`), they go on with it themselves. */
const reviewer = { quality_strategist: 'own' } as const;
const workers = { ...managers, handler: 'unit', statutory_assessor: 'department' } as const;

/** Who answers, and closes what is answered. */
const writers = {
  kontaktcenter: 'own',
  coordinator: 'all',
  ...workers,
  handler: 'own',
  ...reviewer,
} as const;

/** Who may do what: the one table that pages and `case/` both ask. In which status stands in `lifecycle.ts`. */
export const permissions = {
  register: { ...desk, ...workers },
  classify: { ...desk, ...workers, ...reviewer },
  assign: { ...desk, ...workers, ...reviewer },
  take: { kontaktcenter: 'all', coordinator: 'all', ...workers },
  open_track: { ...desk, ...workers, ...reviewer },
  advance_track: { statutory_assessor: 'department' },
  suspect_serious: { ...desk, ...workers },
  settle_serious: { statutory_assessor: 'department' },
  mark_secrecy: { ...desk, ...workers, ...reviewer },
  lift_secrecy: {
    registrar: 'all',
    coordinator: 'all',
    ...managers,
    statutory_assessor: 'department',
  },
  mark_concerned: { ...desk, ...workers, ...reviewer },
  change_arrival_day: { registrar: 'all', coordinator: 'all', administrator: 'all' },
  answer: writers,
  correct_answer: {
    coordinator: 'all',
    ...managers,
    handler: 'own',
    statutory_assessor: 'department',
    ...reviewer,
  },
  request_reading: writers,
  // To read what a colleague has written before it is sent, and to send it; never one's own.
  return_reading: { coordinator: 'all', ...managers },
  ask_submitter: {
    kontaktcenter: 'all',
    registrar: 'all',
    coordinator: 'all',
    ...workers,
    ...reviewer,
  },
  choose_course: { kontaktcenter: 'all', coordinator: 'all', ...workers, ...reviewer },
  write_note: { ...desk, ...workers, ...reviewer },
  ask_colleague: { ...desk, ...workers, ...reviewer },
  withdraw_question: { ...desk, ...workers, ...reviewer },
  notify_delay: {
    kontaktcenter: 'own',
    coordinator: 'all',
    ...workers,
    handler: 'own',
    ...reviewer,
  },
  merge: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  unmerge: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  tie: { ...desk, ...workers, ...reviewer },
  untie: { ...desk, ...workers, ...reviewer },
  record_correction: { kontaktcenter: 'own', coordinator: 'all', ...workers, ...reviewer },
  close: writers,
  reopen: { kontaktcenter: 'all', coordinator: 'all', ...workers, ...reviewer },
  void: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', unit_manager: 'unit' },
  reinstate: { registrar: 'all', coordinator: 'all', administrator: 'all' },
  hand_over: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  confirm_hand_over: { ...desk, ...workers },
  return_hand_over: { ...desk, ...workers },
  split: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  confirm_posted: { ...desk, ...workers },
  confirm_told: { ...desk, ...workers },
  report_returned: { ...desk, ...workers },
} as const satisfies Record<StaffAction, Row>;

/** Who may see cases at all, and how far. */
export const readers = {
  kontaktcenter: 'all',
  registrar: 'all',
  coordinator: 'all',
  quality_strategist: 'all',
  archivist: 'all',
  data_protection_officer: 'all',
  administrator: 'all',
  statutory_assessor: 'department',
  department_manager: 'department',
  unit_manager: 'department',
  handler: 'department',
} as const satisfies Row;

/** Who may register what came by telephone, letter or visit (BOT-19, LAN-14: everyone takes in what they are told). */
export const registrants = [
  'kontaktcenter',
  'registrar',
  'coordinator',
  'handler',
  'unit_manager',
  'department_manager',
  'statutory_assessor',
  'employee',
  'elected_member',
  'administrator',
] as const satisfies readonly Role[];

/** Who may put a new version of the policy in force: it is decided elsewhere, and this is where it takes effect. */
export const policyKeepers = ['administrator'] as const satisfies readonly Role[];

export function mayPutPolicyInForce({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = policyKeepers;
  return allowed.includes(role);
}

/** Who says who works here, as what and where; what somebody leaves behind is passed on with it. */
export const accountKeepers = ['administrator'] as const satisfies readonly Role[];

export function mayKeepAccounts({ role }: Pick<StaffActor, 'role'>): boolean {
  const allowed: readonly Role[] = accountKeepers;
  return allowed.includes(role);
}

/** Who may see who has read the policy and who has not, and how far (LAN-19, FAL-08). */
export const readingOverseers = {
  coordinator: 'all',
  quality_strategist: 'all',
  administrator: 'all',
  ...managers,
} as const satisfies Row;

/** Whose day is work on the queue; the others start elsewhere. */
export type CasePlace = Pick<
  CaseRow,
  'department_id' | 'unit_id' | 'handler_id' | 'escalated_to' | 'assessor_id' | 'concerns' | 'asked'
>;

function reaches(reach: Reach, actor: StaffActor, place: CasePlace): boolean {
  // Whom it is about has no part in it, whatever their role (förvaltningslagen 16–18 §§).
  if (place.concerns.includes(actor.accountId)) return false;
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

/** How far a role sees cases; undefined for those whose work is elsewhere. */
export function readingReach(role: Role): Reach | undefined {
  const row: Row = readers;
  return row[role];
}

/** How far a role reads what colleagues write before it is sent; undefined for those who do not. */
export function replyReadingReach(role: Role): Reach | undefined {
  const row: Row = permissions.return_reading;
  return row[role];
}

/** How far a role sees who has read the policy; undefined for those who see only whether they have themselves. */
export function overseeingReach(role: Role): Reach | undefined {
  const row: Row = readingOverseers;
  return row[role];
}

/** Secrecy holds between committees (OSL 8 kap. 2 §); the database says the same of each row. */
export function seesSecret(
  { committees }: Pick<StaffActor, 'committees'>,
  row: Pick<CaseRow, 'secrecy_marked' | 'committee_id'>,
): boolean {
  return !row.secrecy_marked || committees === 'all' || committees.includes(row.committee_id);
}

/** Whoever is asked about a case, or stands in for who is, reads it until it is answered, wherever it lies; never one whom it is about. */
function isAsked(actor: StaffActor, { asked, concerns }: CasePlace): boolean {
  return ownIds(actor).some((id) => asked.includes(id)) && !concerns.includes(actor.accountId);
}

export function mayRead(actor: StaffActor, place: CasePlace): boolean {
  const reach = readingReach(actor.role);
  return reach !== undefined && (reaches(reach, actor, place) || isAsked(actor, place));
}

/**
 * Whether what they take in is thereby registered. Others hand in what they were told (BOT-19, LAN-14), and it waits for
 * those who register like anything else that comes in (BOT-20).
 */
export function registersByTakingIn(
  { role }: Pick<StaffActor, 'role'>,
  { registeredBy }: Pick<IntakeRules, 'registeredBy'>,
): boolean {
  return role in (registeredBy === 'central' ? desk : permissions.register);
}

export function mayRegister(actor: StaffActor): boolean {
  const allowed: readonly Role[] = registrants;
  return allowed.includes(actor.role);
}

/** Those who only hand in what others have said do so where the policy lets them (BOT-19, LAN-14). */
export function mayTakeIn(
  actor: StaffActor,
  { relayedBy }: Pick<IntakeRules, 'relayedBy'>,
): boolean {
  const relayer = relayers.find((role) => role === actor.role);
  return mayRegister(actor) && (relayer === undefined || relayedBy.includes(relayer));
}

/** Whether this person may do this to a case in this place, whatever its status. */
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
