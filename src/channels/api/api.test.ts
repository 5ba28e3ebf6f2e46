import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { apiClient } from '../../../test/api-client.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, staff, submitCase } from '../../../test/case-work.ts';
import { caseAnswer, problemAnswer, receiptAnswer, unitsAnswer } from './answers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { post, getCase, countCases } = apiClient(() => app);

describe.each(seeds)('an API client that submits for somebody in $name', ({ id }) => {
  it('gets number, code, deadlines and where to follow, and the code is part of no address', async () => {
    const response = await post(`${id}/cases`, { text: 'Bussen kom inte.' });
    expect(response.statusCode).toBe(201);
    const receipt = receiptAnswer.strict().parse(response.json());
    expect(receipt.number).toMatch(/^2026-\d{5}$/);
    expect(receipt.arrivalDay).toBe('2026-03-02');
    expect(receipt.followUrl).toBe(`http://localhost:3000/${id}/folj`);
    const promised = {
      vasteras: [{ kind: 'acknowledgement', due: '2026-03-04' }],
      falkoping: [
        { kind: 'acknowledgement', due: '2026-03-04' },
        { kind: 'response', due: '2026-03-16' },
      ],
    }[id];
    expect(receipt.deadlines).toEqual(promised ?? []);
  });

  it('may submit everything that the form may', async () => {
    const response = await post(`${id}/cases`, {
      text: 'Bussen kom inte.',
      kind: 'complaint',
      submitterType: 'employee',
      anonymous: false,
      contact: {
        name: 'Kim Ek',
        email: 'kim.ek@example.se',
        phone: '070-174 06 05',
        address: 'Skolvägen 3',
      },
      replyWanted: false,
      language: 'en',
      unit: seeds.find((seed) => seed.id === id)?.organisation.units.at(-1)?.id,
      wish: 'Låt den komma.',
      place: 'Torget',
      occurredOn: '2026-03-01',
    });
    expect(response.statusCode).toBe(201);
    expect(response.json().followUrl).toBe(`http://localhost:3000/en/${id}/folj`);
  });

  it('follows the case with the code and sees what the web page shows', async () => {
    const submitted = await submitCase(app, id, { kind: 'complaint' });
    const { code, number } = submitted;
    const handler = staff(id, 'handler');
    await applyAction(app, submitted, staff(id, 'coordinator'), {
      type: 'assign',
      unitId: handler.unitId ?? '',
      handlerId: handler.accountId,
    });
    await app.drain();
    const seen = caseAnswer.strict().parse((await getCase(id, code)).json());
    expect(seen).toMatchObject({ number, kind: 'complaint', handler: handler.name });
    expect(seen.unit).toBeTruthy();
    const [first, ...later] = seen.messages;
    expect(first).toMatchObject({ from: 'submitter', text: 'Maten var kall igen.' });
    expect(later.length).toBeGreaterThan(0);
    expect(later.every(({ from }) => from === 'municipality')).toBe(true);
  });

  it('names the unit as in the list of units, by id or by name, in upper or lower case', async () => {
    const response = await app.get(`/api/v1/${id}/units`);
    expect(response.statusCode).toBe(200);
    const units = unitsAnswer.parse(response.json());
    expect(units.length).toBeGreaterThan(3);
    const unit = units.at(-1);
    for (const named of [unit?.id, unit?.name, unit?.name.toUpperCase()]) {
      const sent = await post(`${id}/cases`, { text: 'Bussen kom inte.', unit: named });
      expect(sent.statusCode).toBe(201);
      const seen = await getCase(id, sent.json().code);
      expect(caseAnswer.parse(seen.json()).unit).toBe(unit?.name);
    }
    const unknown = await post(`${id}/cases`, { text: 'Bussen kom inte.', unit: 'Gatukontoret X' });
    expect([unknown.statusCode, unknown.json().errors[0].path]).toEqual([422, 'unit']);
  });

  it('cannot give a day in the future for when it happened', async () => {
    const future = await post(`${id}/cases`, {
      text: 'Bussen kom inte.',
      occurredOn: '2026-03-03',
    });
    expect([future.statusCode, future.json().errors[0].path]).toEqual([422, 'occurredOn']);
    const today = await post(`${id}/cases`, { text: 'Bussen kom inte.', occurredOn: '2026-03-02' });
    expect(today.statusCode).toBe(201);
  });
});

describe('the code of a case', () => {
  it('gets the same answer when it is unknown, malformed or missing', async () => {
    const answers = await Promise.all([
      getCase('vasteras', 'AAAA-BBBB-CCCC-DDDD'),
      getCase('vasteras', 'hej'),
      getCase('vasteras', 'AAAA-BBBB-CCCC-DDDD', 'Basic'),
      app.get('/api/v1/vasteras/case'),
      post('vasteras/case/messages', { text: 'Hej' }, { code: 'AAAA-BBBB-CCCC-DDDD' }),
      post('vasteras/case/dissatisfied', {}, { code: 'hej' }),
    ]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      const { instance: _own, ...rest } = problemAnswer.strict().parse(answer.json());
      expect(rest.detail).toBe('Det finns inget ärende med den koden.');
    }
    const unknown = await getCase('ankeborg', 'AAAA-BBBB-CCCC-DDDD');
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json().detail).toContain('ingen kommun');
  });

  it('cannot be guessed for long; with the right one there is no limit', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const limited = await testApp({ config: { rateLimit: 'on' } });
    try {
      const { code } = await submitCase(limited, 'vasteras');
      const ask = (bearer: string) =>
        limited.inject({
          method: 'GET',
          url: '/api/v1/vasteras/case',
          headers: { authorization: `Bearer ${bearer}` },
        });
      for (let time = 0; time < 40; time += 1) expect((await ask(code)).statusCode).toBe(200);
      for (let time = 0; time < 20; time += 1) expect((await ask('hej')).statusCode).toBe(404);
      for (const bearer of ['hej', 'AAAA-BBBB-CCCC-DDDD', code]) {
        const answer = await ask(bearer);
        expect(answer.statusCode).toBe(429);
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
      const page = await limited.page('/vasteras/folj');
      const onPage = await limited.submit(page.form('Visa ärendet', { 'Din kod': code }));
      expect(onPage.statusCode).toBe(429);
      vi.setSystemTime(Date.now() + 660_000);
      expect((await ask(code)).statusCode).toBe(200);
    } finally {
      vi.useRealTimers();
      await limited.close();
    }
  });

  it('lets the submitter add information and ask for a review', async () => {
    const { code } = await submitCase(app, 'landskrona');
    const more = await post('landskrona/case/messages', { text: 'En sak till.' }, { code });
    expect(more.statusCode).toBe(201);
    expect(caseAnswer.parse(more.json()).messages.at(-1)).toMatchObject({
      from: 'submitter',
      text: 'En sak till.',
    });
    for (const body of [{}, { reason: 'För långsamt.' }])
      expect((await post('landskrona/case/dissatisfied', body, { code })).statusCode).toBe(200);
    const empty = await app.inject({
      method: 'POST',
      url: '/api/v1/landskrona/case/dissatisfied',
      headers: { authorization: `Bearer ${code}` },
    });
    expect(empty.statusCode).toBe(200);
  });

  it('opens the submitter’s own case even when it is marked with secrecy', async () => {
    const { code, caseId } = await submitCase(app, 'botkyrka');
    await app.context.databases.owner
      .updateTable('feedback_case')
      .set({ secrecy_marked: true })
      .where('id', '=', caseId)
      .execute();
    expect((await getCase('botkyrka', code)).statusCode).toBe(200);
  });

  it('appears in no log', async () => {
    const { code } = await submitCase(app, 'vasteras');
    await getCase('vasteras', code);
    await post('vasteras/case/messages', { text: 'Ett hemligt ord' }, { code });
    const log = app.log.join('');
    expect(log).toContain('"status":201');
    for (const secret of [code, 'Ett hemligt ord', 'Kim Ek', 'kim.ek@example.se', '127.0.0.1'])
      expect(log).not.toContain(secret);
  });
});

describe('an answer to an API client', () => {
  it('is in the language that the client asks for', async () => {
    const swedish = await post('vasteras/cases', {});
    const english = await post('vasteras/cases', {}, { language: 'en-GB, sv;q=0.5' });
    expect(swedish.json().errors).toEqual([{ path: 'text', message: 'Fyll i det här fältet.' }]);
    expect(english.json().errors).toEqual([{ path: 'text', message: 'Fill in this field.' }]);
  });

  it('refuses contact data of an anonymous submitter, and stores nothing of it', async () => {
    const before = await countCases('vasteras');
    const contact = { email: 'kim.ek@example.se' };
    const refused = await post('vasteras/cases', { text: 'Hej', anonymous: true, contact });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors[0].path).toBe('contact');
    expect(await countCases('vasteras')).toBe(before);
    const empty = await post('vasteras/cases', { text: 'Hej', anonymous: true, contact: {} });
    expect(empty.statusCode).toBe(201);
  });
});
