import { z } from 'zod';
import { dayUnits, satisfactions } from '../../domain/vocabulary.ts';
import { amount } from './values.ts';

const counted = {
  amount,
  unit: z.enum(dayUnits),
  saturdayCounts: z.boolean(),
  rollToWorkday: z.boolean(),
  /** Any one of these, truly sent, stops the clock. */
  satisfiedBy: z.array(z.enum(satisfactions)).readonly(),
};

export const acknowledgementDeadline = z
  .strictObject({ ...counted, from: z.literal('arrival') })
  .readonly();

/** Counted from the acknowledgement: from the day it must have been given at the latest, and anew from the day it was. */
export const responseDeadline = z
  .strictObject({ ...counted, from: z.enum(['arrival', 'acknowledgement']) })
  .readonly();
