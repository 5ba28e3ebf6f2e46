import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const unit = 'grundskolor';
const reply =
  'Hej! Tack för att du hör av dig. Vi beklagar det du har varit med om. Vi har gått igenom det, och vagnen är utbytt. Är du inte nöjd går närmaste chef igenom det på nytt.';

/** A complaint that is handled on the given course by the manager of its unit. */
async function complaint(course: 'fast' | 'full' | undefined) {
  const submitted = await submitCase(app, 'falkoping', { kind: 'complaint', unit });
  const manager = staff('falkoping', 'unit_manager', unit);
  await applyAction(app, submitted, manager, { type: 'take' });
  if (course !== undefined)
    await applyAction(app, submitted, manager, { type: 'choose_course', course, reason: 'Skäl' });
  return {
    submitted,
    manager: await deskSession(app, 'falkoping', 'unit_manager', unit),
    address: `/desk/arenden/${submitted.number}/svara`,
  };
}

const rowOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['status', 'cause_words', 'cause_on'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );

const causeLabel = /^Varför hände det\?/;

describe('a case that is investigated, where the cause is written down before the answer [FAL-02]', () => {
  it('is not answered without it: the field says so, and what was typed is kept', async () => {
    const { submitted, manager, address } = await complaint('full');
    const refused = await manager.send(address, 'Skicka svaret', { Svaret: reply });
    expect(refused.statusCode).toBe(422);
    const page = readPage(refused.body);
    const field = page.getByLabelText(causeLabel);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(page.getByRole('alert').textContent).toContain('orsaken');
    expect(page.getByLabelText(/^Svaret/)).toHaveProperty('value', reply);
    expect(await rowOf(submitted)).toMatchObject({ status: 'in_progress', cause_words: null });

    const sent = await manager.submit(
      page.form('Skicka svaret', new Map([[causeLabel, 'Vagnen var trasig.']])),
    );
    expect(sent.statusCode).toBe(303);
    expect(await rowOf(submitted)).toMatchObject({
      status: 'answered',
      cause_words: 'Vagnen var trasig.',
      cause_on: '2026-03-02',
    });
    const text = (await manager.page(`/desk/arenden/${submitted.number}`)).text();
    expect(text).toContain('OrsakVagnen var trasig.');
    expect(text).toContain('Orsaken står med.');
  });

  it('keeps the cause with the draft, through the preview and until it is sent', async () => {
    const { submitted, manager, address } = await complaint('full');
    const values = new Map<string | RegExp, string>([
      ['Svaret', reply],
      [causeLabel, 'Schemat räckte inte.'],
    ]);
    expect((await manager.send(address, 'Spara utkast', values)).statusCode).toBe(303);
    const again = await manager.page(address);
    expect(again.getByLabelText(causeLabel)).toHaveProperty('value', 'Schemat räckte inte.');
    const preview = readPage((await manager.submit(again.form('Förhandsgranska'))).body);
    expect(preview.text()).not.toContain('Schemat räckte inte.');
    expect((await manager.submit(preview.form('Skicka svaret'))).statusCode).toBe(303);
    expect(await rowOf(submitted)).toMatchObject({ cause_words: 'Schemat räckte inte.' });
  });

  it('asks its author for the cause when it is left for a colleague to read, who sees it and sends both', async () => {
    const { submitted, manager, address } = await complaint('full');
    const left = await manager.send(address, 'Lämna för läsning', { Svaret: reply });
    expect(left.statusCode).toBe(422);
    const form = readPage(left.body).form(
      'Lämna för läsning',
      new Map([[causeLabel, 'Ingen hade fått veta.']]),
    );
    expect((await manager.submit(form)).statusCode).toBe(303);
    const reader = await deskSession(app, 'falkoping', 'coordinator');
    const page = await reader.page(`/desk/arenden/${submitted.number}/lasning`);
    expect(page.text()).toContain('Ingen hade fått veta.');
    expect((await reader.submit(page.form('Godkänn och skicka'))).statusCode).toBe(303);
    expect(await rowOf(submitted)).toMatchObject({
      status: 'answered',
      cause_words: 'Ingen hade fått veta.',
    });
  });

  it('asks for nothing more where the cause stands there, or where nobody has said that it comes first', async () => {
    const known = await complaint('full');
    await applyAction(app, known.submitted, staff('falkoping', 'unit_manager', unit), {
      type: 'record_correction',
      ...{ outcome: 'will_be_corrected', on: null, words: 'Byts', learning: null },
      cause: 'Vagnen var trasig.',
    });
    for (const { submitted, manager, address } of [
      known,
      await complaint('fast'),
      await complaint(undefined),
    ]) {
      const page = await manager.page(address);
      expect(page.queryByLabelText(causeLabel)).toBeNull();
      expect((await manager.submit(page.form('Skicka svaret', { Svaret: reply }))).statusCode).toBe(
        303,
      );
      expect((await rowOf(submitted)).status).toBe('answered');
    }
  });
});
