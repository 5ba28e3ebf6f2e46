/** The sender of a municipality's mails. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Sender } from './schema.ts';

/** A name is part of a header, which is one line. */
export const senderSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u),
  address: z.email().max(200),
});

/** The configured sender, for municipalities without one of their own. */
export interface SenderSettings {
  /** The address in `MAIL_FROM`, without its name. */
  readonly address: string;
  /** Whether addresses in reserved domains are used: only in a demonstration, whose people are invented too. */
  readonly reserved: 'used' | 'not_used';
}

/** Domains that never exist (RFC 2606, RFC 6761), as in the addresses that come with the product. */
const reservedDomain = /[@.](?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

/** The columns that `senderQuestion` reads. */
export interface SenderRow {
  readonly name: string;
  readonly sender: unknown;
}

/** In the municipality's name, and from its own address where it has one that can exist. */
export function senderOf({ name, sender }: SenderRow, settings: SenderSettings): Sender {
  const { data: own } = senderSchema.safeParse(sender);
  if (own && (settings.reserved === 'used' || !reservedDomain.test(own.address))) return own;
  return { name: own?.name ?? name, address: settings.address };
}

/** The part after the @, of which Message-IDs are made, so that they name the municipality and no machine. */
export function domainOf({ address }: Pick<Sender, 'address'>): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** As stored in the column `municipality.profile`; null where the municipality has none. */
export const senderColumn = sql<unknown>`municipality.profile -> 'sender'`;

/** For `readTogether`; `senderOf` reads the row. */
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
