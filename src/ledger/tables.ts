/**
 * The tables whose rows the ledger describes, one entry each. An entry determines what an event records of a row, how
 * the row is written, one at a time and in bulk, and how it is verified (docs/adding.md says how to add one).
 */
import type { Selectable } from 'kysely';
import type { ObligationDoneRow, Tables } from '../db/tables.ts';
import type { CaseRows } from '../domain/case-changes.ts';

/** Rows of the municipality itself: its organisation, accounts, policy and follow-up. They belong to no case. */
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

export type LedgeredRows = MunicipalityRows & CaseRows;
export type LedgeredTable = keyof LedgeredRows;

/**
 * How an event records a column. `as_it_is`: ids, codes, days and times. `words`: a salted digest, for text that
 * could identify the submitter, reveal what they wrote, or is a person's name or address. `published`: a digest
 * without salt, for what the municipality itself publishes. `json`: as JSON text. `derived`: not recorded, since it
 * follows from other columns.
 */
export type Description = 'as_it_is' | 'words' | 'published' | 'json' | 'derived';

interface Entry<Row> {
  /** `case`: the case itself (`feedback_case`), or a row that names its case in `case_id`. */
  readonly of: 'case' | 'municipality';
  /**
   * The columns that identify the row in its municipality. These, `municipality` and `salt` are never recorded or
   * changed.
   */
  readonly key: readonly [keyof Row & string, ...(keyof Row & string)[]];
  /** Columns that are not recorded as they are. Every column with personal text must be included. */
  readonly columns: { readonly [Column in keyof Row]?: Exclude<Description, 'as_it_is'> };
}

/** In the order that foreign keys require when rows are inserted table by table. */
export const ledgeredTables: { readonly [Table in LedgeredTable]: Entry<LedgeredRows[Table]> } = {
  municipality: {
    of: 'municipality',
    key: ['id'],
    columns: { name: 'published', profile: 'published' },
  },
  committee: { of: 'municipality', key: ['id'], columns: { name: 'published' } },
  department: { of: 'municipality', key: ['id'], columns: { name: 'published' } },
  unit: {
    of: 'municipality',
    key: ['id'],
    columns: {
      name: 'published',
      function_name: 'published',
      email: 'words',
      phone: 'words',
      person_word: 'published',
    },
  },
  account: { of: 'municipality', key: ['id'], columns: { name: 'words', email: 'words' } },
  policy_version: { of: 'municipality', key: ['version'], columns: { body: 'published' } },
  policy_reading: { of: 'municipality', key: ['version', 'account_id'], columns: {} },
  substitute: { of: 'municipality', key: ['id'], columns: {} },
  obligation_done: { of: 'municipality', key: ['id'], columns: { words: 'words' } },
  feedback_case: {
    of: 'case',
    key: ['id'],
    columns: {
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
  },
  submitter: {
    of: 'case',
    key: ['case_id'],
    columns: { name: 'words', email: 'words', phone: 'words', address: 'words' },
  },
  clock: { of: 'case', key: ['id'], columns: { skipped: 'json' } },
  message: { of: 'case', key: ['id'], columns: { subject: 'words', body: 'words' } },
  delivery: { of: 'case', key: ['message_id'], columns: {} },
  hand_over: {
    of: 'case',
    key: ['id'],
    columns: {
      receiver_name: 'words',
      receiver_address: 'words',
      reason: 'words',
      settled_words: 'words',
    },
  },
  note: { of: 'case', key: ['id'], columns: { body: 'words' } },
  case_tie: { of: 'case', key: ['id'], columns: { words: 'words' } },
  planned_action: {
    of: 'case',
    key: ['id'],
    columns: { words: 'words', settled_words: 'words' },
  },
};

const isLedgered = (name: string): name is LedgeredTable => Object.hasOwn(ledgeredTables, name);

/** In the order of `ledgeredTables`. */
export const ledgeredTableNames: readonly LedgeredTable[] =
  Object.keys(ledgeredTables).filter(isLedgered);

/** Those of `ledgeredTableNames` whose rows name their case in `case_id`. */
export const casePartTables = ledgeredTableNames.filter(
  (name) => ledgeredTables[name].of === 'case' && name !== 'feedback_case',
);

export const municipalityTables = ledgeredTableNames.filter(
  (name) => ledgeredTables[name].of === 'municipality',
);

/**
 * Columns that identify a row, or are the salt itself: they contain nothing that could be changed without being
 * found.
 */
export function isIdentity(table: LedgeredTable, column: string): boolean {
  const key: readonly string[] = ledgeredTables[table].key;
  return key.includes(column) || column === 'municipality' || column === 'salt';
}

export function descriptionOf(table: LedgeredTable, column: string): Description {
  const columns: Readonly<Record<string, Description | undefined>> = ledgeredTables[table].columns;
  return columns[column] ?? 'as_it_is';
}

/** `note:5c0f…`: the name of a row in an event, the columns of its key separated by slashes. */
export function rowName(table: LedgeredTable, row: object): string {
  const key = ledgeredTables[table].key.map((column): string => {
    const value: unknown = Reflect.get(row, column);
    if (typeof value !== 'string') throw new Error(`a row of ${table} is named by its ${column}`);
    return value;
  });
  return `${table}:${key.join('/')}`;
}
