import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { act, type SpokenCase, speak, staff, within } from '../../../test/case-work.ts';
import { type Page, readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function open(municipality: string, code: string, language = ''): Promise<Page> {
  const asked = await app.page(`${language}/${municipality}/folj`);
  const form = asked.form(/Visa ärendet|Show the case/, new Map([[/Din kod|Your code/, code]]));
  expect(form.action).not.toContain(code);
  const response = await app.submit(form);
  expect(response.statusCode).toBe(200);
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.headers['set-cookie']).toBeUndefined();
  return readPage(response.body);
}

async function say(page: Page, button: string, values: Record<string, string> = {}) {
  const response = await app.submit(page.form(button, values));
  return { status: response.statusCode, page: readPage(response.body) };
}

const writeMore = (page: Page, text: string) =>
  say(page, 'Skicka meddelandet', { 'Ditt meddelande': text });

async function rowsOf({ municipality, caseId }: SpokenCase) {
  return await within(app, municipality, async (trx) => ({
    case: await trx
      .selectFrom('feedback_case')
      .selectAll()
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
    messages: await trx
      .selectFrom('message')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('direction', '=', 'in')
      .execute(),
    events: await trx
      .selectFrom('ledger_event')
      .select('type')
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute(),
  }));
}

const reply = {
  type: 'answer',
  subject: null,
  parts: ['thanks', 'regret', 'outcome'],
  missing: [],
  overrideReason: null,
  toldOrally: false,
} as const;

/** From received to answered, by the one who handles it. */
async function answered(spoken: SpokenCase, body: string) {
  const { municipality } = spoken;
  const handler = staff(municipality, 'handler');
  const coordinator = staff(municipality, 'coordinator');
  await act(app, spoken, coordinator, { type: 'register' });
  await act(app, spoken, coordinator, {
    type: 'assign',
    unitId: handler.unitId ?? '',
    handlerId: handler.accountId,
  });
  const manager = { ...coordinator, role: 'coordinator' } as const;
  await act(app, spoken, manager, { ...reply, body });
  return handler;
}

describe.each(seeds)('following a case of $name by its code', ({ id: municipality }) => {
  it('tells in plain words how far it has come', async () => {
    const { number, code } = await speak(app, municipality);
    const page = await open(municipality, code);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(`Ärende ${number}`);
    expect(page.text()).toContain('Inkommet');
    expect(page.text()).toContain('Snart läser någon det');
    expect(page.text()).toContain('måndag 2 mars 2026');
  });

  it('shows the messages both ways, in order, and who handles it', async () => {
    const spoken = await speak(app, municipality, { kind: 'complaint' });
    await app.drain();
    await writeMore(await open(municipality, spoken.code), 'Det hände i går igen.');
    app.clock.advance('PT1H');
    const handler = await answered(spoken, 'Tack. Vi beklagar. Nu är det lagat.');
    const text = (await open(municipality, spoken.code)).text();
    const inOrder = ['Maten var kall igen.', 'Det hände i går igen.', 'Nu är det lagat.'];
    const places = inOrder.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('Vi har svarat dig.');
    expect(text).toContain(handler.name);
  });

  it('takes somebody who is not satisfied to the manager, and says who goes on [BOT-21]', async () => {
    const spoken = await speak(app, municipality, { kind: 'complaint' });
    const handler = await answered(spoken, 'Tack. Vi beklagar. Det är som det är.');
    const page = await open(municipality, spoken.code);
    const said = await say(page, 'Jag är inte nöjd', {
      'Vad är du inte nöjd med? (frivilligt)': 'Ni svarade inte på min fråga.',
    });
    expect(said.status).toBe(200);
    expect(said.page.getByRole('status').textContent).toContain('Tack för att du säger det');
    const { case: row, messages } = await rowsOf(spoken);
    expect(row.status).toBe('in_progress');
    expect(row.escalated_to).not.toBeNull();
    expect(row.escalated_to).not.toBe(handler.accountId);
    expect(messages.map(({ body }) => body)).toEqual(['Ni svarade inte på min fråga.']);
    expect(said.page.getByRole('status').textContent).toMatch(
      /går nu igenom ärendet på nytt\. Det är inte den som/,
    );
  });

  it('shows only the days that were promised', async () => {
    const { code } = await speak(app, municipality);
    const text = (await open(municipality, code)).text();
    const promises = { vasteras: 1, falkoping: 2 }[municipality] ?? 0;
    expect(text.match(/Så räknades dagen/g) ?? []).toHaveLength(promises);
    expect(text.includes('Det vi har lovat')).toBe(promises > 0);
  });
});

describe('the code', () => {
  it('is read however it is written: small letters, spaces, O for 0 and I for 1', async () => {
    const { number, code } = await speak(app, 'vasteras');
    const written = code
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'i');
    expect((await open('vasteras', `  ${written} `)).text()).toContain(number);
  });

  it('opens nothing in another municipality', async () => {
    const { code } = await speak(app, 'vasteras');
    const form = (await app.page('/falkoping/folj')).form('Visa ärendet', { 'Din kod': code });
    expect((await app.submit(form)).statusCode).toBe(404);
  });

  it('gets the same answer whether it is unknown or no code at all', async () => {
    const answers = [];
    for (const code of ['AAAA-BBBB-CCCC-DDDD', 'hej', "' or 1=1 --", 'A'.repeat(5_000)]) {
      const form = (await app.page('/vasteras/folj')).form('Visa ärendet', { 'Din kod': code });
      const { statusCode, body } = await app.submit(form);
      answers.push([statusCode, readPage(body).getByRole('alert').textContent]);
    }
    expect(answers[0]).toEqual([
      404,
      expect.stringContaining('Det finns inget ärende med den koden.'),
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('stands in no log and in no address', async () => {
    const { code } = await speak(app, 'vasteras');
    const page = await open('vasteras', code);
    await writeMore(page, 'En sak till.');
    const log = app.log.join('');
    for (const written of [code, code.replaceAll('-', ''), code.toLowerCase()])
      expect(log).not.toContain(written);
    for (const form of page.body.querySelectorAll('form'))
      expect(form.getAttribute('action')).not.toContain(code);
  });
});

describe('what is written on the follow page', () => {
  it('arrives once however often the button is pressed', async () => {
    const spoken = await speak(app, 'landskrona');
    const page = await open('landskrona', spoken.code);
    const form = page.form('Skicka meddelandet', { 'Ditt meddelande': 'En sak till.' });
    const answers = await Promise.all([app.submit(form), app.submit(form), app.submit(form)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const { messages, events } = await rowsOf(spoken);
    expect(messages.map(({ body }) => body)).toEqual(['En sak till.']);
    expect(events.filter(({ type }) => type === 'submitter_message')).toHaveLength(1);
  });

  it('is heard once as not satisfied too, with a word or without', async () => {
    const spoken = await speak(app, 'landskrona');
    const page = await open('landskrona', spoken.code);
    const form = page.form('Jag är inte nöjd');
    for (const answer of await Promise.all([app.submit(form), app.submit(form)]))
      expect(readPage(answer.body).getByRole('status').textContent).toContain(
        'Det följer med ärendet',
      );
    const { events } = await rowsOf(spoken);
    expect(events.filter(({ type }) => type === 'dissatisfied')).toHaveLength(1);
  });

  it('opens a closed case again for the manager', async () => {
    const spoken = await speak(app, 'vasteras', { kind: 'question' });
    await answered(spoken, 'Tack. Så här är det.');
    await app.drain();
    await act(app, spoken, staff('vasteras', 'coordinator'), { type: 'close' });
    expect((await open('vasteras', spoken.code)).text()).toContain('Ärendet är avslutat.');
    const said = await writeMore(await open('vasteras', spoken.code), 'Men jag undrar en sak.');
    expect(said.page.getByRole('status').textContent).toContain('Ditt meddelande är framme');
    expect((await rowsOf(spoken)).case).toMatchObject({
      status: 'in_progress',
      unread_words: true,
    });
  });

  it('stays when it is refused', async () => {
    const spoken = await speak(app, 'botkyrka');
    const page = await open('botkyrka', spoken.code);
    const text = `${'a'.repeat(20_000)}b`;
    const refused = await writeMore(page, text);
    expect(refused.status).toBe(422);
    expect(refused.page.getByLabelText('Ditt meddelande')).toHaveProperty('value', text);
    const empty = await writeMore(refused.page, '');
    expect(empty.status).toBe(422);
    expect((await rowsOf(spoken)).messages).toEqual([]);
  });
});

describe('who is named on the follow page', () => {
  it('is the unit’s function where the handler’s identity is protected [LAN-17]', async () => {
    for (const { id: municipality, organisation } of seeds) {
      const hidden = organisation.accounts.find(
        ({ identityProtected, unit, role }) =>
          identityProtected && unit !== null && role === 'handler',
      );
      if (!hidden?.unit) continue;
      const unit = organisation.units.find(({ id }) => id === hidden.unit);
      const spoken = await speak(app, municipality);
      const coordinator = staff(municipality, 'coordinator');
      await act(app, spoken, coordinator, {
        type: 'assign',
        unitId: hidden.unit,
        handlerId: hidden.id,
      });
      const text = (await open(municipality, spoken.code)).text();
      expect(text).toContain(unit?.functionName);
      expect(text).not.toContain(hidden.name);
    }
    expect(
      seeds.some(({ organisation }) => organisation.accounts.some((one) => one.identityProtected)),
    ).toBe(true);
  });

  it('is told in English on the English page', async () => {
    const spoken = await speak(app, 'falkoping');
    const page = await open('falkoping', spoken.code, '/en');
    expect(page.language()).toBe('en');
    expect(page.text()).toContain('Soon someone will read it');
    expect(page.text()).toContain('An answer by Monday 16 March 2026.');
    const person = personWith('falkoping', 'handler');
    await act(app, spoken, staff('falkoping', 'coordinator'), {
      type: 'assign',
      unitId: person.unit ?? '',
      handlerId: person.id,
    });
    expect((await open('falkoping', spoken.code, '/en')).text()).toContain('Case handler');
  });

  it('says that a promised day has gone, and that it was kept when it was', async () => {
    const late = await speak(app, 'falkoping');
    app.clock.set('2026-03-18T08:00:00Z');
    expect((await open('falkoping', late.code)).text()).toContain('Det beklagar vi.');
    app.clock.set('2026-03-02T08:15:00Z');
    const spoken = await speak(app, 'falkoping', { contact: {} });
    await answered(spoken, 'Tack. Nu är det lagat.');
    expect((await open('falkoping', spoken.code)).text()).toContain(
      'Svar senast måndag 16 mars 2026. Det gjorde vi måndag 2 mars 2026.',
    );
  });

  it('leads whoever loads an answered form’s address to where the code is asked for', async () => {
    for (const address of ['/vasteras/folj/skriv', '/en/vasteras/folj/inte-nojd']) {
      const { statusCode, headers } = await app.get(address);
      expect([statusCode, headers.location]).toEqual([303, address.replace(/\/[^/]+$/, '')]);
    }
  });
});
