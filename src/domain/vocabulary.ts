/** The field's standard terms as closed sets (ISO 10002 where it has a word; Swedish equivalents in `i18n/`). */

export const kinds = ['complaint', 'praise', 'suggestion', 'view', 'question'] as const;
export type Kind = (typeof kinds)[number];

export const submitterTypes = [
  'resident',
  'service_user',
  'relative',
  'customer',
  'organisation',
  'company',
  'visitor',
  'employee',
  'elected_member',
  'other',
] as const;
export type SubmitterType = (typeof submitterTypes)[number];

/** How a submission was received. `web` and `api` are typed by the submitter; the others are registered by staff. */
export const channels = [
  'web',
  'api',
  'email',
  'phone',
  'letter',
  'visit',
  'paper_form',
  'fax',
] as const;
export type Channel = (typeof channels)[number];
export const staffChannels = [
  'phone',
  'visit',
  'letter',
  'paper_form',
  'email',
  'fax',
] as const satisfies readonly Channel[];
export type StaffChannel = (typeof staffChannels)[number];

export const statuses = [
  'received',
  'registered',
  'in_progress',
  'answered',
  'handed_over',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

export const scopes = [
  'in_scope',
  'fault_report',
  'citizen_proposal',
  'appeal',
  'damages_claim',
  'employer_matter',
  'statutory_social',
  'school_statutory',
  'whistleblowing',
  'urgent_danger',
  'other_authority',
] as const;
export type Scope = (typeof scopes)[number];
/** Every scope other than the product's own. */
export type OtherScope = Exclude<Scope, 'in_scope'>;

/**
 * Never forwarded with its content: the submitter is shown the receiver and writes there themselves (BOT-08, lag
 * 2021:890).
 */
export const onlyLedScopes = [
  'employer_matter',
  'whistleblowing',
] as const satisfies readonly Scope[];

/** Complaints that are governed by a law stay here, on a statutory track: they are never handed over (BOT-13). */
export const statutoryScopes = [
  'statutory_social',
  'school_statutory',
] as const satisfies readonly Scope[];

/** Matters that can be handed over, or that a submitter can be referred elsewhere with. */
export type HandedScope = Exclude<OtherScope, (typeof statutoryScopes)[number]>;

export const roles = [
  'employee',
  'elected_member',
  'kontaktcenter',
  'registrar',
  'coordinator',
  'handler',
  'unit_manager',
  'department_manager',
  'quality_strategist',
  'statutory_assessor',
  'committee_reader',
  'archivist',
  'data_protection_officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Parts that a message to the submitter can be required to have, and that the reply check looks for. */
export const parts = [
  'thanks',
  'regret',
  'process',
  'registration',
  'unit',
  'handler',
  'response_day',
  'outcome',
  'how_to_go_further',
  'authorities',
] as const;
export type Part = (typeof parts)[number];

export const dayUnits = ['dag', 'vardag', 'arbetsdag'] as const;
export type DayUnit = (typeof dayUnits)[number];

/**
 * A deadline that the municipality has promised (`policy`), or the desk's own that is never shown as a promise
 * (`attention`).
 */
export const clockBases = ['policy', 'attention'] as const;
export type ClockBasis = (typeof clockBases)[number];
export const clockKinds = ['acknowledgement', 'response', 'review', 'confirmation'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Which sent message meets a deadline. */
export const satisfactions = [
  'response',
  'unit_named',
  'handler_named',
  'registration_and_response_day',
  'first_message',
] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** A policy lists its own factors (one has twelve), so a factor is a code. */
export type FactorCode = string;

export type { Language } from './language.ts';

export const messagePurposes = [
  'acknowledgement',
  'unit_named',
  'handler_named',
  'answer',
  'corrected_answer',
  'question_to_submitter',
  'hand_over',
  'letter_to_receiver',
  'review_started',
  'delay_notice',
  'promise_moved',
  'action_settled',
  'submitter_message',
] as const;
export type MessagePurpose = (typeof messagePurposes)[number];

/** Whether it contains the municipality's answer, for the first time or corrected. */
export function isAnswer(purpose: MessagePurpose): boolean {
  return purpose === 'answer' || purpose === 'corrected_answer';
}

export const deliveryRoutes = ['email', 'letter', 'oral', 'follow_page'] as const;
export type DeliveryRoute = (typeof deliveryRoutes)[number];

/**
 * `queued` waits for the mail server, `sending` is being sent, `awaiting_post` waits for a person to post or say it;
 * `sent`, `posted`, `told` and `shown` are the four ways of having been delivered; `returned` came back.
 */
export const deliveryStates = [
  'queued',
  'sending',
  'awaiting_post',
  'sent',
  'posted',
  'told',
  'shown',
  'returned',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const deliveredStates = [
  'sent',
  'posted',
  'told',
  'shown',
] as const satisfies readonly DeliveryState[];

/** What an open case waits for from others than those who have it. */
export const waitsForValues = [
  'submitter',
  'delivery',
  'assessor',
  'receiver',
  'colleague',
] as const;
export type WaitsFor = (typeof waitsForValues)[number];

/** Why a case is closed; the last three are not part of the statistics, and a `duplicate` continues in another case. */
export const closureReasons = [
  'answered',
  'solved_on_the_spot',
  'no_reply_owed',
  'handed_over',
  'spam',
  'test',
  'duplicate',
] as const;
export type ClosureReason = (typeof closureReasons)[number];
export const voidReasons = ['spam', 'test'] as const satisfies readonly ClosureReason[];
export type VoidReason = (typeof voidReasons)[number];

/** Corrected at once, or investigated (BOT-14). */
export const courses = ['fast', 'full'] as const;
export type Course = (typeof courses)[number];

/** How a hand-over reaches its receiver; `submitter`: the submitter writes there themselves, and nothing is sent. */
export const handOverRoutes = ['email', 'letter', 'queue', 'submitter'] as const;
export type HandOverRoute = (typeof handOverRoutes)[number];

/** `pending` until the receiver has confirmed; `led` where the submitter was only referred elsewhere. */
export const handOverStates = ['pending', 'confirmed', 'returned', 'withdrawn', 'led'] as const;
export type HandOverState = (typeof handOverStates)[number];

/**
 * How the outcome became known: in the receiver's own queue here, by the code in their letter, told or written to the
 * desk, or by a bounced mail.
 */
export const settlements = ['queue', 'link', 'told', 'written', 'bounced'] as const;
export type Settlement = (typeof settlements)[number];

/** The outcome for the matter of a complaint (BOT-02, LAN-04). */
export const correctionOutcomes = [
  'corrected',
  'will_be_corrected',
  'not_corrected',
  'no_fault_found',
] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** The possible outcomes of a matter that was solved at once; what is to be corrected later is not solved. */
export const solvedOutcomes = [
  'corrected',
  'not_corrected',
  'no_fault_found',
] as const satisfies readonly CorrectionOutcome[];
export type SolvedOutcome = (typeof solvedOutcomes)[number];

/** What came of a planned action: done, or reasoned away. */
export const settledStates = ['done', 'dropped'] as const;
export type SettledState = (typeof settledStates)[number];

/**
 * The provisions that a secrecy marking can refer to (offentlighets- och sekretesslagen, OSL): those relevant to
 * feedback.
 */
export const secrecyProvisions = [
  'osl_21_1',
  'osl_21_3',
  'osl_21_7',
  'osl_23_1',
  'osl_23_2',
  'osl_25_1',
  'osl_26_1',
  'osl_32_4',
  'osl_39_1',
  'other',
] as const;
export type SecrecyProvision = (typeof secrecyProvisions)[number];

/** The stages of a complaint that is governed by a law. */
export const trackStages = ['opened', 'assessed', 'investigated'] as const;
export type TrackStage = (typeof trackStages)[number];

/** The outcome of a sign of serious misconduct: reported to the authority, handled here, or none. */
export const seriousOutcomes = ['reported', 'handled', 'not_serious'] as const;
export type SeriousOutcome = (typeof seriousOutcomes)[number];

/** A unit's areas of responsibility, by which submissions are directed to it. */
export const areas = [
  'admin_contact_centre',
  'compulsory_school',
  'culture_leisure',
  'disability_support',
  'elderly_care',
  'environment_health',
  'planning_building',
  'preschool',
  'social_services',
  'streets_parks',
  'transport',
  'upper_secondary',
  'water_waste',
  'other',
] as const;
export type Area = (typeof areas)[number];

/** The areas of social services, care and school, whose complaints are governed by laws (BOT-13). */
export const careAndSchoolAreas = [
  'preschool',
  'compulsory_school',
  'upper_secondary',
  'elderly_care',
  'disability_support',
  'social_services',
] as const satisfies readonly Area[];

/** Why a track is suggested: the unit that has the case, or its text. */
export type SuggestedBecause = 'unit' | 'words';

/** Text of somebody who does not want to live: `waiting` until a person has recorded what was done, then `met`. */
export type Distress = 'waiting' | 'met';

/** What a draft of a reply is for: the first answer, or a corrected one. */
export const replyActions = ['answer', 'correct_answer'] as const;
export type ReplyAction = (typeof replyActions)[number];

/** A draft is being written, waits to be read by another person, or has been sent back by them with remarks. */
export const draftStates = ['writing', 'for_reading', 'returned'] as const;
export type DraftState = (typeof draftStates)[number];
