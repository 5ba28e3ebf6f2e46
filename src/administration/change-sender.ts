import type { Databases } from '../db/connect.ts';
import type { Clock } from '../domain/clock.ts';
import { append, takeHead } from '../ledger/append.ts';
import type { Sender } from '../municipality/schema.ts';
import { senderSchema } from '../municipality/sender.ts';

export type ChangeSenderResult =
  | { readonly type: 'changed'; readonly sender: Sender }
  | {
      readonly type: 'refused';
      readonly reason: 'unknown_municipality' | 'not_a_sender';
    };

/**
 * Changes the sender of a municipality's mails, with one event in its ledger. Run as the owner of the tables, because
 * the operator decides which addresses the mail server may send from.
 */
export async function changeSender(
  { databases, clock }: { readonly databases: Databases; readonly clock: Clock },
  { municipality, ...typed }: Sender & { readonly municipality: string },
): Promise<ChangeSenderResult> {
  const { data: sender } = senderSchema.safeParse(typed);
  if (!sender) return { type: 'refused', reason: 'not_a_sender' };
  return await databases.owner.transaction().execute(async (owner): Promise<ChangeSenderResult> => {
    const row = await owner
      .selectFrom('municipality')
      .select('profile')
      .where('id', '=', municipality)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return { type: 'refused', reason: 'unknown_municipality' };
    const head = await takeHead(owner, municipality);
    const profile: unknown = { ...Object(row.profile), sender };
    await append(owner, head, {
      municipality,
      caseId: null,
      at: new Date(clock.now().epochMilliseconds),
      type: 'sender_changed',
      actor: 'system',
      detail: {},
      changes: { update: { municipality: [{ id: municipality, profile }] } },
      reason: null,
    });
    return { type: 'changed', sender };
  });
}
