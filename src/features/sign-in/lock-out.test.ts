import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signInWith, type TestApp, testApp } from '../../../test/app.ts';
import { codeFor, nextCodeFor } from '../../../test/authenticator.ts';
import {
  type CodeStep,
  type Cookie,
  cookiesOf,
  deviceCookie,
  enrol,
  giveCode,
  givePassword,
  newPerson,
} from '../../../test/signing-in.ts';
import { signInWords as words } from '../../i18n/desk/sign-in.ts';

let app: TestApp;
let addresses = 0;

/** A different network each time, as for an attacker with many machines. */
const otherAddress = () => {
  addresses += 1;
  return { 'x-forwarded-for': `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}` };
};
const home = { 'x-forwarded-for': '192.0.2.1' };
const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);
const wrong = 'not the password at all';

/** A user with a second factor, who has signed in once on the device whose cookie is given. */
async function withFactor() {
  const person = await newPerson(app);
  const first = await signInWith(app, person.email, person.password);
  const { key, recovery } = await enrol(app, first, person.password);
  minutes(1);
  return { ...person, key, recovery, device: deviceCookie(first) };
}

/** What an attacker with many machines does: more wrong passwords than are accepted for one account. */
async function attack(email: string): Promise<void> {
  const tries = Array.from({ length: 41 }, () =>
    givePassword(app, { email, password: wrong }, {}, otherAddress()),
  );
  await Promise.all(tries);
}

const isIn = async (cookie: string) => (await app.get('/desk', { cookie })).statusCode === 200;
const alertOf = ({ page }: CodeStep) =>
  page.getByRole('alert').textContent?.replace(/\d+ minuter/, 'N minuter');

/** Both have been attacked. The one without a second factor has a known device. */
let person: Awaited<ReturnType<typeof withFactor>>;
let plain: Awaited<ReturnType<typeof newPerson>>;
let known: Cookie;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  app = await testApp({ config: { rateLimit: 'on', trustProxy: 1 } });
  person = await withFactor();
  plain = await newPerson(app);
  known = deviceCookie(await signInWith(app, plain.email, plain.password));
  await Promise.all([attack(person.email), attack(plain.email)]);
});
afterAll(async () => {
  await app.close();
  vi.useRealTimers();
});

describe('an account that others try to guess', () => {
  it('accepts the password alone only on a device on which its owner has signed in before', async () => {
    const unknown = await givePassword(app, plain, {}, home);
    expect(unknown.response.statusCode).toBe(429);
    expect(Number(unknown.response.headers['retry-after'])).toBeGreaterThan(800);
    const back = await givePassword(app, plain, {}, { ...home, ...known });
    expect(back.response.statusCode).toBe(303);
    expect(await isIn(back.cookie.cookie)).toBe(true);
  });

  it('makes the known device wait for its own wrong passwords', async () => {
    const guess = (password: string) =>
      givePassword(app, { ...plain, password }, {}, { ...home, ...known });
    for (let tries = 0; tries < 8; tries += 1)
      expect((await guess(wrong)).response.statusCode).toBe(422);
    expect((await guess(plain.password)).response.statusCode).toBe(429);
  });

  it('accepts no device that somebody else signed in with, and none whose cookie was invented', async () => {
    const forged = { cookie: `${person.device.cookie.slice(0, -4)}AAAA` };
    for (const device of [person.device, forged]) {
      const answer = await givePassword(app, plain, {}, { ...home, ...device });
      expect(answer.response.statusCode).toBe(429);
    }
  });

  it('reveals nothing about the password, with or without a code, with or without a second factor', async () => {
    const code = '123456';
    const answers = [
      await givePassword(app, person, { code }, home),
      await givePassword(app, { ...person, password: wrong }, { code }, home),
      await givePassword(app, plain, { code }, home),
      await givePassword(app, { ...plain, password: wrong }, { code }, home),
    ];
    for (const answer of answers) {
      expect(answer.response.statusCode).toBe(429);
      expect(alertOf(answer)).toBe(alertOf(answers[0] ?? answer));
      expect(answer.response.headers['set-cookie']).toBeUndefined();
    }
  });

  it('accepts password and code together on an unknown device', async () => {
    const response = await givePassword(app, person, {}, home);
    expect(response.response.statusCode).toBe(429);
    expect(alertOf(response)).toContain('skriv lösenordet och engångskoden tillsammans');
    const form = response.page.form(words.submit, {
      [words.password]: person.password,
      [words.code.whileWaiting]: codeFor(person.key),
    });
    const entered = await app.submit(form, home);
    expect(entered.statusCode).toBe(303);
    expect(await isIn(cookiesOf(entered))).toBe(true);
    const recovery = { code: person.recovery[0] ?? '' };
    expect((await givePassword(app, person, recovery, home)).response.statusCode).toBe(303);
  });

  it('limits guesses from one address, with codes and without', async () => {
    // Nobody has such an address, so no hash is computed and the test is fast.
    const guess = (code: string) =>
      givePassword(app, { email: 'ingen', password: wrong }, { code }, guesser);
    const guesser = { 'x-forwarded-for': '203.0.113.9' };
    for (let tries = 0; tries < 8; tries += 1) await guess('');
    await Promise.all(Array.from({ length: 60 }, () => guess('123456')));
    const spent = await guess('123456');
    expect(spent.response.statusCode).toBe(429);
    expect(spent.page.queryByLabelText(words.code.whileWaiting)).toBeNull();
  });

  it('is open to everybody again after a quarter of an hour', async () => {
    minutes(15);
    expect((await givePassword(app, plain, {}, home)).response.statusCode).toBe(303);
  });
});

describe('codes guessed by somebody who has the password', () => {
  /** Two passwords' worth of wrong codes, five for each. */
  async function guessCodes() {
    for (let passwords = 0; passwords < 2; passwords += 1) {
      const step = await givePassword(app, person, {}, otherAddress());
      for (let tries = 0; tries < 5; tries += 1) await giveCode(app, step, '123456');
    }
  }

  it('are refused after ten, while the owner’s own device and recovery codes are still accepted', async () => {
    await guessCodes();
    const guesser = await givePassword(app, person, {}, otherAddress());
    const locked = await giveCode(app, guesser, codeFor(person.key));
    expect(locked.statusCode).toBe(429);
    expect(locked.body).toContain('skriv en reservkod');
    const own = await givePassword(app, person, {}, { ...home, ...person.device });
    expect((await giveCode(app, own, nextCodeFor(person.key))).statusCode).toBe(303);
    const unknown = await givePassword(app, person, {}, home);
    expect((await giveCode(app, unknown, person.recovery[1] ?? '')).statusCode).toBe(303);
  });

  it('are limited to thirty in a day, whatever time passes between', async () => {
    for (let quarters = 0; quarters < 3; quarters += 1) {
      minutes(16);
      await guessCodes();
    }
    minutes(16);
    const late = await givePassword(app, person, {}, home);
    const answer = await giveCode(app, late, codeFor(person.key));
    expect([answer.statusCode, answer.body.includes('timmar')]).toEqual([429, true]);
  });
});
