import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, staff } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { registering, type Typed } from '../../../test/registering.ts';
import { verify } from '../../ledger/verify/verify.ts';

let app: TestApp;
let desk: ReturnType<typeof registering>;
beforeAll(async () => {
  app = await testApp({ now: '2026-03-02T08:15:00Z' });
  desk = registering(app);
});
afterAll(() => app.close());

const call: Typed = {
  'Vad säger personen': 'Lampan i gången är trasig.',
  '^Klagomål$': true,
  'Det är löst på plats': true,
  'Hur löstes det': 'Vi bytte lampan medan hon väntade.',
};
const corrected: Typed = { ...call, '^Felet är rättat$': true };

const atStreets: Typed = { ...corrected, '^Vilken enhet gäller det': 'Gata och park' };

async function messagesOf(municipality: string, caseId: string) {
  return await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('message')
      .innerJoin('delivery', 'delivery.message_id', 'message.id')
      .select(['message.purpose', 'message.body', 'delivery.state'])
      .where('message.case_id', '=', caseId)
      .execute(),
  );
}

describe('a matter that is solved at once', () => {
  it('is registered, answered orally and closed in one step, with its outcome, and counts as solved at once [FAL-23] [LAN-15] [BOT-14]', async () => {
    for (const [id, role, more] of [
      ['botkyrka', 'kontaktcenter', {}],
      ['falkoping', 'unit_manager', { '^Vilken enhet gäller det': 'Gata och park' }],
      ['landskrona', 'handler', { '^Vilken enhet': 'Gata, park och hamn', '^Annat$': true }],
      ['vasteras', 'kontaktcenter', {}],
    ] as const) {
      const { response, page } = await desk.register(id, role, { ...corrected, ...more });
      expect([id, response.statusCode]).toEqual([id, 201]);
      const row = await desk.newest(id);
      expect(row).toMatchObject({
        status: 'closed',
        closure_reason: 'solved_on_the_spot',
        course: 'fast',
        correction_outcome: 'corrected',
        correction_words: 'Vi bytte lampan medan hon väntade.',
        corrected_on: '2026-03-02',
        handler_id: row?.registered_by,
        to_register_since: null,
        next_due: null,
      });
      expect(page.text()).toContain('löstes på plats');
      await app.drain();
      expect(await messagesOf(id, row?.id ?? '')).toMatchObject([
        { purpose: 'answer', state: 'told', body: 'Vi bytte lampan medan hon väntade.' },
      ]);
    }
  });

  it('is assigned to the unit of the person who solved it, where no other is chosen', async () => {
    await desk.register('vasteras', 'kontaktcenter', corrected);
    const { unitId, departmentId } = staff('vasteras', 'kontaktcenter');
    expect(await desk.newest('vasteras')).toMatchObject({
      unit_id: unitId,
      department_id: departmentId,
    });
  });

  it('is not closed without what the policy requires of a closed case: the form says what, and keeps what was typed [BOT-02] [LAN-23]', async () => {
    const before = (await desk.rows('landskrona')).length;
    const { response, page } = await desk.register('landskrona', 'handler', corrected);
    expect(response.statusCode).toBe(422);
    expect(page.getByRole('alert').textContent).toContain('kvalitetsfaktor');
    expect(page.getByLabelText(/Hur löstes det/)).toHaveProperty(
      'value',
      'Vi bytte lampan medan hon väntade.',
    );
    expect((await desk.rows('landskrona')).length).toBe(before);
    const without = await desk.register('botkyrka', 'kontaktcenter', call);
    expect(without.response.statusCode).toBe(422);
    expect(without.page.getByRole('alert').textContent).toContain('hur det slutade');
  });

  it('stays open where its text suggests a statutory complaint, which nobody closes without a decision [BOT-13]', async () => {
    const { response, page } = await desk.register('botkyrka', 'kontaktcenter', {
      ...corrected,
      'Vad säger personen':
        'Personalen på gruppbostaden har gett min bror fel medicin två gånger, och han låg på golvet hela natten.',
    });
    expect(response.statusCode).toBe(201);
    expect(await desk.newest('botkyrka')).toMatchObject({ status: 'answered' });
    expect(page.text()).toContain('står öppet');
  });
});

describe('a matter that a unit solved at once where kontaktcenter registers everything', () => {
  it('is closed, and is in kontaktcenter’s queue until it is registered there [BOT-20]', async () => {
    await desk.register('botkyrka', 'handler', atStreets);
    const row = await desk.newest('botkyrka');
    expect(row).toMatchObject({ status: 'closed', closure_reason: 'solved_on_the_spot' });
    expect(row?.to_register_since).not.toBeNull();
    const number = row?.number ?? '';
    const centre = await deskSession(app, 'botkyrka', 'kontaktcenter');
    expect((await centre.page('/desk/start')).text()).toContain(number);
    expect((await centre.page('/desk?urval=nya')).text()).toContain(number);
    const page = await centre.page(`/desk/arenden/${number}`);
    await centre.submit(page.form('Jag har granskat det'));
    expect(await desk.newest('botkyrka')).toMatchObject({
      status: 'closed',
      to_register_since: null,
    });
    expect((await centre.page('/desk/start')).text()).not.toContain(number);
    expect((await centre.page('/desk?urval=nya')).text()).not.toContain(number);
  });

  it('cannot be registered by anybody else', async () => {
    await desk.register('botkyrka', 'handler', atStreets);
    const { number = '' } = (await desk.newest('botkyrka')) ?? {};
    const handler = await deskSession(app, 'botkyrka', 'handler');
    const page = await handler.page(`/desk/arenden/${number}`);
    expect(page.queryByRole('button', { name: 'Jag har granskat det' })).toBeNull();
  });
});

it('leaves a ledger that verifies', async () => {
  const verification = await verify(app.context.databases, new Map());
  expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
});
