import type { Policy } from './schema.ts';

/** A version never changes: what follows from it alone is made once. */
export function memoizeByPolicy<Made extends object>(
  make: (policy: Policy) => Made,
): (policy: Policy) => Made {
  const made = new WeakMap<Policy, Made>();
  return (policy) => {
    const known = made.get(policy) ?? make(policy);
    made.set(policy, known);
    return known;
  };
}
