/** The changes that a decision makes to a case: the rows that are added and those that change, by table. */
import type {
  CaseFile,
  CaseRow,
  ClockRow,
  DeliveryRow,
  DraftKey,
  HandOverRow,
  MessageRow,
  NoteRow,
  PlannedActionRow,
  ReplyDraftRow,
  SubmitterRow,
  TieRow,
} from './case-file.ts';

/** The tables that a case consists of and that the ledger describes, each with its row. */
export interface CaseRows {
  feedback_case: CaseRow;
  submitter: SubmitterRow;
  clock: ClockRow;
  message: MessageRow;
  delivery: DeliveryRow;
  hand_over: HandOverRow;
  note: NoteRow;
  case_tie: TieRow;
  planned_action: PlannedActionRow;
}
export type CaseTable = keyof CaseRows;

/** The column that identifies a row within its table. */
export type KeyColumn<Row> = Row extends { id: string }
  ? 'id' & keyof Row
  : Row extends { message_id: string }
    ? 'message_id' & keyof Row
    : 'case_id' & keyof Row;

/** A row's key, and those of its columns that get another value. */
export type RowChange<Row> = Pick<Row, KeyColumn<Row>> & Partial<Row>;

export type InsertedRows = { readonly [Table in CaseTable]?: readonly CaseRows[Table][] };
export type UpdatedRows = {
  readonly [Table in CaseTable]?: readonly RowChange<CaseRows[Table]>[];
};

/**
 * Changes a draft together with the decision, or removes it when the reply has been sent. The ledger records nothing
 * about drafts.
 */
export interface DraftChange extends DraftKey {
  readonly set: Partial<ReplyDraftRow> | 'removed';
}

/** Each row is written once: it appears at most once in `update`, and not in both. */
export interface Changes {
  readonly insert?: InsertedRows;
  readonly update?: UpdatedRows;
  readonly drafts?: readonly DraftChange[];
}

export type ClockChange = RowChange<ClockRow>;

/** An update of the case itself, to be spread into `update`. */
export function updateCase(
  { case: row }: Pick<CaseFile, 'case'>,
  set: Partial<CaseRow>,
): Pick<UpdatedRows, 'feedback_case'> {
  return { feedback_case: [{ ...set, id: row.id }] };
}

/** The columns of the case itself that change; empty where none does. */
export function changedCaseColumns({ update }: Changes): Partial<CaseRow> {
  return update?.feedback_case?.[0] ?? {};
}

/** The rows after the changes: changed where an update has their key, and followed by the new ones. */
export function rowsAfter<Row extends object, Key extends keyof Row>(
  key: Key,
  rows: readonly Row[],
  updated: readonly Partial<Row>[] = [],
  inserted: readonly Row[] = [],
): readonly Row[] {
  if (updated.length === 0) return inserted.length === 0 ? rows : [...rows, ...inserted];
  const changed = rows.map((row) => {
    const after: Row = { ...row };
    for (const change of updated) if (change[key] === row[key]) Object.assign(after, change);
    return after;
  });
  return [...changed, ...inserted];
}

/** The case after the changes. */
export function fileAfter(file: CaseFile, changes: Changes): CaseFile {
  const { insert = {}, update = {} } = changes;
  return {
    case: { ...file.case, ...changedCaseColumns(changes) },
    submitter: file.submitter,
    clocks: clocksAfter(file.clocks, changes),
    messages: rowsAfter('id', file.messages, update.message, insert.message),
    deliveries: rowsAfter('message_id', file.deliveries, update.delivery, insert.delivery),
    handOvers: rowsAfter('id', file.handOvers, update.hand_over, insert.hand_over),
    notes: rowsAfter('id', file.notes, update.note, insert.note),
    ties: rowsAfter('id', file.ties, update.case_tie, insert.case_tie),
    plannedActions: rowsAfter(
      'id',
      file.plannedActions,
      update.planned_action,
      insert.planned_action,
    ),
  };
}

/** The deadlines after the changes. */
export function clocksAfter(
  clocks: CaseFile['clocks'],
  { insert, update }: Changes,
): readonly Readonly<ClockRow>[] {
  return rowsAfter('id', clocks, update?.clock, insert?.clock);
}
