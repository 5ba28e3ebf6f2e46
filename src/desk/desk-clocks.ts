import type { ClockRow } from '../domain/case-file.ts';
import { sourceOfClock } from '../policy/clock-source.ts';
import type { Source } from '../policy/sourced.ts';
import type { DeskCase } from './desk-case.ts';

/** The case's deadlines, each with its source in the policy. */
export function policyClocks({ clocks, policy }: Pick<DeskCase, 'clocks' | 'policy'>): readonly {
  readonly clock: Readonly<ClockRow>;
  readonly source: Source;
}[] {
  return clocks.map((clock) => ({ clock, source: sourceOfClock(policy, clock) }));
}
