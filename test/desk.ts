import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '../src/domain/vocabulary.ts';
import { signInAs, type TestApp } from './app.ts';
import { type FilledForm, type Page, readPage } from './page.ts';

type Values = Record<string, string | boolean> | ReadonlyMap<string | RegExp, string | boolean>;

/** Somebody at the desk, signed in, with a browser's habits. */
export interface DeskSession {
  readonly headers: { readonly cookie: string };
  page(address: string): Promise<Page>;
  /** Opens a page, fills in the form with this button, presses it, and reads the answer as it is. */
  send(address: string, button: string | RegExp, values?: Values): Promise<LightMyRequestResponse>;
  /** As `send`, and follows to where it leads; fails where it was refused. */
  sendAndFollow(address: string, button: string | RegExp, values?: Values): Promise<Page>;
  /** Presses a button of a page that is already open. */
  submit(form: FilledForm): Promise<LightMyRequestResponse>;
}

/** Kontaktcenter registers it, as it does everything where the policy says so (BOT-20). */
export async function registerAtContactCentre(
  app: TestApp,
  { municipality, number }: { readonly municipality: string; readonly number: string },
): Promise<void> {
  const centre = await deskSession(app, municipality, 'kontaktcenter');
  await centre.sendAndFollow(`/desk/arenden/${number}`, 'Registrera');
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
