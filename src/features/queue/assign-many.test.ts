import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { queueWords } from '../../i18n/desk/queue.ts';

const municipality = 'falkoping';
const unit = 'grundskolor';
const address = '/desk/fordela';
const words = queueWords.many;

let app: TestApp;
let coordinator: DeskSession;
beforeAll(async () => {
  app = await testApp();
  coordinator = await deskSession(app, municipality, 'coordinator');
});
afterAll(() => app.close());

const handler = personWith(municipality, 'handler', unit);
const chosen = (...cases: readonly SubmittedCase[]) =>
  `${address}?${cases.map(({ number }) => `arende=${number}`).join('&')}`;
const placeOf = async ({ caseId }: SubmittedCase) =>
  await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['unit_id', 'handler_id'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );
const there = { unit_id: unit, handler_id: handler.id };

describe('several cases are assigned at once', () => {
  it('by selecting them in the queue: listed, assigned to one unit, and confirmed with their number', async () => {
    const cases = [await submitCase(app, municipality), await submitCase(app, municipality)];
    const queue = await coordinator.page('/desk');
    const ticks = Object.fromEntries(cases.map(({ number }) => [words.tick(number), true]));
    const form = queue.form(words.assign, ticks);
    expect([form.method, form.action]).toEqual(['get', address]);
    const asked = new URLSearchParams(form.fields.map(([name, value]) => [name, value]));
    expect(asked.getAll('arende').toSorted()).toEqual(cases.map(({ number }) => number).toSorted());
    const page = await coordinator.page(`${address}?${asked}`);
    for (const { number } of cases) expect(page.getByRole('link', { name: number })).toBeDefined();
    const sent = await coordinator.submit(page.form(words.submit, { Enhet: unit }));
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/desk?fordelade=2']);
    expect((await coordinator.page('/desk?fordelade=2')).text()).toContain(words.done(2));
    for (const one of cases) expect(await placeOf(one)).toMatchObject({ unit_id: unit });
  });

  it('and where one was changed meanwhile, the others are assigned and that one is reported, with the choice kept', async () => {
    const [one, other] = [await submitCase(app, municipality), await submitCase(app, municipality)];
    const page = await coordinator.page(chosen(one, other));
    await applyAction(app, other, staff(municipality, 'registrar'), { type: 'register' });
    const form = page.form(words.submit, { Enhet: unit, 'Handläggare (frivilligt)': handler.id });
    const answer = await coordinator.submit(form);
    expect(answer.statusCode).toBe(409);
    const resultPage = readPage(answer.body);
    expect(resultPage.text()).toContain(words.stale);
    expect(resultPage.text()).toContain(words.went(1));
    expect(await placeOf(one)).toEqual(there);
    expect(await placeOf(other)).toMatchObject({ handler_id: null });
    // With the same choice, and the current version of the case.
    const again = await coordinator.submit(resultPage.form(words.submit));
    expect(again.headers.location).toBe('/desk?fordelade=1');
    expect(await placeOf(other)).toEqual(there);
  });

  it('only when they are open, visible to the person and theirs to assign', async () => {
    const elsewhere = await submitCase(app, municipality, { unit: 'aldreomsorg' });
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    const page = await manager.page(chosen(elsewhere));
    expect(page.text()).toContain(words.notThere);
    expect(page.queryByRole('button', { name: words.submit })).toBeNull();
    const forged = {
      action: address,
      method: 'post',
      fields: [
        ['arende', `${elsewhere.number}.1`],
        ['unit', unit],
      ],
    } as const;
    const answer = await manager.submit(forged);
    expect(answer.statusCode).toBe(409);
    expect(await placeOf(elsewhere)).toMatchObject({ unit_id: 'aldreomsorg' });
    const reader = await deskSession(app, municipality, 'archivist');
    expect((await app.get(address, reader.headers)).statusCode).toBe(403);
    expect((await reader.submit(forged)).statusCode).toBe(403);
    expect((await reader.page('/desk')).queryByRole('checkbox')).toBeNull();
  });

  it('asks for the unit, and says when nothing or something unknown was selected', async () => {
    const one = await submitCase(app, municipality);
    const missing = await coordinator.send(chosen(one), words.submit);
    expect(missing.statusCode).toBe(422);
    expect(missing.body).toContain('Välj en enhet.');
    expect(missing.body).toContain(one.number);
    for (const query of ['', '?arende=x', "?arende=2026-00001'--", '?arende=&arende='])
      expect((await coordinator.page(`${address}${query}`)).text()).toContain(words.none);
    const unknown = await coordinator.page(`${address}?arende=2026-99999`);
    expect(unknown.text()).toContain('2026-99999');
    const nothing = { action: address, method: 'post', fields: [['unit', unit]] } as const;
    expect((await coordinator.submit(nothing)).statusCode).toBe(422);
    const strange = {
      action: address,
      method: 'post',
      fields: [
        ['arende', `${one.number}.1`],
        ['unit', 'ingen'],
      ],
    } as const;
    expect((await coordinator.submit(strange)).statusCode).toBe(409);
  });

  it('at most fifty: more are refused completely, however many', async () => {
    const number = (place: number) => `2026-${String(place).padStart(5, '0')}`;
    const query = Array.from({ length: 51 }, (_, index) => `arende=${number(index)}`).join('&');
    const answer = await app.get(`${address}?${query}`, coordinator.headers);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words.most(50, 51));
    const fields = Array.from(
      { length: 5_000 },
      (_, index) => ['arende', `${number(index)}.1`] as const,
    );
    const sent = await coordinator.submit({ action: address, method: 'post', fields });
    expect(sent.statusCode).toBe(400);
  });
});
