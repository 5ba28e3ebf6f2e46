import { z } from 'zod';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import { isRedirectionOnly } from '../../domain/decide/hand-over.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { emailField, lineField, wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { Handling, Moment } from './action-form.ts';
import { bodyFor } from './hand-over-text.ts';
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
type Sent = z.output<typeof schema>;

type Addressed =
  | { readonly kind: 'to'; readonly to: HandOverTo }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

const refused = (errors: FieldErrors): Addressed => ({ kind: 'errors', errors });

function toOutside({ outsideName: name, outsideEmail, outsideAddress, scope }: Sent): Addressed {
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

function addressee(sent: Sent, deskCase: DeskCase): Addressed {
  const { configured } = redirectionFor(deskCase, sent.scope);
  switch (sent.receiver) {
    case 'configured':
      return configured
        ? { kind: 'to', to: configured.to }
        : refused({ receiver: words.noneConfigured });
    case 'unit':
      if (isRedirectionOnly(sent.scope)) return refused({ receiver: words.onlyLed });
      return sent.unit !== undefined && deskCase.organisation.unit(sent.unit)
        ? { kind: 'to', to: { by: 'unit', unitId: sent.unit } }
        : refused({ unit: words.unitMissing });
    case 'outside':
      return toOutside(sent);
  }
}

export function readHandOver(
  values: FormValues,
  deskCase: DeskCase,
  _trx: unknown,
  when: Moment,
): Awaited<ReturnType<Handling['read']>> {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const sent = reading.fields;
  const addressed = addressee(sent, deskCase);
  if (addressed.kind === 'errors') return addressed;
  const { scope, reason } = sent;
  const text = bodyFor(deskCase, scope, { to: addressed.to, typed: sent.body }, when);
  if (text.kind === 'wrong') return { kind: 'errors', errors: { body: text.error } };
  const { body } = text;
  return { kind: 'fields', fields: { type: 'hand_over', scope, to: addressed.to, reason, body } };
}
