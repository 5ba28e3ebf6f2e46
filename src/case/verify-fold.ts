import { z } from 'zod';
import type { LedgerValue } from '../domain/ledger.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const body = z.object({
  municipality: z.string(),
  seq: z.number(),
  at: z.string(),
  case: z.string().nullable(),
  type: z.string(),
  actor: z.string(),
  changes: z.record(z.string(), z.record(z.string(), value)),
  reason: z.string().nullable(),
  prev: z.string(),
});

export type LedgerBody = z.infer<typeof body>;

/** Row name → column → the last value the ledger gives it. A column that was never set is not there. */
export type Folded = Map<string, Map<string, LedgerValue>>;

export function parseBody(text: string): LedgerBody | undefined {
  try {
    return body.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function foldChanges(folded: Folded, text: string): void {
  const entry = parseBody(text);
  for (const [row, columns] of Object.entries(entry?.changes ?? {})) {
    const known = folded.get(row) ?? new Map<string, LedgerValue>();
    for (const [column, given] of Object.entries(columns)) known.set(column, given);
    folded.set(row, known);
  }
}
