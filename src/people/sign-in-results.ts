import type { StaffActor } from '../domain/actor.ts';

/**
 * `cookies` are complete Set-Cookie lines. `refused` gives no reason, since it must not reveal which addresses have
 * accounts.
 */
export type SignInResult =
  | { readonly type: 'signed_in'; readonly actor: StaffActor; readonly cookies: readonly string[] }
  /** The password was right; the cookies say so until the code has been given too. */
  | { readonly type: 'second_factor'; readonly cookies: readonly string[] }
  | { readonly type: 'refused' }
  /** The password was not read. `code`: together with a code it would be (`can_help`), or was and did not fit (`wrong`). */
  | {
      readonly type: 'too_many';
      readonly waitSeconds: number;
      readonly code: 'can_help' | 'wrong' | 'too_many';
    };

/** `ended`: the password was given too long ago, or too many wrong codes have followed it. */
export type CodeResult =
  | Extract<SignInResult, { type: 'signed_in' }>
  | { readonly type: 'wrong' | 'ended' }
  | { readonly type: 'locked'; readonly waitSeconds: number };

export interface SignInMeans {
  readonly authUserId: string;
  readonly email: string;
  readonly sessionId: string;
  readonly by: 'password' | 'provider';
  readonly secondFactor: boolean;
  /** Whether they must set up a second factor before anything else. */
  readonly mustEnrol: boolean;
}

export interface SignOutResult {
  readonly cookies: readonly string[];
  /** The provider with which they are still signed in; null: a password of ours. */
  readonly providerOf: string | null;
}
