import type { ColumnType, Generated } from 'kysely';
import type {
  Channel,
  ClockBasis,
  ClockKind,
  ClosureReason,
  CorrectionOutcome,
  DayUnit,
  DeliveryRoute,
  DeliveryState,
  FactorCode,
  Kind,
  Language,
  MessagePurpose,
  Part,
  Role,
  Satisfaction,
  Scope,
  Status,
  SubmitterType,
} from '../domain/vocabulary.ts';

/** `date` columns are 'YYYY-MM-DD' strings, `timestamptz` columns are Date on both databases. */
export type DateColumn = string;
type Json<T> = ColumnType<T, string, string>;

interface MunicipalityTable {
  id: string;
  name: string;
  profile: Json<unknown>;
}

interface PolicyVersionTable {
  municipality: string;
  version: string;
  effective_from: DateColumn;
  effective_to: DateColumn | null;
  digest: string;
  body: Json<unknown>;
}

interface CommitteeTable {
  municipality: string;
  id: string;
  name: string;
}

interface DepartmentTable {
  municipality: string;
  id: string;
  committee_id: string;
  name: string;
}

interface UnitTable {
  municipality: string;
  id: string;
  department_id: string;
  name: string;
  function_name: string;
  email: string | null;
  phone: string | null;
  person_word: string;
  areas: string[];
}

interface AccountTable {
  municipality: string;
  id: string;
  auth_user_id: string | null;
  name: string;
  email: string;
  role: Role;
  unit_id: string | null;
  department_id: string | null;
  /** null: all committees */
  committees: string[] | null;
  identity_protected: boolean;
  active: boolean;
}

export interface FeedbackCaseTable {
  id: string;
  municipality: string;
  committee_id: string;
  number: string;
  status: Status;
  kind: Kind | null;
  scope: Scope;
  channel: Channel;
  language: Language;
  words: string | null;
  wish: string | null;
  place: string | null;
  occurred_on: DateColumn | null;
  submitter_type: SubmitterType | null;
  anonymous: boolean;
  reply_wanted: boolean;
  received_at: Date;
  arrival_day: DateColumn;
  arrival_reason: string | null;
  policy_version: string;
  department_id: string | null;
  unit_id: string | null;
  handler_id: string | null;
  themes: string[];
  factors: FactorCode[];
  secrecy_marked: boolean;
  explained_orally: boolean;
  registered_by: string | null;
  touched_at: Date | null;
  answered_at: Date | null;
  closed_at: Date | null;
  closure_reason: ClosureReason | null;
  duplicate_of: string | null;
  correction_outcome: CorrectionOutcome | null;
  corrected_on: DateColumn | null;
  correction_words: string | null;
  /** The manager who goes on when the submitter is not satisfied (BOT-21). */
  escalated_to: string | null;
  escalated_at: Date | null;
  next_due: DateColumn | null;
  code_hash: string;
  salt: string;
  version: number;
}

interface SubmitterTable {
  case_id: string;
  municipality: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
}

interface ClockTable {
  id: string;
  municipality: string;
  case_id: string;
  kind: ClockKind;
  round: number;
  basis: ClockBasis;
  started_on: DateColumn;
  due: DateColumn;
  days: number;
  unit: DayUnit;
  satisfied_by: Satisfaction[];
  skipped: Json<readonly { day: string; reason: string }[]>;
  stopped_at: Date | null;
  stopped_on: DateColumn | null;
  /** The message that stopped it; null when it stopped because nothing is owed any more. */
  stopped_by: string | null;
}

interface MessageTable {
  id: string;
  municipality: string;
  case_id: string;
  direction: 'in' | 'out';
  purpose: MessagePurpose;
  /** One message per key and case: no message is made twice. */
  key: string;
  subject: string | null;
  body: string | null;
  language: Language;
  parts: Part[];
  written_by: string | null;
  replaces: string | null;
  created_at: Date;
}

interface DeliveryTable {
  message_id: string;
  municipality: string;
  case_id: string;
  route: DeliveryRoute;
  state: DeliveryState;
  /** The stable Message-ID of an e-mail, without angle brackets. */
  mail_id: string | null;
  attempts: number;
  /** A worker that holds the message has until then; afterwards another may take it. */
  sending_until: Date | null;
  delivered_at: Date | null;
  /** Who posted the letter or told the submitter. */
  confirmed_by: string | null;
  failure: string | null;
}

interface LedgerEventTable {
  municipality: string;
  seq: number;
  at: Date;
  case_id: string | null;
  type: string;
  actor: string;
  /** RFC 8785 canonical JSON, the text that was hashed. */
  body: string;
  prev: string;
  hash: string;
}

interface LedgerWordsTable {
  municipality: string;
  seq: number;
  field: string;
  salt: string;
  words: string;
}

interface LedgerHeadTable {
  municipality: string;
  seq: number;
  hash: string;
}

interface CaseNumberTable {
  municipality: string;
  year: number;
  last: number;
}

interface IdempotencyTable {
  municipality: string;
  key_hash: string;
  body_digest: string;
  case_id: string | null;
  created_at: Generated<Date>;
}

export interface Tables {
  municipality: MunicipalityTable;
  policy_version: PolicyVersionTable;
  committee: CommitteeTable;
  department: DepartmentTable;
  unit: UnitTable;
  account: AccountTable;
  feedback_case: FeedbackCaseTable;
  submitter: SubmitterTable;
  clock: ClockTable;
  message: MessageTable;
  delivery: DeliveryTable;
  ledger_event: LedgerEventTable;
  ledger_words: LedgerWordsTable;
  ledger_head: LedgerHeadTable;
  case_number: CaseNumberTable;
  idempotency: IdempotencyTable;
}

/** Written by `case/` alone; a test greps for anyone else. */
export const caseTables = [
  'feedback_case',
  'submitter',
  'clock',
  'message',
  'delivery',
  'ledger_event',
  'ledger_words',
  'ledger_head',
  'case_number',
  'idempotency',
] as const satisfies readonly (keyof Tables)[];
