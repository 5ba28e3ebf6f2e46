import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '../src/domain/vocabulary.ts';
import { signInAs, type TestApp } from './app.ts';
import { type FilledForm, type Page, readPage } from './page.ts';

type Values = Record<string, string | boolean> | ReadonlyMap<string | RegExp, string | boolean>;

/** A signed-in user at the desk, who uses forms as a browser does. */
export interface DeskSession {
  readonly headers: { readonly cookie: string };
  page(address: string): Promise<Page>;
  /** Opens a page, fills in the form that has this button, sends it, and returns the response itself. */
  send(address: string, button: string | RegExp, values?: Values): Promise<LightMyRequestResponse>;
  /** As `send`, then follows the redirect; fails where the form was refused. */
  sendAndFollow(address: string, button: string | RegExp, values?: Values): Promise<Page>;
  /** Sends a form of a page that is already open. */
  submit(form: FilledForm): Promise<LightMyRequestResponse>;
}

/** The contact centre registers the case, as it does all cases where the policy says so (BOT-20). */
export async function registerAtContactCentre(
  app: TestApp,
  { municipality, number }: { readonly municipality: string; readonly number: string },
): Promise<void> {
  const centre = await deskSession(app, municipality, 'kontaktcenter');
  await centre.sendAndFollow(`/desk/arenden/${number}`, 'Jag har granskat det');
}

export async function deskSession(
  app: TestApp,
  municipality: string,
  role: Role,
  unit?: string,
): Promise<DeskSession> {
  const headers = await signInAs(app, municipality, role, unit);
  const page = (address: string) => app.page(address, headers);
  const submit = (form: FilledForm) => app.submit(form, headers);
  const send: DeskSession['send'] = async (address, button, values) =>
    submit((await page(address)).form(button, values));
  return {
    headers,
    page,
    submit,
    send,
    async sendAndFollow(address, button, values) {
      const response = await send(address, button, values);
      const to = response.headers.location;
      if (response.statusCode !== 303 || to === undefined)
        throw new Error(
          `${address}, ${String(button)}: ${response.statusCode} ${readPage(response.body).text().slice(0, 2_000)}`,
        );
      return await page(to);
    },
  };
}
