import { z } from 'zod';
import { dayUnits, satisfactions } from '../../domain/vocabulary.ts';
import { amount } from './values.ts';

const counted = {
  amount,
  unit: z.enum(dayUnits),
  saturdayCounts: z.boolean(),
  rollToWorkday: z.boolean(),
  /** Any one of these, truly sent, meets the deadline. */
  satisfiedBy: z.array(z.enum(satisfactions)).readonly(),
};

export const acknowledgementDeadline = z
  .strictObject({ ...counted, from: z.literal('arrival') })
  .readonly();

/** Counted from the acknowledgement: from its last possible day, and again from the day it was given. */
export const responseDeadline = z
  .strictObject({ ...counted, from: z.enum(['arrival', 'acknowledgement']) })
  .readonly();
