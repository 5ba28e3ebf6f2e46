/**
 * Milliseconds for which a worker reserves what it sends. Longer than the mail client's own limits let a mail take
 * (`smtp.ts`), so that no other worker sends the same mail meanwhile.
 */
export const leaseMilliseconds = 30_000;

export function leaseFrom(now: Temporal.Instant): Date {
  return new Date(now.epochMilliseconds + leaseMilliseconds);
}

/**
 * Whether a worker has reserved it now. A lease that ends further in the future than any lease lasts was taken before
 * the clock was set back, and is ignored: otherwise its mail would wait as long as the clock was wrong.
 */
export function isLeased(until: Date | null, now: Temporal.Instant): boolean {
  if (until === null) return false;
  const left = until.getTime() - now.epochMilliseconds;
  return left > 0 && left <= leaseMilliseconds;
}
