import { inTenant } from '../src/db/tenant.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import { signInAs, type TestApp } from './app.ts';
import { readPage } from './page.ts';

/** The values to type, by the labels of their fields; labels are read as patterns. */
export type Typed = Record<string, string | boolean>;

/** Staff who register cases, each signed in only once because checking a password takes time. */
export function registering(app: TestApp) {
  const entered = new Map<string, { readonly cookie: string }>();
  async function enter(municipality: string, role: Role) {
    const headers =
      entered.get(`${municipality} ${role}`) ?? (await signInAs(app, municipality, role));
    entered.set(`${municipality} ${role}`, headers);
    return headers;
  }

  async function openForm(municipality: string, role: Role) {
    const headers = await enter(municipality, role);
    return { headers, page: await app.page('/desk/registrera', headers) };
  }

  async function register(municipality: string, role: Role, typed: Typed) {
    const { headers, page } = await openForm(municipality, role);
    const button = /^(Registrera|Lämna in)$/;
    const form = page.form(
      button,
      new Map(Object.entries(typed).map(([label, value]) => [new RegExp(label), value])),
    );
    const response = await app.submit(form, headers);
    return { headers, form, response, page: readPage(response.body) };
  }

  function rows(municipality: string) {
    return inTenant(app.context.databases, { municipality, committees: 'all' }, async (trx) =>
      trx
        .selectFrom('feedback_case')
        .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
        .selectAll('feedback_case')
        .select(['submitter.name', 'submitter.phone', 'submitter.email'])
        .orderBy('number', 'desc')
        .execute(),
    );
  }
  const newest = async (municipality: string) => (await rows(municipality))[0];

  return { entered, enter, openForm, register, rows, newest };
}
