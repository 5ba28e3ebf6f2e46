/** Who is reminded of what this morning. */

import { addDays, type Day } from '../../domain/calendar/day.ts';
import { dueDay } from '../../domain/calendar/deadline.ts';
import type { ObligationPlace } from '../../domain/obligations/obligations.ts';
import { firstAbove, nextAbove, ownersOf } from '../../domain/obligations/people.ts';
import { isLate } from '../../domain/obligations/status.ts';
import { mayRead, permitted } from '../../domain/permission.ts';
import type { FollowUp } from '../../follow-up/calendar.ts';
import type { StaffMember } from '../../people/staff-actor.ts';
import { countedRule } from '../../policy/follow-up-rules.ts';
import type { Policy } from '../../policy/schema.ts';
import type {
  DraftToRead,
  LateClock,
  PlacedCase,
  PlannedRow,
  ReturnedCase,
  UntouchedCase,
  WrittenCase,
} from './late-cases.ts';

export interface Agenda {
  /** Their own obligations that are overdue. */
  readonly late: FollowUp[];
  readonly clocks: LateClock[];
  readonly untouched: UntouchedCase[];
  /** Deadlines of their cases that are due today. */
  readonly today: LateClock[];
  /** Cases given to them since the last working morning. */
  readonly placed: PlacedCase[];
  readonly returned: ReturnedCase[];
  /** Messages written after the answer that they are to read. */
  readonly written: WrittenCase[];
  readonly toRead: DraftToRead[];
  /** Planned actions of theirs that are late, due today, or due within a week, told of once beforehand (FAL-15). */
  readonly planned: PlannedRow[];
  /** Planned actions of others that are late for so long that the manager is informed. */
  readonly raisedPlanned: PlannedRow[];
  /** Obligations of others that are overdue for so long that the next level is informed. */
  readonly raised: FollowUp[];
  readonly raisedClocks: LateClock[];
}

export interface MorningFacts {
  readonly staff: readonly StaffMember[];
  readonly policies: readonly Policy[];
  readonly followUps: readonly FollowUp[];
  readonly clocks: readonly LateClock[];
  readonly dueToday: readonly LateClock[];
  readonly untouched: readonly UntouchedCase[];
  readonly placed: readonly PlacedCase[];
  readonly returned: readonly ReturnedCase[];
  readonly written: readonly WrittenCase[];
  readonly toRead: readonly DraftToRead[];
  readonly planned: readonly PlannedRow[];
  /** The working morning before. */
  readonly before: Day;
  readonly today: Day;
}

type Agendas = Map<string, Agenda>;

function agendaOf(agendas: Agendas, { accountId }: StaffMember): Agenda {
  const known = agendas.get(accountId);
  if (known) return known;
  const agenda: Agenda = {
    late: [],
    clocks: [],
    untouched: [],
    today: [],
    placed: [],
    returned: [],
    written: [],
    toRead: [],
    planned: [],
    raisedPlanned: [],
    raised: [],
    raisedClocks: [],
  };
  agendas.set(accountId, agenda);
  return agenda;
}

type OrganisationLevel = Pick<ObligationPlace, 'level' | 'id' | 'departments'>;

function placeOf({
  unit_id,
  department_id,
}: Pick<UntouchedCase, 'unit_id' | 'department_id'>): OrganisationLevel {
  const departments = department_id === null ? [] : [department_id];
  if (unit_id !== null) return { level: 'unit', id: unit_id, departments };
  if (department_id !== null) return { level: 'department', id: department_id, departments };
  return { level: 'municipality', id: '', departments };
}

/** No one is informed of a case that they may not see, nor of a secret one outside its committee (OSL 8:2). */
function staffWhoMayRead(
  staff: readonly StaffMember[],
  row: UntouchedCase,
): readonly StaffMember[] {
  return staff.filter((person) => {
    const { committees } = person;
    const within = committees === 'all' || committees.includes(row.committee_id);
    return mayRead(person, row) && (within || !row.secrecy_marked);
  });
}

/** An absent person is not reminded of cases for which they have a substitute. */
function reached(people: readonly StaffMember[], person: StaffMember): readonly StaffMember[] {
  const substitutes = people.filter(({ substitutesFor = [] }) =>
    substitutesFor.includes(person.accountId),
  );
  const away = new Set(people.flatMap(({ substitutesFor = [] }) => substitutesFor));
  const here = substitutes.filter(({ accountId }) => !away.has(accountId));
  return here.length > 0 ? here : [person];
}

function named(people: readonly StaffMember[], id: string | null): readonly StaffMember[] {
  const person = people.find(({ accountId }) => accountId === id);
  return person ? reached(people, person) : [];
}

/** The handler or reviewer; else the unit's manager, or the person who assigns cases. */
function ownersOfClock(people: readonly StaffMember[], clock: LateClock): readonly StaffMember[] {
  const owners = named(people, clock.kind === 'review' ? clock.escalated_to : clock.handler_id);
  if (owners.length > 0) return owners;
  const role = clock.unit_id === null ? 'coordinator' : 'unit_manager';
  return ownersOf(people, role, placeOf(clock));
}

/**
 * The author of the answer; where that person no longer works here, the unit's manager, or the person who assigns
 * cases.
 */
function readersOf(people: readonly StaffMember[], row: WrittenCase): readonly StaffMember[] {
  const readers = named(people, row.reader_id);
  if (readers.length > 0) return readers;
  return ownersOf(people, row.unit_id === null ? 'coordinator' : 'unit_manager', placeOf(row));
}

function isRaised(
  clock: Pick<LateClock, 'policy_version' | 'due'>,
  policies: readonly Policy[],
  today: Day,
): boolean {
  const policy = policies.find(({ version }) => version === clock.policy_version);
  if (!policy) return false;
  return dueDay(clock.due, countedRule(policy, policy.followUpRaisedAfter.value)).due < today;
}

/** A case stands once in a list, with its longest late or nearest deadline, however many it has. */
function addOnce(list: LateClock[], clock: LateClock): void {
  if (!list.some(({ number }) => number === clock.number)) list.push(clock);
}

function addFollowUps(agendas: Agendas, { staff, followUps }: MorningFacts): void {
  for (const followUp of followUps.filter(({ status }) => isLate(status))) {
    const { duty, place } = followUp.obligation;
    for (const person of ownersOf(staff, duty.owner, place))
      agendaOf(agendas, person).late.push(followUp);
    if (followUp.status !== 'raised') continue;
    for (const person of nextAbove(staff, duty.owner, place))
      agendaOf(agendas, person).raised.push(followUp);
  }
}

function addClocks(agendas: Agendas, { staff, clocks, policies, today }: MorningFacts): void {
  for (const clock of clocks) {
    const people = staffWhoMayRead(staff, clock);
    const owners = ownersOfClock(people, clock);
    for (const person of owners) addOnce(agendaOf(agendas, person).clocks, clock);
    const [first] = owners;
    if (!first || !isRaised(clock, policies, today)) continue;
    for (const person of firstAbove(people, first.role, placeOf(clock)))
      addOnce(agendaOf(agendas, person).raisedClocks, clock);
  }
}

function addOwn(
  agendas: Agendas,
  { staff, dueToday, placed, returned, written, toRead }: MorningFacts,
): void {
  for (const clock of dueToday)
    for (const person of ownersOfClock(staffWhoMayRead(staff, clock), clock)) {
      const agenda = agendaOf(agendas, person);
      if (!agenda.clocks.some(({ number }) => number === clock.number))
        addOnce(agenda.today, clock);
    }
  for (const row of placed)
    for (const person of named(staffWhoMayRead(staff, row), row.handler_id))
      agendaOf(agendas, person).placed.push(row);
  for (const row of returned)
    for (const person of named(staffWhoMayRead(staff, row), row.handed_by))
      agendaOf(agendas, person).returned.push(row);
  for (const row of written)
    for (const person of readersOf(staffWhoMayRead(staff, row), row))
      agendaOf(agendas, person).written.push(row);
  for (const row of toRead)
    for (const person of staffWhoMayRead(staff, row))
      if (person.accountId !== row.author_id && permitted('return_reading', person, row))
        agendaOf(agendas, person).toRead.push(row);
}

/** The owner; the unit's manager, or the person who assigns cases, where the owner no longer works here. */
function ownersOfPlanned(people: readonly StaffMember[], row: PlannedRow): readonly StaffMember[] {
  const owners = named(people, row.owner_id);
  if (owners.length > 0) return owners;
  return ownersOf(people, row.unit_id === null ? 'coordinator' : 'unit_manager', placeOf(row));
}

/** Late and due today every morning; a week ahead once, on the first working morning from that day on. */
function isToldOf({ due }: PlannedRow, { today, before }: MorningFacts): boolean {
  return due <= today || (addDays(before, 7) < due && due <= addDays(today, 7));
}

function addPlanned(agendas: Agendas, facts: MorningFacts): void {
  const { staff, planned, policies, today } = facts;
  for (const row of planned) {
    const people = staffWhoMayRead(staff, row);
    const owners = ownersOfPlanned(people, row);
    if (isToldOf(row, facts))
      for (const person of owners) agendaOf(agendas, person).planned.push(row);
    const [first] = owners;
    if (!first || !isRaised(row, policies, today)) continue;
    for (const person of firstAbove(people, first.role, placeOf(row)))
      agendaOf(agendas, person).raisedPlanned.push(row);
  }
}

function addUntouched(agendas: Agendas, { staff, untouched, policies }: MorningFacts): void {
  for (const row of untouched) {
    const policy = policies.find(({ version }) => version === row.policy_version);
    if (!policy) continue;
    const { alarms } = policy.untouched;
    for (const person of ownersOf(staffWhoMayRead(staff, row), alarms.value, placeOf(row)))
      agendaOf(agendas, person).untouched.push(row);
  }
}

/** By account; accounts with nothing to be reminded of are absent. */
export function agendasOf(facts: MorningFacts): ReadonlyMap<string, Agenda> {
  const agendas: Agendas = new Map();
  addFollowUps(agendas, facts);
  addClocks(agendas, facts);
  addUntouched(agendas, facts);
  addOwn(agendas, facts);
  addPlanned(agendas, facts);
  return agendas;
}
