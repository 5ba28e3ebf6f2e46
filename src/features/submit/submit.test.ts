import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { type Page, readPage } from '../../../test/page.ts';
import { publicForm, receiptOf, someWords } from '../../../test/public-form.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { fill, send, stored } = publicForm(() => app);

describe.each(seeds)('the form of $name', (seed) => {
  const { id, name, texts } = seed;

  it('opens with a welcome in its own words, not with warnings [VAS17-08] [BOT-01] [LAN-01] [FAL-19]', async () => {
    const page = await app.page(`/${id}`);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(texts.welcome.heading.sv);
    const text = page.text();
    for (const sentence of texts.welcome.sentences.sv) expect(text).toContain(sentence);
    expect(text.indexOf(texts.welcome.heading.sv)).toBeLessThan(text.indexOf('allmän handling'));
    const english = await app.page(`/en/${id}`);
    expect(english.text()).toContain(texts.welcome.heading.en);
  });

  it('shows what the municipality means by a synpunkt [LAN-29]', async () => {
    const definition = seed.policies.at(-1)?.definition.source;
    const page = await app.page(`/en/${id}`);
    if (definition && 'quote' in definition)
      expect(page.body.querySelector('blockquote[lang=sv]')?.textContent).toBe(
        definition.quote.replaceAll(/\n+/g, ''),
      );
    else expect(page.queryByText('What does the municipality mean by feedback?')).toBeNull();
  });

  it('has the notices of public documents and personal data beside it', async () => {
    const page = await app.page(`/${id}`);
    const text = page.text();
    for (const sentence of texts.publicDocuments.sv) expect(text).toContain(sentence);
    const { privacy } = texts;
    for (const part of [privacy.controller, privacy.purpose, privacy.legalBasis, privacy.retention])
      expect(text).toContain(part.sv);
    expect(text).toContain(privacy.dataProtectionOfficer.email);
    expect(text).toContain('Ring 112');
  });

  it('asks for nothing but the words and sets no cookie [VAS17-09]', async () => {
    const response = await app.submit(await fill(id));
    expect(response.statusCode).toBe(201);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.headers['cache-control']).toBe('no-store');
    const page = readPage(response.body);
    expect(page.title()).toContain(name);
    const { number, code } = receiptOf(page);
    expect(await stored(id)).toMatchObject({
      number,
      status: 'received',
      channel: 'web',
      language: 'sv',
      words: 'Det är mörkt på gångvägen.',
      kind: null,
      anonymous: false,
      reply_wanted: true,
      arrival_day: '2026-03-02',
      email: null,
    });
    expect(code).not.toBe('');
  });

  it('stores everything that was submitted, and what is wished for [VAS17-11]', async () => {
    const page = await app.page(`/${id}`);
    const types = [
      ...page.getByLabelText('Hur hör du ihop med kommunen?').querySelectorAll('option'),
    ];
    expect(types.map((option) => option.value)).toContain('relative');
    const { status } = await send(
      page.form('Skicka', {
        ...someWords,
        Klagomål: true,
        'Var?': 'Skolvägen 3',
        'När hände det?': '2026-02-27',
        'Vad önskar du ska hända?': 'Laga lampan.',
        'Hur hör du ihop med kommunen?': 'relative',
        Namn: 'Kim Ek',
        'E-post': 'kim.ek@example.se',
        Telefon: '070-174 06 05',
        Postadress: 'Skolvägen 3\n123 45 Orten',
        Engelska: true,
      }),
    );
    expect(status).toBe(201);
    expect(await stored(id)).toMatchObject({
      kind: 'complaint',
      place: 'Skolvägen 3',
      occurred_on: '2026-02-27',
      wish: 'Laga lampan.',
      submitter_type: 'relative',
      language: 'en',
      name: 'Kim Ek',
      email: 'kim.ek@example.se',
      phone: '070-174 06 05',
      address: 'Skolvägen 3\n123 45 Orten',
    });
  });

  it('asks again for the day it happened where that is still to come, at the field, and keeps the rest', async () => {
    const form = await fill(id, { 'När hände det?': '2026-03-03', 'Var?': 'Torget' });
    const response = await app.submit(form);
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    const field = page.getByLabelText('När hände det?');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(page.text()).toContain('Dagen har inte varit än. Ange dagen då det hände.');
    expect(page.getByLabelText('Var?')).toHaveProperty('value', 'Torget');
  });

  it('gives an anonymous person the same: number, code and what happens now, but no promised day where no reply is owed [LAN-13] [FAL-16]', async () => {
    const open = await send(await fill(id));
    const anonymous = await send(await fill(id, { 'Ja, jag vill vara anonym': true }));
    expect(anonymous.status).toBe(201);
    expect(await stored(id)).toMatchObject({ anonymous: true, reply_wanted: true });
    const steps = (page: Page) =>
      page.getAllByRole('listitem').map((step) => step.textContent?.trim());
    const [named, unnamed] = [steps(open.page), steps(anonymous.page)];
    const owed = seed.policies.every(({ replyOwed }) => !replyOwed.unlessAnonymous.value);
    if (owed) expect(unnamed).toEqual(named);
    const other = unnamed.filter((step) => step === undefined || !named.includes(step));
    for (const step of other) expect(step).not.toMatch(/arbetsdag|svar.* senast/i);
    expect(anonymous.page.text()).toContain('Vi får inte veta vem du är');
    expect(receiptOf(anonymous.page).code).not.toBe('');
  });
});
