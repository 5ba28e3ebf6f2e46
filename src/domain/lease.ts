/**
 * Milliseconds that a worker keeps what it sends. Longer than a mail can take by the mail client's own limits (`smtp.ts`), so
 * that nobody sends beside it.
 */
export const leaseMilliseconds = 30_000;

export function leaseFrom(now: Temporal.Instant): Date {
  return new Date(now.epochMilliseconds + leaseMilliseconds);
}

/**
 * Whether a worker has it now. A lease that would last longer than any does was taken before the clock was set back: who waited
 * for its end would wait as long as the clock was wrong.
 */
export function isLeased(until: Date | null, now: Temporal.Instant): boolean {
  if (until === null) return false;
  const left = until.getTime() - now.epochMilliseconds;
  return left > 0 && left <= leaseMilliseconds;
}
