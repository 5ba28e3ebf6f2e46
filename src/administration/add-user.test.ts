import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { verify } from '../ledger/verify/verify.ts';
import { createSignIn } from '../people/sign-in.ts';
import { prepare } from '../prepare.ts';
import { addUser, type NewUser } from './add-user.ts';

describe('giving a person an account', () => {
  let databases: Databases;
  const clock = { now: () => Temporal.Instant.from('2026-03-02T08:00:00Z') };
  const [first, second] = seeds;
  const municipality = first?.id ?? '';
  const unit = first?.organisation.units[0]?.id;
  const someone: NewUser = {
    municipality,
    email: ' Anna.Ek@Vasteras.Example ',
    name: 'Anna Ek',
    role: 'handler',
    unit,
  };
  const add = (user: Partial<NewUser> = {}) => addUser(databases, clock, { ...someone, ...user });

  beforeAll(async () => {
    databases = await testDatabases();
    await prepare({ mode: 'service' }, databases);
  });
  afterAll(() => databases.close());

  it('generates a password that is shown once and works for signing in, and records an event without personal names', async () => {
    const result = await add();
    if (result.type !== 'added' || result.madePassword === null) throw new Error(result.type);
    expect(result.madePassword).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const config = { secret: 'x'.repeat(32), publicUrl: undefined, rateLimit: 'off' } as const;
    const signIn = createSignIn({ databases, config, clock });
    const entered = await signIn.signIn(
      { headers: {} },
      { email: 'anna.ek@vasteras.example', password: result.madePassword },
      'here',
    );
    expect(entered).toMatchObject({
      type: 'signed_in',
      actor: { accountId: result.accountId, municipality, role: 'handler', unitId: unit },
    });
    const scope = { municipality, committees: [] };
    const [event] = await inTenant(databases, scope, (trx) =>
      trx.selectFrom('ledger_event').selectAll().where('type', '=', 'account_added').execute(),
    );
    expect(event?.actor).toBe('system');
    expect(event?.body).toContain(result.accountId);
    expect(event?.body).not.toMatch(/anna|ek@/i);
    const verification = await verify(databases, new Map());
    expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('lets an address sign in to one municipality only, whatever its capitals', async () => {
    await add();
    expect(await add({ email: 'ANNA.EK@vasteras.example' })).toEqual({
      type: 'refused',
      reason: 'email_taken',
    });
    const other = { municipality: second?.id ?? '', unit: second?.organisation.units[0]?.id };
    expect(await add(other)).toEqual({ type: 'refused', reason: 'email_taken' });
  });

  it('completes an earlier attempt that was interrupted between sign-in and account', async () => {
    const half = { id: 'half', municipality, name: 'Bo', email: 'bo@vasteras.example' };
    await databases.auth
      .insertInto('user')
      .values({ ...half, emailVerified: true })
      .execute();
    expect(await add({ email: half.email })).toMatchObject({ type: 'added' });
  });

  it.each([
    [{ municipality: 'ankeborg' }, 'unknown_municipality'],
    [{ unit: 'no-such-unit' }, 'unknown_unit'],
    [{ unit: undefined, department: 'no-such-department' }, 'unknown_department'],
    [{ unit: undefined }, 'place_needed'],
    [{ email: 'anna' }, 'not_an_email'],
    [{ password: 'kort' }, 'too_short'],
    [{ password: 'x'.repeat(129) }, 'too_long'],
    [{ email: 'anna.ekström@vasteras.example' }, 'not_an_email'],
    [{ email: 'anna.lindqvist@x.example', password: 'Anna.Lindqvist1' }, 'is_address'],
  ] as const)('refuses %j', async (user, reason) => {
    expect(await add(user)).toEqual({ type: 'refused', reason });
  });

  it('gives those who work for the whole municipality all committees, and others their own', async () => {
    const registrar = await add({
      email: 'r@vasteras.example',
      role: 'registrar',
      unit: undefined,
    });
    const handler = await add({ email: 'h@vasteras.example' });
    const rows = await inTenant(databases, { municipality, committees: [] }, (trx) =>
      trx.selectFrom('account').select(['id', 'committees']).execute(),
    );
    const committeesOf = (result: typeof handler) =>
      rows.find(({ id }) => result.type === 'added' && id === result.accountId)?.committees;
    expect(committeesOf(registrar)).toBeNull();
    expect(committeesOf(handler)).toHaveLength(1);
  });
});
