import { change } from '../case/change.ts';
import type { CaseContext } from '../case/context.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import { JobNotDue, type JobOf } from '../jobs/job.ts';
import { type MessageMail, mailOf } from './mail.ts';
import type { MailLimit, MailTurn } from './mail-limit.ts';
import { MailFailure, type MailTransport, type OutgoingMail } from './transport.ts';

export interface DeliverParts {
  readonly databases: Databases;
  readonly caseContext: CaseContext;
  readonly publicUrl: string;
  readonly secret: string;
  readonly mail: MailTransport;
  readonly mailLimit: MailLimit;
}

/**
 * About a day of attempts: a mail that no server accepts is then returned to the desk like any other that is not
 * delivered.
 */
const mostAttempts = 30;

type DeliveryStart =
  /** Already delivered, given by telephone, or returned: nothing is left to do. */
  | { readonly type: 'settled' }
  | { readonly type: 'held_by_another' }
  | {
      readonly type: 'taken';
      readonly mail: MessageMail | undefined;
      readonly turn: MailTurn | undefined;
      readonly attempt: number;
    };

/**
 * Reserves the message for 30 s, so that no other worker sends it meanwhile.
 * @throws JobNotDue where its address has received its mails of the hour: everything is rolled back, and it waits as
 * if never tried
 */
async function startDelivery(
  { databases, caseContext, publicUrl, secret, mailLimit }: DeliverParts,
  job: JobOf<'deliver'>,
): Promise<DeliveryStart> {
  const { municipality, caseId, messageId } = job;
  return await inTenant(
    databases,
    { municipality, committees: 'all' },
    async (trx): Promise<DeliveryStart> => {
      const started = await change(
        trx,
        caseContext,
        { municipality, caseId },
        { type: 'system' },
        { type: 'delivery_started', messageId },
      );
      if (started.type === 'refused')
        return { type: started.refusal.code === 'wrong_status' ? 'held_by_another' : 'settled' };
      if (started.type === 'not_found') return { type: 'settled' };
      const attempt = started.decision.changes.update?.delivery?.[0]?.attempts ?? 1;
      const mail = await mailOf(trx, messageId, { publicUrl, secret, sender: caseContext.sender });
      const turn = mail && (await mailLimit.take(trx, mail));
      if (mail && !turn) throw new JobNotDue('the address has had its mails of the hour');
      return { type: 'taken', mail, turn, attempt };
    },
  );
}

/** The outcome. An unexpected failure is treated as temporary. */
async function send(
  { mail: transport }: DeliverParts,
  mail: OutgoingMail | undefined,
): Promise<MailFailure | undefined> {
  if (!mail) return new MailFailure('no_address', true);
  try {
    await transport.send(mail);
    return undefined;
  } catch (error) {
    return error instanceof MailFailure ? error : new MailFailure('unknown', false);
  }
}

/**
 * Sends one message: reserved, sent and recorded, each in its own transaction. When the process dies in between, the
 * message is sent once more with the same Message-ID, by which the recipient's mail program recognises it.
 */
export async function deliver(parts: DeliverParts, job: JobOf<'deliver'>): Promise<void> {
  const { municipality, caseId, messageId } = job;
  const start = await startDelivery(parts, job);
  if (start.type === 'settled') return;
  if (start.type === 'held_by_another') throw new JobNotDue('another worker has the message');
  const failure = await send(parts, start.mail);
  const permanent = failure !== undefined && (failure.permanent || start.attempt >= mostAttempts);
  const outcome: Action = failure
    ? { type: 'delivery_failed', messageId, permanent, failure: failure.failure }
    : { type: 'delivered', messageId };
  const { turn } = start;
  await inTenant(parts.databases, { municipality, committees: 'all' }, async (trx) => {
    if (failure && turn) await parts.mailLimit.giveBack(trx, turn);
    await change(trx, parts.caseContext, { municipality, caseId }, { type: 'system' }, outcome);
  });
  if (failure && !permanent) throw new JobNotDue(failure.failure);
}
