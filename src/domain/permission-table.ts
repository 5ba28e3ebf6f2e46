/** Who may do what, in one table. Pages and `case/` use it through `permission.ts`. */
import type { ActionType } from './actions.ts';
import type { Role } from './vocabulary.ts';

/**
 * How far a role reaches with an action: every case of the municipality, those of the own department, the own unit,
 * or only those they themselves handle. A case nobody has been assigned lies within everyone's department and unit.
 */
export type Reach = 'all' | 'department' | 'unit' | 'own';

/** What staff do to a case that depends on their role. */
export type StaffAction = Exclude<
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
export type Row = Readonly<Partial<Record<Role, Reach>>>;

/** Where the policy has all cases registered centrally (BOT-20), these roles do it. */
export const centralRegistration = {
  kontaktcenter: 'all',
  registrar: 'all',
  coordinator: 'all',
  administrator: 'all',
} as const;
const managers = { unit_manager: 'unit', department_manager: 'department' } as const;
/** Where the policy escalates dissatisfaction to them (`escalation.to`), they handle it themselves. */
const reviewer = { quality_strategist: 'own' } as const;
const workers = { ...managers, handler: 'unit', statutory_assessor: 'department' } as const;

/** Roles that can find a case for a submitter who has lost the code, and give them a new one. */
export const codeRenewers = {
  kontaktcenter: 'all',
  registrar: 'all',
  coordinator: 'all',
} as const satisfies Row;

/** Roles that answer, and close what is answered. */
const writers = {
  kontaktcenter: 'own',
  coordinator: 'all',
  ...workers,
  handler: 'own',
  ...reviewer,
} as const;

/** Who may do what: the one table that pages and `case/` both use. `lifecycle.ts` says in which status. */
export const permissions = {
  register: { ...centralRegistration, ...workers },
  classify: { ...centralRegistration, ...workers, ...reviewer },
  assign: { ...centralRegistration, ...workers, ...reviewer },
  take: { kontaktcenter: 'all', coordinator: 'all', ...workers },
  open_track: { ...centralRegistration, ...workers, ...reviewer },
  dismiss_track: { ...centralRegistration, ...workers, ...reviewer },
  meet_distress: { ...centralRegistration, ...workers, ...reviewer },
  advance_track: { statutory_assessor: 'department' },
  suspect_serious: { ...centralRegistration, ...workers },
  settle_serious: { statutory_assessor: 'department' },
  mark_secrecy: { ...centralRegistration, ...workers, ...reviewer },
  lift_secrecy: {
    registrar: 'all',
    coordinator: 'all',
    ...managers,
    statutory_assessor: 'department',
  },
  mark_concerned: { ...centralRegistration, ...workers, ...reviewer },
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
  // Reading and sending what a colleague has written; never one's own.
  return_reading: { coordinator: 'all', ...managers },
  ask_submitter: {
    kontaktcenter: 'all',
    registrar: 'all',
    coordinator: 'all',
    ...workers,
    ...reviewer,
  },
  choose_course: { kontaktcenter: 'all', coordinator: 'all', ...workers, ...reviewer },
  write_note: { ...centralRegistration, ...workers, ...reviewer },
  renew_code: codeRenewers,
  mark_read: { ...centralRegistration, ...workers, ...reviewer },
  ask_colleague: { ...centralRegistration, ...workers, ...reviewer },
  withdraw_question: { ...centralRegistration, ...workers, ...reviewer },
  notify_delay: {
    kontaktcenter: 'own',
    coordinator: 'all',
    ...workers,
    handler: 'own',
    ...reviewer,
  },
  merge: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  unmerge: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  tie: { ...centralRegistration, ...workers, ...reviewer },
  untie: { ...centralRegistration, ...workers, ...reviewer },
  record_correction: { kontaktcenter: 'own', coordinator: 'all', ...workers, ...reviewer },
  plan_action: { coordinator: 'all', ...workers, ...reviewer },
  // Whose the action is stands on it (`decide/plan.ts`): whoever owns it may have it on a case of another unit.
  settle_action: {
    kontaktcenter: 'all',
    registrar: 'all',
    coordinator: 'all',
    quality_strategist: 'all',
    unit_manager: 'department',
    department_manager: 'department',
    handler: 'department',
    statutory_assessor: 'department',
  },
  sign_plan: { coordinator: 'all', ...workers, ...reviewer },
  close: writers,
  // As far as they may take it, since it is theirs by the act itself.
  solve: { kontaktcenter: 'all', coordinator: 'all', ...workers },
  reopen: { kontaktcenter: 'all', coordinator: 'all', ...workers, ...reviewer },
  void: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', unit_manager: 'unit' },
  reinstate: { registrar: 'all', coordinator: 'all', administrator: 'all' },
  hand_over: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  confirm_hand_over: { ...centralRegistration, ...workers },
  return_hand_over: { ...centralRegistration, ...workers },
  split: { kontaktcenter: 'all', registrar: 'all', coordinator: 'all', ...workers },
  confirm_posted: { ...centralRegistration, ...workers },
  confirm_told: { ...centralRegistration, ...workers },
  report_returned: { ...centralRegistration, ...workers },
} as const satisfies Record<StaffAction, Row>;

/**
 * What those who handled a case may not do while the reviewer goes through it, after the submitter was not satisfied
 * (BOT-21). `ends`: from then on, also for others in the role that the policy escalates from. `moves`: for those who
 * handled it, while the review is running, since it would move the case or remove what is reviewed. `hides`: as
 * `moves`, where the reviewer could then no longer read the case. The reviewer may do all of it, as far as their role
 * permits.
 */
export const reviewHolds = {
  answer: 'ends',
  correct_answer: 'ends',
  request_reading: 'ends',
  return_reading: 'ends',
  close: 'ends',
  solve: 'ends',
  reopen: 'ends',
  void: 'ends',
  reinstate: 'ends',
  hand_over: 'ends',
  merge: 'ends',
  unmerge: 'ends',
  notify_delay: 'ends',
  assign: 'moves',
  take: 'moves',
  mark_concerned: 'moves',
  change_arrival_day: 'moves',
  split: 'moves',
  tie: 'moves',
  untie: 'moves',
  ask_submitter: 'moves',
  record_correction: 'moves',
  plan_action: 'moves',
  sign_plan: 'ends',
  mark_secrecy: 'hides',
} as const satisfies Partial<Record<StaffAction, 'ends' | 'moves' | 'hides'>>;

/** Who may see cases at all, and which. */
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

/**
 * Who may register submissions made by telephone, letter or visit (BOT-19, LAN-14: everyone receives what they are
 * told).
 */
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

/** Who may put a new version of the policy in force. It is decided elsewhere; here it is entered. */
export const policyKeepers = ['administrator'] as const satisfies readonly Role[];

/**
 * Who manages accounts: who works here, in which role and where. The cases of a person who leaves are reassigned with
 * the change.
 */
export const accountKeepers = ['administrator'] as const satisfies readonly Role[];

/** Who may close a unit that is discontinued, and reopen it. */
export const unitKeepers = ['administrator'] as const satisfies readonly Role[];

/** Who may see what others could read because of a wrong merge; the first role listed also assesses it. */
export const exposureReaders = [
  'data_protection_officer',
  'administrator',
] as const satisfies readonly Role[];
export const exposureAssessors = ['data_protection_officer'] as const satisfies readonly Role[];

/** Who may see who has read the policy and who has not, and for which staff (LAN-19, FAL-08). */
export const readingOverseers = {
  coordinator: 'all',
  quality_strategist: 'all',
  administrator: 'all',
  ...managers,
} as const satisfies Row;
