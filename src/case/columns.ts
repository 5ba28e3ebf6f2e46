/** Which columns of a case's rows the ledger keeps as they are, and which only as salted digests. */
import type { ObligationDoneRow } from '../db/tables.ts';
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
import { type LedgerValue, wordsDigest } from '../domain/ledger.ts';

export interface LedgeredRows {
  feedback_case: CaseRow;
  submitter: SubmitterRow;
  clock: ClockRow;
  message: MessageRow;
  delivery: DeliveryRow;
  hand_over: HandOverRow;
  note: NoteRow;
  case_tie: TieRow;
  obligation_done: ObligationDoneRow;
}
export type LedgeredTable = keyof LedgeredRows;

/**
 * `identity` columns name the row or are the salt itself; `words` could tell who spoke or what they said; `derived` follow
 * from the others.
 */
const treatment: {
  readonly [Table in LedgeredTable]: Readonly<
    Partial<Record<keyof LedgeredRows[Table], 'identity' | 'derived' | 'words' | 'json'>>
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
};

const keys: { readonly [Table in LedgeredTable]: keyof LedgeredRows[Table] } = {
  feedback_case: 'id',
  submitter: 'case_id',
  clock: 'id',
  message: 'id',
  delivery: 'message_id',
  hand_over: 'id',
  note: 'id',
  case_tie: 'id',
  obligation_done: 'id',
};

export function rowKey<Table extends LedgeredTable>(
  table: Table,
  row: LedgeredRows[Table],
): string {
  return String(row[keys[table]]);
}

export function rowName<Table extends LedgeredTable>(
  table: Table,
  row: LedgeredRows[Table],
): string {
  return `${table}:${rowKey(table, row)}`;
}

function ledgerValue(value: unknown, how: 'words' | 'json' | undefined, salt: string): LedgerValue {
  if (value === null || value === undefined) return null;
  if (how === 'words') return wordsDigest(salt, String(value));
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
  const how: Readonly<Record<string, 'identity' | 'derived' | 'words' | 'json' | undefined>> =
    treatment[table];
  const said: Record<string, LedgerValue> = {};
  for (const [column, value] of Object.entries(columns)) {
    const kind = how[column];
    if (kind !== 'identity' && kind !== 'derived') said[column] = ledgerValue(value, kind, salt);
  }
  return said;
}
