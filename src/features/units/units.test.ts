import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  attempt,
  dismissSuggestedTrack,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { changeAccount } from '../../administration/change-account.ts';
import { actorReference } from '../../domain/actor.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { unitWords as words } from '../../i18n/desk/units.ts';
import { verify } from '../../ledger/verify/verify.ts';
import { accountWords } from '../accounts/words.ts';
import { startWords } from '../start/words.ts';
import { closeIt } from './unit-page.tsx';

const municipality = 'falkoping';
const list = '/desk/enheter';
const unit = 'grundskolor';
const other = 'aldreomsorg';

let app: TestApp;
let administrator: DeskSession;
let name: string;
beforeAll(async () => {
  app = await testApp();
  administrator = await deskSession(app, municipality, 'administrator');
  name = (await unitRow(unit)).name;
});
afterAll(async () => {
  const problems = await verify(app.context.databases, new Map());
  expect(problems.flatMap((one) => one.problems)).toEqual([]);
  await app.close();
});

const unitRow = (id: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

const unitEvents = async () => {
  const rows = await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .select(['type', 'actor'])
      .where('type', 'in', ['unit_closed', 'unit_opened'])
      .orderBy('seq')
      .execute(),
  );
  return rows.map(({ type, actor }) => [type, actor]);
};

/** Sends what the button on a unit's page sends, as any person. */
const closing = (id: string) =>
  ({ action: `${list}/${id}`, method: 'post', fields: [['lage', closeIt]] }) as const;

const assignTo = (unitId: string) => ({ type: 'assign', unitId, handlerId: null }) as const;

const left = staff(municipality, 'handler', unit);

/** One who works there has left, the others get another unit, and its cases are moved to another. */
async function emptyUnit(): Promise<void> {
  const administrator = staff(municipality, 'administrator');
  const people = await inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('account').select(['id', 'role']).where('unit_id', '=', unit).execute(),
  );
  for (const { id, role } of people) {
    const stays = id !== left.accountId;
    const order = {
      accountId: id,
      open: stays,
      post: stays ? { role, unit: other } : ('as_it_is' as const),
      casesTo: { to: null },
    };
    expect(
      await changeAccount(app.context.databases, app.context.caseContext, administrator, order),
    ).toEqual({
      type: 'changed',
    });
  }
  const cases = await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['id', 'number'])
      .where('unit_id', '=', unit)
      .where('status', '<>', 'closed')
      .execute(),
  );
  for (const { id: caseId, number } of cases) {
    const submitted = { municipality, caseId, number, code: '' };
    await applyAction(app, submitted, staff(municipality, 'coordinator'), assignTo(other));
  }
}

describe('the units', () => {
  it('are linked from the accounts for the administrator only', async () => {
    const page = await administrator.page('/desk/konton');
    expect(page.getByRole('link', { name: words.title }).getAttribute('href')).toBe(list);
    const coordinator = await deskSession(app, municipality, 'coordinator');
    for (const path of [list, `${list}/${unit}`])
      expect((await app.get(path, coordinator.headers)).statusCode).toBe(403);
    expect((await app.submit(closing(unit), coordinator.headers)).statusCode).toBe(403);
    expect((await app.get(`${list}/finns-inte`, administrator.headers)).statusCode).toBe(404);
  });

  it('do not include another municipality’s', async () => {
    const abroad = await deskSession(app, 'vasteras', 'administrator');
    const before = await inMunicipality(app, 'vasteras', (trx) =>
      trx.selectFrom('unit').select('id').where('closed_at', 'is not', null).execute(),
    );
    expect(before).toEqual([]);
    await app.submit(closing(unit), abroad.headers);
    expect((await unitRow(unit)).closed_at).toBeNull();
  });

  it('cannot lose the one that receives unassigned cases', async () => {
    const { id } = await inMunicipality(app, municipality, (trx) =>
      trx.selectFrom('unit').select('id').where('receives', '=', true).executeTakeFirstOrThrow(),
    );
    const page = await administrator.page(`${list}/${id}`);
    expect(page.text()).toContain(words.receives);
    expect(page.queryByRole('button', { name: words.close })).toBeNull();
    expect((await app.submit(closing(id), administrator.headers)).statusCode).toBe(409);
    expect((await unitRow(id)).closed_at).toBeNull();
  });
});

describe('a unit that is discontinued', () => {
  let former: SubmittedCase;
  let view: string;
  beforeAll(async () => {
    former = await submitCase(app, municipality, { unit, text: 'Skolgården är mörk om kvällen.' });
    await dismissSuggestedTrack(app, former, staff(municipality, 'coordinator'));
    await applyAction(app, former, staff(municipality, 'coordinator'), {
      type: 'void',
      as: 'test',
      reason: 'Ett prov.',
    });
    await submitCase(app, municipality, { unit });
    await submitCase(app, municipality, { unit: other, kind: 'complaint' });
  });

  it('is not closed while something is left there, and its page shows what', async () => {
    const page = await administrator.page(`${list}/${unit}`);
    expect(page.text()).toContain(words.first);
    const { name: person } = staff(municipality, 'handler', unit);
    expect(page.getByRole('link', { name: person })).toBeDefined();
    const answer = await app.submit(closing(unit), administrator.headers);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain(words.first);
    expect((await unitRow(unit)).closed_at).toBeNull();
    expect(await unitEvents()).toEqual([]);
  });

  it('is closed when everything has been moved, which the ledger records', async () => {
    const handler = await deskSession(app, municipality, 'coordinator');
    const saved = await handler.send(
      `/desk?slag=complaint&enhet=${unit}`,
      queueWords.saved.submit,
      {
        [queueWords.saved.name]: 'Skolan',
      },
    );
    view = saved.headers.location ?? '';
    await emptyUnit();
    const page = await administrator.sendAndFollow(`${list}/${unit}`, words.close);
    expect(page.text()).toContain(words.done.closed(name));
    const row = page.getByRole('link', { name }).closest('tr');
    expect(row?.textContent).toMatch(/Stängd .*\d{4}/);
    const [event] = await unitEvents();
    expect(event).toEqual(['unit_closed', actorReference(staff(municipality, 'administrator'))]);
  });

  it('receives nothing more: not through the API, by assigning, by handing over, or as a place of work', async () => {
    const sent = await app.inject({
      method: 'POST',
      url: `/api/v1/${municipality}/cases`,
      payload: { text: 'Hej', unit },
    });
    expect(sent.statusCode).toBe(422);
    const submitted = await submitCase(app, municipality);
    const coordinator = staff(municipality, 'coordinator');
    expect(await attempt(app, submitted, coordinator, assignTo(unit))).toMatchObject({
      refusal: { code: 'unknown_unit' },
    });
    expect(refusalSentence({ code: 'unknown_unit' }, undefined)).toContain('stängd');
    const desk = await deskSession(app, municipality, 'coordinator');
    for (const address of [
      `/desk/arenden/${submitted.number}/fordela`,
      `/desk/arenden/${submitted.number}/lamna-over?slag=fault_report`,
      '/desk/registrera',
      '/desk',
    ]) {
      const html = (await app.get(address, desk.headers)).body;
      expect([address, html.includes(`value="${other}"`)]).toEqual([address, true]);
      expect([address, html.includes(`value="${unit}"`)]).toEqual([address, false]);
    }
    const page = await administrator.page('/desk/konton/nytt');
    const choices = page.getByRole('combobox', {
      name: new RegExp(`^${accountWords.fields.unit}`),
    });
    expect(choices.innerHTML).toContain(`"${other}"`);
    expect(choices.innerHTML).not.toContain(`"${unit}"`);
  });

  it('cannot be given back to a former member whose account is reopened: they get another unit first', async () => {
    const comeBack = (post: 'as_it_is' | { readonly role: 'handler'; readonly unit: string }) =>
      changeAccount(
        app.context.databases,
        app.context.caseContext,
        staff(municipality, 'administrator'),
        {
          accountId: left.accountId,
          open: true,
          post,
          casesTo: { to: null },
        },
      );
    expect(await comeBack('as_it_is')).toEqual({ type: 'refused', reason: 'unknown_unit' });
    expect(await comeBack({ role: 'handler', unit })).toMatchObject({ reason: 'unknown_unit' });
    expect(await comeBack({ role: 'handler', unit: other })).toEqual({ type: 'changed' });
  });

  it('leaves a saved view that shows the rest and says why', async () => {
    const desk = await deskSession(app, municipality, 'coordinator');
    const page = await desk.page(view);
    expect(page.text()).toContain(queueWords.saved.amiss.unit_closed);
    expect(page.getByRole('table')).toBeDefined();
  });

  it('can still be searched for, and is named where it handled something', async () => {
    const desk = await deskSession(app, municipality, 'coordinator');
    const page = await desk.page(`/desk/sok?enhet=${unit}`);
    expect(page.body.innerHTML).toContain(words.closedName(name));
    expect((await desk.page(`/desk/arenden/${former.number}`)).text()).toContain(name);
  });

  it('is opened again, and receives as before', async () => {
    const page = await administrator.sendAndFollow(`${list}/${unit}`, words.reopen);
    expect(page.text()).toContain(words.done.opened(name));
    await submitCase(app, municipality, { unit });
    expect((await unitEvents()).map(([type]) => type)).toEqual(['unit_closed', 'unit_opened']);
  });
});

describe('the last open unit of a department', () => {
  it('is closed only by an administrator who confirms knowing it, who is told what the policy then lacks', async () => {
    const botkyrka = await deskSession(app, 'botkyrka', 'administrator');
    const units = await inMunicipality(app, 'botkyrka', (trx) =>
      trx
        .selectFrom('unit')
        .select(['id', 'name', 'department_id'])
        .where('municipality', '=', 'botkyrka')
        .where('receives', '=', false)
        .execute(),
    );
    const lone = units.find(
      (one) => units.filter(({ department_id: id }) => id === one.department_id).length === 1,
    );
    if (!lone) throw new Error('every department has several units');
    await app.context.databases.owner
      .updateTable('account')
      .set({ active: false })
      .where('municipality', '=', 'botkyrka')
      .where('unit_id', '=', lone.id)
      .execute();
    const address = `${list}/${lone.id}`;
    const page = await botkyrka.page(address);
    expect(page.text()).toContain('Det är den sista öppna enheten i');
    const refused = await botkyrka.send(address, words.close);
    expect(refused.statusCode).toBe(409);
    const closed = await botkyrka.sendAndFollow(address, words.close, {
      [words.last.accept]: true,
    });
    expect(closed.text()).toContain(words.done.closed(lone.name));
    const start = await botkyrka.page('/desk/start');
    const faults = start.getByRole('region', { name: startWords.sections.policyFaults });
    expect(faults.textContent).toMatch(/enhet/);
    await botkyrka.sendAndFollow(address, words.reopen);
    await app.context.databases.owner
      .updateTable('account')
      .set({ active: true })
      .where('municipality', '=', 'botkyrka')
      .where('unit_id', '=', lone.id)
      .execute();
  });
});
