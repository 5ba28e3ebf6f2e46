import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, signInWith, type TestApp, testApp } from './app.ts';
import { applyAction, messagesOf, type SubmittedCase, staff, submitCase } from './case-work.ts';
import { type Route, routesIn } from './server-routes.ts';

const secretText = 'Fröken Gullviva vet hur det står till hemma hos oss.';
const name = 'Ottilia Hemlig';
const email = 'ottilia.hemlig@example.se';

let app: TestApp;
/** Marked with secrecy, in the social welfare committee of one municipality. */
let secret: SubmittedCase;
/** Not marked, in the same committee. */
let unmarked: SubmittedCase;
let secretMessages: readonly string[];

const unit = 'aldreomsorg';
const municipality = 'falkoping';

async function submitAndAnswer(): Promise<SubmittedCase> {
  const contact = { name, email };
  const submitted = await submitCase(app, municipality, {
    text: secretText,
    unit,
    contact,
    kind: 'praise',
  });
  const handler = staff(municipality, 'handler', unit);
  await applyAction(app, submitted, handler, { type: 'register' });
  await applyAction(app, submitted, handler, { type: 'take' });
  const checked = { parts: [], missing: [], overrideReason: null, toldOrally: false } as const;
  const body = `Hej ${name}! Tack för orden om fröken Gullviva.`;
  const manager = staff(municipality, 'unit_manager', unit);
  await applyAction(app, submitted, manager, { type: 'answer', body, subject: null, ...checked });
  return submitted;
}

beforeAll(async () => {
  app = await testApp();
  unmarked = await submitAndAnswer();
  secret = await submitAndAnswer();
  const marking = { type: 'mark_secrecy', provision: 'osl_26_1', reason: 'Socialtjänst.' } as const;
  await applyAction(app, secret, staff(municipality, 'unit_manager', unit), marking);
  secretMessages = (await messagesOf(app, secret)).map(({ id }) => id);
});
afterAll(() => app.close());

/** Every address that the server answers with GET or POST. */
const routes = (): readonly Route[] =>
  routesIn(app.server.printRoutes({ commonPrefix: false })).filter(({ method }) =>
    ['GET', 'POST'].includes(method),
  );

/** The address with its parameters taken from the case. */
function addressesOf(
  { path }: Route,
  submitted: SubmittedCase,
  messages: readonly string[],
): string[] {
  const filled = path
    .replaceAll(/:number(\([^)]*\))?/g, submitted.number)
    .replaceAll(/:municipality(\([^)]*\))?/g, municipality);
  if (!/:messageId/.test(filled)) return [filled.replaceAll(/:\w+(\([^)]*\))?|\*/g, 'x')];
  return messages.map((id) => filled.replaceAll(/:messageId(\([^)]*\))?/g, id));
}

const containsPersonalData = (body: string): boolean =>
  [secretText, name, email, 'Gullviva'].some((whatIsShown) => body.includes(whatIsShown));

/**
 * Requests every address as this person.
 * @returns the addresses that showed what the person may not see, or that failed
 */
async function findLeaks(headers: { readonly cookie: string }): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of routes().filter(({ path }) => !path.includes('logga-ut')))
    for (const url of addressesOf(route, secret, secretMessages)) {
      const answer =
        route.method === 'GET'
          ? await app.get(url, headers)
          : await app.submit({ action: url, method: 'post', fields: [['version', '1']] }, headers);
      if (containsPersonalData(answer.body) || answer.statusCode >= 500)
        found.push(`${route.method} ${url}: ${answer.statusCode}`);
      const ofCase = /:(number|messageId)/.test(route.path) && route.path.startsWith('/desk/');
      if (ofCase && answer.statusCode !== 404)
        found.push(`${route.method} ${url}: ${answer.statusCode}, not 404`);
    }
  return found;
}

describe('what belongs to others', () => {
  it('is searched for at every address of the server', () => {
    const paths = routes().map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(60);
    expect(paths).toContain('/desk/arenden/:number');
    expect(paths.filter((path) => path.includes(':messageId')).length).toBeGreaterThan(0);
  });

  it('would be found if it could be read: the case’s own handler finds it', async () => {
    const { email: own } = personWith(municipality, 'handler', unit);
    const headers = await signInWith(app, own);
    expect(
      containsPersonalData((await app.get(`/desk/arenden/${secret.number}`, headers)).body),
    ).toBe(true);
    expect(containsPersonalData((await app.get('/desk', headers)).body)).toBe(true);
  });

  it.each(['coordinator', 'administrator', 'unit_manager', 'handler'] as const)(
    'cannot be seen by a %s of another municipality, at any address',
    async (role) => {
      const elsewhere = await signInWith(app, personWith('landskrona', role).email);
      expect(await findLeaks(elsewhere)).toEqual([]);
    },
  );

  it.each(['handler', 'unit_manager'] as const)(
    'cannot be seen by a %s of another committee, at any address',
    async (role) => {
      const other = await signInWith(app, personWith(municipality, role, 'grundskolor').email);
      expect(await findLeaks(other)).toEqual([]);
    },
  );

  it('is hidden, marked or not, from staff of another committee who otherwise see every case, when it is about care or school', async () => {
    const neutral = await submitCase(app, 'falkoping', { unit: 'gata-park' });
    const registrar = 'registrar-barn-och-utbildningsforvaltningen';
    const people = await import('../municipalities/falkoping/accounts.ts');
    const one = people.accounts.find(({ id }) => id.endsWith(registrar));
    expect(one?.committees).not.toBe('all');
    const headers = await signInWith(app, one?.email ?? '');
    expect((await app.get(`/desk/arenden/${neutral.number}`, headers)).statusCode).toBe(200);
    expect((await app.get(`/desk/arenden/${unmarked.number}`, headers)).statusCode).toBe(404);
    expect((await app.get(`/desk/arenden/${secret.number}`, headers)).statusCode).toBe(404);
    const queue = (await app.get('/desk', headers)).body;
    expect(queue).toContain(neutral.number);
    expect(queue).not.toContain(unmarked.number);
    expect(queue).not.toContain(secret.number);
  });
});
