import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { prepare } from '../prepare.ts';
import { demonstrationPassword } from './demonstration.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

const secret = 'a secret of the tests, thirty-two characters and more';
const wrong = 'not the password at all';
const sender = 'a town hall';

describe('signing in', () => {
  let databases: Databases;
  const now = Temporal.Instant.from('2026-03-02T08:00:00Z');
  let signIn: SignIn;
  const nobody = { headers: {} };
  const [first] = seeds;
  const person = first?.organisation.accounts.find(({ role }) => role === 'registrar');
  const email = person?.email ?? '';

  function signInService(rateLimit: 'on' | 'off'): SignIn {
    return createSignIn({
      databases,
      config: { secret, publicUrl: undefined, rateLimit },
      clock: { now: () => now },
    });
  }

  async function signInWithPassword(address = email, password = demonstrationPassword) {
    const result = await signIn.signIn(nobody, { email: address, password }, sender);
    if (result.type !== 'signed_in') throw new Error(result.type);
    const [cookie = ''] = result.cookies;
    return { cookie, request: () => ({ headers: { cookie: cookie.split(';')[0] } }) };
  }

  beforeAll(async () => {
    databases = await testDatabases();
    await prepare({ mode: 'demonstration' }, databases);
    signIn = signInService('off');
  });
  afterAll(() => databases.close());

  it('identifies a member of staff by e-mail and password, with the role and place of the account', async () => {
    const { request } = await signInWithPassword(email.toUpperCase());
    expect(await signIn.actorOf(request())).toMatchObject({
      type: 'staff',
      accountId: person?.id,
      municipality: first?.id,
      role: 'registrar',
      committees: 'all',
    });
  });

  it('accepts the password that the demonstration shows for each of its accounts', async () => {
    for (const seed of seeds) {
      const [account] = seed.organisation.accounts;
      const { request } = await signInWithPassword(account?.email);
      expect(await signIn.actorOf(request())).toMatchObject({ municipality: seed.id });
    }
  });

  it('sets a cookie that scripts cannot read, that other sites cannot send, and that ends with the browser', async () => {
    const { cookie } = await signInWithPassword();
    expect(cookie).toMatch(/^desk=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Max-Age|Expires/i);
  });

  it('sends the cookie only over encrypted connections, where these are configured', async () => {
    const config = { secret, publicUrl: 'https://synpunkter.example', rateLimit: 'off' } as const;
    const encrypted = createSignIn({ databases, config, clock: { now: () => now } });
    const result = await encrypted.signIn(
      nobody,
      { email, password: demonstrationPassword },
      sender,
    );
    expect(result).toMatchObject({ type: 'signed_in' });
    if (result.type !== 'signed_in') throw new Error(result.type);
    for (const cookie of result.cookies) {
      expect(cookie).toMatch(/^__Host-desk(-device)?=/);
      expect(cookie).toMatch(/; Path=\/;.*; Secure/);
      expect(cookie).not.toMatch(/Domain/i);
    }
    const [cookie] = result.cookies[0]?.split(';') ?? [];
    expect(await encrypted.actorOf({ headers: { cookie } })).toMatchObject({ role: 'registrar' });
    const [former] = [cookie?.replace('__Host-', '')];
    expect(await encrypted.actorOf({ headers: { cookie: former } })).toBeUndefined();
  });

  it('stores no network address with a session, and of the browser only what its owner recognises it by', async () => {
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/143.0.7444.59 Safari/537.36';
    const headers = { 'user-agent': agent, 'x-forwarded-for': '192.0.2.7' };
    await databases.auth.deleteFrom('session').execute();
    await signIn.signIn({ headers }, { email, password: demonstrationPassword }, sender);
    const sessions = await databases.auth
      .selectFrom('session')
      .select(['ipAddress', 'userAgent'])
      .execute();
    expect(sessions).toEqual([{ ipAddress: '', userAgent: 'chrome windows' }]);
  });

  it('answers the same to a wrong password, an unknown address and a closed account', async () => {
    const closed = seeds[1]?.organisation.accounts[0]?.email ?? '';
    await databases.owner
      .updateTable('account')
      .set({ active: false })
      .where('email', '=', closed)
      .execute();
    const answers = [
      await signIn.signIn(nobody, { email, password: wrong }, sender),
      await signIn.signIn(nobody, { email: 'ingen@vasteras.example', password: wrong }, sender),
      await signIn.signIn(nobody, { email: closed, password: demonstrationPassword }, sender),
      await signIn.signIn(nobody, { email: 'inte en adress', password: 'x' }, sender),
      await signIn.signIn(nobody, { email, password: 'x'.repeat(10_000) }, sender),
    ];
    expect(answers).toEqual(answers.map(() => ({ type: 'refused' })));
    await databases.owner
      .updateTable('account')
      .set({ active: true })
      .where('email', '=', closed)
      .execute();
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const time = async (address: string) => {
      // Processor time, which includes the thread that computes the hash: waiting for the processor does not count.
      const before = process.cpuUsage();
      await signIn.signIn(nobody, { email: address, password: wrong }, sender);
      return process.cpuUsage(before).user;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      known.push(await time(email));
      unknown.push(await time('ingen@vasteras.example'));
    }
    // Computing the hash takes most of the time; without it, unknown addresses would be answered some twenty times
    // faster.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it('refuses a stolen cookie once its owner has signed out', async () => {
    const { request } = await signInWithPassword();
    const stolen = request();
    expect(await signIn.actorOf(request())).toBeDefined();
    expect((await signIn.signOut(request())).cookies.join()).toMatch(/desk=;.*Max-Age=0/);
    expect(await signIn.actorOf(stolen)).toBeUndefined();
  });

  it('ends the former session when the same browser signs in again', async () => {
    const { request } = await signInWithPassword();
    await signIn.signIn(request(), { email, password: demonstrationPassword }, sender);
    expect(await signIn.actorOf(request())).toBeUndefined();
  });

  it('accepts no cookie that it has not signed', async () => {
    const { request } = await signInWithPassword();
    const cookie = request().headers.cookie ?? '';
    expect(
      await signIn.actorOf({ headers: { cookie: `${cookie.slice(0, -6)}AAAAAA` } }),
    ).toBeUndefined();
    expect(await signIn.actorOf({ headers: { cookie: cookie.split('.')[0] } })).toBeUndefined();
  });

  it('applies at the next request that a role was removed, or the account closed', async () => {
    const { request } = await signInWithPassword();
    const own = databases.owner.updateTable('account').where('email', '=', email);
    await own.set({ role: 'employee' }).execute();
    expect(await signIn.actorOf(request())).toMatchObject({ role: 'employee' });
    await own.set({ role: 'registrar', active: false }).execute();
    expect(await signIn.actorOf(request())).toBeUndefined();
    await own.set({ active: true }).execute();
  });

  it('ends after two hours without a request, and after twelve in any case', async () => {
    const { request } = await signInWithPassword();
    const sessions = databases.auth.updateTable('session');
    await sessions.set({ expiresAt: new Date(Date.now() - 1_000) }).execute();
    expect(await signIn.actorOf(request())).toBeUndefined();
    const long = await signInWithPassword();
    const hour = 3_600_000;
    const { expiresAt } = await databases.auth
      .selectFrom('session')
      .select('expiresAt')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow();
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(2 * hour);
    await sessions.set({ createdAt: new Date(Date.now() - 12.1 * hour) }).execute();
    expect(await signIn.actorOf(long.request())).toBeUndefined();
  });

  it('delays repeated guesses, reveals nothing by it, and lets others at the same address sign in', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const limited = signInService('on');
    const attempt = (address: string, password: string) =>
      limited.signIn(nobody, { email: address, password }, sender);
    for (const address of [email, 'ingen@vasteras.example']) {
      for (let tries = 0; tries < 8; tries += 1)
        expect(await attempt(address, wrong)).toEqual({ type: 'refused' });
      expect(await attempt(address, demonstrationPassword)).toMatchObject({
        type: 'too_many',
        waitSeconds: 900,
      });
    }
    const colleague = seeds[2]?.organisation.accounts[0]?.email ?? '';
    expect(await attempt(colleague, demonstrationPassword)).toMatchObject({ type: 'signed_in' });
    vi.setSystemTime(Date.now() + 900_000);
    expect(await attempt(email, demonstrationPassword)).toMatchObject({ type: 'signed_in' });
    vi.useRealTimers();
  });

  it('limits guesses at many accounts from one address, but not from other addresses', async () => {
    const limited = signInService('on');
    const attempt = (address: string, from: string) =>
      limited.signIn(nobody, { email: address, password: demonstrationPassword }, from);
    for (let person = 0; person < 100; person += 1)
      await limited.signIn(nobody, { email: `person${person}@x.example`, password: '' }, 'a hall');
    expect(await attempt(email, 'a hall')).toMatchObject({ type: 'too_many' });
    expect(await attempt(email, 'a home')).toMatchObject({ type: 'signed_in' });
  });

  it('counts only failures: a whole town hall signs in from one address in the morning', async () => {
    const limited = signInService('on');
    for (let person = 0; person < 120; person += 1) {
      const answer = await limited.signIn(
        nobody,
        { email, password: demonstrationPassword },
        'an open hall',
      );
      expect(answer.type).toBe('signed_in');
    }
  });
});
