/** Whom a municipality's mails come from. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Sender } from './schema.ts';

/** A name stands in a header, which is one line. */
export const senderSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u),
  address: z.email().max(200),
});

/** What the installation is configured with, for the municipalities that have no sender of their own. */
export interface SenderSettings {
  /** Of `MAIL_FROM`, without its name. */
  readonly address: string;
  /** Whether an address that nobody can have is used: in a demonstration alone, whose people are invented too. */
  readonly reserved: 'used' | 'not_used';
}

/** Domains that never exist (RFC 2606, RFC 6761), as in the addresses that the product is delivered with. */
const reservedDomain = /[@.](?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

/** A municipality as `senderQuestion` reads it. */
export interface SenderRow {
  readonly name: string;
  readonly sender: unknown;
}

/** In the municipality's name, and from its own address where it has one that exists. */
export function senderOf({ name, sender }: SenderRow, settings: SenderSettings): Sender {
  const { data: own } = senderSchema.safeParse(sender);
  if (own && (settings.reserved === 'used' || !reservedDomain.test(own.address))) return own;
  return { name: own?.name ?? name, address: settings.address };
}

/** What stands after the @: a Message-ID is made of it, so that it names the municipality and no machine. */
export function domainOf({ address }: Pick<Sender, 'address'>): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** As stored in the column `municipality.profile`; null where the municipality has none. */
export const senderColumn = sql<unknown>`municipality.profile -> 'sender'`;

/** For `readTogether`; `senderOf` makes a sender of the row. */
export const senderQuestion = (trx: TenantTransaction, municipality: string) =>
  trx
    .selectFrom('municipality')
    .select(['name', senderColumn.as('sender')])
    .where('id', '=', municipality);

/** The domain of the municipality's own Message-IDs. */
export async function mailDomainOf(
  trx: TenantTransaction,
  municipality: string,
  settings: SenderSettings,
): Promise<string> {
  const row = await senderQuestion(trx, municipality).executeTakeFirstOrThrow();
  return domainOf(senderOf(row, settings));
}
