import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Clock } from '../domain/clock.ts';
import { toDate } from '../domain/decide/decision.ts';
import { append, type LedgerEvent, takeHead } from '../ledger/append.ts';
import { visibleTo } from './visible.ts';

/**
 * Contact data of a submitter, to be matched exactly; everything given must match. Upper and lower case and
 * punctuation in a number make no difference.
 */
export interface SubmitterQuestion {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** More than anybody has; the user is asked to give more details. */
export const mostFound = 20;

const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^(0046|46)/, '0');

/**
 * The cases whose submitter left exactly this contact data, as far as the actor may see them, latest first; at most
 * one more than `mostFound`. Looking up a submitter is recorded as an event of each case that was found (GDPR art.
 * 32).
 */
export async function findBySubmitter(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  question: SubmitterQuestion,
) {
  const { municipality } = actor;
  const { name, email, phone } = question;
  const rows = await trx
    .selectFrom('submitter')
    .innerJoin('feedback_case', 'feedback_case.id', 'submitter.case_id')
    .select(['feedback_case.id', 'feedback_case.number', 'feedback_case.kind'])
    .select(['feedback_case.status', 'feedback_case.arrival_day', 'submitter.name'])
    .where('submitter.municipality', '=', municipality)
    .$if(name !== undefined, (found) =>
      found.where(sql`lower(submitter.name)`, '=', (name ?? '').toLowerCase()),
    )
    .$if(email !== undefined, (found) =>
      found.where(sql`lower(submitter.email)`, '=', (email ?? '').toLowerCase()),
    )
    .$if(phone !== undefined, (found) =>
      found.where(
        // In the form of the index (`0034_submitter_search.sql`).
        sql`regexp_replace(regexp_replace(submitter.phone, '\\D', '', 'g'), '^(0046|46)', '0')`,
        '=',
        digitsOf(phone ?? ''),
      ),
    )
    .where((eb) => visibleTo(eb, actor))
    .orderBy('feedback_case.received_at', 'desc')
    .limit(mostFound + 1)
    .execute();
  const [first, ...more] = rows.slice(0, mostFound).map(
    ({ id }): LedgerEvent => ({
      municipality,
      caseId: id,
      at: toDate(clock.now()),
      type: 'submitter_found',
      actor: actor.accountId,
      detail: {
        by: (['name', 'email', 'phone'] as const).filter((one) => question[one] !== undefined),
      },
      changes: {},
      reason: null,
    }),
  );
  if (first) await append(trx, await takeHead(trx, municipality), [first, ...more]);
  return rows;
}
export type FoundCase = Awaited<ReturnType<typeof findBySubmitter>>[number];
