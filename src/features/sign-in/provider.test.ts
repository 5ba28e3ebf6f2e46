import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personWith, signInWith, type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, inMunicipality, staff, submitCase } from '../../../test/case-work.ts';
import {
  claimsIn,
  configured,
  forged,
  type TestProvider,
  testProvider,
} from '../../../test/identity-provider.ts';
import { readPage } from '../../../test/page.ts';
import { verify } from '../../ledger/verify/verify.ts';

const municipality = 'vasteras';
const publicUrl = 'http://localhost:3000';
const begin = `/desk/logga-in/konto/${municipality}`;
const handler = personWith(municipality, 'handler');
const unit = handler.unit ?? '';
const otherUnit = personWith(municipality, 'unit_manager').unit ?? '';

const groups = [
  { group: 'g-admin', role: 'administrator' },
  { group: 'g-registrar', role: 'registrar' },
  { group: 'g-handler', role: 'handler', unit },
  { group: 'g-manager', role: 'unit_manager', unit: otherUnit },
  { group: 'g-lost', role: 'handler', unit: 'no-such-unit' },
] as const;

let provider: TestProvider;
let app: TestApp;

async function open(conforming = false): Promise<void> {
  provider = await testProvider([`${publicUrl}${begin}`], { conforming });
  app = await testApp({
    config: { publicUrl, providers: [configured(provider, municipality, groups)] },
  });
  provider.people.set('s-1', {
    email: 'Lo.Ek@kommunen.example',
    name: 'Lo Ek',
    groups: ['everybody', 'g-handler'],
  });
  provider.atKeyboard = 's-1';
}

const cookiesOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ');

const pathOf = (address: string) => address.replace(publicUrl, '');

/** Follows the link, signs in at the provider, and returns. */
async function signInThroughProvider(next = '') {
  const gone = await app.get(`${begin}${next}`);
  const back = await provider.through(String(gone.headers.location));
  return await app.get(pathOf(back), { cookie: cookiesOf(gone) });
}

async function signedIn(): Promise<{ cookie: string }> {
  const response = await signInThroughProvider();
  expect(response.statusCode).toBe(303);
  const cookie = cookiesOf(response)
    .split('; ')
    .filter((pair) => pair.startsWith('desk='))
    .join('; ');
  return { cookie };
}

const events = () =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .select(['type', 'actor', 'body'])
      .where('type', 'like', 'account%')
      .orderBy('seq')
      .execute(),
  );

const accountOf = (name: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst(),
  );

const alert = (body: string) => readPage(body).text();

describe('signing in with the municipality’s own account', () => {
  beforeEach(() => open());
  afterEach(async () => {
    await app.close();
    await provider.close();
  });

  it('is offered on the sign-in page where it is configured, as a link that needs no script', async () => {
    const page = await app.page('/desk/logga-in?next=%2Fdesk%2Fregistrera');
    const link = page.getByRole('link', { name: 'Logga in med kommunens konto' });
    expect(link.getAttribute('href')).toBe(`${begin}?next=%2Fdesk%2Fregistrera`);
    const without = await testApp();
    expect(
      (await without.page('/desk/logga-in')).queryByText('Logga in med kommunens konto'),
    ).toBeNull();
    expect((await without.get(begin)).statusCode).toBe(404);
    await without.close();
  });

  it('starts from a link on our own page, and not from another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const led = await app.get(`${begin}?next=%2Fdesk%2Fregistrera`, { 'sec-fetch-site': site });
      expect([led.statusCode, led.headers.location]).toEqual([
        303,
        '/desk/logga-in?next=%2Fdesk%2Fregistrera',
      ]);
    }
    for (const site of ['same-origin', 'none']) {
      const pressed = await app.get(begin, { 'sec-fetch-site': site });
      expect(String(pressed.headers.location)).toContain(provider.issuer);
    }
  });

  it('creates the account at the first sign-in, with the role and unit of the group, and an event without a name', async () => {
    const response = await signInThroughProvider('?next=%2Fdesk%2Fregistrera');
    expect([response.statusCode, response.headers.location]).toEqual([303, '/desk/registrera']);
    expect(await accountOf('Lo Ek')).toMatchObject({
      email: 'lo.ek@kommunen.example',
      role: 'handler',
      unit_id: unit,
      active: true,
    });
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: 'account_added', actor: 'system' });
    expect(event?.body).not.toMatch(/lo\.ek|Lo Ek/i);
    const desk = await app.page('/desk', { cookie: cookiesOf(response) });
    expect(desk.text()).toContain('Lo Ek, handläggare');
    expect(app.log.join('\n')).not.toMatch(/code=|state=|lo\.ek/i);
  });

  it('stores no token of the provider except the refresh token, which is encrypted', async () => {
    await signedIn();
    const rows = await app.context.databases.auth
      .selectFrom('account')
      .selectAll()
      .where('providerId', '=', `oidc-${municipality}`)
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ idToken: null, accessToken: null });
    // What is encrypted is longer than the 43 characters of the token itself.
    expect(rows[0]?.refreshToken?.length).toBeGreaterThan(60);
  });

  it('writes nothing when nothing has changed', async () => {
    await signedIn();
    await signedIn();
    expect(await events()).toHaveLength(1);
  });

  it('changes role and unit with the groups at the next sign-in, with an event of each change', async () => {
    const { cookie } = await signedIn();
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek Lind',
      groups: ['g-manager'],
    });
    await signedIn();
    expect(await accountOf('Lo Ek Lind')).toMatchObject({
      role: 'unit_manager',
      unit_id: otherUnit,
    });
    const [, event] = await events();
    expect(event?.type).toBe('account_changed');
    expect(event?.body).toContain('"fromRole":"handler"');
    expect(event?.body).not.toContain('Lind');
    // The session from before belongs to the same person and has the new role.
    expect((await app.page('/desk', { cookie })).text()).toContain('Lo Ek Lind, enhetschef');
  });

  it('takes the first group of the mapping where somebody is in several', async () => {
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      groups: ['g-handler', 'g-registrar'],
    });
    await signedIn();
    expect(await accountOf('Lo Ek')).toMatchObject({ role: 'registrar', unit_id: null });
  });

  it('creates no account for a user in no mapped group', async () => {
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      groups: ['everybody'],
    });
    const response = await signInThroughProvider();
    expect(response.statusCode).toBe(403);
    expect(alert(response.body)).toContain('Du är inte med i någon av de grupper');
    expect(cookiesOf(response)).not.toMatch(/desk=[^;]/);
    expect(await accountOf('Lo Ek')).toBeUndefined();
    expect(await events()).toEqual([]);
    const users = await app.context.databases.auth
      .selectFrom('user')
      .select('id')
      .where('email', '=', 'lo.ek@kommunen.example')
      .execute();
    expect(users).toEqual([]);
  });

  it('closes the account of a person who left the group, ends their sessions, and leaves their cases with the unit', async () => {
    const headers = await signedIn();
    const account = await accountOf('Lo Ek');
    const submitted = await submitCase(app, municipality);
    await applyAction(app, submitted, staff(municipality, 'registrar'), {
      type: 'assign',
      unitId: unit,
      handlerId: account?.id ?? '',
    });
    provider.people.set('s-1', { email: 'lo.ek@kommunen.example', name: 'Lo Ek', groups: [] });
    expect((await signInThroughProvider()).statusCode).toBe(403);
    expect((await app.get('/desk', headers)).statusCode).toBe(303);
    expect(await accountOf('Lo Ek')).toMatchObject({ active: false, closed_by: 'groups' });
    const row = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select(['unit_id', 'handler_id', 'status'])
        .where('id', '=', submitted.caseId)
        .executeTakeFirst(),
    );
    expect(row).toEqual({ unit_id: unit, handler_id: null, status: 'registered' });
    // In the group again, and so at work again.
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      groups: ['g-handler'],
    });
    await signedIn();
    expect((await events()).map(({ type }) => type)).toEqual([
      'account_added',
      'account_changed',
      'account_changed',
    ]);
    const problems = await verify(app.context.databases, new Map());
    expect(problems.flatMap((one) => one.problems)).toEqual([]);
  });

  it('reopens no account that an administrator has closed', async () => {
    await signedIn();
    await app.context.databases.owner
      .updateTable('account')
      .set({ active: false, closed_by: 'administrator' })
      .where('name', '=', 'Lo Ek')
      .execute();
    const response = await signInThroughProvider();
    expect(response.statusCode).toBe(403);
    expect(alert(response.body)).toContain('Ditt konto här är stängt');
    const sessions = await app.context.databases.auth.selectFrom('session').selectAll().execute();
    expect(sessions).toEqual([]);
  });

  it('changes nothing when the provider omitted the groups because there were too many', async () => {
    await signedIn();
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      more: { _claim_names: { groups: 'src1' } },
    });
    const response = await signInThroughProvider();
    expect(response.statusCode).toBe(403);
    expect(alert(response.body)).toContain('vilka grupper du är med i');
    expect(await accountOf('Lo Ek')).toMatchObject({ active: true });
  });

  it('reports a group that is mapped to an unknown unit', async () => {
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      groups: ['g-lost'],
    });
    const response = await signInThroughProvider();
    expect(response.statusCode).toBe(403);
    expect(alert(response.body)).toContain('en enhet som inte finns');
  });

  it('takes over an account with a password, whose password then opens nothing', async () => {
    provider.people.set('s-1', {
      email: handler.email,
      name: handler.name,
      groups: ['g-handler'],
    });
    const before = await signInWith(app, handler.email);
    await signedIn();
    expect((await app.get('/desk', before)).statusCode).toBe(303);
    await expect(signInWith(app, handler.email)).rejects.toThrow(/422/);
    expect((await accountOf(handler.name))?.id).toBe(handler.id);
    expect((await events()).at(-1)?.body).toContain('"signsInBy":"provider"');
  });

  it.each([
    ['of another municipality', () => personWith('falkoping', 'administrator').email],
    ['that somebody else at the provider had before', () => 'lo.ek@kommunen.example'],
  ])('takes no address over %s', async (_whose, email) => {
    await signedIn();
    provider.people.set('s-2', { email: email(), name: 'Någon annan', groups: ['g-admin'] });
    provider.atKeyboard = 's-2';
    provider.newBrowser();
    const response = await signInThroughProvider();
    expect(response.statusCode).toBe(403);
    expect(alert(response.body)).toContain('hör redan till ett annat konto');
    expect(await accountOf('Någon annan')).toBeUndefined();
  });

  it('signs out at both ends', async () => {
    const headers = await signedIn();
    expect(provider.asked).toBe(1);
    await signedIn();
    expect(provider.asked).toBe(1);
    const out = await app.submit({ action: '/desk/logga-ut', method: 'post', fields: [] }, headers);
    const leave = String(out.headers.location);
    expect(leave.startsWith(`${provider.issuer}/session/end`)).toBe(true);
    expect(leave).not.toMatch(/id_token_hint|lo\.ek/i);
    const back = await provider.signOut(leave);
    expect(back).toBe(`${publicUrl}/desk/utloggad`);
    const page = await app.get(pathOf(back));
    expect(page.headers.location).toBe('/desk/logga-in?utloggad=ja');
    expect((await app.get('/desk', headers)).statusCode).toBe(303);
    await signedIn();
    expect(provider.asked).toBe(2);
  });

  it('allows the sign-out form to redirect to the provider, and to nowhere else', async () => {
    const { headers } = await app.get('/desk/logga-in');
    expect(headers['content-security-policy']).toContain(`form-action 'self' ${provider.issuer};`);
  });
});

describe('what a provider has not said', () => {
  beforeAll(() => open());
  afterAll(async () => {
    await app.close();
    await provider.close();
  });
  afterEach(() => {
    provider.tamper = undefined;
  });

  const anHourAgo = () => Math.floor(Date.now() / 1000) - 3_600;
  const tampered: readonly [string, (token: string) => string][] = [
    ['signed with another key', (token) => forged(claimsIn(token))],
    ['not signed at all', (token) => forged(claimsIn(token), 'none')],
    ['for somebody else', (token) => provider.resigned(token, { aud: 'another-client' })],
    ['of another issuer', (token) => provider.resigned(token, { iss: 'https://ond.example' })],
    ['that has expired', (token) => provider.resigned(token, { exp: anHourAgo() })],
    ['of another sign-in', (token) => provider.resigned(token, { nonce: 'another' })],
    ['that is none', () => 'not.a.token'],
  ];
  it.each(tampered)('accepts no token %s', async (_what, tamper) => {
    provider.tamper = tamper;
    const response = await signInThroughProvider();
    expect(response.statusCode).toBe(400);
    expect(alert(response.body)).toContain('Inloggningen hos kommunen blev inte klar');
    expect(cookiesOf(response)).not.toMatch(/desk=[^;]/);
    expect(await accountOf('Lo Ek')).toBeUndefined();
  });

  it('accepts no response that another browser asked for, no invented state, and none twice', async () => {
    const gone = await app.get(begin);
    const back = pathOf(await provider.through(String(gone.headers.location)));
    const cookie = cookiesOf(gone);
    const other = cookiesOf(await app.get(begin));
    expect((await app.get(back)).statusCode).toBe(400);
    expect((await app.get(back, { cookie: other })).statusCode).toBe(400);
    expect((await app.get(back, { cookie })).statusCode).toBe(303);
    expect((await app.get(back, { cookie })).statusCode).toBe(400);
    const invented = back.replace(/state=[^&]+/, 'state=invented');
    expect((await app.get(invented, { cookie })).statusCode).toBe(400);
    expect((await app.get(`${begin}/svar`, { cookie })).statusCode).toBe(400);
    expect((await app.get(`${begin}/svar?code=a&code=b&state=c`, { cookie })).statusCode).toBe(400);
  });

  it('accepts no profile of another person than the token is about', async () => {
    const conforming = await testProvider([`${publicUrl}${begin}`], { conforming: true });
    conforming.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      groups: ['g-handler'],
    });
    conforming.people.set('s-3', {
      email: 'ada@kommunen.example',
      name: 'Ada Berg',
      groups: ['g-registrar'],
    });
    const there = await testApp({
      config: { publicUrl, providers: [configured(conforming, municipality, groups)] },
    });
    const into = async (who: string) => {
      conforming.newBrowser();
      conforming.atKeyboard = who;
      const gone = await there.get(begin);
      const back = await conforming.through(String(gone.headers.location));
      return await there.get(pathOf(back), { cookie: cookiesOf(gone) });
    };
    // Address and groups come from the userinfo endpoint, as with a conforming provider.
    const ada = await into('s-3');
    expect((await there.page('/desk', { cookie: cookiesOf(ada) })).text()).toContain(
      'Ada Berg, registrator',
    );
    conforming.tamper = (token) => conforming.resigned(token, { sub: 's-3' });
    expect((await into('s-1')).statusCode).toBe(400);
    await there.close();
    await conforming.close();
  });

  it('reports that it did not work when the user gives up at the provider', async () => {
    const gone = await app.get(begin);
    const state = new URL(String(gone.headers.location)).searchParams.get('state');
    const response = await app.get(`${begin}/svar?error=access_denied&state=${state}`, {
      cookie: cookiesOf(gone),
    });
    expect(response.statusCode).toBe(400);
    expect(readPage(response.body).getByRole('link', { name: /kommunens konto/ })).toBeDefined();
  });

  it('refuses a provider whose configuration names another issuer', async () => {
    const other = await testProvider([]);
    const issuer = other.issuer.replace('127.0.0.1', 'localhost');
    expect(issuer).not.toBe(other.issuer);
    const misled = await testApp({
      config: { publicUrl, providers: [{ ...configured(other, municipality, groups), issuer }] },
    });
    const response = await misled.get(begin);
    expect(response.statusCode).toBe(503);
    expect(response.headers.location).toBeUndefined();
    await misled.close();
    await other.close();
  });

  it('lets users with a password sign in while the provider does not answer, and tells the others', async () => {
    const away = await testProvider([]);
    away.down = true;
    const alone = await testApp({
      config: { publicUrl, providers: [configured(away, municipality, groups)] },
    });
    const response = await alone.get(begin);
    expect(response.statusCode).toBe(503);
    expect(alert(response.body)).toContain('svarar inte just nu');
    const headers = await signInWith(alone, handler.email);
    expect((await alone.get('/desk', headers)).statusCode).toBe(200);
    away.down = false;
    expect((await alone.get(begin)).statusCode).toBe(303);
    await alone.close();
    await away.close();
  });
});

describe('a signed-in user whose provider changes its answer', () => {
  beforeEach(() => open());
  afterEach(async () => {
    await app.close();
    await provider.close();
  });

  /** The provider's last answer is old enough to be asked again. */
  async function later(minutes: number): Promise<void> {
    const then = new Date(Date.now() - minutes * 60_000);
    await app.context.databases.auth
      .updateTable('account')
      .set({ confirmedAt: then, askedAt: then })
      .execute();
  }
  const status = async (headers: { cookie: string }) =>
    (await app.get('/desk', headers)).statusCode;

  it('stays signed in while they work there, however often it is asked', async () => {
    const headers = await signedIn();
    for (let turn = 0; turn < 3; turn += 1) {
      await later(11);
      const both = await Promise.all([status(headers), status(headers)]);
      expect(both).toEqual([200, 200]);
    }
  });

  it('is signed out within ten minutes of being removed there', async () => {
    const headers = await signedIn();
    const other = await signedIn();
    provider.people.delete('s-1');
    expect(await status(headers)).toBe(200);
    await later(11);
    expect(await status(headers)).toBe(303);
    expect(await status(other)).toBe(303);
    const sessions = await app.context.databases.auth.selectFrom('session').selectAll().execute();
    expect(sessions).toEqual([]);
  });

  it.each([
    ['their groups', []],
    ['the group that gave them their role', ['g-registrar']],
  ])('is signed out when they lose %s, and what they were typing is kept', async (_what, left) => {
    const headers = await signedIn();
    provider.people.set('s-1', {
      email: 'lo.ek@kommunen.example',
      name: 'Lo Ek',
      groups: [...left],
    });
    await later(11);
    const typed = 'Hissen på äldreboendet står still.';
    const page = await app.submit(
      { action: '/desk/registrera', method: 'post', fields: [['text', typed]] },
      headers,
    );
    expect(page.statusCode).toBe(401);
    const read = readPage(page.body);
    expect(read.text()).toContain(typed);
    expect(read.getByRole('link', { name: 'Logga in i en ny flik' })).toBeDefined();
    expect(read.form('Skicka det jag skrev')).toMatchObject({
      action: '/desk/registrera',
      fields: [['text', typed]],
    });
  });

  it('stays signed in for an hour after the last answer of a provider that does not answer, and no longer', async () => {
    const headers = await signedIn();
    provider.down = true;
    await later(11);
    expect(await status(headers)).toBe(200);
    await later(61);
    expect(await status(headers)).toBe(303);
  });

  it('stays signed in for an hour where the provider gave no refresh token', async () => {
    const headers = await signedIn();
    await app.context.databases.auth.updateTable('account').set({ refreshToken: null }).execute();
    await later(59);
    expect(await status(headers)).toBe(200);
    await later(61);
    expect(await status(headers)).toBe(303);
  });
});
