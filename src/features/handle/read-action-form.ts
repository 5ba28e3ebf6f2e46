import type { z } from 'zod';
import type { ActionReading } from '../../desk/desk-change.ts';
import type { Action } from '../../domain/actions.ts';
import { readFields } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';

/** Reads a form whose fields are all that the action needs. */
export function readActionForm<Fields>(
  schema: z.ZodType<Fields>,
  action: (fields: Fields) => Action,
) {
  return (values: FormValues): ActionReading => {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    return { kind: 'fields', fields: action(reading.fields) };
  };
}
