/** Which columns of a row the ledger keeps as they are, and which only as digests. */
import canonicalize from 'canonicalize';
import type { Selectable } from 'kysely';
import type { ObligationDoneRow, Tables } from '../db/tables.ts';
import type {
  CaseRow,
  ClockRow,
  DeliveryRow,
  HandOverRow,
  MessageRow,
  NoteRow,
  SubmitterRow,
  TieRow,
} from '../domain/case-file.ts';
import { type LedgerValue, sha256, wordsDigest } from '../domain/ledger.ts';

export interface CaseRows {
  feedback_case: CaseRow;
  submitter: SubmitterRow;
  clock: ClockRow;
  message: MessageRow;
  delivery: DeliveryRow;
  hand_over: HandOverRow;
  note: NoteRow;
  case_tie: TieRow;
}

/** Of the municipality itself: its organisation, its people, its policy and its follow-up. They belong to no case. */
export interface MunicipalityRows {
  municipality: Selectable<Tables['municipality']>;
  committee: Selectable<Tables['committee']>;
  department: Selectable<Tables['department']>;
  unit: Selectable<Tables['unit']>;
  account: Selectable<Tables['account']>;
  policy_version: Selectable<Tables['policy_version']>;
  policy_reading: Selectable<Tables['policy_reading']>;
  substitute: Selectable<Tables['substitute']>;
  obligation_done: ObligationDoneRow;
}

export type LedgeredRows = CaseRows & MunicipalityRows;
export type LedgeredTable = keyof LedgeredRows;
export type MunicipalityTable = keyof MunicipalityRows;

/**
 * `identity` columns name the row or are the salt itself; `words` could tell who spoke or what they said, or are a person's
 * name or address; `published` is what the municipality itself makes public, whose digest needs no salt; `derived` follow
 * from the others.
 */
type Treatment = 'identity' | 'derived' | 'words' | 'published' | 'json';

const treatment: {
  readonly [Table in LedgeredTable]: Readonly<
    Partial<Record<keyof LedgeredRows[Table], Treatment>>
  >;
} = {
  feedback_case: {
    id: 'identity',
    municipality: 'identity',
    salt: 'identity',
    words: 'words',
    wish: 'words',
    place: 'words',
    arrival_reason: 'words',
    correction_words: 'words',
    cause_words: 'words',
    learning_words: 'words',
    waits_for: 'derived',
    placed_at: 'derived',
  },
  submitter: {
    case_id: 'identity',
    municipality: 'identity',
    name: 'words',
    email: 'words',
    phone: 'words',
    address: 'words',
  },
  clock: { id: 'identity', municipality: 'identity', skipped: 'json' },
  message: { id: 'identity', municipality: 'identity', subject: 'words', body: 'words' },
  delivery: { message_id: 'identity', municipality: 'identity' },
  hand_over: {
    id: 'identity',
    municipality: 'identity',
    receiver_name: 'words',
    receiver_address: 'words',
    reason: 'words',
    settled_words: 'words',
  },
  note: { id: 'identity', municipality: 'identity', body: 'words' },
  case_tie: { id: 'identity', municipality: 'identity', words: 'words' },
  obligation_done: { id: 'identity', municipality: 'identity', salt: 'identity', words: 'words' },
  municipality: { id: 'identity', name: 'published', profile: 'published' },
  committee: { id: 'identity', municipality: 'identity', name: 'published' },
  department: { id: 'identity', municipality: 'identity', name: 'published' },
  unit: {
    id: 'identity',
    municipality: 'identity',
    salt: 'identity',
    name: 'published',
    function_name: 'published',
    email: 'words',
    phone: 'words',
    person_word: 'published',
  },
  account: {
    id: 'identity',
    municipality: 'identity',
    salt: 'identity',
    name: 'words',
    email: 'words',
  },
  policy_version: { version: 'identity', municipality: 'identity', body: 'published' },
  policy_reading: { version: 'identity', account_id: 'identity', municipality: 'identity' },
  substitute: { id: 'identity', municipality: 'identity' },
};

/** The salt where no column is words, and nothing is digested with it. */
export const noWords = '';

const keyOf: { readonly [Table in LedgeredTable]: (row: LedgeredRows[Table]) => string } = {
  feedback_case: ({ id }) => id,
  submitter: ({ case_id }) => case_id,
  clock: ({ id }) => id,
  message: ({ id }) => id,
  delivery: ({ message_id }) => message_id,
  hand_over: ({ id }) => id,
  note: ({ id }) => id,
  case_tie: ({ id }) => id,
  obligation_done: ({ id }) => id,
  municipality: ({ id }) => id,
  committee: ({ id }) => id,
  department: ({ id }) => id,
  unit: ({ id }) => id,
  account: ({ id }) => id,
  policy_version: ({ version }) => version,
  policy_reading: ({ version, account_id }) => `${version}/${account_id}`,
  substitute: ({ id }) => id,
};

export function rowName<Table extends LedgeredTable>(
  table: Table,
  row: LedgeredRows[Table],
): string {
  return `${table}:${keyOf[table](row)}`;
}

function ledgerValue(
  value: unknown,
  how: Exclude<Treatment, 'identity' | 'derived'> | undefined,
  salt: string,
): LedgerValue {
  if (value === null || value === undefined) return null;
  if (how === 'words') return wordsDigest(salt, String(value));
  if (how === 'published') return `sha256:${sha256(canonicalize(value) ?? '')}`;
  if (how === 'json') return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(String);
  throw new Error('a ledgered column holds text, number, truth, time or a list of codes');
}

/** What the ledger says of these columns of a row. */
export function ledgerColumns<Table extends LedgeredTable>(
  table: Table,
  columns: Readonly<Partial<LedgeredRows[Table]>>,
  salt: string,
): Record<string, LedgerValue> {
  const how: Readonly<Record<string, Treatment | undefined>> = treatment[table];
  const said: Record<string, LedgerValue> = {};
  for (const [column, value] of Object.entries(columns)) {
    const kind = how[column];
    if (kind !== 'identity' && kind !== 'derived') said[column] = ledgerValue(value, kind, salt);
  }
  return said;
}

/** What the ledger says of a new row, without what is empty. */
export function ledgerRow<Table extends LedgeredTable>(
  table: Table,
  row: LedgeredRows[Table],
  salt: string,
): readonly [name: string, columns: Readonly<Record<string, LedgerValue>>] {
  const filled = Object.entries(ledgerColumns(table, row, salt)).filter(
    ([, value]) => value !== null,
  );
  return [rowName(table, row), Object.fromEntries(filled)];
}
