import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { type Role, roles } from '../../domain/vocabulary.ts';
import { policyWords } from '../../i18n/desk/policy.ts';
import { startWords as words } from './words.ts';

const municipality = 'falkoping';
const unit = 'grundskolor';
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function start(role: Role, at?: string) {
  return await (await deskSession(app, municipality, role, at)).page('/desk/start');
}

/** Its handler answers, as a substitute for the manager (FAL-16), and the submitter is not satisfied. */
async function isNotSatisfied(submitted: SubmittedCase): Promise<void> {
  const checked = { parts: [], missing: [], overrideReason: null, toldOrally: true } as const;
  const answer = { type: 'answer', body: 'Tack.', subject: null, ...checked } as const;
  const handler = staff(municipality, 'handler', unit);
  const substitutesFor = [
    staff(municipality, 'unit_manager', unit).accountId,
    staff(municipality, 'coordinator').accountId,
  ];
  await applyAction(app, submitted, { ...handler, substitutesFor }, answer);
  const dissatisfied = { type: 'dissatisfied', reason: 'Nej.', key: 'one' } as const;
  await applyAction(app, submitted, { type: 'submitter' }, dissatisfied);
}

describe('the start page of the desk', () => {
  it('says plainly when nothing waits', async () => {
    const desk = await deskSession(app, municipality, 'handler', unit);
    const before = await desk.page('/desk/start');
    expect(before.text()).toContain(words.reading);
    expect(before.text()).toContain(words.nothing);
    expect(before.getByRole('link', { name: words.links.queue }).getAttribute('href')).toBe(
      '/desk',
    );
    await desk.sendAndFollow('/desk/policy', policyWords.reading.confirm);
    const page = (await desk.page('/desk/start')).text();
    expect(page).toContain(words.nothing);
    expect(page).not.toContain(words.reading);
  });

  it('opens for every role, with one heading and nothing of others', async () => {
    for (const role of roles) {
      const page = await start(role);
      expect([role, page.getAllByRole('heading', { level: 1 }).length]).toEqual([role, 1]);
    }
  });

  it('shows each person what they need: to register, without a handler, overdue, their own', async () => {
    const submitted: SubmittedCase = await submitCase(app, municipality, {
      unit,
      kind: 'complaint',
    });
    const region = async (role: Role, title: string, at?: string) =>
      (await start(role, at)).queryByRole('region', { name: title })?.textContent ?? '';
    const { sections } = words;
    expect(await region('registrar', sections.unregistered)).toContain(submitted.number);
    // Shown once.
    expect(await region('registrar', sections.untouched)).toBe('');
    const handler = staff(municipality, 'handler', unit);
    await applyAction(app, submitted, handler, { type: 'register' });
    expect(await region('registrar', sections.unregistered)).toBe('');
    expect(await region('coordinator', sections.unassigned)).toContain(submitted.number);
    await applyAction(app, submitted, handler, { type: 'take' });
    expect(await region('coordinator', sections.unassigned)).toBe('');
    const mine = await region('handler', sections.mine, unit);
    expect(mine).toContain(submitted.number);
    expect(mine).toContain('Klagomål, under handläggning, senast');
    // Cases of one kind and one day are distinguished by their text.
    expect(mine).toContain('”Maten var kall igen.”');
    await applyAction(app, submitted, handler, { type: 'ask_submitter', body: 'Vilken dag?' });
    expect(await region('handler', sections.mine, unit)).toBe('');
    const wrote = { type: 'submitter_message', body: 'I går.', key: 'one' } as const;
    await applyAction(app, submitted, { type: 'submitter' }, wrote);
    expect(await region('handler', sections.newWords, unit)).toContain(submitted.number);
    app.clock.set('2026-04-20T08:00:00Z');
    expect(await region('unit_manager', sections.unitLate, unit)).toContain(submitted.number);
    expect(await region('unit_manager', sections.unitLate, 'aldreomsorg')).toBe('');
    expect(await region('coordinator', sections.late)).toMatch(/dagar försenat/);
    app.clock.set('2026-03-02T08:15:00Z');
  });

  it('shows a case of the unit that nobody handles to the unit and its manager, and unassigned cases to those who register', async () => {
    const { sections } = words;
    const region = async (role: Role, title: string, at?: string) =>
      (await start(role, at)).queryByRole('region', { name: title })?.textContent ?? '';
    const direct = await submitCase(app, municipality, { unit });
    for (const role of ['handler', 'unit_manager'] as const) {
      expect(await region(role, sections.unitUnassigned, unit)).toContain(direct.number);
      expect(await region(role, sections.unitUnassigned, 'aldreomsorg')).not.toContain(
        direct.number,
      );
    }
    await applyAction(app, direct, staff(municipality, 'handler', unit), { type: 'take' });
    expect(await region('unit_manager', sections.unitUnassigned, unit)).not.toContain(
      direct.number,
    );

    const nowhere = await submitCase(app, municipality);
    await applyAction(app, nowhere, staff(municipality, 'registrar'), { type: 'register' });
    expect(await region('registrar', sections.unplaced)).toContain(nowhere.number);
    await applyAction(app, nowhere, staff(municipality, 'coordinator'), {
      type: 'assign',
      unitId: unit,
      handlerId: null,
    });
    expect(await region('registrar', sections.unplaced)).not.toContain(nowhere.number);
    expect(await region('unit_manager', sections.unitUnassigned, unit)).toContain(nowhere.number);
  });

  it('shows what a manager reviews once, though the submitter has written too', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const handler = staff(municipality, 'handler', unit);
    await applyAction(app, submitted, handler, { type: 'take' });
    await isNotSatisfied(submitted);
    const page = await start('unit_manager', unit);
    const reviews = page.getByRole('region', { name: words.sections.reviews });
    expect(reviews.textContent).toContain(submitted.number);
    expect(page.getAllByRole('link', { name: submitted.number })).toHaveLength(1);
  });

  it('shows it to the coordinator too, where no manager is left to review it', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const handler = staff(municipality, 'handler', unit);
    await applyAction(app, submitted, handler, { type: 'take' });
    const managers = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('account')
        .select('id')
        .where('role', 'in', ['unit_manager', 'department_manager'])
        .execute(),
    );
    await applyAction(app, submitted, staff(municipality, 'coordinator'), {
      type: 'mark_concerned',
      accountIds: managers.map(({ id }) => id),
      reason: 'Det gäller dem.',
    });
    await isNotSatisfied(submitted);
    const page = await start('coordinator');
    const reviews = page.getByRole('region', { name: words.sections.reviews });
    expect(reviews.textContent).toContain(submitted.number);
  });

  it('lists a few, and links to the view of the queue that has them all', async () => {
    for (let count = 0; count < 9; count += 1) await submitCase(app, municipality, { unit });
    const page = await start('registrar');
    const region = page.getByRole('region', { name: words.sections.unregistered });
    expect(region.querySelectorAll('li')).toHaveLength(7);
    const all = page.getByRole('link', { name: /^Visa alla \d+: att granska/ });
    expect(all.getAttribute('href')).toBe('/desk?urval=nya');
    const told = Number(/\d+/.exec(all.textContent ?? '')?.[0]);
    const registrar = await deskSession(app, municipality, 'registrar');
    const queue = await registrar.page('/desk?urval=nya');
    expect(queue.getAllByRole('row')).toHaveLength(told + 1);
  });

  it('says for whom the user substitutes, and includes their cases', async () => {
    const away = personWith(municipality, 'handler', unit);
    const submitted = await submitCase(app, municipality, { unit });
    const actor = staff(municipality, 'handler', unit);
    await applyAction(app, submitted, actor, { type: 'register' });
    await applyAction(app, submitted, actor, { type: 'take' });
    const desk = await deskSession(app, municipality, 'handler', unit);
    const form = (await desk.page('/desk/mitt-konto/vikarie')).form('Spara', {
      'Vem vikarierar?': personWith(municipality, 'handler', 'forskolor').id,
      'Till och med': '2026-03-06',
    });
    expect((await desk.submit(form)).statusCode).toBe(303);
    const page = await start('handler', 'forskolor');
    expect(page.text()).toContain(words.substitutesFor(away.name));
    expect(page.text()).toContain(submitted.number);
  });
});
