import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../db/tables.ts';
import { alertMatters } from '../domain/decide/decision.ts';

const id = z.string().min(1).max(80);

/** Every kind of job, with its data: ids only. What else a job needs, it reads with row-level security. */
export const jobSchemas = {
  compose: z.strictObject({ name: z.literal('compose'), municipality: id, caseId: id }).readonly(),
  deliver: z
    .strictObject({ name: z.literal('deliver'), municipality: id, caseId: id, messageId: id })
    .readonly(),
  remind: z
    .strictObject({
      name: z.literal('remind'),
      municipality: id,
      accountId: id,
      day: id,
      about: z.string().min(1).max(120).default('morning'),
    })
    .readonly(),
  alert: z
    .strictObject({
      name: z.literal('alert'),
      municipality: id,
      caseId: id,
      accountId: id,
      about: z.enum(alertMatters),
      /** What it is about, where a case can have several. */
      of: id.optional(),
    })
    .readonly(),
} as const;

export type JobName = keyof typeof jobSchemas;
export type JobOf<Name extends JobName> = z.output<(typeof jobSchemas)[Name]>;
/** Work to be done after a commit. */
export type Job = { readonly [Name in JobName]: JobOf<Name> }[JobName];

export const anyJob = z.discriminatedUnion('name', [
  jobSchemas.compose,
  jobSchemas.deliver,
  jobSchemas.remind,
  jobSchemas.alert,
]);

/**
 * Adds jobs in the same transaction as what they follow from: none is lost, and none is run for what was rolled back.
 */
export type Enqueue = (trx: Transaction<Tables>, jobs: readonly Job[]) => Promise<void>;

/**
 * The handler of each kind of job; it must be idempotent. A job whose handler throws is retried at growing intervals,
 * and finally put aside where people see it. `sweep` finds work that is due and has lost its job.
 */
export type Handlers = {
  readonly [Name in JobName]: (job: JobOf<Name>) => Promise<void>;
} & { readonly sweep: () => Promise<void> };

/** Thrown by a handler when the work is not due yet; not reported as a failure. */
export class JobNotDue extends Error {}

/** Two jobs with the same key are equivalent, so one of them is enough. */
export function jobDeduplicationKey(job: Job): string {
  switch (job.name) {
    case 'compose':
      return [job.name, job.municipality, job.caseId].join(' ');
    case 'deliver':
      return [job.name, job.municipality, job.caseId, job.messageId].join(' ');
    case 'remind':
      return [job.name, job.municipality, job.accountId, job.day, job.about].join(' ');
    case 'alert':
      return [job.name, job.municipality, job.caseId, job.accountId, job.about, job.of ?? ''].join(
        ' ',
      );
  }
}
