import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { personWith, signInAs, type TestApp, testApp } from '../../../test/app.ts';
import { readPage } from '../../../test/page.ts';
import { demonstrationPassword } from '../../people/demonstration.ts';

const address = '/desk/logga-in';

describe('signing in to the desk', () => {
  let app: TestApp;
  let body: string;
  beforeAll(async () => {
    app = await testApp();
    body = (await app.get(address)).body;
  });
  afterAll(() => app.close());

  const cookieOf = (line: string | string[] | undefined) =>
    [line ?? []].flat().join('; ').split(';')[0] ?? '';
  const send = (fields: readonly (readonly [string, string])[], headers?: Record<string, string>) =>
    app.submit({ action: address, method: 'post', fields }, headers);
  const registrar = () => personWith('vasteras', 'registrar').email;

  it('shows a demonstration’s accounts by municipality and role, under a banner that says what it is', () => {
    const page = readPage(body);
    expect(page.getByText(/ingen tjänst från kommunen/)).toBeDefined();
    expect(page.text()).toContain(demonstrationPassword);
    for (const { name, organisation } of seeds) {
      expect(page.getByText(name).tagName).toBe('SUMMARY');
      for (const account of organisation.accounts)
        expect(body).toContain(`Logga in som ${account.name}</button>`);
    }
    expect(page.text()).toContain('Handlägger och besvarar enhetens ärenden.');
  });

  it('takes one press on a name in a demonstration, without a script', async () => {
    const page = readPage(body);
    const person = personWith('falkoping', 'coordinator');
    const button = [...page.body.querySelectorAll('button')].find(
      ({ value }) => value === person.email,
    );
    const hidden = [...(button?.closest('form')?.querySelectorAll('input') ?? [])];
    const response = await send([
      ...hidden.map(({ name, value }) => [name, value] as const),
      ['email', person.email],
    ]);
    expect(response.statusCode).toBe(303);
    const desk = await app.page('/desk', { cookie: cookieOf(response.headers['set-cookie']) });
    expect(desk.text()).toContain(`${person.name}, samordnare`);
    expect(desk.text()).toContain('Falköpings kommun');
  });

  it('shows no account and no password in production', async () => {
    const service = await testApp({ config: { mode: 'service' } });
    const page = await service.page(address);
    expect(page.text()).not.toContain(demonstrationPassword);
    expect(page.queryByText(/Konton att prova/)).toBeNull();
    expect(
      (
        await service.submit({
          action: address,
          method: 'post',
          fields: [
            ['email', registrar()],
            ['password', demonstrationPassword],
          ],
        })
      ).statusCode,
    ).toBe(422);
    await service.close();
  });

  it('leads back to the page that was asked for, but never out of the desk', async () => {
    const asked = await app.get('/desk/registrera?x=1');
    expect([asked.statusCode, asked.headers.location]).toEqual([
      303,
      `${address}?next=%2Fdesk%2Fregistrera%3Fx%3D1`,
    ]);
    const right = [
      ['email', registrar()],
      ['password', demonstrationPassword],
    ] as const;
    expect((await send([...right, ['next', '/desk/registrera?x=1']])).headers.location).toBe(
      '/desk/registrera?x=1',
    );
    for (const next of [
      '//ond.example/',
      'https://ond.example/desk',
      '/\\ond.example',
      '/desk/../../ond',
      '/vasteras',
      '/deskjockey',
      'javascript:alert(1)',
    ])
      expect([next, (await send([...right, ['next', next]])).headers.location]).toEqual([
        next,
        '/desk/start',
      ]);
  });

  it('leads to where the person works: to what waits for them, or to registration', async () => {
    const start = async (role: Parameters<typeof personWith>[1]) =>
      (
        await send([
          ['email', personWith('landskrona', role).email],
          ['password', demonstrationPassword],
        ])
      ).headers.location;
    expect(await start('handler')).toBe('/desk/start');
    expect(await start('employee')).toBe('/desk/registrera');
    expect(await start('committee_reader')).toBe('/desk/start');
  });

  it('gives the same answer to a wrong password and an unknown address, and keeps the address typed', async () => {
    const answers = [];
    for (const email of [registrar(), 'ingen@vasteras.example']) {
      const response = await send([
        ['email', email],
        ['password', 'fel <b>lösenord</b>'],
      ]);
      expect(response.statusCode).toBe(422);
      expect(response.headers['set-cookie']).toBeUndefined();
      expect(response.body).not.toContain('lösenord</b>');
      const page = readPage(response.body);
      expect(page.getByLabelText('E-postadress')).toHaveProperty('value', email);
      answers.push(page.getByRole('alert').textContent);
    }
    expect(answers[0]).toBe(answers[1]);
    expect(app.log.join('\n')).not.toMatch(/@vasteras\.example|lösenord/);
  });

  it('asks for what was left empty', async () => {
    const page = readPage((await send([['email', ' ']])).body);
    expect(page.getByRole('alert').textContent).toMatch(
      /Skriv din e-postadress.*Skriv ditt lösenord/,
    );
  });

  it('delays repeated guesses, and says for how long', async () => {
    const limited = await testApp({ config: { rateLimit: 'on', mode: 'service' } });
    const guess = () =>
      limited.submit({
        action: address,
        method: 'post',
        fields: [
          ['email', 'x@y.example'],
          ['password', 'fel'],
        ],
      });
    for (let tries = 0; tries < 8; tries += 1) expect((await guess()).statusCode).toBe(422);
    const held = await guess();
    expect(held.statusCode).toBe(429);
    expect(Number(held.headers['retry-after'])).toBeCloseTo(900, -2);
    expect(readPage(held.body).getByRole('alert').textContent).toContain('Vänta 15 minuter');
    await limited.close();
  });

  it('refuses a form that another site sends', async () => {
    const fields = [
      ['email', registrar()],
      ['password', demonstrationPassword],
    ] as const;
    expect((await send(fields, { origin: 'https://ond.example' })).statusCode).toBe(403);
    expect((await send(fields, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });

  it('opens nothing with a cookie whose owner has signed out', async () => {
    const headers = await signInAs(app, 'vasteras', 'coordinator');
    expect((await app.get('/desk', headers)).statusCode).toBe(200);
    const out = await app.submit({ action: '/desk/logga-ut', method: 'post', fields: [] }, headers);
    expect([out.statusCode, out.headers.location]).toEqual([303, `${address}?utloggad=ja`]);
    expect((await app.get('/desk', headers)).statusCode).toBe(303);
    expect(readPage((await app.get(`${address}?utloggad=ja`)).body).text()).toContain(
      'Du är utloggad.',
    );
  });

  it('applies the removal of a role at the next request', async () => {
    const headers = await signInAs(app, 'vasteras', 'administrator');
    expect((await app.get('/desk/registrera', headers)).statusCode).toBe(200);
    const own = app.context.databases.owner
      .updateTable('account')
      .where('email', '=', personWith('vasteras', 'administrator').email);
    await own.set({ role: 'archivist' }).execute();
    expect((await app.get('/desk/registrera', headers)).statusCode).toBe(403);
    await own.set({ active: false }).execute();
    expect((await app.get('/desk/registrera', headers)).statusCode).toBe(303);
  });
});
