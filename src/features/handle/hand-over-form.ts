import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import { isRedirectionOnly } from '../../domain/decide/hand-over.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { emailField, lineField, wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { ActionForm, FormContext } from './action-form.ts';
import { readBody } from './hand-over-text.ts';
import { handedScopes, redirectionFor } from './redirection-options.ts';
import { longestReason } from './shared-fields.tsx';

const words = handleWords.handOver;
export const longestMessage = 20_000;
export const receiverChoices = ['configured', 'unit', 'outside'] as const;

const schema = z.strictObject({
  scope: z.enum(handedScopes),
  receiver: z.enum(receiverChoices),
  unit: z.string().max(80).optional(),
  outsideName: lineField({ max: 200 }).optional(),
  outsideEmail: emailField().optional(),
  outsideAddress: wordsField({ max: 500 }).optional(),
  reason: wordsField({ max: longestReason }),
  body: wordsField({ max: longestMessage }),
});
type HandOverFields = z.output<typeof schema>;

type AddresseeReading =
  | { readonly kind: 'to'; readonly to: HandOverTo }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

const refused = (errors: FieldErrors): AddresseeReading => ({ kind: 'errors', errors });

function toOutside({
  outsideName: name,
  outsideEmail,
  outsideAddress,
  scope,
}: HandOverFields): AddresseeReading {
  if (name === undefined) return refused({ outsideName: words.outsideMissing });
  if (outsideEmail !== undefined && outsideAddress !== undefined)
    return refused({ outsideAddress: words.oneAddress });
  const contact = outsideEmail ?? outsideAddress ?? null;
  if (isRedirectionOnly(scope)) return { kind: 'to', to: { by: 'submitter', name, contact } };
  if (outsideEmail !== undefined)
    return { kind: 'to', to: { by: 'email', name, email: outsideEmail } };
  if (outsideAddress !== undefined)
    return { kind: 'to', to: { by: 'letter', name, address: outsideAddress } };
  return { kind: 'to', to: { by: 'submitter', name, contact: null } };
}

function addressee(fields: HandOverFields, deskCase: DeskCase): AddresseeReading {
  const { configured } = redirectionFor(deskCase, fields.scope);
  switch (fields.receiver) {
    case 'configured':
      return configured
        ? { kind: 'to', to: configured.to }
        : refused({ receiver: words.noneConfigured });
    case 'unit':
      if (isRedirectionOnly(fields.scope)) return refused({ receiver: words.onlyLed });
      return fields.unit !== undefined && deskCase.organisation.unit(fields.unit)
        ? { kind: 'to', to: { by: 'unit', unitId: fields.unit } }
        : refused({ unit: words.unitMissing });
    case 'outside':
      return toOutside(fields);
  }
}

export function readHandOver(
  values: FormValues,
  deskCase: DeskCase,
  _trx: unknown,
  when: FormContext,
): Awaited<ReturnType<ActionForm['read']>> {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const fields = reading.fields;
  const addressed = addressee(fields, deskCase);
  if (addressed.kind === 'errors') return addressed;
  const { scope, reason } = fields;
  const text = readBody(deskCase, scope, { to: addressed.to, typed: fields.body }, when);
  if (text.kind === 'wrong') return { kind: 'errors', errors: { body: text.error } };
  const { body } = text;
  return { kind: 'fields', fields: { type: 'hand_over', scope, to: addressed.to, reason, body } };
}
