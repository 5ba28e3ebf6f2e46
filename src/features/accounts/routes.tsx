import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addUser } from '../../administration/add-user.ts';
import { changeAccount, makeNewPassword } from '../../administration/change-account.ts';
import type { AppContext } from '../../app-context.ts';
import { securityNotes } from '../../channels/security-notes.ts';
import { inTenant } from '../../db/tenant.ts';
import { actorReference, type StaffActor } from '../../domain/actor.ts';
import { mayKeepAccounts } from '../../domain/permission.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { Problem } from '../../problem.ts';
import { readFields } from '../../validation/field-errors.ts';
import { answerNotPermitted } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { AccountPage, type AccountPageProps } from './account-page.tsx';
import { newSchema, readChange, refusalErrors, statusOf, valuesOf } from './form.ts';
import { ListPage } from './list-page.tsx';
import { NewPage, type NewPageProps, PasswordPage } from './new-page.tsx';
import { type KnownAccount, readAccounts, readAssignedWork, readSecurityLog } from './queries.ts';
import { SecurityPage } from './security-page.tsx';
import { accountWords } from './words.ts';

type Query = Readonly<Record<string, unknown>>;
interface One {
  readonly Params: { readonly account: string };
}
type TakeForm = (actor: StaffActor, values: FormValues) => Promise<unknown>;

/** Confirms what the address says was just done; the name is read from the account, never from the address. */
function doneWords(query: Query, accounts: readonly KnownAccount[]): string | undefined {
  const account = accounts.find(({ id }) => id === query.konto);
  if (!account) return undefined;
  return query.klart === 'unchanged'
    ? accountWords.unchanged(account.name)
    : accountWords.changed(account.name);
}

async function listPage(app: AppContext, reply: FastifyReply, actor: StaffActor, query: Query) {
  const accounts = await readAccounts(app, actor);
  const done = doneWords(query, accounts.accounts);
  return sendPage(reply, 200, <ListPage accounts={accounts} done={done} />);
}

async function takeNew(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  values: FormValues,
) {
  const accounts = await readAccounts(app, actor);
  const again = (errors: NewPageProps['errors']) =>
    sendPage(reply, 422, <NewPage {...{ accounts, values }} errors={errors ?? {}} />);
  const reading = readFields(newSchema, values, 'sv');
  if (reading.kind === 'errors') return again(reading.errors);
  const { municipality } = actor;
  const user = { ...reading.fields, municipality };
  const result = await addUser(app.databases, app.clock, user, actorReference(actor));
  if (result.type === 'refused') return again(refusalErrors(result.reason));
  await securityNotes(app)(reply.request, 'account_added', result.accountId);
  const { frame } = accounts;
  const password = result.madePassword ?? '';
  return sendPage(reply, 201, <PasswordPage {...{ frame, password }} name={user.name} />);
}

async function accountProps(
  app: AppContext,
  actor: StaffActor,
  id: string,
): Promise<Omit<AccountPageProps, 'values'>> {
  const accounts = await readAccounts(app, actor);
  const account = accounts.accounts.find((one) => one.id === id);
  if (!account) throw new Problem('not_found');
  const assigned = await readAssignedWork(app, actor, account.id);
  return { accounts, account, assigned, own: id === actor.accountId };
}

async function takeChange(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  { id, values }: { readonly id: string; readonly values: FormValues },
) {
  const props = await accountProps(app, actor, id);
  const again = (status: number, errors: Readonly<Record<string, string>>) =>
    sendPage(reply, status, <AccountPage {...props} values={values} errors={errors} />);
  const reading = readChange(values, props.account);
  if (reading.kind === 'errors') return again(422, reading.errors);
  const order = { accountId: id, ...reading.fields };
  const result = await changeAccount(app.databases, app.caseContext, actor, order);
  if (result.type === 'refused')
    return again(statusOf(result.reason), refusalErrors(result.reason));
  if (result.type === 'changed') await securityNotes(app)(reply.request, 'account_changed', id);
  return reply.redirect(`${deskPaths.accounts}?klart=${result.type}&konto=${id}`, 303);
}

async function takePassword(app: AppContext, reply: FastifyReply, actor: StaffActor, id: string) {
  const { accounts } = await accountProps(app, actor, id);
  if (id === actor.accountId) throw new Problem('conflict');
  const result = await makeNewPassword(app.databases, app.caseContext, actor, id);
  if (result.type === 'refused') throw new Problem('conflict');
  await securityNotes(app)(reply.request, 'password_replaced', id);
  const { name, password } = result;
  return sendPage(reply, 201, <PasswordPage {...{ name, password }} frame={accounts.frame} />);
}

/** The pages for managing accounts: who works here, in which role and where. */
export function registerAccountRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);

  async function requireAccountKeeper(request: FastifyRequest): Promise<StaffActor> {
    const actor = await staffOf(app, request);
    if (!mayKeepAccounts(actor)) throw new Problem('not_permitted');
    return actor;
  }

  /** An administrator whose role was removed while the page was open is shown what they typed, to pass it on. */
  async function take(request: FastifyRequest, reply: FastifyReply, form: TakeForm) {
    const actor = await staffOf(app, request);
    const values = formToObject(request.body);
    if (mayKeepAccounts(actor)) return await form(actor, values);
    const place = await inTenant(app.databases, { ...actor, committees: [] }, (trx) =>
      municipalityOf(trx, actor.municipality),
    );
    return answerNotPermitted(reply, { actor, values, config: app.config }, place);
  }

  server.get<{ Querystring: Query }>(deskPaths.accounts, { preHandler }, async (request, reply) =>
    listPage(app, reply, await requireAccountKeeper(request), request.query),
  );
  server.get(deskPaths.securityLog, { preHandler }, async (request, reply) => {
    const log = await readSecurityLog(app, await requireAccountKeeper(request));
    return sendPage(reply, 200, <SecurityPage {...log} />);
  });
  server.get(deskPaths.accountNew, { preHandler }, async (request, reply) => {
    const accounts = await readAccounts(app, await requireAccountKeeper(request));
    return sendPage(reply, 200, <NewPage accounts={accounts} />);
  });
  server.post(deskPaths.accountNew, { preHandler }, (request, reply) =>
    take(request, reply, (actor, values) => takeNew(app, reply, actor, values)),
  );
  server.get<One>(deskPaths.account(':account'), { preHandler }, async (request, reply) => {
    const props = await accountProps(
      app,
      await requireAccountKeeper(request),
      request.params.account,
    );
    return sendPage(reply, 200, <AccountPage {...props} values={valuesOf(props.account)} />);
  });
  server.post<One>(deskPaths.account(':account'), { preHandler }, (request, reply) => {
    const id = request.params.account;
    return take(request, reply, (actor, values) => takeChange(app, reply, actor, { id, values }));
  });
  server.post<One>(deskPaths.accountPassword(':account'), { preHandler }, (request, reply) =>
    take(request, reply, (actor) => takePassword(app, reply, actor, request.params.account)),
  );
}
