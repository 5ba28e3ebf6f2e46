import type { LightMyRequestResponse } from 'fastify';
import { addUser } from '../src/administration/add-user.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import { ownAccountWords as words } from '../src/features/own-account/words.ts';
import { signInWords } from '../src/i18n/desk/sign-in.ts';
import type { TestApp } from './app.ts';
import { codeFor } from './authenticator.ts';
import { type Page, readPage } from './page.ts';

export const secondFactorPage = '/desk/mitt-konto/engangskod';

export type Cookie = { readonly cookie: string };
let people = 0;

/** A new user with a password of their own, who has no second factor yet. */
export async function newPerson({ context }: TestApp, role: Role = 'registrar') {
  people += 1;
  const email = `nummer${people}@vasteras.example`;
  const name = `Person ${people}`;
  const order = { municipality: 'vasteras', email, name, role };
  const added = await addUser(context.databases, context.clock, order);
  if (added.type !== 'added' || added.madePassword === null) throw new Error(added.type);
  return { email, name, password: added.madePassword, accountId: added.accountId };
}

/** Every cookie that a response sets, as a browser sends them in later requests. */
export const cookiesOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => String(line).split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** The cookie by which a browser is recognised, among those that signing in set. */
export function deviceCookie({ cookie }: Cookie): Cookie {
  const [found] = /desk-device=[^;]+/.exec(cookie) ?? [];
  if (found === undefined) throw new Error('no cookie that lets the device be known');
  return { cookie: found };
}

export async function openFactor(app: TestApp, headers: Cookie, password: string) {
  const begin = await app.page(secondFactorPage, headers);
  return await app.submit(
    begin.form(words.factor.begin, { [words.currentPassword]: password }),
    headers,
  );
}

/** Enrols through the pages: password, QR code, code, recovery codes. */
export async function enrol(app: TestApp, headers: Cookie, password: string) {
  const scan = readPage((await openFactor(app, headers, password)).body);
  const key = scan.body.querySelector('code')?.textContent ?? '';
  const form = scan.form(words.factor.submit, { [words.factor.code]: codeFor(key) });
  const response = await app.submit(form, headers);
  const page = readPage(response.body);
  const recovery = [...page.body.querySelectorAll('li code')].map((one) => one.textContent ?? '');
  return { key, recovery, response, headers: { cookie: cookiesOf(response) } };
}

export interface CodeStep {
  readonly response: LightMyRequestResponse;
  readonly page: Page;
  readonly cookie: Cookie;
}

/** The first step of signing in, after which the code is asked for. `more`: additional fields of the form. */
export async function givePassword(
  app: TestApp,
  { email, password }: { readonly email: string; readonly password: string },
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<CodeStep> {
  const fields = Object.entries({ email, password, ...more });
  const response = await app.submit({ action: '/desk/logga-in', method: 'post', fields }, headers);
  const cookie = [cookiesOf(response), headers.cookie ?? ''].filter((one) => one !== '').join('; ');
  return { response, page: readPage(response.body), cookie: { cookie } };
}

export const giveCode = (app: TestApp, step: CodeStep, code: string) =>
  app.submit(
    step.page.form(signInWords.code.submit, { [signInWords.code.label]: code }),
    step.cookie,
  );
