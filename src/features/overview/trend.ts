/** What is said of the complaints month by month. */
import { addDays } from '../../domain/calendar/day.ts';
import type { CountedFigures } from '../../figures/counted-figures.ts';
import type { Period } from '../../figures/events.ts';
import { monthsOf } from '../../figures/months.ts';
import { processBehaviour, type Segment, type Signal, signalsNow } from '../../figures/xmr.ts';
import type { Policy } from '../../policy/schema.ts';

export interface Trend {
  readonly months: readonly { readonly id: string; readonly cases: number }[];
  readonly segments: readonly Segment[];
  /** What the newest month takes part in. */
  readonly signals: readonly Signal[];
  readonly finding: 'up' | 'down' | 'usual' | 'silent';
}

function findingOf(segments: readonly Segment[], signals: readonly Signal[]): Trend['finding'] {
  if (segments.at(-1)?.limits === undefined) return 'silent';
  const [signal] = signals;
  return signal?.direction ?? 'usual';
}

/** Limits begin anew with the first whole month under a new version of the policy. */
export function trendOf(
  monthly: CountedFigures,
  drawn: Period,
  policies: readonly Policy[],
): Trend {
  const { by } = monthly.number('received');
  const months = monthsOf(drawn).map(({ id, end }) => ({ id, end, cases: by[id] ?? 0 }));
  const breaks = policies.map(({ effectiveFrom }) =>
    months.findIndex(({ end }) => addDays(end, -1) >= effectiveFrom.value),
  );
  const segments = processBehaviour(
    months.map(({ cases }) => cases),
    breaks,
  );
  const signals = signalsNow(segments);
  return { months, segments, signals, finding: findingOf(segments, signals) };
}
