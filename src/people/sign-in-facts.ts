import type { Databases } from '../db/connect.ts';

/** How a person signs in, for the administrator of accounts. */
export interface SignInFacts {
  readonly by: 'password' | 'provider';
  readonly secondFactor: boolean;
  readonly lastSignIn: Date | null;
}

/** By user, for one municipality. Not within a transaction: sign-in data is read with its own database role. */
export async function signInFacts(
  { auth }: Pick<Databases, 'auth'>,
  municipality: string,
): Promise<ReadonlyMap<string, SignInFacts>> {
  const users = await auth
    .selectFrom('user')
    .leftJoin('account', (join) =>
      join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'),
    )
    .select(['user.id', 'user.twoFactorEnabled', 'user.lastSignInAt', 'account.id as credential'])
    .where('user.municipality', '=', municipality)
    .execute();
  return new Map(
    users.map((user) => [
      user.id,
      {
        by: user.credential === null ? 'provider' : 'password',
        secondFactor: user.twoFactorEnabled,
        lastSignIn: user.lastSignInAt,
      },
    ]),
  );
}
