import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signInAs, type TestApp, testApp } from '../../test/app.ts';
import { asForm, sending } from '../../test/bad-input.ts';
import { readPage } from '../../test/page.ts';
import { routesIn } from '../../test/server-routes.ts';
import { signInWords } from '../i18n/desk/sign-in.ts';
import { problemAnswer } from './api/answers.ts';

let app: TestApp;
let before: string;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { sendJson, sendForm, everythingStored } = sending(() => app);
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

beforeEach(async () => {
  before = await everythingStored();
});

describe('input that cannot be received stores nothing, and says why in the reader’s language', () => {
  afterEach(async () => {
    expect(await everythingStored()).toBe(before);
    expect(app.log.join('')).not.toContain('"level":"error"');
  });

  const refusedFields: readonly [what: string, body: unknown, path: string][] = [
    ['no text', {}, 'text'],
    ['blank text', { text: ' \n\t ' }, 'text'],
    ['text without anything to see', { text: '\u200b\u00ad\u2800' }, 'text'],
    ['text too long', { text: 'å'.repeat(20_001) }, 'text'],
    ['an unknown field', { text: 'Hej', colour: 'blue' }, 'colour'],
    ['an unknown field of the contact', { text: 'Hej', contact: { fax: '1' } }, 'contact.fax'],
    ['an unknown kind', { text: 'Hej', kind: 'rant' }, 'kind'],
    ['an unknown submitter type', { text: 'Hej', submitterType: 'martian' }, 'submitterType'],
    ['an unknown language', { text: 'Hej', language: 'tlh' }, 'language'],
    ['an unknown unit', { text: 'Hej', unit: 'nowhere' }, 'unit'],
    ['a number for text', { text: 7 }, 'text'],
    ['a list for text', { text: ['Hej'] }, 'text'],
    ['null for text', { text: null }, 'text'],
    ['text for a truth', { text: 'Hej', anonymous: 'yes' }, 'anonymous'],
    ['text for the contact', { text: 'Hej', contact: 'kim' }, 'contact'],
    ['a list for the whole', ['Hej'], ''],
    ['text for the whole', 'Hej', ''],
    ['a NUL', { text: 'He\u0000j' }, 'text'],
    ['a NUL in the place', { text: 'Hej', place: 'To\u0000rget' }, 'place'],
    ['an unpaired surrogate', { text: 'Hej \ud800' }, 'text'],
    ['an unpaired surrogate in the wish', { text: 'Hej', wish: '\udc00 ja' }, 'wish'],
    ['an invalid e-mail', { text: 'Hej', contact: { email: 'kim@' } }, 'contact.email'],
    [
      'an e-mail with a line break',
      { text: 'Hej', contact: { email: 'a@b.se\nbcc:x@y.se' } },
      'contact.email',
    ],
    [
      'a telephone number of letters',
      { text: 'Hej', contact: { phone: 'ring mig' } },
      'contact.phone',
    ],
    ['a day that does not exist', { text: 'Hej', occurredOn: '2026-02-30' }, 'occurredOn'],
    ['a day outside the calendar', { text: 'Hej', occurredOn: '1066-10-14' }, 'occurredOn'],
    ['an empty name', { text: 'Hej', contact: { name: '' } }, 'contact.name'],
    ['a name too long', { text: 'Hej', contact: { name: 'k'.repeat(501) } }, 'contact.name'],
  ];

  it.each(refusedFields)('through the API: %s', async (_what, body, path) => {
    for (const language of ['sv', 'en']) {
      const response = await sendJson(JSON.stringify(body), { 'accept-language': language });
      expect(response.statusCode).toBe(422);
      const problem = problemAnswer.strict().parse(response.json());
      expect(problem.errors.map((error) => error.path)).toContain(path);
      expect(problem.title).toBe(
        language === 'sv' ? 'Något behöver rättas' : 'Something needs correcting',
      );
    }
  });

  const refusedForms: readonly [what: string, fields: Record<string, string>, shownAt: string][] = [
    ['no text', {}, '#text'],
    ['blank text', { text: '  ' }, '#text'],
    ['text too long', { text: 'å'.repeat(20_001) }, '#text'],
    ['an unknown field', { text: 'Hej', colour: 'blue' }, ''],
    ['an unknown field of the contact', { text: 'Hej', 'contact.fax': '1' }, ''],
    ['a field called __proto__', { text: 'Hej', 'contact.__proto__': '1' }, ''],
    ['an unknown kind', { text: 'Hej', kind: 'rant' }, '#kind'],
    ['an unknown answer to yes or no', { text: 'Hej', anonymous: 'maybe' }, '#anonymous'],
    ['a NUL', { text: 'He\u0000j' }, '#text'],
    ['an invalid e-mail', { text: 'Hej', 'contact.email': 'kim@' }, '#contact.email'],
    ['an unknown unit', { text: 'Hej', unit: 'nowhere' }, ''],
    ['a day that does not exist', { text: 'Hej', occurredOn: 'i går' }, '#occurredOn'],
  ];

  it.each(refusedForms)('through a form: %s', async (_what, fields, shownAt) => {
    for (const [address, title] of [
      ['/falkoping', 'Något behöver rättas'],
      ['/en/falkoping', 'Something needs correcting'],
    ] as const) {
      const response = await sendForm(asForm(fields), {}, address);
      expect(response.statusCode).toBe(422);
      const summary = readPage(response.body).getByRole('alert');
      expect(summary.textContent).toContain(title);
      const links = [...summary.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      if (shownAt === '') expect(summary.querySelectorAll('li').length).toBeGreaterThan(0);
      else expect(links.some((link) => link?.startsWith(shownAt))).toBe(true);
    }
  });

  it('five million characters: too large, in JSON and in a form', async () => {
    const text = 'a'.repeat(5_000_000);
    const program = await sendJson(JSON.stringify({ text }));
    expect([program.statusCode, problemAnswer.parse(program.json()).status]).toEqual([413, 413]);
    const form = await sendForm(asForm({ text }));
    expect(form.statusCode).toBe(413);
    expect(readPage(form.body).text()).toContain('Det är för mycket på en gång');
    const english = await sendForm(asForm({ text }), {}, '/en/falkoping');
    expect(readPage(english.body).text()).toContain('That is too much at once');
  });

  it('what is not JSON, not UTF-8, or incomplete', async () => {
    const broken: readonly (string | Buffer)[] = [
      '{"text": "Hej"',
      'text=Hej',
      '{"text": "He\u0000j"}',
      Buffer.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      `${'['.repeat(100_000)}`,
    ];
    for (const body of broken) {
      const response = await sendJson(body);
      expect(response.statusCode).toBe(400);
      expect(problemAnswer.parse(response.json()).title).toBe('Det kom inte fram helt');
    }
  });

  it('a form with broken UTF-8, broken escapes or a field that occurs twice', async () => {
    const broken: readonly (string | Buffer)[] = [
      'text=%FF%FE',
      'text=%ED%A0%80',
      'text=%',
      Buffer.from([0x74, 0x65, 0x78, 0x74, 0x3d, 0xff]),
      'text=a&text=b',
      'x=1&'.repeat(5_000),
    ];
    for (const body of broken) {
      const response = await sendForm(body);
      expect(response.statusCode).toBe(400);
      expect(readPage(response.body).text()).toContain('Det kom inte fram helt');
    }
  });

  it('a file in place of a field, and anything else of the wrong type', async () => {
    const file = [
      '--b',
      'Content-Disposition: form-data; name="text"; filename="a.txt"',
      'Content-Type: text/plain',
      '',
      'Hej',
      '--b--',
      '',
    ].join('\r\n');
    const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
    const form = await sendForm(file, multipart);
    expect(form.statusCode).toBe(415);
    expect(readPage(form.body).text()).toContain('inte filer');
    for (const headers of [multipart, formType, { 'content-type': 'text/plain' }]) {
      const program = await sendJson(file, headers);
      expect([program.statusCode, problemAnswer.parse(program.json()).status]).toEqual([415, 415]);
    }
    expect(
      (await sendForm('{"text":"Hej"}', { 'content-type': 'application/json' })).statusCode,
    ).toBe(415);
  });

  it('a form sent from another site', async () => {
    const foreign: readonly Record<string, string>[] = [
      { origin: 'https://elak.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elak.example', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of foreign) {
      const response = await sendForm(asForm({ text: 'Hej' }), headers);
      expect(response.statusCode).toBe(403);
      expect(readPage(response.body).text()).toContain('Ingenting har sparats.');
    }
    const unsaid = await app.inject({
      method: 'POST',
      url: '/falkoping',
      payload: 'text=Hej',
      headers: formType,
    });
    expect(unsaid.statusCode).toBe(403);
  });

  it('something for a municipality that does not exist', async () => {
    for (const name of [
      'ankeborg',
      'Falkoping',
      '..%2ffalkoping',
      '%00',
      'a'.repeat(150),
      'a'.repeat(3000),
    ]) {
      const program = await app.inject({
        method: 'POST',
        url: `/api/v1/${name}/cases`,
        payload: { text: 'Hej' },
      });
      expect([name, program.statusCode]).toEqual([name, 404]);
      expect(program.headers['content-type']).toContain('application/problem+json');
      expect((await sendForm('text=Hej', {}, `/${name}`)).statusCode).toBe(404);
    }
  });

  it('a sign-in with NUL, also on a known device: answered like an unknown address', async () => {
    const known = await signInAs(app, 'falkoping', 'coordinator');
    const stored = await everythingStored();
    for (const headers of [{}, known]) {
      const body = 'email=a%00b%40falkoping.example&password=x%00&code=%00';
      const response = await sendForm(body, headers, '/desk/logga-in');
      expect(response.statusCode).toBe(422);
      expect(readPage(response.body).text()).toContain(signInWords.refused);
    }
    expect(await everythingStored()).toBe(stored);
    before = stored;
  });

  it('a code for signing in that contains NUL', async () => {
    const response = await sendForm('code=%00', {}, '/desk/logga-in/kod');
    expect(response.statusCode).toBe(422);
  });

  it('an address that contains NUL, anywhere', async () => {
    const headers = await signInAs(app, 'falkoping', 'coordinator');
    const named = routesIn(app.server.printRoutes({ commonPrefix: false })).filter(
      ({ method, path }) => method === 'GET' && path.includes(':'),
    );
    expect(named.length).toBeGreaterThan(40);
    for (const { path } of named) {
      const url = path.replaceAll(/:\w+(?:\(\^[^)]*\$\))?/g, 'a%00b');
      expect([url, (await app.get(url, headers)).statusCode]).toEqual([url, 404]);
    }
    expect((await app.get('/desk?urval=%00', headers)).statusCode).toBe(404);
  });
});
