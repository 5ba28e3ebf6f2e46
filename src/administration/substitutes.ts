import { randomUUID } from 'node:crypto';
import type { CaseContext } from '../case/context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import { addDays, arrivalDayOf, compareDays, type Day } from '../domain/calendar/day.ts';
import { isCareOrSchool } from '../domain/decide/suggested-track.ts';
import { isInRestrictedCircle } from '../domain/permission.ts';
import {
  isCircular,
  longestSubstitution,
  mayArrangeFor,
  maySubstituteFor,
  type Substitution,
} from '../domain/substitutes.ts';
import { append, type Head, takeHead } from '../ledger/append.ts';
import { type AccountEntry, loadOrganisation, type Organisation } from '../people/directory.ts';

export interface SubstitutionOrder extends Substitution {
  readonly reason: string | null;
}

export const substituteRefusals = [
  'not_permitted',
  'unknown_person',
  'own_substitute',
  'inactive',
  'cannot_handle',
  'other_committee',
  'days_reversed',
  'days_passed',
  'too_long',
  'overlaps',
  'goes_round',
] as const;
export type SubstituteRefusal = (typeof substituteRefusals)[number];

export type ArrangeSubstituteResult =
  | { readonly type: 'arranged'; readonly id: string }
  | { readonly type: 'refused'; readonly reason: SubstituteRefusal };

export interface KnownSubstitution extends Substitution {
  readonly id: string;
}

/** Current and coming substitutions, the earliest first. */
export async function substitutionsFrom(
  trx: TenantTransaction,
  municipality: string,
  day: Day,
): Promise<readonly KnownSubstitution[]> {
  const rows = await trx
    .selectFrom('substitute')
    .select(['id', 'account_id', 'substitute_id', 'from_day', 'to_day'])
    .where('municipality', '=', municipality)
    .where('ended_at', 'is', null)
    .where('to_day', '>=', day)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    substituteId: row.substitute_id,
    from: row.from_day,
    to: row.to_day,
  }));
}

/** The people who are absent on a day. */
export async function absentOn(
  trx: TenantTransaction,
  municipality: string,
  day: Day,
): Promise<readonly KnownSubstitution[]> {
  return (await substitutionsFrom(trx, municipality, day)).filter(({ from }) => from <= day);
}

function daysFault({ from, to }: SubstitutionOrder, today: Day): SubstituteRefusal | undefined {
  if (compareDays(to, from) < 0) return 'days_reversed';
  if (compareDays(to, today) < 0) return 'days_passed';
  return compareDays(to, addDays(from, longestSubstitution)) > 0 ? 'too_long' : undefined;
}

/**
 * Cases of care and school are read within their committee only, so a substitute from another committee would leave
 * the absent person's cases without a reader.
 */
function seesCasesOf(
  substitute: AccountEntry,
  absent: AccountEntry,
  { unit }: Pick<Organisation, 'unit'>,
): boolean {
  const of = absent.unitId === null ? undefined : unit(absent.unitId);
  if (of === undefined || !isCareOrSchool(of.areas)) return true;
  return isInRestrictedCircle(substitute, { restricted_to: [of.committeeId] });
}

async function faultOf(
  trx: TenantTransaction,
  actor: StaffActor,
  order: SubstitutionOrder,
  today: Day,
): Promise<SubstituteRefusal | undefined> {
  const organisation = await loadOrganisation(trx);
  const { account } = organisation;
  const absent = account(order.accountId);
  const substitute = account(order.substituteId);
  if (!absent || !substitute) return 'unknown_person';
  if (!mayArrangeFor(actor, absent)) return 'not_permitted';
  if (absent.id === substitute.id) return 'own_substitute';
  if (!substitute.active || !absent.active) return 'inactive';
  if (!maySubstituteFor(absent, substitute)) return 'cannot_handle';
  if (!seesCasesOf(substitute, absent, organisation)) return 'other_committee';
  const fault = daysFault(order, today);
  if (fault !== undefined) return fault;
  const all = await substitutionsFrom(trx, actor.municipality, today);
  const others = all.filter(
    ({ accountId, from, to }) =>
      accountId === order.accountId && from <= order.to && order.from <= to,
  );
  if (others.length > 0) return 'overlaps';
  return isCircular(order, all) ? 'goes_round' : undefined;
}

function eventOf(
  actor: StaffActor,
  type: 'substitute_arranged' | 'substitute_ended',
  { id, accountId, substituteId, from, to }: KnownSubstitution,
  at: Date,
) {
  return {
    municipality: actor.municipality,
    caseId: null,
    at,
    type,
    actor: actor.accountId,
    detail: { substitution: id, account: accountId, substitute: substituteId, from, to },
  };
}

/**
 * Arranges a substitute: a row, and an event of the municipality's ledger. The head is locked before the check, so
 * that of two simultaneous arrangements that would be circular together the second is refused.
 */
export async function arrangeSubstitute(
  trx: TenantTransaction,
  caseContext: CaseContext,
  actor: StaffActor,
  order: SubstitutionOrder,
): Promise<ArrangeSubstituteResult> {
  const { municipality } = actor;
  const head = await takeHead(trx, municipality);
  const reason = await faultOf(trx, actor, order, arrivalDayOf(caseContext.clock.now()));
  if (reason !== undefined) return { type: 'refused', reason };
  const id = randomUUID();
  const row = {
    id,
    municipality,
    account_id: order.accountId,
    substitute_id: order.substituteId,
    from_day: order.from,
    to_day: order.to,
    made_by: actor.accountId,
    made_at: new Date(caseContext.clock.now().epochMilliseconds),
    ended_by: null,
    ended_at: null,
  };
  const event = {
    ...eventOf(actor, 'substitute_arranged', { ...order, id }, row.made_at),
    changes: { insert: { substitute: [row] } },
    reason: order.reason,
  };
  await append(trx, head, event);
  return { type: 'arranged', id };
}

async function writeEnd(
  { trx, head }: { readonly trx: TenantTransaction; readonly head: Head },
  actor: StaffActor,
  one: KnownSubstitution,
  at: Date,
): Promise<void> {
  const ended = { id: one.id, ended_by: actor.accountId, ended_at: at };
  const event = {
    ...eventOf(actor, 'substitute_ended', one, at),
    changes: { update: { substitute: [ended] } },
    reason: null,
  };
  await append(trx, head, event);
}

/** Ends a substitution early, or cancels it. A repeated request changes nothing. */
export async function endSubstitution(
  trx: TenantTransaction,
  caseContext: CaseContext,
  actor: StaffActor,
  id: string,
): Promise<'ended' | 'not_permitted' | 'not_there'> {
  const head = await takeHead(trx, actor.municipality);
  const today = arrivalDayOf(caseContext.clock.now());
  const all = await substitutionsFrom(trx, actor.municipality, today);
  const one = all.find((known) => known.id === id);
  if (!one) return 'not_there';
  const absent = (await loadOrganisation(trx)).account(one.accountId);
  if (!absent || !mayArrangeFor(actor, absent)) return 'not_permitted';
  await writeEnd({ trx, head }, actor, one, new Date(caseContext.clock.now().epochMilliseconds));
  return 'ended';
}
