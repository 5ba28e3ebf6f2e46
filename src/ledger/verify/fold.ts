import { z } from 'zod';
import type { LedgerValue } from '../../domain/ledger.ts';

const head = z.object({
  municipality: z.string(),
  seq: z.number(),
  at: z.string(),
  case: z.string().nullable(),
  type: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
  prev: z.string(),
});
/** The head of an event, without the rows it changed. */
export type EventHead = z.infer<typeof head>;

/** Row name → column → the latest value that the ledger records for it. A column that was never set is absent. */
export type Folded = Map<string, Map<string, LedgerValue>>;

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function eventHead(text: string): EventHead | undefined {
  return head.safeParse(read(text)).data;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isLedgerValue(value: unknown): value is LedgerValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Parsed by hand: a schema takes three times as long, and a ledger has millions of columns. */
export function foldChanges(folded: Folded, text: string): void {
  const entry = read(text);
  if (!isRecord(entry) || !isRecord(entry.changes)) return;
  for (const [row, columns] of Object.entries(entry.changes)) {
    if (!isRecord(columns)) continue;
    const known = folded.get(row) ?? new Map<string, LedgerValue>();
    for (const [column, given] of Object.entries(columns))
      if (isLedgerValue(given)) known.set(column, given);
    folded.set(row, known);
  }
}
