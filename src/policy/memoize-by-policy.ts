import type { Policy } from './schema.ts';

/** Versions never change, so what is derived from one alone is computed once. */
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
