import type { ClockRow } from '../domain/case-file.ts';
import type { Policy } from './schema.ts';
import type { Source } from './sourced.ts';

/** The source of a deadline in the policy, or the reason of the product's default. */
export function sourceOfClock(
  policy: Policy,
  { kind, basis }: Pick<ClockRow, 'kind' | 'basis'>,
): Source {
  if (kind === 'review') return policy.attention.review.source;
  if (kind === 'confirmation') return policy.attention.acknowledgement.source;
  return basis === 'policy' ? policy.deadlines[kind].source : policy.attention[kind].source;
}
