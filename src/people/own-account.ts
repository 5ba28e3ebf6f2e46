import type { FastifyRequest } from 'fastify';
import { type Authentication, untilBrowserCloses } from './authentication.ts';
import { type About, passwordJudge } from './guessable.ts';
import type { KnownDevices } from './known-device.ts';
import { headersFor } from './request-headers.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import type { UsedCodes } from './used-codes.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;
type Cookies = { readonly cookies: readonly string[] };

/** What users do with their own password and second factor; each action requires their current password. */
export type OwnResult<Done extends object> =
  | ({ readonly type: 'done' } & Done)
  | { readonly type: 'wrong_password' | 'wrong_code' | 'guessable' | 'not_possible' }
  | { readonly type: 'too_many'; readonly waitSeconds: number };

/** The signed-in user, and their request. */
export interface OwnRequest {
  readonly request: WithCookies;
  readonly authUserId: string;
}

export interface OwnAccountParts {
  readonly authentication: () => Promise<Authentication>;
  readonly limits: SignInLimits;
  readonly devices: KnownDevices;
  readonly usedCodes: UsedCodes;
}

export interface Enrolment {
  /** What an authenticator app reads from the QR code. */
  readonly uri: string;
}

export interface RecoveryCodes {
  readonly codes: readonly string[];
}

export interface NewPassword {
  readonly current: string;
  readonly next: string;
  readonly about: About;
}

type Step<Done> = (
  api: Authentication['api'],
  given: { readonly headers: Headers; readonly returnHeaders: true },
) => Promise<Done>;

const reasons: Readonly<Record<string, 'wrong_password' | 'wrong_code'>> = {
  INVALID_PASSWORD: 'wrong_password',
  INVALID_CODE: 'wrong_code',
};

/** For users who sign in with a password of ours. Never call it within a transaction. */
export class OwnAccount {
  readonly #open: () => Promise<Authentication>;
  readonly #limits: SignInLimits;
  readonly #devices: KnownDevices;
  readonly #usedCodes: UsedCodes;
  readonly #isGuessable = passwordJudge();

  constructor({ authentication, limits, devices, usedCodes }: OwnAccountParts) {
    this.#usedCodes = usedCodes;
    this.#open = authentication;
    this.#limits = limits;
    this.#devices = devices;
  }

  async #attempt<Done extends object>(
    { request }: OwnRequest,
    step: Step<Done>,
  ): Promise<OwnResult<Done>> {
    const { api } = await this.#open();
    const { APIError } = await import('better-auth/api');
    try {
      const headers = headersFor(request);
      return { type: 'done', ...(await step(api, { headers, returnHeaders: true })) };
    } catch (error) {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      return { type: reasons[String(error.body?.code)] ?? 'not_possible' };
    }
  }

  /** Attempts are limited here too, so that nobody at an unattended desk can guess its owner's password or code. */
  async #guarded<Done extends object>(own: OwnRequest, step: Step<Done>): Promise<OwnResult<Done>> {
    const attempt = await this.#limits.ownPassword(own.authUserId);
    if (attempt.waitSeconds > 0) return { type: 'too_many', waitSeconds: attempt.waitSeconds };
    const result = await this.#attempt(own, step);
    if (result.type === 'done') await attempt.succeeded();
    return result;
  }

  /** Sets a new password, ends all other sessions of the user and forgets all other devices. */
  async changePassword(
    own: OwnRequest,
    { current, next, about }: NewPassword,
  ): Promise<OwnResult<Cookies>> {
    // Judging a password occupies the only thread for a while, so attempts are counted.
    const { waitSeconds } = await this.#limits.newPassword(own.authUserId);
    if (waitSeconds > 0) return { type: 'too_many', waitSeconds };
    if (await this.#isGuessable(next, about)) return { type: 'guessable' };
    const result = await this.#guarded(own, async (api, given) => {
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const { headers } = await api.changePassword({ body, ...given });
      return { cookies: untilBrowserCloses(headers.getSetCookie()) };
    });
    if (result.type === 'done') await this.#devices.forgetOthers(own.request, own.authUserId);
    return result;
  }

  /** The first step towards a second factor; it is not required at sign-in before a code of it has been given. */
  async beginFactor(own: OwnRequest, password: string): Promise<OwnResult<Enrolment>> {
    return await this.#guarded(own, async (api, given) => {
      const { response } = await api.enableTwoFactor({
        body: { password, method: 'totp' },
        ...given,
      });
      if (!('totpURI' in response)) throw new Error('a second factor without a key');
      return { uri: response.totpURI };
    });
  }

  /** Only for users without a factor: to anybody else it would show recovery codes without a password. */
  async confirmFactor(own: OwnRequest, code: string): Promise<OwnResult<Cookies & RecoveryCodes>> {
    return await this.#guarded(own, async (api, given) => {
      const typed = code.replaceAll(/\s/g, '');
      const { headers } = await api.verifyTOTP({ body: { code: typed }, ...given });
      await this.#usedCodes.take(own.authUserId, typed);
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: own.authUserId } });
      return { cookies: untilBrowserCloses(headers.getSetCookie()), codes: backupCodes };
    });
  }

  async newRecoveryCodes(own: OwnRequest, password: string): Promise<OwnResult<RecoveryCodes>> {
    return await this.#guarded(own, async (api, given) => {
      const { response } = await api.generateBackupCodes({ body: { password }, ...given });
      return { codes: response.backupCodes };
    });
  }

  async removeFactor(own: OwnRequest, password: string): Promise<OwnResult<Cookies>> {
    return await this.#guarded(own, async (api, given) => {
      const { headers } = await api.disableTwoFactor({ body: { password }, ...given });
      return { cookies: untilBrowserCloses(headers.getSetCookie()) };
    });
  }
}
