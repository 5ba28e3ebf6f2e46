import { z } from 'zod';
import type { LedgerValue } from '../domain/ledger.ts';

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
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const body = z.object({ changes: z.record(z.string(), z.record(z.string(), value)) });

/** What an event says of itself, without the rows it changed. */
export type EventHead = z.infer<typeof head>;

/** Row name → column → the last value the ledger gives it. A column that was never set is not there. */
export type Folded = Map<string, Map<string, LedgerValue>>;

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function eventHead(text: string): EventHead | undefined {
  return parsed(head, text);
}

export function foldChanges(folded: Folded, text: string): void {
  for (const [row, columns] of Object.entries(parsed(body, text)?.changes ?? {})) {
    const known = folded.get(row) ?? new Map<string, LedgerValue>();
    for (const [column, given] of Object.entries(columns)) known.set(column, given);
    folded.set(row, known);
  }
}
