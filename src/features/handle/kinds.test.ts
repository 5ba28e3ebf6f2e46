import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, messagesOf, submitCase } from '../../../test/case-work.ts';
import { runningServers } from '../../../test/commands.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { suggest } from '../../domain/suggestion/suggest.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-03-02T08:15:00Z' });
});
afterAll(() => app.close());
const { open } = followPage(() => app);

describe.each(seeds.map(({ id, name }) => ({ id, name })))(
  'a view that is neither complaint nor suggestion, and a question, in $name',
  ({ id }) => {
    it('come in by the form and by the API, are written to by their kind, and are found in the queue [FAL-21]', async () => {
      const form = await app.page(`/${id}`);
      for (const label of ['Annan synpunkt', 'Fråga'])
        expect(form.getByLabelText(label)).toHaveProperty('type', 'radio');
      const view = await submitCase(app, id, { kind: 'view', text: 'Jag är för en ny bro.' });
      const question = await submitCase(app, id, { kind: 'question', text: 'När öppnar badet?' });
      await app.drain();
      const first = async (submitted: typeof view) =>
        (await messagesOf(app, submitted)).find(({ purpose }) => purpose === 'acknowledgement')
          ?.body ?? '';
      expect(await first(view)).toMatch(/Din synpunkt kom in/);
      expect(await first(question)).toMatch(/Din fråga kom in/);
      expect((await open(id, view.code)).text()).toContain('Annan synpunkt');
      const coordinator = await deskSession(app, id, 'coordinator');
      const queue = (await coordinator.page('/desk?slag=view')).text();
      expect(queue).toContain(view.number);
      expect(queue).not.toContain(question.number);
    });

    it('can be classed at the desk, and are offered where a call is registered', async () => {
      const submitted = await submitCase(app, id, { text: 'Hej.' });
      const coordinator = await deskSession(app, id, 'coordinator');
      const page = await coordinator.page(`/desk/arenden/${submitted.number}/klassa`);
      for (const label of ['Annan synpunkt', 'Fråga'])
        expect(page.getByLabelText(label)).toHaveProperty('type', 'radio');
      const registering = await coordinator.page('/desk/registrera');
      expect(registering.getByLabelText('Annan synpunkt')).toHaveProperty('type', 'radio');
      const form = page.form('Klassa', {
        'Annan synpunkt': true,
        ...(id === 'landskrona' ? { Annat: true } : {}),
      });
      const response = await coordinator.submit(form);
      expect(response.statusCode).toBe(303);
      const row = await inMunicipality(app, id, (trx) =>
        trx
          .selectFrom('feedback_case')
          .select('kind')
          .where('number', '=', submitted.number)
          .executeTakeFirstOrThrow(),
      );
      expect(row.kind).toBe('view');
    });
  },
);

describe('a question where the policy does not count it as feedback [LAN-29]', () => {
  const { running } = runningServers();

  it('is answered and stands outside the figures, and a view does not; the policy page says so', async () => {
    const { app: served, command } = await running();
    served.clock.set('2026-03-30T08:15:00Z');
    for (const municipality of ['landskrona', 'vasteras']) {
      await submitCase(served, municipality, { kind: 'question', text: 'När öppnar badet?' });
      await submitCase(served, municipality, { kind: 'view', text: 'Jag är för en ny bro.' });
    }
    const receivedIn = async (municipality: string) =>
      (
        await command(
          `figures --municipality ${municipality} --from 2026-03-01 --to 2026-04-01 --by kind`,
        )
      ).output;
    expect(await receivedIn('landskrona')).toMatchObject({
      measures: { received: { all: 1, by: { view: 1 } }, arrived: { all: 2 } },
    });
    expect(await receivedIn('vasteras')).toMatchObject({
      measures: { received: { all: 2, by: { view: 1, question: 1 } } },
    });
    expect((await app.page('/landskrona/policy')).text()).toContain(
      'men räknas inte som en synpunkt',
    );
  });
});

it('both are suggested by their words', () => {
  expect(suggest('När öppnar simhallen på söndagar?', { factors: [] }).kind).toBe('question');
  expect(
    suggest('Jag vill framföra min åsikt: jag är för en ny bro över ån.', { factors: [] }).kind,
  ).toBe('view');
});
