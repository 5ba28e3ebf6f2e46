/** Who substitutes for whom, on each day. */
import type { StaffActor } from './actor.ts';
import type { Day } from './calendar/day.ts';
import { handlingRoles } from './decide/handling.ts';
import type { Role } from './vocabulary.ts';

export interface Substitution {
  /** The absent person. */
  readonly accountId: string;
  readonly substituteId: string;
  readonly from: Day;
  readonly to: Day;
}

/** The longest substitution: a longer absence counts as having left. */
export const longestSubstitution = 366;

type Pair = Pick<Substitution, 'accountId' | 'substituteId'>;

/**
 * The people for whom somebody substitutes, directly and through those who are absent themselves. A circular chain,
 * which is refused when it is made, ends where it began.
 */
export function substitutedBy(id: string, pairs: readonly Pair[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { accountId, substituteId } of pairs) {
      if (substituteId !== next || accountId === id || found.has(accountId)) continue;
      found.add(accountId);
      waiting.push(accountId);
    }
  return [...found].toSorted();
}

/** The final substitutes of a person: an absent substitute is replaced by their own. */
export function substitutesOf(id: string, pairs: readonly Pair[]): readonly string[] {
  return substitutedBy(
    id,
    pairs.map(({ accountId, substituteId }) => ({
      accountId: substituteId,
      substituteId: accountId,
    })),
  );
}

const laterOf = (one: Day, other: Day) => (one > other ? one : other);
const earlierOf = (one: Day, other: Day) => (one < other ? one : other);

/** Whether the chain of substitutes would be circular on any of its days. */
export function isCircular(proposed: Substitution, all: readonly Substitution[]): boolean {
  const reaches = (at: Substitution, passed: readonly string[]): boolean =>
    all.some((next) => {
      if (next.accountId !== at.substituteId) return false;
      const both = { ...next, from: laterOf(at.from, next.from), to: earlierOf(at.to, next.to) };
      if (both.from > both.to) return false;
      if (next.substituteId === proposed.accountId) return true;
      return !passed.includes(next.substituteId) && reaches(both, [...passed, next.substituteId]);
    });
  return reaches(proposed, [proposed.substituteId]);
}

/** The roles whose work a substitute can do: those who handle or review cases. */
export function mayHaveSubstitute(role: Role): boolean {
  return handlingRoles.includes(role) || role === 'quality_strategist';
}

/**
 * One may substitute only in work that one may do oneself: staff who handle cases, or who have the same role as the
 * absent person.
 */
export function maySubstituteFor(
  { role: absent }: { readonly role: Role },
  { role }: { readonly role: Role },
): boolean {
  return handlingRoles.includes(role) || role === absent;
}

type Post = Pick<StaffActor, 'role' | 'unitId' | 'departmentId'>;

/** Roles that arrange substitutes for others. */
export const arrangersForOthers = [
  'coordinator',
  'administrator',
  'department_manager',
  'unit_manager',
] as const satisfies readonly Role[];

/** Oneself; otherwise the managers of the person, and those responsible for no case being left. */
export function mayArrangeFor(
  actor: Post & Pick<StaffActor, 'accountId'>,
  absent: Pick<Post, 'unitId' | 'departmentId'> & { readonly id: string },
): boolean {
  if (actor.accountId === absent.id) return true;
  switch (actor.role) {
    case 'coordinator':
    case 'administrator':
      return true;
    case 'department_manager':
      return actor.departmentId !== null && actor.departmentId === absent.departmentId;
    case 'unit_manager':
      return actor.unitId !== null && actor.unitId === absent.unitId;
    default:
      return false;
  }
}
