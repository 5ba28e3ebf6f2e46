import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { readPage } from '../../../test/page.ts';
import {
  decidedInFile,
  decision,
  fiveWorkdays,
  formAt,
  monday,
  type PolicyKeeper,
  policyKeeper,
  type Typed,
  type Version,
} from '../../../test/policy-keeping.ts';

let app: TestApp;
let keeper: PolicyKeeper;
beforeAll(async () => {
  app = await testApp({ now: monday });
  keeper = await policyKeeper(app);
});
afterAll(() => app.close());

describe('an invalid version is refused in a sentence that names the field, and nothing changes', () => {
  const wrongFields: readonly (readonly [string, Typed, RegExp])[] = [
    [
      'a negative deadline',
      { 'deadlines.response.amount': '-5' },
      /^Tid för svaret, antal dagar: ska vara minst en dag\.$/,
    ],
    [
      'a deadline of 10 000 days',
      { 'deadlines.response.amount': '10000' },
      /^Tid för svaret, antal dagar: får vara högst 366 dagar\.$/,
    ],
    [
      'no number',
      { 'deadlines.response.amount': 'fem' },
      /antal dagar: ska vara ett helt antal dagar\.$/,
    ],
    [
      'no amount',
      { 'deadlines.response.amount': '' },
      /antal dagar: ska vara ett helt antal dagar\.$/,
    ],
    [
      'no kind of day',
      { 'deadlines.response.unit': null },
      /vilka dagar räknas: välj eller fyll i\.$/,
    ],
    ['no day', { effectiveFrom: '' }, /^Gäller från och med: välj en dag\.$/],
    [
      'a day that does not exist',
      { effectiveFrom: '2026-02-30' },
      /^Gäller från och med: är inte en dag som finns/,
    ],
    ['markup', { title: 'Policy <b>nu</b>' }, /^Namn: ska vara vanlig text utan html-märkning\.$/],
    ['a code with spaces', { version: 'bot två' }, /^Versionens beteckning: ska vara 2–20 tecken/],
    [
      'an address that is none',
      {
        'exclusions.0.receiver.by': 'email',
        'exclusions.0.receiver.to': 'ingen adress',
        'source.exclusions.reason': 'Ny mottagare.',
      },
      /^Det som hör hemma någon annanstans, .*, adress: ska vara en e-postadress\.$/,
    ],
    [
      'markup in words of one’s own',
      {
        'texts.thanks.every.sv': 'Tack <img src=x>',
        'source.firstMessage.reason': 'Vi vill tacka med egna ord.',
      },
      /^Det första beskedet, tacket, på svenska: ska vara vanlig text/,
    ],
  ];
  it.each(wrongFields)('%s', async (_what, wrong, sentence) => {
    const response = await keeper.nothingChanged(() =>
      keeper.review({ ...decision, ...fiveWorkdays, ...wrong }),
    );
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    const error = page.getByRole('link', { name: sentence });
    const field = error.getAttribute('href')?.slice(1) ?? '';
    expect(page.body.querySelector(`[id="${field}"]`)?.getAttribute('name')).toBe(field);
  });

  const obstacles: readonly (readonly [string, Typed, string])[] = [
    [
      'a day that has passed',
      { effectiveFrom: '2026-03-01' },
      'Gäller från och med: dagen har passerat.',
    ],
    [
      'words of one’s own that do not thank',
      {
        'texts.thanks.every.sv': 'Vi har fått det du skrev.',
        'source.firstMessage.reason': 'Egna ord.',
      },
      'säger inte tack',
    ],
    [
      'a report that nobody is given',
      { 'reports.0.recipients': null, 'source.reports.reason': 'Ingen läser den.' },
      'har ingen mottagare.',
    ],
    [
      'a committee that does not exist',
      {
        'exclusions.0.receiver.by': 'committee',
        'exclusions.0.receiver.to': 'Ankeborgsnämnden',
        'source.exclusions.reason': 'Ny mottagare.',
      },
      'går till nämnden Ankeborgsnämnden, som inte finns.',
    ],
  ];
  it.each(obstacles)('%s', async (_what, wrong, sentence) => {
    const response = await keeper.nothingChanged(() => keeper.review({ ...decision, ...wrong }));
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    expect(page.getByRole('status').textContent).toContain(sentence);
    expect(page.queryByRole('button', { name: 'Sätt i kraft' })).toBeNull();
  });

  const files: readonly (readonly [string, (version: Version) => unknown, string])[] = [
    [
      'an unknown field',
      (version) => ({ ...version, ...decidedInFile, colour: 'blå' }),
      'colour är ett fält som inte finns.',
    ],
    [
      'a day that does not exist',
      (version) => ({
        ...version,
        effectiveFrom: { value: '2026-02-30', source: { default: 'prov' } },
      }),
      'effectiveFrom.value är inte en dag som finns (ÅÅÅÅ-MM-DD).',
    ],
    [
      'a value without a source',
      (version) => ({ ...version, title: { value: 'Policy' } }),
      'title.source saknas.',
    ],
    ['nothing but a list', () => [], 'Hela versionen ska vara ett objekt med fält.'],
  ];
  it.each(files)('a file with %s', async (_what, change, sentence) => {
    const json = await keeper.fileWith(change);
    const response = await keeper.nothingChanged(() => keeper.sendFile(json));
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    expect(page.getByRole('alert').textContent).toContain(sentence);
    expect(page.getByRole<HTMLTextAreaElement>('textbox').value).toBe(json);
  });

  it('a file that is not JSON', async () => {
    const response = await keeper.nothingChanged(() => keeper.sendFile('{ "version": '));
    expect(response.statusCode).toBe(422);
    expect(readPage(response.body).getByRole('alert').textContent).toContain('texten är inte JSON');
  });

  it.each([
    [
      'another municipality’s',
      { municipality: 'landskrona' },
      'municipality: versionen gäller ”landskrona”, en annan kommun än er.',
    ],
    [
      'a window that overlaps',
      { effectiveFrom: { value: '2014-08-20', source: { default: 'prov' } } },
      'Gäller från och med: dagen har passerat.',
    ],
    ['a code that is taken', { version: 'BOT' }, 'Versionens beteckning: BOT finns redan.'],
  ])('a file that is %s', async (_what, change, sentence) => {
    const json = await keeper.fileWith((version) => ({ ...version, ...decidedInFile, ...change }));
    const response = await keeper.nothingChanged(() => keeper.sendFile(json));
    expect(response.statusCode).toBe(422);
    expect(readPage(response.body).getByRole('status').textContent).toContain(sentence);
  });

  it('a file of 100 MB, before it has been read', async () => {
    const response = await keeper.nothingChanged(() =>
      app.inject({
        method: 'POST',
        url: `${formAt}/fil`,
        headers: {
          ...keeper.headers,
          origin: 'http://localhost:3000',
          host: 'localhost:3000',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(100 * 1024 * 1024),
        },
        payload: 'json=',
      }),
    );
    expect(response.statusCode).toBe(413);
    expect(readPage(response.body).text()).toContain('större än 1 MB');
  });

  it('a file of more than 1 MB', async () => {
    const response = await keeper.nothingChanged(() =>
      keeper.sendFile(`"${'a'.repeat(1_000_000)}"`),
    );
    expect(response.statusCode).toBe(413);
    expect(readPage(response.body).text()).toContain('större än 1 MB');
  });
});
