import { type AssignedCase, assignedCases } from '../../administration/pass-on.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { handlingRoles } from '../../domain/decide/handling.ts';
import {
  type AccountEntry,
  loadOrganisation,
  municipalityOf,
  type Organisation,
} from '../../people/directory.ts';
import type { WrittenEvent } from '../../people/security-log.ts';
import { type SignInFacts, signInFacts } from '../../people/sign-in-facts.ts';
import { deskFrame } from '../../web/desk-frame.ts';

export type Frame = ReturnType<typeof deskFrame>;

/** An account with how its owner signs in; undefined for those who cannot. */
export interface KnownAccount extends AccountEntry {
  readonly signIn: SignInFacts | undefined;
}

export interface Accounts {
  readonly frame: Frame;
  readonly organisation: Organisation;
  readonly accounts: readonly KnownAccount[];
}

/** Every account in the administrator's municipality, by name. */
export async function readAccounts(
  { databases, config }: Pick<AppContext, 'databases' | 'config'>,
  actor: StaffActor,
): Promise<Accounts> {
  const { municipality } = actor;
  const facts = await signInFacts(databases, municipality);
  return await inTenant(databases, { municipality, committees: [] }, async (trx) => {
    const organisation = await loadOrganisation(trx);
    const users = await trx.selectFrom('account').select(['id', 'auth_user_id']).execute();
    const userOf = new Map(users.map(({ id, auth_user_id: user }) => [id, user]));
    return {
      frame: deskFrame(actor, await municipalityOf(trx, municipality), config),
      organisation,
      accounts: organisation.accounts.map((account) => ({
        ...account,
        signIn: facts.get(userOf.get(account.id) ?? ''),
      })),
    };
  });
}

/** A row of the security log, with the names of its accounts; undefined for those that no longer exist. */
export interface KnownSecurityEvent extends WrittenEvent {
  readonly name: string | undefined;
  /** The account that an administrator changed. */
  readonly about: string | undefined;
}

/** The latest security events of the administrator's municipality. */
export async function readSecurityLog(
  { databases, config, securityLog }: Pick<AppContext, 'databases' | 'config' | 'securityLog'>,
  actor: StaffActor,
): Promise<{ readonly frame: Frame; readonly events: readonly KnownSecurityEvent[] }> {
  const { municipality } = actor;
  const events = await securityLog.recent(municipality);
  return await inTenant(databases, { municipality, committees: [] }, async (trx) => {
    const users = await trx
      .selectFrom('account')
      .select(['id', 'name', 'auth_user_id as userId'])
      .execute();
    const nameOf = new Map(
      users.flatMap(({ id, name, userId }) => [[id, name] as const, [userId ?? id, name] as const]),
    );
    return {
      frame: deskFrame(actor, await municipalityOf(trx, municipality), config),
      events: events.map((event) => ({
        ...event,
        name: nameOf.get(event.userId),
        about: nameOf.get(event.detail ?? ''),
      })),
    };
  });
}

/** A person's open cases: the numbers that the administrator may see, and how many others there are. */
export interface AssignedWork {
  readonly shown: readonly AssignedCase[];
  readonly hidden: number;
}

/**
 * Counted over every committee, since every case must be reassigned; of a case that is marked, or that is about the
 * administrator, only its existence is shown.
 */
export async function readAssignedWork(
  { databases }: Pick<AppContext, 'databases'>,
  actor: StaffActor,
  accountId: string,
): Promise<AssignedWork> {
  const { municipality } = actor;
  const assigned = await inTenant(databases, { municipality, committees: 'all' }, (trx) =>
    assignedCases(trx, municipality, accountId),
  );
  const shown = assigned.filter(
    ({ secrecyMarked, concerns }) => !secrecyMarked && !concerns.includes(actor.accountId),
  );
  return { shown, hidden: assigned.length - shown.length };
}

/** Who can take over the cases: handlers in the same unit, or else in the same department. */
export function successorsFor(
  { organisation, accounts }: Accounts,
  { id, unitId, departmentId }: AccountEntry,
): readonly AccountEntry[] {
  const free = accounts.filter(
    (one) => one.id !== id && one.active && handlingRoles.includes(one.role),
  );
  const inUnit = free.filter((one) => unitId !== null && one.unitId === unitId);
  if (inUnit.length > 0) return inUnit;
  const department = departmentId ?? organisation.unit(unitId ?? '')?.departmentId ?? null;
  const near = free.filter((one) => department !== null && one.departmentId === department);
  return near.length > 0 ? near : free;
}
