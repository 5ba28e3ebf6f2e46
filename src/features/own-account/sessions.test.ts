import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { readPage } from '../../../test/page.ts';
import { type Cookie, cookiesOf, givePassword, newPerson } from '../../../test/signing-in.ts';
import { ownAccountWords } from './words.ts';

const words = ownAccountWords.sessions;
const own = '/desk/mitt-konto';
const agents = {
  office:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0',
  telephone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  home: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  nothing: 'curl/8',
} as const;

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

type Person = Awaited<ReturnType<typeof newPerson>>;

async function signInWithBrowser(person: Person, agent: string): Promise<Cookie> {
  const { response } = await givePassword(app, person, {}, { 'user-agent': agent });
  return { cookie: cookiesOf(response) };
}
/** Without the column's name, which is repeated for narrow pages. */
const deviceIn = (row: HTMLElement) =>
  row.querySelector('th')?.textContent?.replace(words.columns.device, '');
const isIn = async (headers: Cookie) => (await app.get('/desk', headers)).statusCode === 200;

describe('one’s own sessions', () => {
  it('are listed on one’s own page with device and times, this one marked, and without any address', async () => {
    const person = await newPerson(app);
    for (const agent of [agents.telephone, agents.home, agents.nothing])
      await signInWithBrowser(person, agent);
    const here = await signInWithBrowser(person, agents.office);
    const page = await app.page(own, here);
    const rows = page.getAllByRole('row').slice(1);
    const devices = rows.map((row) => deviceIn(row));
    expect(devices.toSorted()).toEqual([
      'Edge på Windows',
      'Firefox på Linux',
      'Okänd webbläsare',
      'Safari på iPhone eller iPad',
    ]);
    const marked = rows.filter((row) => row.textContent?.includes(words.here));
    expect(marked.map((row) => deviceIn(row))).toEqual(['Edge på Windows']);
    expect(rows.every((row) => /\d{1,2} \p{L}+ \d{4} kl/u.test(row.textContent ?? ''))).toBe(true);
    expect(page.text()).not.toMatch(/\d+\.\d+\.\d+\.\d+|Mozilla/);
  });

  it('end one at a time, at once, and never somebody else’s', async () => {
    const [person, other] = [await newPerson(app), await newPerson(app)];
    const telephone = await signInWithBrowser(person, agents.telephone);
    const here = await signInWithBrowser(person, agents.office);
    const theirs = await signInWithBrowser(other, agents.home);
    const page = await app.page(own, here);
    const button = /^Logga ut\s+Safari på iPhone eller iPad/;
    const response = await app.submit(page.form(button), here);
    expect(response.headers.location).toBe(`${own}?klart=inloggning`);
    expect((await app.page(`${own}?klart=inloggning`, here)).text()).toContain(words.done);
    expect([await isIn(telephone), await isIn(here)]).toEqual([false, true]);
    const rows = await app.context.databases.auth
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select('session.id')
      .where('user.email', '=', other.email)
      .execute();
    const forged = rows.map(({ id }) => ['session', id] as const);
    const action = `${own}/inloggningar/avsluta`;
    await app.submit({ action, method: 'post', fields: forged }, here);
    expect(await isIn(theirs)).toBe(true);
  });

  it('all end except this one, and the other devices are then unknown', async () => {
    const person = await newPerson(app);
    const others = [
      await signInWithBrowser(person, agents.telephone),
      await signInWithBrowser(person, agents.home),
    ];
    const here = await signInWithBrowser(person, agents.office);
    const response = await app.submit((await app.page(own, here)).form(words.endOthers), here);
    const after = await app.page(response.headers.location ?? '', here);
    expect(after.text()).toContain(words.doneOthers);
    expect(after.getAllByRole('row')).toHaveLength(2);
    expect(after.queryByRole('button', { name: words.endOthers })).toBeNull();
    for (const one of others) expect(await isIn(one)).toBe(false);
    const devices = await app.context.databases.auth
      .selectFrom('knownDevice')
      .innerJoin('user', 'user.id', 'knownDevice.userId')
      .select('deviceId')
      .where('user.email', '=', person.email)
      .execute();
    expect(devices).toHaveLength(1);
  });

  it('keep their device through a changed password', async () => {
    const person = await newPerson(app);
    const here = await signInWithBrowser(person, agents.office);
    const headers = { ...here, 'user-agent': agents.office };
    const form = (await app.page(`${own}/losenord`, headers)).form(
      ownAccountWords.password.submit,
      {
        [ownAccountWords.password.current]: person.password,
        [ownAccountWords.password.next]: 'gurkan simmar baklänges',
      },
    );
    const now = { cookie: cookiesOf(await app.submit(form, headers)) };
    expect(readPage((await app.get(own, now)).body).text()).toContain('Edge på Windows');
  });
});
