import type { Config } from '../config/config.ts';
import { keyedDigest } from '../config/keyed-digest.ts';
import type { Databases } from '../db/connect.ts';
import { type Limiter, openLimiter } from '../db/limiter.ts';

const quarterHour = 15 * 60;
const day = 24 * 60 * 60;

/**
 * How many wrong attempts are accepted. Attempts by others, from devices that an account has not signed in with, must
 * not lock out its owner (docs/decisions/0020): a device that has signed in before is counted separately, and so are
 * password and code together. A whole town hall can have one address, so the limit by address is generous.
 */
const rules = {
  accountAtAddress: { name: 'password-account-address', most: 8, seconds: quarterHour },
  account: { name: 'password-account', most: 40, seconds: quarterHour },
  address: { name: 'password-address', most: 100, seconds: quarterHour },
  device: { name: 'password-device', most: 8, seconds: quarterHour },
  both: { name: 'password-and-code-address', most: 60, seconds: quarterHour },
  // Six digits, of which three codes are valid at a time: guessing at one account all day succeeds once in some 30
  // years.
  code: { name: 'code-account', most: 10, seconds: quarterHour },
  codeOfDay: { name: 'code-account-day', most: 30, seconds: day },
  codeOnDevice: { name: 'code-device', most: 10, seconds: quarterHour },
  // 49 random bits cannot be guessed at any rate, so other people's guesses are not counted against their owner.
  recoveryCode: { name: 'recovery-account-address', most: 10, seconds: quarterHour },
  ownPassword: { name: 'own-password', most: 8, seconds: quarterHour },
  newPassword: { name: 'new-password', most: 30, seconds: quarterHour },
} as const;
type RuleName = keyof typeof rules;

/** `address`: a key of it (`addressDigests`). `device`: one with which this account has signed in before. */
export interface Sender {
  readonly address: string;
  readonly device: string | undefined;
}

/** One attempt, counted before it is known to be wrong, so that many at once are counted too. */
export interface Attempt {
  /** Seconds until another attempt is accepted; 0 when this one is. */
  readonly waitSeconds: number;
  /** Removes this attempt from the shared counts, and the user's own wrong attempts. */
  succeeded(): Promise<void>;
}

type CountedAttempt = readonly [rule: RuleName, key: string, afterwards: 'forget' | 'takeBack'];

export class SignInLimits {
  readonly #limiters: Readonly<Record<RuleName, Limiter>>;
  readonly #keyOf: (text: string) => string;

  constructor(databases: Databases, config: Pick<Config, 'secret' | 'rateLimit'>) {
    const open = (rule: RuleName) => openLimiter(databases, rules[rule], config.rateLimit);
    this.#keyOf = keyedDigest(config.secret, 'counted attempts');
    this.#limiters = {
      accountAtAddress: open('accountAtAddress'),
      account: open('account'),
      address: open('address'),
      device: open('device'),
      both: open('both'),
      code: open('code'),
      codeOfDay: open('codeOfDay'),
      codeOnDevice: open('codeOnDevice'),
      recoveryCode: open('recoveryCode'),
      ownPassword: open('ownPassword'),
      newPassword: open('newPassword'),
    };
  }

  async #attempt(counted: readonly CountedAttempt[]): Promise<Attempt> {
    const keyed = counted.map(
      ([rule, key, afterwards]) => [this.#limiters[rule], this.#keyOf(key), afterwards] as const,
    );
    let waitSeconds = 0;
    for (const [limiter, key] of keyed) {
      waitSeconds = await limiter.count(key);
      if (waitSeconds > 0) break;
    }
    return {
      waitSeconds,
      async succeeded() {
        for (const [limiter, key, afterwards] of keyed) await limiter[afterwards](key);
      },
    };
  }

  /** A password alone. `account`: the e-mail address as it was typed, in lower case. */
  async password(account: string, { address, device }: Sender): Promise<Attempt> {
    if (device !== undefined)
      return await this.#attempt([['device', `${device} ${account}`, 'forget']]);
    return await this.#attempt([
      ['accountAtAddress', `${address} ${account}`, 'forget'],
      ['account', account, 'takeBack'],
      ['address', address, 'takeBack'],
    ]);
  }

  /** A password and a code together, which are read even while passwords alone have to wait. */
  async both(address: string): Promise<Attempt> {
    return await this.#attempt([['both', address, 'takeBack']]);
  }

  /** The second step, after the right password. */
  async code(
    kind: 'one_time' | 'recovery',
    userId: string,
    { address, device }: Sender,
  ): Promise<Attempt> {
    if (kind === 'recovery')
      return await this.#attempt([['recoveryCode', `${address} ${userId}`, 'forget']]);
    if (device !== undefined)
      return await this.#attempt([['codeOnDevice', `${device} ${userId}`, 'forget']]);
    return await this.#attempt([
      ['code', userId, 'forget'],
      ['codeOfDay', userId, 'takeBack'],
    ]);
  }

  /** The current password, which a signed-in user is asked for on their own account's pages. */
  async ownPassword(userId: string): Promise<Attempt> {
    return await this.#attempt([['ownPassword', userId, 'forget']]);
  }

  /** A new password that is judged, right or wrong. */
  async newPassword(userId: string): Promise<Attempt> {
    return await this.#attempt([['newPassword', userId, 'takeBack']]);
  }
}
