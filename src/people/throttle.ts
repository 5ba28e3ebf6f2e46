import type { Clock } from '../domain/clock.ts';

/**
 * Failed attempts in a quarter of an hour before the next is refused unread. One person at one address, one account
 * from anywhere, and one address for any account: a town hall stands behind one address, so that the last is wide.
 */
const mostFailures = { accountAtAddress: 8, account: 40, address: 100 } as const;
const span = { minutes: 15 } as const;
/** What is remembered goes by the span; more than this many keys at once are an attack, and the oldest give way. */
const mostKeys = 50_000;

interface Failures {
  count: number;
  readonly until: Temporal.Instant;
}

/** Counts failed sign-ins in memory. `address` is a key that cannot be turned back into the sender's (`addressKeys`). */
export class SignInThrottle {
  readonly #clock: Clock;
  readonly #failures = new Map<string, Failures>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  #keys(account: string, address: string): readonly (readonly [key: string, most: number])[] {
    return [
      [`both ${address} ${account}`, mostFailures.accountAtAddress],
      [`account ${account}`, mostFailures.account],
      [`address ${address}`, mostFailures.address],
    ];
  }

  /** Seconds until another attempt is read; 0 when it may be made now. */
  wait(account: string, address: string): number {
    const now = this.#clock.now();
    const waits = this.#keys(account, address).map(([key, most]) => {
      const failures = this.#failures.get(key);
      if (failures === undefined || failures.count < most) return 0;
      return Math.max(0, Math.ceil(failures.until.since(now).total('seconds')));
    });
    return Math.max(...waits);
  }

  /** Counted before it is known to be wrong, so that many at once are counted too. */
  attempted(account: string, address: string): void {
    const now = this.#clock.now();
    for (const [key] of this.#keys(account, address)) {
      const known = this.#failures.get(key);
      if (known !== undefined && Temporal.Instant.compare(known.until, now) > 0) known.count += 1;
      else this.#remember(key, { count: 1, until: now.add(span) });
    }
  }

  /** Takes back what `attempted` counted, and forgets the person's own failures at that address. */
  succeeded(account: string, address: string): void {
    const [own, ...others] = this.#keys(account, address);
    if (own) this.#failures.delete(own[0]);
    for (const [key] of others) {
      const known = this.#failures.get(key);
      if (known !== undefined) known.count -= 1;
    }
  }

  #remember(key: string, failures: Failures): void {
    this.#failures.delete(key);
    this.#failures.set(key, failures);
    if (this.#failures.size <= mostKeys) return;
    const [oldest] = this.#failures.keys();
    if (oldest !== undefined) this.#failures.delete(oldest);
  }
}
