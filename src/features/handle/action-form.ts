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
  /** Who is absent today and their substitutes, for forms in which people are chosen. */
  readonly awayToday?: readonly KnownSubstitution[];
  /** The other case, where two are merged. */
  readonly compared?: DeskCase | undefined;
  /** The messages since two cases were merged, which may belong to this case, where a merge is undone. */
  readonly meanwhile?: readonly MessageSinceMerge[];
}

/** Who submits the form, on which day. */
export interface FormContext {
  readonly actor: StaffActor;
  readonly today: Day;
  readonly publicUrl: string;
}

/** The same with the query of the address that the form is opened by. */
export interface OpeningContext extends FormContext {
  readonly query: Readonly<Record<string, unknown>>;
}

/** The form of one action on a case. Replies have pages of their own. */
export interface ActionForm {
  readonly action: Exclude<DeskAction, 'answer' | 'correct_answer' | 'ask_submitter'>;
  readonly title: string;
  readonly intro?: string;
  /** The labels of its fields in the error summary, except `Skäl`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Fields that have several values. */
  readonly lists?: readonly string[];
  readonly danger?: true;
  /** False while the action would be refused: the page then shows why instead of the button. */
  ready?(deskCase: DeskCase, values: FormValues): boolean;
  /** The values of the form when it is opened. */
  initial(deskCase: DeskCase, opening: OpeningContext): FormValues;
  /** Reads the submitted values, without the version of the case. */
  read(
    values: FormValues,
    deskCase: DeskCase,
    trx: TenantTransaction,
    moment: FormContext,
  ): ActionReading | Promise<ActionReading>;
  /** A separate form above this one, whose choice decides the values of this one. */
  Above?(props: FieldsProps): VNode | null;
  Fields(props: FieldsProps): VNode | null;
  /** The label of the button, where it is not the name of the action. */
  button?(deskCase: DeskCase): string;
}

export const noFields = {
  initial: (): FormValues => ({}),
  Fields: () => null,
} as const;

/** For a form whose fields are those of the action. */
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
