import type { AccountEntry, UnitEntry } from './directory.ts';

/** The name and unit of a member of staff as shown outside the desk. */
export interface PublicPerson {
  readonly name: string;
  /** Whether the unit's function is shown instead of a name, because the person's identity is protected. */
  readonly isFunction: boolean;
}

/** `unit` is the person's own, or else the case's. Undefined where no name may be shown. */
export function publicPerson(
  account: AccountEntry | undefined,
  unit: UnitEntry | undefined,
): PublicPerson | undefined {
  if (!account) return undefined;
  if (!account.identityProtected) return { name: account.name, isFunction: false };
  return unit && { name: unit.functionName, isFunction: true };
}
