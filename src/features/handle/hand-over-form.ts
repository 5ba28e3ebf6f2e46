import { z } from 'zod';
import type { DeskCase } from '../../case/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import { isOnlyLed } from '../../domain/decide/hand-over.ts';
import { handleWords } from '../../locales/handle.ts';
import { type FieldErrors, readFields } from '../../web/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { emailField, lineField, wordsField } from '../../web/text.ts';
import { longestReason } from './fields.ts';
import { doorFor, otherScopes } from './hand-over-door.ts';
import type { Handling } from './handling.ts';

const words = handleWords.handOver;
export const longestMessage = 20_000;
export const receiverChoices = ['configured', 'unit', 'outside'] as const;

const schema = z.strictObject({
  scope: z.enum(otherScopes),
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
  if (isOnlyLed(scope)) return { kind: 'to', to: { by: 'submitter', name, contact } };
  if (outsideEmail !== undefined)
    return { kind: 'to', to: { by: 'email', name, email: outsideEmail } };
  if (outsideAddress !== undefined)
    return { kind: 'to', to: { by: 'letter', name, address: outsideAddress } };
  return { kind: 'to', to: { by: 'submitter', name, contact: null } };
}

function addressee(sent: Sent, deskCase: DeskCase): Addressed {
  const { configured } = doorFor(deskCase, sent.scope);
  switch (sent.receiver) {
    case 'configured':
      return configured
        ? { kind: 'to', to: configured.to }
        : refused({ receiver: words.noneConfigured });
    case 'unit':
      if (isOnlyLed(sent.scope)) return refused({ receiver: words.onlyLed });
      return sent.unit !== undefined && deskCase.organisation.unit(sent.unit)
        ? { kind: 'to', to: { by: 'unit', unitId: sent.unit } }
        : refused({ unit: words.unitMissing });
    case 'outside':
      return toOutside(sent);
  }
}

/** The ready text names the policy's receiver; nobody is to be told of another than the one who got it. */
function misnamed({ receiver, scope, body }: Sent, deskCase: DeskCase): string | undefined {
  if (receiver === 'configured') return undefined;
  const { configured } = doorFor(deskCase, scope);
  const name = [configured?.name, configured?.english].find(
    (one) => one !== undefined && body.includes(one),
  );
  return name && words.otherNamed(name);
}

export function readHandOver(
  values: FormValues,
  deskCase: DeskCase,
): Awaited<ReturnType<Handling['read']>> {
  const reading = readFields(schema, values, 'sv');
  if (reading.kind === 'errors') return reading;
  const sent = reading.fields;
  const addressed = addressee(sent, deskCase);
  if (addressed.kind === 'errors') return addressed;
  const wrongName = misnamed(sent, deskCase);
  if (wrongName !== undefined) return { kind: 'errors', errors: { body: wrongName } };
  const { scope, reason, body } = sent;
  return { kind: 'fields', fields: { type: 'hand_over', scope, to: addressed.to, reason, body } };
}
