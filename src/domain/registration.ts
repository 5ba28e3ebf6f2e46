/** When a case counts as registered, and who checked it: two facts of its ledger, each with one time and one person. */
import type { CaseRow } from './case-file.ts';
import type { LedgerEntry } from './ledger.ts';
import type { IntakeRules } from './rules.ts';

/**
 * What a policy means by being registered: that something came in and got its number and its arrival day (OSL 5 kap. 1–2 §§,
 * FAL-09), or that somebody at the municipality has checked it (BOT-20).
 */
export const registrationActs = ['arrived', 'checked'] as const;
export type RegistrationAct = (typeof registrationActs)[number];

/** `by` is the id of an account, or `system` for what came in without anybody's help. */
export interface DatedAct {
  readonly at: Date;
  readonly by: string;
}

type CheckColumns = Pick<CaseRow, 'status' | 'to_register_since'>;

interface CaseEvent extends Pick<LedgerEntry, 'type' | 'actor'> {
  readonly at: Date;
  /** Whether the case waited for its check after it; undefined where it changed nothing in that. */
  readonly awaitsCheck: boolean | undefined;
}

/** Whether those who check what comes in have it before them still: as it came in, or closed as solved on the spot. */
export function awaitsCheck({ status, to_register_since: since }: CheckColumns): boolean {
  return status === 'received' || since !== null;
}

function actOf({ at, actor }: CaseEvent): DatedAct {
  return { at, by: actor === 'submitter' ? 'system' : actor };
}

/** When the case came in and got its number: its first event. */
function arrivalOf(history: readonly CaseEvent[]): DatedAct | undefined {
  const first = history.find(({ type }) => type === 'receive' || type === 'split_off');
  return first && actOf(first);
}

/**
 * Who checked the case first, and when; undefined while nobody has. Whoever registers, assigns or takes it checks it
 * thereby: it is no longer only received.
 */
export function checkOf(row: CheckColumns, history: readonly CaseEvent[]): DatedAct | undefined {
  if (awaitsCheck(row)) return undefined;
  const found = history.find((event) => event.awaitsCheck === false);
  return found && actOf(found);
}

/** When and by whom the case was registered, in the meaning of its policy; undefined while it is not. */
export function registrationOf(
  row: CheckColumns,
  history: readonly CaseEvent[],
  { registeredWhen }: Pick<IntakeRules, 'registeredWhen'>,
): DatedAct | undefined {
  return registeredWhen === 'arrived' ? arrivalOf(history) : checkOf(row, history);
}

/** Whether the submitter can be told that the case is registered (FAL-10). */
export function isRegistered(
  row: CheckColumns,
  { registeredWhen }: Pick<IntakeRules, 'registeredWhen'>,
): boolean {
  return registeredWhen === 'arrived' || !awaitsCheck(row);
}
