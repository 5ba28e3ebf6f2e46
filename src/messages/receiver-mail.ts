import { change } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { DeskCase } from '../desk/desk-case.ts';
import { pendingHandOver } from '../domain/decide/hand-over-settled.ts';
import { derivedReceiptCode, followCodeHash } from '../domain/follow-code.ts';
import { receiverLetterWords as words } from '../i18n/receiver-letter.ts';
import type { MunicipalityTexts } from '../municipality/schema.ts';
import { publicPaths } from '../paths.ts';
import { receiverLetter } from './texts/receiver-letter.ts';

/** Creates the letter to the receiver of a hand-over, once, and only where it is sent by e-mail or post. */
export async function writeLetter(
  trx: TenantTransaction,
  { caseContext, secret }: { readonly caseContext: CaseContext; readonly secret: string },
  deskCase: DeskCase,
): Promise<void> {
  const pending = pendingHandOver(deskCase);
  if (!pending || pending.message_id !== null) return;
  if (pending.route !== 'email' && pending.route !== 'letter') return;
  const { municipality, id: caseId } = deskCase.case;
  const action = {
    type: 'record_letter',
    handOverId: pending.id,
    ...receiverLetter(deskCase, pending),
    codeHash: followCodeHash(derivedReceiptCode(secret, municipality, pending.id)),
  } as const;
  const result = await change(
    trx,
    caseContext,
    { municipality, caseId },
    { type: 'system' },
    action,
  );
  if (result.type !== 'changed') throw new Error('the letter to the receiver could not be written');
}

export interface Closing {
  readonly publicUrl: string;
  readonly municipality: string;
  readonly contact: MunicipalityTexts['contact'];
  /** Absent where the letter is shown to others than its receiver. */
  readonly code: string | undefined;
  /** On paper a link cannot be followed. */
  readonly printed?: boolean;
}

/**
 * The text below the letter: how its receiver confirms. The address has the code after a number sign, which browsers
 * do not send and servers do not log; a script puts it into the field, and without scripts it is typed.
 */
export function closing({
  publicUrl,
  municipality,
  contact,
  code,
  printed = false,
}: Closing): string {
  const address = `${publicUrl}${publicPaths.receiver('sv', municipality)}`;
  return [
    words.confirm,
    code === undefined || printed ? address : `${address}#${code}`,
    code === undefined ? words.codeHidden : words.code(code),
    '',
    words.questions(contact.name.sv, contact.phone, contact.email),
  ].join('\n');
}
