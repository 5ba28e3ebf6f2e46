import { z } from 'zod';
import type { AppContext } from '../../app-context.ts';
import { type ChangeResult, change } from '../../case/change.ts';
import { inTenant } from '../../db/tenant.ts';
import type { ActionType } from '../../domain/actions.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { permitted } from '../../domain/permission.ts';
import { type FieldErrors, readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import type { FormValues } from '../../web/form-body.ts';
import { type OutboxMessage, readItem } from './queries.ts';

/** Actions by which the desk records a delivery that it has made itself. */
export const postingActions = [
  'confirm_posted',
  'confirm_told',
  'report_returned',
] as const satisfies readonly ActionType[];
export type PostingAction = (typeof postingActions)[number];

const returned = z.strictObject({ reason: wordsField({ max: 500 }) });

export type PostingResult =
  | { readonly type: 'not_there' }
  | { readonly type: 'not_permitted' }
  | { readonly type: 'errors'; readonly message: OutboxMessage; readonly errors: FieldErrors }
  | {
      readonly type: 'refused';
      readonly message: OutboxMessage;
      readonly refusal: Extract<ChangeResult, { type: 'refused' }>['refusal'];
    }
  | { readonly type: 'done' };

interface Posting {
  readonly actor: StaffActor;
  readonly messageId: string;
  readonly action: PostingAction;
  readonly values: FormValues;
}

/** Records the outcome of a message's delivery, with the check of permission in the same transaction. */
export async function post(
  { databases, caseContext }: Pick<AppContext, 'databases' | 'caseContext'>,
  { actor, messageId, action, values }: Posting,
): Promise<PostingResult> {
  const { municipality, committees } = actor;
  return await inTenant(databases, { municipality, committees }, async (trx) => {
    const message = await readItem(trx, actor, messageId);
    if (!message) return { type: 'not_there' };
    if (!permitted(action, actor, message)) return { type: 'not_permitted' };
    const reference = { municipality, caseId: message.case_id };
    const told = async (reason: string) =>
      await change(
        trx,
        caseContext,
        reference,
        actor,
        action === 'report_returned'
          ? { type: action, messageId, reason }
          : { type: action, messageId },
      );
    const reading = action === 'report_returned' ? readFields(returned, values, 'sv') : undefined;
    if (reading?.kind === 'errors') return { type: 'errors', message, errors: reading.errors };
    const result = await told(reading?.fields.reason ?? '');
    switch (result.type) {
      case 'changed':
        return { type: 'done' };
      case 'not_found':
        return { type: 'not_there' };
      case 'refused':
        return { type: 'refused', message, refusal: result.refusal };
    }
  });
}
