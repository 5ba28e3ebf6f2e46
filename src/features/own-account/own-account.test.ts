import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, signInWith, type TestApp, testApp } from '../../../test/app.ts';
import { codeFor, nextCodeFor } from '../../../test/authenticator.ts';
import { type Page, readPage } from '../../../test/page.ts';
import {
  type Cookie,
  cookiesOf,
  enrol,
  giveCode,
  givePassword,
  newPerson,
  openFactor,
  secondFactorPage,
} from '../../../test/signing-in.ts';
import type { Config } from '../../config/config.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { signInWords } from '../../i18n/desk/sign-in.ts';
import { ownAccountWords as words } from './words.ts';

const municipality = 'vasteras';
const own = '/desk/mitt-konto';
const factor = secondFactorPage;

let app: TestApp;
const newAccount = (role: Role = 'registrar', on = app) => newPerson(on, role);
const send = async (headers: Cookie, page: Page, button: string, values: Record<string, string>) =>
  app.submit(page.form(button, values), headers);
const alert = (body: string) => readPage(body).getByRole('alert').textContent ?? '';
const status = async (headers: Cookie) => (await app.get('/desk', headers)).statusCode;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('one’s own account', () => {
  it('is reached from one’s name on every page of the desk', async () => {
    const person = personWith(municipality, 'archivist');
    const headers = await signInWith(app, person.email);
    const link = (await app.page('/desk', headers)).getByRole('link', { name: /arkivarie/ });
    expect(link.getAttribute('href')).toBe(own);
    expect((await app.page(own, headers)).text()).toContain(person.email);
  });

  it('requires signing in', async () => {
    for (const path of ['', '/losenord', '/engangskod'])
      expect((await app.get(`${own}${path}`)).statusCode).toBe(303);
  });
});

describe('changing one’s password', () => {
  const change = async (headers: Cookie, current: string, next: string) =>
    send(headers, await app.page(`${own}/losenord`, headers), words.password.submit, {
      [words.password.current]: current,
      [words.password.next]: next,
    });

  it('asks for the old one, ends every other session, and keeps this one', async () => {
    const { email, password } = await newAccount();
    const here = await signInWith(app, email, password);
    const elsewhere = await signInWith(app, email, password);
    const next = 'fyra vanliga ord i rad';
    const response = await change(here, password, next);
    expect(response.headers.location).toBe(`${own}?klart=losenord`);
    const now = { cookie: cookiesOf(response) };
    expect((await app.page(`${own}?klart=losenord`, now)).text()).toContain(words.password.done);
    expect([await status(elsewhere), await status(here)]).toEqual([303, 303]);
    await expect(signInWith(app, email, password)).rejects.toThrow(/422/);
    expect((await signInWith(app, email, next)).cookie).toMatch(/^desk=/);
  });

  it.each([
    ['', 'fyra vanliga ord i rad', words.password.missing],
    ['fel lösenord helt', 'fyra vanliga ord i rad', words.wrongPassword],
    ['rätt', 'kort', words.password.faults.too_short(12)],
    ['rätt', 'rätt', words.password.faults.is_current],
    ['rätt', 'password1234', words.password.faults.guessable],
    ['rätt', 'qazwsxedcrfv', words.password.faults.guessable],
    ['rätt', 'Sommaren2026!', words.password.faults.guessable],
    ['rätt', 'Vasteras2026!', words.password.faults.guessable],
    ['rätt', 'PersonVasteras1', words.password.faults.guessable],
  ])('refuses %j to %j and changes nothing', async (current, next, sentence) => {
    const { email, password } = await newAccount();
    const headers = await signInWith(app, email, password);
    const real = (text: string) => (text === 'rätt' ? password : text);
    const response = await change(headers, real(current), real(next));
    expect(response.statusCode).toBe(422);
    expect(alert(response.body)).toContain(sentence);
    expect(response.body).not.toContain(password);
    expect((await signInWith(app, email, password)).cookie).toMatch(/^desk=/);
  });

  it('limits password guesses within an open session', async () => {
    const limited = await testApp({ config: { rateLimit: 'on' } });
    const { email, password } = await newAccount('registrar', limited);
    const headers = await signInWith(limited, email, password);
    const guess = () =>
      limited.submit(
        {
          action: `${own}/losenord`,
          method: 'post',
          fields: [
            ['current', 'fel lösenord helt'],
            ['next', 'fyra vanliga ord i rad'],
          ],
        },
        headers,
      );
    for (let tries = 0; tries < 8; tries += 1) expect((await guess()).statusCode).toBe(422);
    const held = await guess();
    expect(held.statusCode).toBe(429);
    expect(alert(held.body)).toContain('Vänta 15 minuter');
    await limited.close();
  });
});

describe('a second factor', () => {
  it('is shown as a QR code and as text, and begins only when a code of it has been given', async () => {
    const { email, password } = await newAccount();
    const headers = await signInWith(app, email, password);
    expect((await openFactor(app, headers, 'fel lösenord')).statusCode).toBe(422);
    const scan = readPage((await openFactor(app, headers, password)).body);
    expect(
      scan.getByRole('img', { name: words.factor.picture }).querySelector('path'),
    ).not.toBeNull();
    const key = scan.body.querySelector('code')?.textContent ?? '';
    expect(key).toMatch(/^(?:[A-Z2-7]{1,4} ?)+$/);
    const wrong = await send(headers, scan, words.factor.submit, { [words.factor.code]: '000000' });
    expect(wrong.statusCode).toBe(422);
    expect(alert(wrong.body)).toContain(words.factor.wrong);
    expect(alert(wrong.body)).not.toContain('finns kvar');
    expect(readPage(wrong.body).body.querySelector('code')?.textContent).toBe(key);
    // A user who stops halfway signs in as before.
    expect((await signInWith(app, email, password)).cookie).toMatch(/^desk=/);
    const right = await send(headers, readPage(wrong.body), words.factor.submit, {
      [words.factor.code]: codeFor(key),
    });
    expect(readPage(right.body).text()).toContain(words.recovery.done);
    expect(readPage(right.body).body.querySelectorAll('li code')).toHaveLength(10);
  });

  it('is asked for after the password, which alone opens nothing, and then leads to the requested page', async () => {
    const { email, password } = await newAccount();
    const { key } = await enrol(app, await signInWith(app, email, password), password);
    const step = await givePassword(app, { email, password }, { next: '/desk/registrera' });
    expect(step.page.getByRole('heading', { level: 1 }).textContent).toBe(signInWords.code.title);
    expect(await status(step.cookie)).toBe(303);
    const wrong = await giveCode(app, step, '123456');
    expect([wrong.statusCode, alert(wrong.body).includes(signInWords.code.wrong)]).toEqual([
      422,
      true,
    ]);
    const empty = await giveCode(app, step, ' ');
    expect(alert(empty.body)).toContain(signInWords.code.missing);
    const right = await giveCode(app, step, nextCodeFor(key));
    expect([right.statusCode, right.headers.location]).toEqual([303, '/desk/registrera']);
    expect(await status({ cookie: cookiesOf(right) })).toBe(200);
  });

  it('accepts each one-time code once, also of two requests at once, and not the one it began with', async () => {
    const { email, password } = await newAccount();
    const { key } = await enrol(app, await signInWith(app, email, password), password);
    const step = () => givePassword(app, { email, password });
    const first = await giveCode(app, await step(), codeFor(key));
    expect(alert(first.body)).toContain(signInWords.code.wrong);
    const code = nextCodeFor(key);
    const steps = [await step(), await step(), await step()];
    const answers = await Promise.all(steps.map((one) => giveCode(app, one, code)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422, 422]);
    expect((await giveCode(app, await step(), code)).statusCode).toBe(422);
    const sessions = await app.context.databases.auth
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select('session.id')
      .where('user.email', '=', email)
      .execute();
    // The code that set up the factor, and the code that has been used.
    expect(sessions).toHaveLength(2);
  });

  it('accepts each recovery code once, also of two requests at once', async () => {
    const { email, password } = await newAccount();
    const { recovery } = await enrol(app, await signInWith(app, email, password), password);
    const steps = [
      await givePassword(app, { email, password }),
      await givePassword(app, { email, password }),
    ];
    const code = recovery[2] ?? '';
    const answers = await Promise.all(steps.map((one) => giveCode(app, one, code)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422]);
  });

  it('accepts each recovery code only once, later too', async () => {
    const { email, password } = await newAccount();
    const { recovery } = await enrol(app, await signInWith(app, email, password), password);
    const code = (recovery[0] ?? '').toUpperCase();
    expect(recovery[0]).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    expect(
      (await giveCode(app, await givePassword(app, { email, password }), code)).statusCode,
    ).toBe(303);
    const again = await giveCode(app, await givePassword(app, { email, password }), code);
    expect(again.statusCode).toBe(422);
  });

  it('accepts no code without a recent password, and only a few for one password', async () => {
    const { email, password } = await newAccount();
    const { key } = await enrol(app, await signInWith(app, email, password), password);
    const step = await givePassword(app, { email, password });
    const bare = await app.submit({
      action: '/desk/logga-in/kod',
      method: 'post',
      fields: [['code', codeFor(key)]],
    });
    expect(bare.statusCode).toBe(422);
    expect(readPage(bare.body).text()).toContain(signInWords.code.ended);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await giveCode(app, step, '123456')).statusCode).toBe(422);
    const late = await giveCode(app, step, nextCodeFor(key));
    expect(readPage(late.body).text()).toContain(signInWords.code.ended);
  });

  it('refuses a person whose account was closed between password and code', async () => {
    const { email, password, accountId } = await newAccount();
    const { key } = await enrol(app, await signInWith(app, email, password), password);
    const step = await givePassword(app, { email, password });
    await app.context.databases.owner
      .updateTable('account')
      .set({ active: false })
      .where('id', '=', accountId)
      .execute();
    const response = await giveCode(app, step, nextCodeFor(key));
    expect(response.statusCode).toBe(422);
    expect(cookiesOf(response)).not.toMatch(/desk=[^;]/);
  });

  it('can be removed with the password, and its recovery codes replaced', async () => {
    const { email, password } = await newAccount();
    const { recovery, headers } = await enrol(
      app,
      await signInWith(app, email, password),
      password,
    );
    const page = await app.page(own, headers);
    const more = await send(headers, page, words.recovery.make, {
      [words.currentPassword]: password,
    });
    expect(more.statusCode).toBe(200);
    const used = await giveCode(
      app,
      await givePassword(app, { email, password }),
      recovery[1] ?? '',
    );
    expect(used.statusCode).toBe(422);
    const removed = await send(headers, page, words.factor.remove, {
      [words.currentPassword]: password,
    });
    expect(removed.headers.location).toBe(`${own}?klart=engangskod`);
    expect((await signInWith(app, email, password)).cookie).toMatch(/^desk=/);
  });

  it('stores its secret and its recovery codes encrypted in the database', async () => {
    const { email, password } = await newAccount();
    const { key, recovery } = await enrol(app, await signInWith(app, email, password), password);
    const rows = JSON.stringify(
      await app.context.databases.auth.selectFrom('twoFactor').selectAll().execute(),
    );
    expect(rows).not.toContain(recovery[0]);
    expect(rows).not.toContain(key.replaceAll(' ', ''));
  });
});

describe('where everybody must have a second factor', () => {
  const service: Partial<Config> = { mode: 'service', secondFactor: 'required' };

  it('opens no other page before it is set up, keeps what was typed, and then continues', async () => {
    const context = await testApp({ config: service });
    const { email, password } = await newAccount('registrar', context);
    const headers = await signInWith(context, email, password);
    const desk = await context.get('/desk', headers);
    expect([desk.statusCode, desk.headers.location]).toEqual([303, factor]);
    expect((await context.get('/desk/registrera', headers)).headers.location).toBe(factor);
    expect((await context.get(own, headers)).headers.location).toBe(factor);
    const typed = 'Hissen på äldreboendet står still.';
    const form = { action: '/desk/registrera', method: 'post', fields: [['text', typed]] } as const;
    const refused = await context.submit(form, headers);
    expect([refused.statusCode, refused.body.includes(typed)]).toEqual([403, true]);
    const begin = await context.page(factor, headers);
    expect(begin.text()).toContain(words.factor.required);
    const shown = await context.submit(
      begin.form(words.factor.begin, { [words.currentPassword]: password }),
      headers,
    );
    const scan = readPage(shown.body);
    const key = scan.body.querySelector('code')?.textContent ?? '';
    const done = await context.submit(
      scan.form(words.factor.submit, { [words.factor.code]: codeFor(key) }),
      headers,
    );
    const now = { cookie: cookiesOf(done) };
    expect((await context.get('/desk', now)).statusCode).toBe(200);
    expect(
      (await context.page(own, now)).queryByRole('button', { name: words.factor.remove }),
    ).toBeNull();
    const forced = { action: `${factor}/bort`, method: 'post', fields: [['password', password]] };
    expect(
      (await context.submit({ ...forced, fields: [['password', password]] }, now)).statusCode,
    ).toBe(403);
    await context.close();
  });

  it('does not apply to the demonstration’s accounts', async () => {
    const context = await testApp({ config: { secondFactor: 'required' } });
    const headers = await signInWith(context, personWith(municipality, 'registrar').email);
    expect((await context.get('/desk', headers)).statusCode).toBe(200);
    await context.close();
  });
});
