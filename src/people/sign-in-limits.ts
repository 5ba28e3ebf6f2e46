import type { Config } from '../config/config.ts';
import { keyedDigest } from '../config/keyed-digest.ts';
import type { Databases } from '../db/connect.ts';
import { type Limiter, openLimiter } from '../db/limiter.ts';

const quarterHour = 15 * 60;
const day = 24 * 60 * 60;

/**
 * How many wrong attempts are read. What others do from devices that an account has not signed in with must not shut its owner
 * out (docs/decisions/0020): a device that has signed in well counts on its own, and so do password and code together.
 * One address may be a whole town hall, so that the limit by address is wide.
 */
const rules = {
  accountAtAddress: { name: 'password-account-address', most: 8, seconds: quarterHour },
  account: { name: 'password-account', most: 40, seconds: quarterHour },
  address: { name: 'password-address', most: 100, seconds: quarterHour },
  device: { name: 'password-device', most: 8, seconds: quarterHour },
  both: { name: 'password-and-code-address', most: 60, seconds: quarterHour },
  // Six digits, of which three are right at a time: a day of guesses at one account hits once in some 30 years.
  code: { name: 'code-account', most: 10, seconds: quarterHour },
  codeOfDay: { name: 'code-account-day', most: 30, seconds: day },
  codeOnDevice: { name: 'code-device', most: 10, seconds: quarterHour },
  // 49 random bits cannot be guessed at any rate, so that nobody else's guesses are counted against their owner.
  recoveryCode: { name: 'recovery-account-address', most: 10, seconds: quarterHour },
  ownPassword: { name: 'own-password', most: 8, seconds: quarterHour },
  newPassword: { name: 'new-password', most: 30, seconds: quarterHour },
} as const;
type RuleName = keyof typeof rules;

/** `address`: a key of it (`addressDigests`). `device`: one that this account has signed in with before. */
export interface Sender {
  readonly address: string;
  readonly device: string | undefined;
}

/** One attempt, counted before it is known to be wrong, so that many at once are counted too. */
export interface Attempt {
  /** Seconds until another is read; 0: this one is. */
  readonly waitSeconds: number;
  /** Takes back what was counted for others too, and forgets one's own wrong ones. */
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

  /** A password alone. `account`: the e-mail address as it was typed, in small letters. */
  async password(account: string, { address, device }: Sender): Promise<Attempt> {
    if (device !== undefined)
      return await this.#attempt([['device', `${device} ${account}`, 'forget']]);
    return await this.#attempt([
      ['accountAtAddress', `${address} ${account}`, 'forget'],
      ['account', account, 'takeBack'],
      ['address', address, 'takeBack'],
    ]);
  }

  /** A password and a code at once, which is read while passwords alone have to wait. */
  async both(address: string): Promise<Attempt> {
    return await this.#attempt([['both', address, 'takeBack']]);
  }

  /** The second step, once the password was right. */
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

  /** The password that one's own account asks for again, of somebody who is signed in. */
  async ownPassword(userId: string): Promise<Attempt> {
    return await this.#attempt([['ownPassword', userId, 'forget']]);
  }

  /** A new password that is judged, right or wrong. */
  async newPassword(userId: string): Promise<Attempt> {
    return await this.#attempt([['newPassword', userId, 'takeBack']]);
  }
}
