import type { VNode } from 'preact';
import type { z } from 'zod';
import type { KnownSubstitution } from '../../administration/substitutes.ts';
import type { MessageSinceMerge } from '../../case/unmerge.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { ActionReading } from '../../desk/desk-change.ts';
import type { Action } from '../../domain/actions.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { DeskAction } from '../../domain/desk-actions.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';

export interface FieldsProps {
  readonly deskCase: DeskCase;
  readonly actor: StaffActor;
  readonly today: Day;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Where people are chosen: who is away, and who stands in. */
  readonly awayToday?: readonly KnownSubstitution[];
  /** The other case, where two are merged: beside this one. */
  readonly compared?: DeskCase | undefined;
  /** Where a merging is undone: what was said meanwhile, and may belong to this case. */
  readonly meanwhile?: readonly MessageSinceMerge[];
}

/** Who does it and when. */
export interface Moment {
  readonly actor: StaffActor;
  readonly today: Day;
  readonly publicUrl: string;
}

/** What the form is opened with, besides the case. */
export interface Opening extends Moment {
  readonly query: Readonly<Record<string, unknown>>;
}

/** One way of handling a case: its form, and what it does. Replies have pages of their own. */
export interface Handling {
  readonly action: Exclude<DeskAction, 'answer' | 'correct_answer' | 'ask_submitter'>;
  readonly title: string;
  readonly intro?: string;
  /** What its fields are called, where not `Skäl`: for the summary of what is wrong. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Fields that are sent once for each choice. */
  readonly lists?: readonly string[];
  readonly danger?: true;
  /** False while it would be refused: the page says why instead of offering the button. */
  ready?(deskCase: DeskCase, values: FormValues): boolean;
  /** What stands in the form when it is opened. */
  initial(deskCase: DeskCase, opening: Opening): FormValues;
  /** What was sent, without the version that was seen. */
  read(
    values: FormValues,
    deskCase: DeskCase,
    trx: TenantTransaction,
    moment: Moment,
  ): ActionReading | Promise<ActionReading>;
  /** Above the form: a form of its own that decides what stands in it. */
  Above?(props: FieldsProps): VNode | null;
  Fields(props: FieldsProps): VNode | null;
  /** On the button, where the action's own name is not what this person does. */
  button?(deskCase: DeskCase): string;
}

export const nothing = {
  initial: (): FormValues => ({}),
  Fields: () => null,
} as const;

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
