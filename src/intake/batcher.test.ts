import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../../test/api-client.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { receiptAnswer } from '../channels/api/answers.ts';
import { IntakeBatcher } from './batcher.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { post, countCases } = apiClient(() => app);

describe('many submissions at the same moment', () => {
  it('each get a case and a number of their own, without a gap, and one who pressed twice gets one case', async () => {
    const before = await countCases('falkoping');
    // Requested once before, so that from here on the submissions arrive in the order in which they are sent.
    await post('falkoping/cases', { text: 'Hej', unit: 'finns-inte' });
    const speak = (text: string, key: string) => post('falkoping/cases', { text }, { key });
    const texts = Array.from({ length: 40 }, (_, index) => `Lampa ${index} är trasig.`);
    const answers = await Promise.all([
      ...texts.map((text, index) => speak(text, `key-${index}`)),
      speak('Lampa 7 är trasig.', 'key-7'),
      post('falkoping/cases', { text: 'Hej', unit: 'finns-inte' }),
      speak('En annan text.', 'key-8'),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.slice(0, 40)).toEqual(texts.map(() => 201));
    expect(statuses.slice(40)).toEqual([201, 422, 422]);
    const receipts = answers.slice(0, 41).map((one) => receiptAnswer.parse(one.json()));
    expect(receipts[40]).toEqual(receipts[7]);
    const numbers = receipts.slice(0, 40).map(({ number }) => Number(number.slice(5)));
    const least = Math.min(...numbers);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      texts.map((_, index) => least + index),
    );
    expect(await countCases('falkoping')).toBe(before + 40);
    await app.drain();
    expect(app.context.jobs.ready()).toBe(true);
  });

  it('that fail do not make the others fail', async () => {
    const groups = new IntakeBatcher<number, number>(async (items) => {
      if (items.includes(13)) throw new Error('thirteen');
      return items.map((item) => item * 2);
    }, 8);
    const settled = await Promise.allSettled([1, 12, 13, 14, 15].map((item) => groups.do(item)));
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
      2,
      24,
      'failed',
      28,
      30,
    ]);
  });
});
