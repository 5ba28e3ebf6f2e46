import type { Transaction } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** Work to be done after a commit. Ids only: what a job needs to know it reads under row-level security. */
export type Job =
  | { readonly name: 'compose'; readonly municipality: string; readonly caseId: string }
  | {
      readonly name: 'deliver';
      readonly municipality: string;
      readonly caseId: string;
      readonly messageId: string;
    };

/** Puts jobs in the same transaction as what they follow from: none is lost, none is done for what was rolled back. */
export type Enqueue = (trx: Transaction<Tables>, jobs: readonly Job[]) => Promise<void>;
