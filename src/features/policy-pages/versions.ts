import { addDays, type Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { policyInForce } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { Problem } from '../../problem.ts';

/** A municipality's versions, newest first, and the one in force today. */
export interface Versions {
  readonly today: Day;
  readonly all: readonly Policy[];
  readonly inForce: Policy | undefined;
}

/** The parameters of the address. */
export type Query = Readonly<Record<string, unknown>>;

/** `policies`: oldest first, as the store returns them. */
export function versionsOf(policies: readonly Policy[], today: Day): Versions {
  return { today, all: policies.toReversed(), inForce: policyInForce(policies, today) };
}

/**
 * The version asked for, otherwise the one in force, otherwise the newest; undefined where there is none.
 * @throws Problem not_found
 */
export function chosenVersion({ all, inForce }: Versions, asked: unknown): Policy | undefined {
  if (asked === undefined || asked === '') return inForce ?? all[0];
  const found = all.find(({ version }) => version === asked);
  if (found === undefined) throw new Problem('not_found');
  return found;
}

/**
 * The two versions to compare: those asked for, otherwise the newest and the one before it.
 * @throws Problem not_found
 */
export function chosenPair(
  versions: Versions,
  { fran, till }: Query,
): { readonly before: Policy; readonly after: Policy } | undefined {
  const [newest, next] = versions.all;
  if (newest === undefined || next === undefined) return undefined;
  const one = (asked: unknown, otherwise: Policy) =>
    asked === undefined || asked === '' ? otherwise : (chosenVersion(versions, asked) ?? otherwise);
  return { before: one(fran, next), after: one(till, newest) };
}

/** The status of a version today, in words: `gäller nu, från och med onsdag 25 januari 2017`. */
export function windowInWords(policy: Policy, { today }: Versions, language: Language): string {
  const words = wordsIn(language).policy;
  const from = policy.effectiveFrom.value;
  const end = policy.effectiveTo.value;
  const state = today < from ? 'coming' : end !== null && end <= today ? 'past' : 'in_force';
  const begins = formatDay(from, language);
  const days =
    end === null
      ? words.from({ day: begins })
      : words.fromTo({ from: begins, to: formatDay(addDays(end, -1), language) });
  return words.window[state]({ days });
}
