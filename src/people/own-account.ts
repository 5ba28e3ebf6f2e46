import type { FastifyRequest } from 'fastify';
import { type Authentication, untilBrowserCloses } from './authentication.ts';

type WithCookies = Pick<FastifyRequest, 'headers'>;
type Cookies = { readonly cookies: readonly string[] };

/** What somebody does with their own password and second factor, each time with the password they have. */
export type OwnResult<Done extends object> =
  | ({ readonly type: 'done' } & Done)
  | { readonly type: 'wrong_password' | 'wrong_code' | 'not_possible' };

export interface Enrolment {
  /** What an app reads off the picture. */
  readonly uri: string;
}

export interface RecoveryCodes {
  readonly codes: readonly string[];
}

const reasons: Readonly<Record<string, 'wrong_password' | 'wrong_code'>> = {
  INVALID_PASSWORD: 'wrong_password',
  INVALID_CODE: 'wrong_code',
};

/** Of those who sign in with a password of ours. Never call it within a transaction. */
export class OwnAccount {
  readonly #open: () => Promise<Authentication>;

  constructor(open: () => Promise<Authentication>) {
    this.#open = open;
  }

  async #attempt<Done extends object>(
    request: WithCookies,
    step: (
      api: Authentication['api'],
      given: { readonly headers: Headers; readonly returnHeaders: true },
    ) => Promise<Done>,
  ): Promise<OwnResult<Done>> {
    const { api } = await this.#open();
    const { APIError } = await import('better-auth/api');
    try {
      const headers = new Headers({ cookie: request.headers.cookie ?? '' });
      return { type: 'done', ...(await step(api, { headers, returnHeaders: true })) };
    } catch (error) {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      return { type: reasons[String(error.body?.code)] ?? 'not_possible' };
    }
  }

  /** A new password; everything else that is open in their name ends. */
  async changePassword(
    request: WithCookies,
    { current, next }: { readonly current: string; readonly next: string },
  ): Promise<OwnResult<Cookies>> {
    return await this.#attempt(request, async (api, given) => {
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const { headers } = await api.changePassword({ body, ...given });
      return { cookies: untilBrowserCloses(headers.getSetCookie()) };
    });
  }

  /** The first step to a second factor; nothing asks for it before a code of it has been given. */
  async beginFactor(request: WithCookies, password: string): Promise<OwnResult<Enrolment>> {
    return await this.#attempt(request, async (api, given) => {
      const { response } = await api.enableTwoFactor({
        body: { password, method: 'totp' },
        ...given,
      });
      if (!('totpURI' in response)) throw new Error('a second factor without a key');
      return { uri: response.totpURI };
    });
  }

  async confirmFactor(
    request: WithCookies,
    { code, authUserId }: { readonly code: string; readonly authUserId: string },
  ): Promise<OwnResult<Cookies & RecoveryCodes>> {
    return await this.#attempt(request, async (api, given) => {
      const body = { code: code.replaceAll(/\s/g, '') };
      const { headers } = await api.verifyTOTP({ body, ...given });
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: authUserId } });
      return { cookies: untilBrowserCloses(headers.getSetCookie()), codes: backupCodes };
    });
  }

  async newRecoveryCodes(
    request: WithCookies,
    password: string,
  ): Promise<OwnResult<RecoveryCodes>> {
    return await this.#attempt(request, async (api, given) => {
      const { response } = await api.generateBackupCodes({ body: { password }, ...given });
      return { codes: response.backupCodes };
    });
  }

  async removeFactor(request: WithCookies, password: string): Promise<OwnResult<Cookies>> {
    return await this.#attempt(request, async (api, given) => {
      const { headers } = await api.disableTwoFactor({ body: { password }, ...given });
      return { cookies: untilBrowserCloses(headers.getSetCookie()) };
    });
  }
}
