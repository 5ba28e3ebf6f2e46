import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { messagesOf, submitCase } from '../../test/case-work.ts';
import { ingenstans } from '../../test/invented/index.ts';
import { plant } from '../../test/seeds.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await plant(app, ingenstans);
});
afterAll(() => app.close());

async function firstMessage(more: object) {
  const submitted = await submitCase(app, 'ingenstans', more);
  await app.drain();
  const [message] = await messagesOf(app, submitted);
  return { spoken: submitted, body: message?.body ?? '', parts: message?.parts ?? [] };
}

describe('where the policy has texts of its own', () => {
  beforeAll(() => app.clock.set('2021-05-03T08:15:00Z'));

  it('the first message thanks, regrets and explains with them, with those for the kind before those for any kind', async () => {
    const praise = await firstMessage({ kind: 'praise' });
    expect(praise.body).toContain('Tack för de vackra orden!');
    expect(praise.body).not.toContain('Tack! Ingenstans hör dig.');
    const complaint = await firstMessage({ kind: 'complaint' });
    expect(complaint.body).toContain('Tack! Ingenstans hör dig. Vi beklagar att det blev så.');
    const question = await firstMessage({ kind: 'question' });
    expect(question.body).toContain('vi letar upp ett svar åt dig.');
    expect(question.body).not.toContain('frågar runt');
    const unknown = await firstMessage({});
    expect(unknown.body).toContain('Tack! Ingenstans hör dig. Om något har blivit fel');
    expect(unknown.body).toContain('vi läser, frågar runt och svarar dig sedan.');
  });

  it('the facts around them remain the product’s, and so does every language without own texts', async () => {
    const {
      body,
      parts,
      spoken: submitted,
    } = await firstMessage({ kind: 'complaint', language: 'en' });
    expect(body).toContain('Thank you! Nowhere hears you.');
    expect(body).toContain('We are sorry that you have had this experience.');
    expect(body).toContain('This is what happens next:');
    expect(body).toContain(`is registered with number ${submitted.number}`);
    expect(parts).toEqual([
      'thanks',
      'regret',
      'process',
      'registration',
      'response_day',
      'how_to_go_further',
    ]);
  });

  it('an answer that is counted from the acknowledgement is promised only by its last day', async () => {
    const { body } = await firstMessage({ kind: 'complaint' });
    // Five days to acknowledge, rolled over the weekend to 10 May, and fourteen more.
    expect(body).toContain('Du får svar senast måndag 24 maj 2021.');
    expect(body).not.toContain('inom 14 dagar');
  });
});

describe('where the policy has one word for the person', () => {
  beforeAll(() => app.clock.set('2026-03-02T08:15:00Z'));

  it('everybody is addressed with it, whichever unit serves them [LAN-07]', async () => {
    const { body } = await firstMessage({
      submitterType: 'service_user',
      unit: 'hemvarden',
    });
    expect(body).toContain('Tack för att du som medborgare hör av dig till Ingenstans kommun.');
    expect(body).not.toContain('boende');
    const english = await firstMessage({ language: 'en' });
    expect(english.body).toContain('as a citizen.');
  });
});
