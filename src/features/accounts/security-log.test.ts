import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { personWith, signInAs, signInWith, type TestApp, testApp } from '../../../test/app.ts';
import { codeFor, nextCodeFor } from '../../../test/authenticator.ts';
import { enrol, giveCode, givePassword, newPerson } from '../../../test/signing-in.ts';
import { securityLogWords as words } from '../../i18n/desk/security-log.ts';
import { ownAccountWords } from '../own-account/words.ts';

const page = '/desk/konton/sakerhetslogg';
const lineSchema = z.object({
  msg: z.literal('security'),
  event: z.string(),
  account: z.string().optional(),
  municipality: z.string().optional(),
  address: z.string().optional(),
  detail: z.string().optional(),
});

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ config: { trustProxy: 1 } });
});
afterAll(() => app.close());

const lines = () =>
  app.log
    .filter((line) => line.includes('"msg":"security"'))
    .map((line) => lineSchema.parse(JSON.parse(line)));
/** The events written since, once the response's own line has been written too. */
async function written(work: () => Promise<unknown>, least = 1) {
  const before = lines().length;
  await work();
  await vi.waitFor(() => expect(lines().length).toBeGreaterThanOrEqual(before + least));
  return lines().slice(before);
}
const eventsOf = (found: readonly { readonly event: string }[]) => found.map(({ event }) => event);

describe('the security log', () => {
  it('records a sign-in, a wrong password and a wrong code with account and a digest of the address', async () => {
    const person = await newPerson(app);
    const from = { 'x-forwarded-for': '192.0.2.44' };
    const found = await written(async () => {
      await givePassword(app, { ...person, password: 'fel lösenord helt' }, {}, from);
      const first = await givePassword(app, person, {}, from);
      const { key } = await enrol(app, first.cookie, person.password);
      const step = await givePassword(app, person, {}, from);
      await giveCode(app, step, '123456');
      await giveCode(app, step, codeFor(key));
      await giveCode(app, step, nextCodeFor(key));
    }, 6);
    expect(eventsOf(found)).toEqual([
      'sign_in_refused',
      'signed_in',
      'second_factor_added',
      'code_wrong',
      'code_wrong',
      'signed_in',
    ]);
    const [first] = found;
    expect(new Set(found.map(({ account }) => account)).size).toBe(1);
    expect(first).toMatchObject({
      municipality: 'vasteras',
      address: expect.stringMatching(/^[\w-]{43}$/),
    });
    // The two steps with a password; the forms that follow are sent directly.
    expect(found.filter(({ address }) => address === first?.address)).toHaveLength(2);
    expect(app.log.join('\n')).not.toMatch(/192\.0\.2\.44|nummer\d|fel lösenord|123456/);
  });

  it('records nothing of what was typed for an unknown account', async () => {
    const found = await written(() =>
      givePassword(app, { email: 'ingen.alls@vasteras.example', password: 'hemligheten1' }),
    );
    expect(found).toEqual([
      { msg: 'security', event: 'sign_in_refused', address: expect.any(String) },
    ]);
    expect(app.log.join('\n')).not.toMatch(/ingen\.alls|hemligheten1/);
  });

  it('records what a person does to their own account, and a refusal at most once a minute', async () => {
    const person = await newPerson(app);
    const elsewhere = await signInWith(app, person.email, person.password);
    const headers = await signInWith(app, person.email, person.password);
    const own = await app.page('/desk/mitt-konto', headers);
    const found = await written(async () => {
      await app.submit(own.form(ownAccountWords.sessions.endOthers), headers);
      const form = await app.page('/desk/mitt-konto/losenord', headers);
      const change = (current: string) =>
        app.submit(
          form.form(ownAccountWords.password.submit, {
            [ownAccountWords.password.current]: current,
            [ownAccountWords.password.next]: 'gurkan simmar baklänges',
          }),
          headers,
        );
      await change('fel lösenord helt');
      for (let times = 0; times < 3; times += 1) await app.get('/desk/konton', headers);
      await app.submit({ action: '/desk/logga-ut', method: 'post', fields: [] }, headers);
    }, 4);
    expect(eventsOf(found).toSorted()).toEqual([
      'access_refused',
      'other_sessions_ended',
      'own_password_wrong',
      'signed_out',
    ]);
    expect(found.find(({ event }) => event === 'access_refused')).toMatchObject({
      detail: 'GET /desk/konton',
      account: expect.any(String),
    });
    expect((await app.get('/desk', elsewhere)).statusCode).toBe(303);
  });

  it('stores no address, not even as a digest, where the person refused may be a submitter', async () => {
    const foreign = { origin: 'https://ond.example' };
    const found = await written(() =>
      app.submit({ action: '/vasteras/folj', method: 'post', fields: [['code', 'x']] }, foreign),
    );
    expect(found).toEqual([
      { msg: 'security', event: 'foreign_origin', detail: expect.stringMatching(/^POST /) },
    ]);
  });

  it('is readable by the administrator only, for the accounts of the own municipality', async () => {
    const person = await newPerson(app);
    await givePassword(app, { ...person, password: 'fel lösenord helt' });
    await app.context.securityLog.settle();
    const administrator = await signInWith(app, personWith('vasteras', 'administrator').email);
    const accounts = await app.page('/desk/konton', administrator);
    expect(accounts.getByRole('link', { name: words.title }).getAttribute('href')).toBe(page);
    const log = await app.page(page, administrator);
    const rows = log.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(
      rows.some((row) => row.includes(words.events.sign_in_refused) && row.includes(person.name)),
    ).toBe(true);
    expect(rows[1]).toContain(personWith('vasteras', 'administrator').name);
    const elsewhere = await signInAs(app, 'falkoping', 'administrator');
    expect((await app.page(page, elsewhere)).text()).not.toContain(person.name);
    const registrar = await signInAs(app, 'vasteras', 'registrar');
    expect((await app.get(page, registrar)).statusCode).toBe(403);
  });

  it('names whose account an administrator closed, or gave a new password', async () => {
    const person = await newPerson(app);
    const headers = await signInAs(app, 'vasteras', 'administrator');
    const account = await app.page(`/desk/konton/${person.accountId}`, headers);
    const button = account
      .getAllByRole('button')
      .find((one) => /lösenord/i.test(one.textContent ?? ''));
    await app.submit(account.form(button?.textContent?.trim() ?? ''), headers);
    const log = await app.page(page, headers);
    expect(log.text()).toContain(`${words.events.password_replaced}${words.about(person.name)}`);
  });

  it('can be added to but not changed, and is deleted after 180 days', async () => {
    const { auth } = app.context.databases;
    await expect(
      auth.updateTable('securityEvent').set({ event: 'signed_out' }).execute(),
    ).rejects.toThrow(/append-only|permission denied/);
    await expect(auth.deleteFrom('securityEvent').execute()).rejects.toThrow(/append-only/);
    const kept = await auth.selectFrom('securityEvent').select('id').execute();
    await auth
      .insertInto('securityEvent')
      .values({
        at: sql<Date>`now() - interval '181 days'`,
        event: 'signed_in',
        municipality: 'vasteras',
        userId: 'somebody of long ago',
        address: null,
        detail: null,
      })
      .execute();
    await app.context.securityLog.dispose();
    const left = await auth.selectFrom('securityEvent').select('id').execute();
    expect(left).toEqual(kept);
  });
});
