import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { act, speak, staff } from '../../../test/case-work.ts';
import { following } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { open, writeMore, answered, rowsOf } = following(() => app);

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
