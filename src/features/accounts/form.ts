import { z } from 'zod';
import type { AddUserResult } from '../../administration/add-user.ts';
import type { AccountOrder, AccountRefusal } from '../../administration/change-account.ts';
import { longestPassword, shortestPassword } from '../../people/passwords.ts';
import { type FieldErrors, type FieldsReading, readFields } from '../../validation/field-errors.ts';
import { emailField, lineField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';
import { postFields } from './fields.tsx';
import type { KnownAccount } from './queries.ts';
import { accountWords } from './words.ts';

/** The option that leaves the cases to the unit; no account has this id. */
export const toUnit = 'unit';

export const newSchema = z.strictObject({
  name: lineField({ max: 200 }),
  email: emailField(),
  ...postFields,
});
const state = z.enum(['open', 'closed']);
const casesTo = z.string().max(80).optional();
const changeSchema = z.strictObject({ ...postFields, state, casesTo });
/** The fields of an account whose role is determined by groups. */
const stateSchema = z.strictObject({ state, casesTo });

type Refusal = AccountRefusal | Extract<AddUserResult, { type: 'refused' }>['reason'];

/** The field that each refusal is about; the others concern the form as a whole. */
const fieldOf: Readonly<Partial<Record<Refusal, string>>> = {
  cases_open: 'casesTo',
  unknown_handler: 'casesTo',
  unknown_unit: 'unit',
  unknown_department: 'department',
  place_needed: 'unit',
  not_an_email: 'email',
  email_taken: 'email',
};

const sentences: Readonly<Record<Refusal, string>> = {
  ...accountWords.refusals,
  too_short: accountWords.passwordFaults.too_short(shortestPassword),
  too_long: accountWords.passwordFaults.too_long(longestPassword),
  is_address: accountWords.passwordFaults.is_address,
};

export function refusalErrors(reason: Refusal): FieldErrors {
  return { [fieldOf[reason] ?? '']: sentences[reason] };
}

/** The reason is the account itself, not a field. */
export function statusOf(reason: AccountRefusal): 409 | 422 {
  return reason === 'own_account' || reason === 'by_groups' ? 409 : 422;
}

export function valuesOf({ role, unitId, departmentId, active }: KnownAccount): FormValues {
  return {
    role,
    ...(unitId === null ? {} : { unit: unitId }),
    ...(unitId === null && departmentId !== null ? { department: departmentId } : {}),
    state: active ? 'open' : 'closed',
  };
}

type Change = Omit<AccountOrder, 'accountId'>;

function orderOf(
  post: Change['post'],
  sent: { readonly state: 'open' | 'closed'; readonly casesTo?: string | undefined },
): { readonly kind: 'fields'; readonly fields: Change } {
  const to = sent.casesTo === toUnit ? null : sent.casesTo;
  const casesTo = to === undefined ? undefined : { to };
  return { kind: 'fields', fields: { post, open: sent.state === 'open', casesTo } };
}

/** The submitted change; for users whose role is determined by groups, only whether the account is open. */
export function readChange(values: FormValues, { signIn }: KnownAccount): FieldsReading<Change> {
  if (signIn?.by === 'provider') {
    const reading = readFields(stateSchema, values, 'sv');
    return reading.kind === 'errors' ? reading : orderOf('as_it_is', reading.fields);
  }
  const reading = readFields(changeSchema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const { role, unit, department, ...sent } = reading.fields;
  return orderOf({ role, unit, department }, sent);
}
