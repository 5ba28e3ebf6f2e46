import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { FormValues } from './form-body.ts';

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * The version of the case that a form of the desk was filled in for, and the rest of the form.
 * @throws Problem malformed when it is missing: our own forms always have it
 */
export function readSeenVersion(sent: FormValues): {
  readonly seenVersion: number;
  readonly values: FormValues;
} {
  const { version: seen, ...values } = sent;
  const reading = version.safeParse(seen);
  if (!reading.success) throw new Problem('malformed');
  return { seenVersion: reading.data, values };
}
