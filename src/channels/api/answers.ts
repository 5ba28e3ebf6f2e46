/** The responses of the API as schemas, from which the document at /api/openapi.json is made. */
import { z } from 'zod';
import { clockKinds, kinds, statuses } from '../../domain/vocabulary.ts';
import type { Receipt } from '../../intake/intake.ts';
import { type FollowedCase, initialSubmission } from '../../submitter/followed-case.ts';

const day = z.iso.date();
const deadline = z.object({ kind: z.enum(clockKinds), due: day });

export const receiptAnswer = z.object({
  number: z.string().meta({ example: '2026-00042' }),
  code: z.string().meta({
    example: 'K7QM-3XRT-9PWA-4HND',
    description: 'Shown this once; with it the case is followed.',
  }),
  arrivalDay: day,
  policyVersion: z.string(),
  deadlines: z.array(deadline).meta({ description: 'Only what the policy promises.' }),
  followUrl: z
    .url()
    .meta({ description: 'The page that asks for the code; the code is not in it.' }),
});

export const unitsAnswer = z.array(
  z.object({ id: z.string(), name: z.string(), department: z.string() }),
);

export const caseAnswer = z.object({
  number: z.string(),
  status: z.enum(statuses),
  kind: z.enum(kinds).nullable(),
  unit: z.string().nullable(),
  handler: z.string().nullable(),
  arrivalDay: day,
  deadlines: z.array(deadline.extend({ metOn: day.nullable() })),
  related: z
    .array(z.object({ number: z.string(), status: z.enum(statuses) }))
    .meta({ description: 'Cases split off from this one, followed with the same code.' }),
  messages: z
    .array(
      z.object({
        from: z.enum(['submitter', 'municipality']),
        at: z.iso.datetime(),
        text: z.string().nullable(),
      }),
    )
    .meta({ description: 'In the order of time; the first is the submission itself.' }),
});

export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});

export function receiptFor(receipt: Receipt, followUrl: string): z.infer<typeof receiptAnswer> {
  const { case: opened, clocks, code } = receipt;
  return {
    number: opened.number,
    code,
    arrivalDay: opened.arrival_day,
    policyVersion: opened.policy_version,
    deadlines: clocks
      .filter(({ basis }) => basis === 'policy')
      .map(({ kind, due }) => ({ kind, due })),
    followUrl,
  };
}

export function caseFor(followed: FollowedCase): z.infer<typeof caseAnswer> {
  const { number, status, kind, unit, handler, arrivalDay, promises, messages, related } = followed;
  return {
    number,
    status,
    kind,
    unit,
    handler,
    arrivalDay,
    deadlines: promises.map((one) => ({
      kind: one.kind,
      due: one.due,
      metOn: one.stopped_by === null ? null : one.stopped_on,
    })),
    related: related.map((one) => ({ number: one.number, status: one.status })),
    messages: [initialSubmission(followed), ...messages].map(({ from, at, text }) => ({
      from,
      at: at.toISOString(),
      text,
    })),
  };
}
