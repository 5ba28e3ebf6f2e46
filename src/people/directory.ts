import { type Answers, readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Directory } from '../domain/decide/decision.ts';
import type { Localised } from '../domain/language.ts';
import {
  committeesSeen,
  isInRestrictedCircle,
  mayReadSecret,
  permitted,
} from '../domain/permission.ts';
import type { Role } from '../domain/vocabulary.ts';
import { unitsWithDepartment } from '../municipality/open-units.ts';
import { senderQuestion } from '../municipality/sender.ts';
import type { Places } from '../policy/check/places.ts';

export interface UnitEntry {
  readonly id: string;
  readonly name: string;
  readonly functionName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The word for the person in this unit's messages: boende, elev, kund (LAN-07). */
  readonly personWord: Localised;
  readonly areas: readonly string[];
  readonly departmentId: string;
  readonly committeeId: string;
  /** Since when it receives nothing new. */
  readonly closedAt: Date | null;
  readonly closed: boolean;
}

export interface AccountEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly identityProtected: boolean;
  readonly active: boolean;
  /** In the form of a `StaffActor`. */
  readonly committees: 'all' | readonly string[];
}

export interface Organisation extends Directory {
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly committeeId: string;
  }[];
  /** Open units, which can be given cases. */
  readonly units: readonly UnitEntry[];
  /** Closed units, which may still have old cases. */
  readonly closedUnits: readonly UnitEntry[];
  readonly accounts: readonly AccountEntry[];
  /** Any unit, open or closed. */
  unit(id: string): UnitEntry | undefined;
  account(id: string): AccountEntry | undefined;
}

/** From the nearest manager upwards; after the managers, those who ensure that every case is assigned. */
const ladder: readonly Role[] = [
  'unit_manager',
  'department_manager',
  'coordinator',
  'administrator',
];

/** The steps above the role that handled it: the nearest manager of a unit's manager is the department's. */
function stepsFor({ from, to }: Parameters<Directory['managerFor']>[1]): readonly Role[] {
  const rolesFrom = (first: number) => ladder.slice(first);
  switch (to) {
    case 'nearest_manager':
      return rolesFrom(ladder.indexOf(from) + 1);
    case 'department_manager':
      return rolesFrom(1);
    case 'quality_strategist':
      return ['quality_strategist', ...rolesFrom(2)];
  }
}

/** The first account in the policy's order that neither handles the case nor is concerned by it. */
function managerIn(accounts: readonly AccountEntry[]): Directory['managerFor'] {
  const isInPlace = (one: AccountEntry, place: Parameters<Directory['managerFor']>[0]) => {
    if (one.role === 'unit_manager') return place.unit_id !== null && one.unitId === place.unit_id;
    if (one.role !== 'department_manager') return true;
    return place.department_id !== null && one.departmentId === place.department_id;
  };
  return (place, rule) => {
    const isFree = (one: AccountEntry) =>
      one.id !== place.handler_id && !place.concerns.includes(one.id);
    const candidates = stepsFor(rule).flatMap((role) =>
      accounts.filter((one) => one.role === role && isInPlace(one, place) && isFree(one)),
    );
    return candidates[0]?.id ?? null;
  };
}

/** The managers of a case, the nearest first; those who place cases where it has none. */
function managersAmong(accounts: readonly AccountEntry[]): Directory['managersOf'] {
  return ({ unit_id: unit, department_id: department, concerns }) => {
    const free = accounts.filter(({ id }) => !concerns.includes(id));
    const own = free.filter(
      (one) =>
        (one.role === 'unit_manager' && unit !== null && one.unitId === unit) ||
        (one.role === 'department_manager' &&
          department !== null &&
          one.departmentId === department),
    );
    const those = own.length > 0 ? own : free.filter(({ role }) => role === 'coordinator');
    return those
      .toSorted((one, other) => ladder.indexOf(one.role) - ladder.indexOf(other.role))
      .map(({ id }) => id);
  };
}

/**
 * Where nobody in the track's committees has the role: the manager of their department (a head of school), and
 * finally those who ensure that every case is assigned.
 */
function assessorIn(
  accounts: readonly AccountEntry[],
  committeesFor: Directory['committeesFor'],
): Directory['assessorFor'] {
  return (place, { assessor, areas }) => {
    const restricted_to = [...committeesFor(areas)];
    const within = restricted_to.length === 0 ? {} : { restricted_to };
    const free = accounts.filter(
      (one) =>
        !place.concerns.includes(one.id) &&
        isInRestrictedCircle(one, { restricted_to: null, ...within }),
    );
    const accountsWithRole = (wanted: Role) => {
      const those = free.filter((one) => one.role === wanted);
      return those.find((one) => one.departmentId === place.department_id) ?? those[0];
    };
    const found =
      accountsWithRole(assessor) ??
      accountsWithRole('department_manager') ??
      accountsWithRole('coordinator');
    return found?.id ?? null;
  };
}

/** Managers of the unit, the assessor and the coordinators; where there are none, others who may assign the case. */
function distressRecipientsAmong(accounts: readonly AccountEntry[]): Directory['toldOfDistress'] {
  return (place) => {
    const free = accounts.filter(
      (one) => !place.concerns.includes(one.id) && isInRestrictedCircle(one, place),
    );
    const told = free.filter(
      (one) =>
        one.role === 'coordinator' ||
        one.id === place.assessor_id ||
        (one.role === 'unit_manager' && one.unitId !== null && one.unitId === place.unit_id) ||
        (one.role === 'department_manager' &&
          one.departmentId !== null &&
          one.departmentId === place.department_id),
    );
    const others = ['registrar', 'kontaktcenter', 'administrator'] as const;
    const fallback = others.map((role) => free.filter((one) => one.role === role));
    return (told.length > 0 ? told : (fallback.find((some) => some.length > 0) ?? free)).map(
      ({ id }) => id,
    );
  };
}

const intersects = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Whether anybody but the author may read the case, and a reply to it before it is sent. */
function readersAmong(accounts: readonly AccountEntry[]): Directory['hasReader'] {
  return (place, author) =>
    accounts.some((one) => {
      const reader: StaffActor = {
        type: 'staff',
        accountId: one.id,
        municipality: '',
        name: one.name,
        role: one.role,
        unitId: one.unitId,
        departmentId: one.departmentId,
        committees: one.committees,
      };
      return (
        one.id !== author &&
        permitted('return_reading', reader, place) &&
        mayReadSecret(reader, place)
      );
    });
}

/** A committee's queue is that of its department; where it has several, the case belongs to all of them. */
function queueOf(
  id: string,
  committees: Organisation['committees'],
  departments: Organisation['departments'],
): ReturnType<Directory['committee']> {
  if (!committees.some((one) => one.id === id)) return undefined;
  const [first, ...others] = departments.filter(({ committeeId }) => committeeId === id);
  return { departmentId: others.length === 0 ? (first?.id ?? null) : null };
}

/** The queries for the organisation, for callers that read more in the same statement (`readTogether`). */
export function organisationQuestions(trx: TenantTransaction) {
  return {
    committees: trx.selectFrom('committee').select(['id', 'name']).orderBy('name'),
    departments: trx
      .selectFrom('department')
      .select(['id', 'name', 'committee_id as committeeId'])
      .orderBy('name'),
    units: unitsWithDepartment(trx)
      .select([
        'unit.id',
        'unit.name',
        'unit.function_name as functionName',
        'unit.email',
        'unit.phone',
        'unit.person_word as personWord',
        'unit.areas',
        'unit.receives',
        'unit.department_id as departmentId',
        'department.committee_id as committeeId',
        'unit.closed_at as closedAt',
      ])
      .orderBy('unit.name'),
    accounts: trx
      .selectFrom('account')
      .select([
        'id',
        'name',
        'email',
        'role',
        'unit_id as unitId',
        'department_id as departmentId',
        'identity_protected as identityProtected',
        'active',
        'committees',
      ])
      .orderBy('name'),
  };
}

/** The whole organisation of the transaction's municipality: some tens of units and some hundreds of accounts. */
export async function loadOrganisation(trx: TenantTransaction): Promise<Organisation> {
  return organisationFrom(await readTogether(trx, organisationQuestions(trx)));
}

/** Built from the answers to `organisationQuestions`. */
export function organisationFrom({
  committees,
  departments,
  units: unitRows,
  accounts: rows,
}: Answers<ReturnType<typeof organisationQuestions>>): Organisation {
  const receiving = unitRows.find(({ receives }) => receives)?.committeeId;
  const accounts = rows.map((row) => {
    const committees = row.committees ?? ('all' as const);
    return { ...row, committees: committeesSeen({ ...row, committees }, receiving) };
  });
  const allUnits = unitRows.map((unit) => ({ ...unit, closed: unit.closedAt !== null }));
  const unitById = new Map(allUnits.map((unit) => [unit.id, unit]));
  const active = accounts.filter((account) => account.active);
  const committeesFor: Directory['committeesFor'] = (areas) => [
    ...new Set(
      allUnits.filter((unit) => intersects(unit.areas, areas)).map((unit) => unit.committeeId),
    ),
  ];
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  return {
    committees,
    departments,
    units: allUnits.filter(({ closed }) => !closed),
    closedUnits: allUnits.filter(({ closed }) => closed),
    accounts,
    unit: (id) => unitById.get(id),
    committee: (id) => queueOf(id, committees, departments),
    account: (id) => accountById.get(id),
    areasOfDepartment: (id) =>
      allUnits.filter(({ departmentId }) => departmentId === id).flatMap(({ areas }) => areas),
    committeesFor,
    assessorFor: assessorIn(active, committeesFor),
    toldOfDistress: distressRecipientsAmong(active),
    hasReader: readersAmong(active),
    managersOf: managersAmong(active),
    managerFor: managerIn(active),
  };
}

/** The parts of the transaction's municipality that its policy refers to. */
export async function readPlaces(trx: TenantTransaction, municipality: string): Promise<Places> {
  const { place, ...places } = await readTogether(trx, {
    place: senderQuestion(trx, municipality),
    committees: trx.selectFrom('committee').select(['id', 'name']).orderBy('name'),
    departments: trx.selectFrom('department').select(['id', 'name']).orderBy('name'),
    units: trx
      .selectFrom('unit')
      .select(['department_id as department', 'areas'])
      .where('closed_at', 'is', null)
      .orderBy('id'),
  });
  return { ...places, sender: (place[0]?.sender ?? null) === null ? 'missing' : 'own' };
}

/** The name of a municipality; the list of municipalities is public. */
export async function municipalityOf(trx: TenantTransaction, id: string) {
  return await trx
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
