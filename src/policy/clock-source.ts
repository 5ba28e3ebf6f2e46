import type { ClockRow } from '../domain/case-file.ts';
import type { Policy } from './schema.ts';
import type { Source } from './sourced.ts';

/** Where the policy says (or why the product sets) the day of a clock. */
export function sourceOfClock(
  policy: Policy,
  { kind, basis }: Pick<ClockRow, 'kind' | 'basis'>,
): Source {
  if (kind === 'review') return policy.attention.review.source;
  if (kind === 'confirmation') return policy.attention.acknowledgement.source;
  return basis === 'policy' ? policy.deadlines[kind].source : policy.attention[kind].source;
}
