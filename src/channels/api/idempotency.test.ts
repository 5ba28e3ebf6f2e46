import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../../../test/api-client.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { submitCase } from '../../../test/case-work.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { post, getCase, countCases } = apiClient(() => app);

describe('Idempotency-Key', () => {
  const body = { text: 'Lampan är trasig.', kind: 'complaint' };

  it('gives the same answer again, including the code, and opens one case', async () => {
    const before = await countCases('vasteras');
    const first = await post('vasteras/cases', body, { key: 'one' });
    const again = await post(
      'vasteras/cases',
      { kind: 'complaint', text: ' Lampan är trasig. ' },
      { key: 'one' },
    );
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expect(await countCases('vasteras')).toBe(before + 1);
  });

  it('opens one case when the same is sent ten times at once', async () => {
    const before = await countCases('vasteras');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('vasteras/cases', body, { key: 'ten' })),
    );
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true);
    expect(await countCases('vasteras')).toBe(before + 1);
  });

  it('is refused with another body', async () => {
    await post('vasteras/cases', body, { key: 'two' });
    const other = await post('vasteras/cases', { text: 'Något annat.' }, { key: 'two' });
    expect(other.statusCode).toBe(422);
    expect(other.json().errors).toEqual([{ path: 'Idempotency-Key', message: expect.any(String) }]);
  });

  it('belongs to one municipality', async () => {
    const here = await post('vasteras/cases', body, { key: 'both' });
    const there = await post('falkoping/cases', body, { key: 'both' });
    expect(there.statusCode).toBe(201);
    expect(there.json().code).not.toBe(here.json().code);
  });

  it('can be used again after a day, and then gives another code', async () => {
    const first = await post('vasteras/cases', body, { key: 'day' });
    app.clock.advance('PT24H1S');
    const second = await post('vasteras/cases', body, { key: 'day' });
    app.clock.set('2026-03-02T08:15:00Z');
    expect(second.statusCode).toBe(201);
    expect(second.json().number).not.toBe(first.json().number);
    expect(second.json().code).not.toBe(first.json().code);
  });

  it('can be used again when the submission was refused', async () => {
    const refused = await post('vasteras/cases', { ...body, unit: 'ingen-sadan' }, { key: 'unit' });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors[0].path).toBe('unit');
    expect((await post('vasteras/cases', body, { key: 'unit' })).statusCode).toBe(201);
  });

  it('has 1 to 255 characters', async () => {
    for (const key of ['', 'x'.repeat(256)])
      expect((await post('vasteras/cases', body, { key })).statusCode).toBe(422);
    expect((await post('vasteras/cases', body, { key: 'x'.repeat(255) })).statusCode).toBe(201);
  });

  it('makes a message be stored once', async () => {
    const { code } = await submitCase(app, 'vasteras');
    const call = { key: 'message', code };
    for (const text of ['En sak till.', 'En sak till.', 'Och en till.']) {
      expect((await post('vasteras/case/messages', { text }, call)).statusCode).toBe(201);
      app.clock.advance('PT1S');
    }
    const { messages } = (await getCase('vasteras', code)).json();
    const said = messages.filter(({ from }: { from: string }) => from === 'submitter');
    expect(said.map(({ text }: { text: string }) => text)).toEqual([
      'Maten var kall igen.',
      'En sak till.',
      'Och en till.',
    ]);
  });
});
