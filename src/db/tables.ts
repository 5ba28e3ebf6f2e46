import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { CaseRows } from '../domain/case-changes.ts';
import type { ClockRow, ReplyDraftRow } from '../domain/case-file.ts';
import type { Localised } from '../domain/language.ts';
import type { PhraseRow } from '../domain/phrase.ts';
import type { SecurityEvent } from '../domain/security-event.ts';
import type { Role } from '../domain/vocabulary.ts';

/** `date` columns are 'YYYY-MM-DD' strings, `timestamptz` columns are Date on both databases. */
type Json<T> = ColumnType<T, string, string>;

interface MunicipalityTable {
  id: string;
  name: string;
  profile: Json<unknown>;
}

interface PolicyVersionTable {
  municipality: string;
  version: string;
  effective_from: Day;
  effective_to: Day | null;
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
  person_word: Json<Localised>;
  areas: string[];
  receives: boolean;
  closed_at: ColumnType<Date | null, undefined, Date | null>;
  /** The salt for the ledger's digests; every row has one from the start. */
  salt: Generated<string>;
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
  /** Who closed it; null while it is open, and for accounts closed before this was recorded. */
  closed_by: 'administrator' | 'groups' | null;
  /** The salt for the ledger's digests; every row has one from the start. */
  salt: Generated<string>;
}

/** A confirmation that somebody has read a version of the policy and can explain how feedback is handled. */
interface PolicyReadingTable {
  municipality: string;
  version: string;
  account_id: string;
  confirmed_at: Date;
}

type ClockTable = Omit<ClockRow, 'skipped'> & { skipped: Json<ClockRow['skipped']> };

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

/** A recorded completion of an obligation (`domain/obligations`). */
export interface ObligationDoneRow {
  id: string;
  municipality: string;
  key: string;
  round: number;
  done_on: Day;
  done_by: string;
  recorded_at: Date;
  recipients: string[];
  words: string | null;
  salt: string;
}

export const reminderStates = ['queued', 'sent', 'failed', 'missed'] as const;
export type ReminderState = (typeof reminderStates)[number];

interface ReminderTable {
  municipality: string;
  /** `morning`, or a matter that does not wait for the morning. */
  about: Generated<string>;
  account_id: string;
  day: Day;
  mail_id: string;
  subject: string;
  body: string;
  made_at: Date;
  state: ReminderState;
  attempts: Generated<number>;
  sending_until: Date | null;
  sent_at: Date | null;
  failure: string | null;
}

/** The search document of a case: see `src/search/`. */
interface SearchDocumentTable {
  case_id: string;
  municipality: string;
  secret_to: string | null;
  place: number;
  arrival_day: Day;
  words: string;
}

/** How far each reader has read the ledger (`ledger/cursor.ts`). */
interface LedgerCursorTable {
  municipality: string;
  reader: string;
  seq: number;
  version: number;
}

/** Who substitutes for whom, on which days (`administration/substitutes.ts`). */
interface SubstituteTable {
  id: string;
  municipality: string;
  account_id: string;
  substitute_id: string;
  from_day: Day;
  to_day: Day;
  made_by: string;
  made_at: Date;
  ended_by: string | null;
  ended_at: Date | null;
}

/** In how many of the newest documents a term occurs. */
interface SearchFrequencyTable {
  municipality: string;
  documents: number;
  seq: number;
  terms: Json<Readonly<Record<string, number>>>;
}

/** A view of the queue that somebody has saved with a name (`domain/queue-filter.ts`). */
interface SavedViewTable {
  id: string;
  municipality: string;
  account_id: string;
  name: string;
  view: string;
  kind: string | null;
  unit_id: string | null;
  status: string | null;
  nearness: string | null;
  shared_with: string | null;
  made_at: Date;
}

/** The tables of a case have the rows of `CaseRows`, except that one column of a deadline is JSON. */
export interface Tables extends Omit<CaseRows, 'clock'> {
  municipality: MunicipalityTable;
  policy_version: PolicyVersionTable;
  policy_reading: PolicyReadingTable;
  committee: CommitteeTable;
  department: DepartmentTable;
  unit: UnitTable;
  account: AccountTable;
  clock: ClockTable;
  reply_draft: ReplyDraftRow;
  phrase: PhraseRow;
  ledger_event: LedgerEventTable;
  ledger_words: LedgerWordsTable;
  ledger_head: LedgerHeadTable;
  case_number: CaseNumberTable;
  idempotency: IdempotencyTable;
  obligation_done: ObligationDoneRow;
  reminder: ReminderTable;
  'search.document': SearchDocumentTable;
  'derived.ledger_cursor': LedgerCursorTable;
  substitute: SubstituteTable;
  'search.frequency': SearchFrequencyTable;
  saved_view: SavedViewTable;
}

/** The schema `auth`, in the form that Better Auth reads and writes; `databases.auth` sees these tables only. */
export interface AuthTables {
  user: {
    id: string;
    municipality: string;
    name: string;
    email: string;
    emailVerified: boolean;
    twoFactorEnabled: Generated<boolean>;
    lastSignInAt: Date | null;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    refreshToken: string | null;
    /** When the provider last confirmed that they work there, and their groups. */
    confirmedAt: Date | null;
    /** When the provider was last asked, whether it answered or not. */
    askedAt: Date | null;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  session: {
    id: string;
    token: string;
    userId: string;
    expiresAt: Date;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
    ipAddress: string | null;
    userAgent: string | null;
    /** The provider through which they signed in; null: a password of ours. */
    providerId: string | null;
  };
  twoFactor: {
    id: string;
    userId: string;
    secret: string;
    backupCodes: string;
    verified: Generated<boolean>;
    failedVerificationCount: Generated<number>;
    lockedUntil: Date | null;
  };
  /** Procedures in progress, such as a sign-in whose password was right and whose code has not been given yet. */
  verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: Date;
    createdAt: Generated<Date>;
    updatedAt: Generated<Date>;
  };
  knownDevice: KnownDeviceRow;
  usedCode: UsedCodeRow;
  securityEvent: SecurityEventRow;
}

/** One line of the security log; rows are added and never changed. */
interface SecurityEventRow {
  id: Generated<string>;
  at: Date;
  event: SecurityEvent;
  municipality: string;
  userId: string;
  address: string | null;
  detail: string | null;
}

/** A one-time code that has been used. */
interface UsedCodeRow {
  userId: string;
  digest: string;
  usedAt: Date;
}

/** A browser with which an account has signed in. */
interface KnownDeviceRow {
  deviceId: string;
  userId: string;
  usedAt: Date;
}
