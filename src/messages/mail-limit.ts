/**
 * The hourly limit of e-mails to one address (docs/decisions): a person who enters somebody else's address must not
 * fill their mailbox.
 */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Config } from '../config/config.ts';
import { limits } from '../config/limits.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { MessageRow } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';

/** Who wrote a mail. They are counted separately, so that a flood of automatic mails does not delay an answer. */
export type MailWriter = 'system' | 'person';

/**
 * A letter to the receiver of a hand-over is composed by the system but sent on a person's decision, so it is not
 * limited.
 */
export function writerOf({
  written_by,
  purpose,
}: Pick<MessageRow, 'written_by' | 'purpose'>): MailWriter {
  return written_by === null && purpose !== 'letter_to_receiver' ? 'system' : 'person';
}

/** A mail that may be sent now, identified by its time. */
export interface MailTurn {
  readonly to: string;
  readonly by: MailWriter;
  readonly at: Date;
}

const { timeWindow } = limits.mailsToAddress;

/** Counted in the database, so that all processes share the count; addresses are stored only as keyed digests. */
export class MailLimit {
  readonly #key: string;
  readonly #clock: Clock;
  readonly #isOn: boolean;

  constructor({ secret, rateLimit }: Pick<Config, 'secret' | 'rateLimit'>, clock: Clock) {
    this.#key = `mail limit ${secret}`;
    this.#clock = clock;
    this.#isOn = rateLimit === 'on';
  }

  /**
   * Reserves a turn for one mail; undefined where the address has received its mails of the hour. One statement,
   * which locks the row, so that two processes never both take the last turn.
   */
  async take(
    trx: TenantTransaction,
    { to, by }: Omit<MailTurn, 'at'>,
  ): Promise<MailTurn | undefined> {
    const at = new Date(this.#clock.now().epochMilliseconds);
    if (!this.#isOn) return { to, by, at };
    const since = this.#since();
    const { rows } = await sql`
      insert into mail_to_address as former (address_digest, written_by, sent_at)
      values (${this.#digest(to)}, ${by}, array[${at}::timestamptz])
      on conflict (address_digest, written_by) do update
        set sent_at = array(select one from unnest(former.sent_at) as one where one > ${since}::timestamptz) || excluded.sent_at
        where (select count(*) from unnest(former.sent_at) as one where one > ${since}::timestamptz) < ${limits.mailsToAddress.max[by]}
      returning address_digest`.execute(trx);
    return rows.length > 0 ? { to, by, at } : undefined;
  }

  /** An e-mail that no server accepted does not count. */
  async giveBack(trx: TenantTransaction, { to, by, at }: MailTurn): Promise<void> {
    if (!this.#isOn) return;
    await sql`
      update mail_to_address
      set sent_at = sent_at[:position - 1] || sent_at[position + 1:]
      from (select array_position(sent_at, ${at}::timestamptz) as position from mail_to_address
            where address_digest = ${this.#digest(to)} and written_by = ${by}) as found
      where address_digest = ${this.#digest(to)} and written_by = ${by} and position is not null`.execute(
      trx,
    );
  }

  /** The mails of these that have to wait because their addresses receive no more for now. */
  async heldBack<Mail extends { readonly to: string; readonly by: MailWriter }>(
    trx: TenantTransaction,
    mails: readonly Mail[],
  ): Promise<readonly Mail[]> {
    if (!this.#isOn || mails.length === 0) return [];
    const digests = mails.map(({ to }) => this.#digest(to));
    const { rows } = await sql<{ address_digest: string; written_by: string; sent: number }>`
      select address_digest, written_by,
        (select count(*) from unnest(sent_at) as one where one > ${this.#since()}::timestamptz)::integer as sent
      from mail_to_address where address_digest = any(${digests}::text[])`.execute(trx);
    return mails.filter(({ by }, index) =>
      rows.some(
        ({ address_digest, written_by, sent }) =>
          address_digest === digests[index] &&
          written_by === by &&
          sent >= limits.mailsToAddress.max[by],
      ),
    );
  }

  /** Removes rows that no longer affect any limit. */
  async forget(trx: TenantTransaction): Promise<void> {
    await sql`
      delete from mail_to_address
      where not exists (select from unnest(sent_at) as one where one > ${this.#since()}::timestamptz)`.execute(
      trx,
    );
  }

  #since(): Date {
    return new Date(this.#clock.now().epochMilliseconds - timeWindow);
  }

  /** Upper case and spaces do not make another mailbox. */
  #digest(address: string): string {
    return createHmac('sha256', this.#key).update(address.trim().toLowerCase()).digest('base64url');
  }
}
