import type { Obligation } from './obligations.ts';
import { isDone } from './status.ts';

interface ObligationStatus {
  readonly obligation: Pick<Obligation, 'duty' | 'place' | 'period'>;
  readonly completions: Parameters<typeof isDone>[1];
}

/**
 * The missing reports that the one for the whole municipality is compiled from: those of committees and departments
 * whose period is within its own (LAN-26, VAS17-12, FAL-07).
 */
export function missingReportsUnder<Item extends ObligationStatus>(
  { duty, place, period }: ObligationStatus['obligation'],
  all: readonly Item[],
): readonly Item[] {
  if (duty.kind !== 'report' || place.level !== 'municipality') return [];
  return all.filter(
    ({ obligation: other, completions }) =>
      other.duty.kind === 'report' &&
      other.place.level !== 'municipality' &&
      other.period.from >= period.from &&
      other.period.to <= period.to &&
      !isDone(other, completions),
  );
}
