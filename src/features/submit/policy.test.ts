import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { ingenstans } from '../../../test/invented/index.ts';
import { publicForm, someWords } from '../../../test/public-form.ts';
import { everySeed, plant } from '../../../test/seeds.ts';
import { kinds } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { MunicipalitySeed } from '../../municipality/schema.ts';

/** The policy of Ingenstans, but with a form on the web. */
const onTheWeb: MunicipalitySeed = {
  ...ingenstans,
  id: 'nastan',
  name: 'Nästan Ingenstans',
  policies: ingenstans.policies.map((draft) => ({
    ...draft,
    municipality: 'nastan',
    channels: { ...draft.channels, value: ['web'] },
  })),
  organisation: { ...ingenstans.organisation, accounts: [] },
};

const withForm = [...everySeed, onTheWeb].filter(({ policies }) =>
  policies.at(-1)?.channels.value.includes('web'),
);

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await plant(app, ingenstans);
  await plant(app, onTheWeb);
});
afterAll(() => app.close());

const { fill, send, casesOf } = publicForm(() => app);
const key = 'a key of a form that was never shown';
const sending = (municipality: string, fields: readonly (readonly [string, string])[]) =>
  send({
    action: `/${municipality}`,
    method: 'post',
    fields: [['key', key], ['text', 'Det är mörkt.'], ...fields],
  });
const post = (municipality: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/v1/${municipality}/cases`, payload });

describe('the form and what the policy lists', () => {
  it.each(withForm)(
    '$name: offers the kinds that the policy lists, and no others [BOT-05] [FAL-21]',
    async ({ id, policies }) => {
      const latest = policies.at(-1);
      const listed = [...(latest?.kinds.value ?? []), ...(latest?.otherKinds?.value ?? [])];
      const page = await app.page(`/${id}`);
      const words = wordsIn('sv').vocabulary.kind;
      const offered = kinds.filter((kind) => page.queryByLabelText(words[kind]) !== null);
      expect(offered).toEqual(kinds.filter((kind) => listed.includes(kind)));
    },
  );

  it.each(withForm)(
    '$name: offers the types of submitters that the policy names, and asks nobody to prove anything [VAS17-02] [BOT-04]',
    async ({ id, policies }) => {
      const page = await app.page(`/${id}`);
      const options = [
        ...page.getByLabelText('Hur hör du ihop med kommunen?').querySelectorAll('option'),
      ];
      const rules = policies.at(-1)?.submitterTypes.map(({ value }) => value) ?? [];
      expect(options.map(({ value }) => value)).toEqual(['', ...rules.map(({ type }) => type)]);
      for (const { type } of rules.filter(({ welcome }) => welcome))
        expect((await send(await fill(id, { 'Hur hör du ihop med kommunen?': type }))).status).toBe(
          201,
        );
    },
  );

  it('says how else to get in touch where the policy does not list the web, and stores nothing', async () => {
    const page = await app.page('/ingenstans');
    expect(page.getByRole('heading', { level: 2, name: 'Så når du oss' })).toBeDefined();
    expect(page.queryByRole('button', { name: 'Skicka' })).toBeNull();
    const { phone, address, email } = ingenstans.texts.contact;
    const ways = page.getByRole('region', { name: 'Så når du oss' }).textContent;
    expect(ways).toContain(phone);
    expect(ways).toContain(address);
    expect(ways).not.toContain(email);
    expect((await app.page('/en/ingenstans')).text()).toContain('There is no form to fill in here');
    const sent = await sending('ingenstans', []);
    expect(sent.status).toBe(422);
    expect(sent.page.text()).toContain('tar inte emot synpunkter den här vägen');
    expect(await casesOf('ingenstans')).toEqual([]);
  });

  it('accepts API submissions where the policy lists the API, or the web', async () => {
    expect((await post('ingenstans', { text: 'Hej' })).statusCode).toBe(201);
    expect((await post('nastan', { text: 'Hej' })).statusCode).toBe(201);
  });
});

describe('somebody who wants to be anonymous, or no answer', () => {
  it('is not offered it where the policy does not allow it, and is refused with the field named', async () => {
    const page = await app.page('/nastan');
    expect(page.queryByText('Vill du vara anonym?')).toBeNull();
    expect(page.queryByText('Vill du ha svar?')).toBeNull();
    const before = (await casesOf('nastan')).length;
    for (const [field, value, told] of [
      ['anonymous', 'yes', 'tar inte emot anonyma synpunkter'],
      ['replyWanted', 'no', 'får svar, så det går inte att avstå'],
    ] as const) {
      const sent = await sending('nastan', [[field, value]]);
      expect([field, sent.status]).toEqual([field, 422]);
      expect(sent.page.getByRole('alert').textContent).toContain(told);
    }
    const anonymous = await post('nastan', { text: 'Hej', anonymous: true });
    const unanswered = await post('nastan', { text: 'Hej', replyWanted: false });
    expect([anonymous.statusCode, unanswered.statusCode]).toEqual([422, 422]);
    expect(anonymous.json().errors).toMatchObject([{ path: 'anonymous' }]);
    expect(unanswered.json().errors).toMatchObject([{ path: 'replyWanted' }]);
    expect((await casesOf('nastan')).length).toBe(before);
    expect((await send(await fill('nastan'))).status).toBe(201);
  });
});

describe('a submitter whom the policy refers elsewhere', () => {
  it('is shown the receiver in the policy, and its text, before anything is stored', async () => {
    const before = (await casesOf('nastan')).length;
    const company = { ...someWords, 'Hur hör du ihop med kommunen?': 'company' };
    const asked = await send(await fill('nastan', company));
    expect(asked.status).toBe(422);
    const text = asked.page.text();
    expect(text).toContain('Det här (other_authority) har en egen väg i Ingenstans.');
    expect(text).toContain('Den som vet: 0980-319 202');
    expect(text).not.toContain('(whistleblowing)');
    expect((await casesOf('nastan')).length).toBe(before);
    const employee = await send(
      asked.page.form('Skicka', { 'Hur hör du ihop med kommunen?': 'employee' }),
    );
    expect(employee.status).toBe(422);
    for (const words of [
      '(employer_matter)',
      '(whistleblowing)',
      'Klagomål enligt en påhittad lag',
    ])
      expect(employee.page.text()).toContain(words);
    expect((await send(employee.page.form('Skicka'))).status).toBe(201);
  });

  it('is shown it in English too', async () => {
    const page = await app.page('/en/nastan');
    const form = page.form('Send', {
      'What would you like to say? (must be filled in)': 'It is dark.',
      'Who are you?': 'company',
    });
    expect((await send(form)).page.text()).toContain('This (other_authority) has a way of its own');
  });
});
