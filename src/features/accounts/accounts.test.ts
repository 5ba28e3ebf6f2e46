import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, signInWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { type Page, readPage } from '../../../test/page.ts';
import { verify } from '../../ledger/verify/verify.ts';
import { accountWords as words } from './words.ts';

const municipality = 'vasteras';
const list = '/desk/konton';

let app: TestApp;
let administrator: DeskSession;
beforeAll(async () => {
  app = await testApp();
  administrator = await deskSession(app, municipality, 'administrator');
});
afterAll(async () => {
  const problems = await verify(app.context.databases, new Map());
  expect(problems.flatMap((one) => one.problems)).toEqual([]);
  await app.close();
});

const accountRow = (id: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

const caseRow = ({ caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['handler_id', 'unit_id', 'escalated_to', 'status'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );

const accountEvents = () =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .select(['type', 'actor', 'body'])
      .where('type', 'in', ['account_added', 'account_changed'])
      .orderBy('seq')
      .execute(),
  );

/** Adds a user on the page, and reads the password that it shows. */
async function add(name: string, email: string, role: string, unit = '') {
  const response = await administrator.send(`${list}/nytt`, words.form.add, {
    [words.fields.name]: name,
    [words.fields.email]: email,
    [words.fields.role]: role,
    [`${words.fields.unit} (frivilligt)`]: unit,
  });
  expect(response.statusCode).toBe(201);
  const password = readPage(response.body).body.querySelector('code')?.textContent ?? '';
  const { id } = await inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
  );
  return { id, email, password };
}

const unitOf = (id: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

/** A case with a handler in this unit. */
async function caseOf(handlerId: string, unitId: string): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality);
  await applyAction(app, submitted, staff(municipality, 'registrar'), {
    type: 'assign',
    unitId,
    handlerId,
  });
  return submitted;
}

function summary(page: Page): string {
  return page.getByRole('alert').textContent ?? '';
}

describe('the accounts', () => {
  it('are listed in the menu of the administrator only', async () => {
    expect((await administrator.page('/desk')).getByRole('link', { name: 'Konton' })).toBeDefined();
    for (const role of ['coordinator', 'unit_manager', 'employee'] as const) {
      const other = await deskSession(app, municipality, role);
      const start = role === 'employee' ? '/desk/registrera' : '/desk';
      expect((await other.page(start)).queryByRole('link', { name: 'Konton' })).toBeNull();
      for (const path of ['', '/nytt', `/${staff(municipality, 'handler').accountId}`])
        expect((await app.get(`${list}${path}`, other.headers)).statusCode).toBe(403);
    }
  });

  it('are listed with role, place, way of signing in and when they last did', async () => {
    await signInWith(app, personWith(municipality, 'administrator').email);
    const page = await administrator.page(list);
    const own = personWith(municipality, 'administrator');
    const row = page.getByRole('link', { name: own.name }).closest('tr');
    expect(row?.textContent).toContain('lösenord');
    expect(row?.textContent).toMatch(/\d{4} kl\. \d\d:\d\d/);
    const never = page.getByRole('link', { name: personWith(municipality, 'archivist').name });
    expect(never.closest('tr')?.textContent).toContain('Aldrig');
    expect(page.text()).not.toContain(personWith('falkoping', 'handler').name);
  });

  it('of another municipality are shown nowhere', async () => {
    const foreign = staff('falkoping', 'handler').accountId;
    expect((await app.get(`${list}/${foreign}`, administrator.headers)).statusCode).toBe(404);
  });
});

describe('adding an account', () => {
  it('shows a password once, which works for signing in, and records an event with who did it', async () => {
    const unit = await unitOf(personWith(municipality, 'handler').unit ?? '');
    const { id, email, password } = await add(
      'Siv Alm',
      'siv.alm@vasteras.example',
      'Handläggare',
      unit.name,
    );
    expect(password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const headers = await signInWith(app, email, password);
    expect((await app.page('/desk', headers)).text()).toContain('Siv Alm, handläggare');
    const event = (await accountEvents()).at(-1);
    expect(event).toMatchObject({
      type: 'account_added',
      actor: staff(municipality, 'administrator').accountId,
    });
    expect(event?.body).toContain(id);
    expect(event?.body).not.toMatch(/siv|alm/i);
    expect((await administrator.page(`${list}/${id}`)).text()).not.toContain(password);
  });

  it('says at each field what is wrong, and keeps what was typed', async () => {
    const response = await administrator.send(`${list}/nytt`, words.form.add, {
      [words.fields.name]: 'Bo Rask',
      [words.fields.email]: 'bo rask',
    });
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    expect(page.getByLabelText(words.fields.name)).toHaveProperty('value', 'Bo Rask');
    expect(summary(page)).toContain('Skriv en e-postadress');
    const withoutUnit = await administrator.send(`${list}/nytt`, words.form.add, {
      [words.fields.name]: 'Bo Rask',
      [words.fields.email]: 'bo.rask@vasteras.example',
      [words.fields.role]: 'Handläggare',
    });
    expect(summary(readPage(withoutUnit.body))).toContain(words.refusals.place_needed);
    const taken = await administrator.send(`${list}/nytt`, words.form.add, {
      [words.fields.name]: 'Bo Rask',
      [words.fields.email]: personWith('falkoping', 'handler').email,
      [words.fields.role]: 'Registrator',
    });
    expect(summary(readPage(taken.body))).toContain(words.refusals.email_taken);
  });
});

describe('changing an account', () => {
  it('takes effect at the next request, with one event that names the former and the new values', async () => {
    const { id, email, password } = await add('Tor Lund', 'tor@vasteras.example', 'Registrator');
    const headers = await signInWith(app, email, password);
    expect((await app.get('/desk/registrera', headers)).statusCode).toBe(200);
    const before = (await accountEvents()).length;
    const page = await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      [words.fields.role]: 'Arkivarie',
    });
    expect(page.text()).toContain(words.changed('Tor Lund'));
    expect((await app.get('/desk/registrera', headers)).statusCode).toBe(403);
    const events = await accountEvents();
    expect(events).toHaveLength(before + 1);
    expect(events.at(-1)?.body).toContain('"fromRole":"registrar"');
  });

  it('writes nothing when nothing was changed', async () => {
    const before = await accountEvents();
    const { accountId } = staff(municipality, 'archivist');
    const page = await administrator.sendAndFollow(`${list}/${accountId}`, words.form.save);
    expect(page.text()).toContain('Ingenting ändrades');
    expect(await accountEvents()).toEqual(before);
  });

  it('refuses what was typed after the role was taken away, and shows it', async () => {
    const { email, password, id } = await add('Åke Vik', 'ake@vasteras.example', 'Administratör');
    const headers = await signInWith(app, email, password);
    const open = await app.page(`${list}/nytt`, headers);
    await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      [words.fields.role]: 'Registrator',
    });
    const form = open.form(words.form.add, { [words.fields.name]: 'Någon Med Långt Namn' });
    const response = await app.submit(form, headers);
    expect(response.statusCode).toBe(403);
    expect(readPage(response.body).text()).toContain('Någon Med Långt Namn');
  });

  it('prevents administrators from removing their own access', async () => {
    const own = staff(municipality, 'administrator').accountId;
    const page = await administrator.page(`${list}/${own}`);
    expect(page.text()).toContain(words.ownAccount);
    expect(page.queryByRole('button', { name: words.form.save })).toBeNull();
    const forged = await app.submit(
      {
        action: `${list}/${own}`,
        method: 'post',
        fields: [
          ['role', 'archivist'],
          ['state', 'closed'],
        ],
      },
      administrator.headers,
    );
    expect(forged.statusCode).toBe(409);
    expect(await accountRow(own)).toMatchObject({ role: 'administrator', active: true });
  });

  it('gives a new password to a person who lost theirs, and ends their open sessions', async () => {
    const { id, email, password } = await add('Ulla Ek', 'ulla@vasteras.example', 'Registrator');
    const headers = await signInWith(app, email, password);
    const response = await administrator.send(`${list}/${id}`, words.password.make);
    expect(response.statusCode).toBe(201);
    const fresh = readPage(response.body).body.querySelector('code')?.textContent ?? '';
    expect((await app.get('/desk', headers)).statusCode).toBe(303);
    await expect(signInWith(app, email, password)).rejects.toThrow(/422/);
    expect((await signInWith(app, email, fresh)).cookie).toMatch(/^desk=/);
    expect((await accountEvents()).at(-1)?.body).toContain('"password":"new"');
  });
});

describe('a person who leaves with open cases', () => {
  const unitId = personWith(municipality, 'handler').unit ?? '';
  const close = { [words.fields.states.closed]: true };

  async function newHandler(name: string, email: string) {
    const unit = await unitOf(unitId);
    const person = await add(name, email, 'Handläggare', unit.name);
    return { ...person, spoken: await caseOf(person.id, unitId) };
  }

  it('cannot be removed before it is decided who takes the cases over, and remains after the refusal', async () => {
    const { id, spoken: submitted } = await newHandler('Eva Holm', 'eva@vasteras.example');
    const page = await administrator.page(`${list}/${id}`);
    expect(page.getByRole('link', { name: submitted.number })).toBeDefined();
    const response = await administrator.send(`${list}/${id}`, words.form.save, close);
    expect(response.statusCode).toBe(422);
    expect(summary(readPage(response.body))).toContain(words.refusals.cases_open);
    expect(await accountRow(id)).toMatchObject({ active: true });
    expect((await caseRow(submitted)).handler_id).toBe(id);
  });

  it('hands the cases over to a colleague of the unit', async () => {
    const {
      id,
      email,
      password,
      spoken: submitted,
    } = await newHandler('Per Dahl', 'per@vasteras.example');
    const successor = personWith(municipality, 'handler', unitId);
    const headers = await signInWith(app, email, password);
    const page = await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      ...close,
      [words.cases.to]: successor.name,
    });
    expect(page.text()).toContain(words.changed('Per Dahl'));
    expect(await caseRow(submitted)).toMatchObject({ handler_id: successor.id, unit_id: unitId });
    expect(await accountRow(id)).toMatchObject({ active: false, closed_by: 'administrator' });
    expect((await app.get('/desk', headers)).statusCode).toBe(303);
    await expect(signInWith(app, email, password)).rejects.toThrow(/422/);
    const history = await administrator.page(`/desk/arenden/${submitted.number}`);
    expect(history.text()).toContain(
      `lämnade ärendet vidare efter Per Dahl. ${successor.name} handlägger det.`,
    );
  });

  it('leaves the cases to the unit, where its manager sees them', async () => {
    const { id, spoken: submitted } = await newHandler('Liv Strand', 'liv@vasteras.example');
    await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      ...close,
      [words.cases.to]: 'unit',
    });
    expect(await caseRow(submitted)).toMatchObject({ handler_id: null, unit_id: unitId });
    const manager = await deskSession(app, municipality, 'unit_manager', unitId);
    expect((await app.get(`/desk/arenden/${submitted.number}`, manager.headers)).statusCode).toBe(
      200,
    );
    // A reopened account has no cases.
    await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      [words.fields.states.open]: true,
    });
    expect(await accountRow(id)).toMatchObject({ active: true, closed_by: null });
  });

  it('is asked the same when the new role handles no cases', async () => {
    const { id, spoken: submitted } = await newHandler('Jan Fors', 'jan@vasteras.example');
    const response = await administrator.send(`${list}/${id}`, words.form.save, {
      [words.fields.role]: 'Medarbetare',
    });
    expect(response.statusCode).toBe(422);
    await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      [words.fields.role]: 'Medarbetare',
      [words.cases.to]: 'unit',
    });
    expect((await caseRow(submitted)).handler_id).toBeNull();
  });

  it('reassigns also cases that the administrator may not read, and shows only how many there are', async () => {
    const { id, spoken: submitted } = await newHandler('Ida Berg', 'ida@vasteras.example');
    await app.context.databases.owner
      .updateTable('feedback_case')
      .set({ concerns: [staff(municipality, 'administrator').accountId] })
      .where('id', '=', submitted.caseId)
      .execute();
    const page = await administrator.page(`${list}/${id}`);
    expect(page.text()).not.toContain(submitted.number);
    expect(page.text()).toContain(words.cases.hidden(1));
    const successor = personWith(municipality, 'handler', unitId);
    await administrator.sendAndFollow(`${list}/${id}`, words.form.save, {
      ...close,
      [words.cases.to]: successor.name,
    });
    // Staff whom a case is about do not choose its handler.
    expect((await caseRow(submitted)).handler_id).toBeNull();
    await app.context.databases.owner
      .updateTable('feedback_case')
      .set({ concerns: [] })
      .where('id', '=', submitted.caseId)
      .execute();
  });

  it('has cases they were to review escalated to the next level', async () => {
    const manager = personWith(municipality, 'unit_manager', unitId);
    const submitted = await caseOf(personWith(municipality, 'handler', unitId).id, unitId);
    const dissatisfied = { type: 'dissatisfied', reason: null, key: 'once' } as const;
    await applyAction(app, submitted, { type: 'submitter' }, dissatisfied);
    expect((await caseRow(submitted)).escalated_to).toBe(manager.id);
    await administrator.sendAndFollow(`${list}/${manager.id}`, words.form.save, {
      ...close,
      [words.cases.to]: 'unit',
    });
    const { escalated_to: next } = await caseRow(submitted);
    expect(next).not.toBe(manager.id);
    expect((await accountRow(next ?? '')).role).toBe('department_manager');
  });
});
