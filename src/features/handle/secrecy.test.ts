import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, signInWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { verify } from '../../ledger/verify/verify.ts';

const municipality = 'falkoping';
const unit = 'grundskolor';
const words = 'Min dotter har berättat om sin diagnos för kuratorn.';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

async function eventsOf({ caseId }: SubmittedCase, type: string) {
  return await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .select(['actor', 'at'])
      .where('case_id', '=', caseId)
      .where('type', '=', type)
      .orderBy('seq')
      .execute(),
  );
}

async function marked(): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { unit, text: words });
  const registrar = await deskSession(app, municipality, 'registrar');
  await registrar.sendAndFollow(
    `${at(submitted)}/sekretess`,
    'Sekretessmarkera',
    new Map<string | RegExp, string | boolean>([
      [/^23 kap. 2 §/, true],
      ['Skäl', 'Uppgifter från elevhälsan.'],
    ]),
  );
  return submitted;
}

describe('a case that may hold what is secret', () => {
  it('is marked with the provision, the day and who marked it; the reason is in its events', async () => {
    const submitted = await marked();
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    const page = (await manager.page(at(submitted))).text();
    const { name } = personWith(municipality, 'registrar');
    expect(page).toContain(
      `OSL 23 kap. 2 § – elevhälsa och elevstöd i skolan. Markerat måndag 2 mars 2026 av ${name}.`,
    );
    expect(page).toContain('Uppgifter från elevhälsan.');
  });

  it('asks for provision and reason, and keeps what was typed', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const registrar = await deskSession(app, municipality, 'registrar');
    const response = await registrar.send(`${at(submitted)}/sekretess`, 'Sekretessmarkera', {
      Skäl: 'Skyddad adress.',
    });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('Skyddad adress.');
  });

  it('records who has read it, once for each session of reading, and the ledger verifies', async () => {
    const submitted = await marked();
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    await manager.page(at(submitted));
    await manager.page(at(submitted));
    await manager.page(`${at(submitted)}/klassa`);
    const { id } = personWith(municipality, 'unit_manager', unit);
    const byManager = async () =>
      (await eventsOf(submitted, 'secrecy_read')).filter(({ actor }) => actor === id).length;
    expect(await byManager()).toBe(1);
    app.clock.advance('PT31M');
    expect((await manager.page(at(submitted))).text()).toContain('läste det sekretessmarkerade');
    expect(await byManager()).toBe(2);
    const report = await verify(app.context.databases);
    expect(report.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('shows none of its words in the queue, where reading is not recorded', async () => {
    const submitted = await marked();
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    const queue = (await manager.page('/desk')).text();
    expect(queue).toContain(submitted.number);
    expect(queue).not.toContain('berättat om sin diagnos');
  });

  it('is hidden from other committees at every address until the marking is lifted', async () => {
    const submitted = await marked();
    const other = await signInWith(app, personWith(municipality, 'handler', 'aldreomsorg').email);
    expect((await app.get(at(submitted), other)).statusCode).toBe(404);
    const registrar = await deskSession(app, municipality, 'registrar');
    await registrar.sendAndFollow(`${at(submitted)}/hav-sekretess`, 'Häv sekretessmarkeringen', {
      Skäl: 'Uppgifterna är borta.',
    });
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    expect((await manager.page('/desk')).text()).toContain('berättat om sin diagnos');
  });
});

describe('somebody outside the committee who finds secret information', () => {
  it('can mark the case, and is told that they no longer see it', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const administrator = await deskSession(app, municipality, 'administrator');
    const queue = await administrator.sendAndFollow(
      `${at(submitted)}/sekretess`,
      'Sekretessmarkera',
      new Map<string | RegExp, string | boolean>([
        [/^23 kap. 2 §/, true],
        ['Skäl', 'Uppgifter från elevhälsan.'],
      ]),
    );
    expect(queue.getAllByRole('status')[0]?.textContent).toContain(
      'Ärendet är sekretessmarkerat. Du ser det inte längre.',
    );
    expect((await app.get(at(submitted), administrator.headers)).statusCode).toBe(404);
  });

  it('can move it to another committee, which sees it from then on instead', async () => {
    const submitted = await marked();
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
    const queue = await manager.sendAndFollow(`${at(submitted)}/fordela`, 'Fördela', {
      Enhet: 'Äldreomsorgen',
    });
    expect(queue.getAllByRole('status')[0]?.textContent).toContain('Du ser det inte längre.');
    const there = await deskSession(app, municipality, 'unit_manager', 'aldreomsorg');
    expect((await there.page(at(submitted))).text()).toContain(words);
  });
});

describe('a person whom a complaint is about', () => {
  const people = (...names: readonly string[]) =>
    new Map<string | RegExp, string | boolean>([
      ...names.map((name) => [new RegExp(`^${name}`), true] as const),
      ['Skäl', 'Klagomålet gäller bemötandet.'],
    ]);

  it('neither sees nor handles it, whatever their role, and it goes to their manager', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const handler = personWith(municipality, 'handler', unit);
    await applyAction(app, submitted, staff(municipality, 'handler', unit), { type: 'register' });
    await applyAction(app, submitted, staff(municipality, 'handler', unit), { type: 'take' });
    const registrar = await deskSession(app, municipality, 'registrar');
    const page = await registrar.sendAndFollow(
      `${at(submitted)}/jav`,
      'Anmäl jäv',
      people(handler.name),
    );
    const manager = personWith(municipality, 'unit_manager', unit);
    expect(page.text()).toContain(`Det gick till ${manager.name}.`);
    const shutOut = await signInWith(app, handler.email);
    expect((await app.get(at(submitted), shutOut)).statusCode).toBe(404);
    expect((await app.get('/desk', shutOut)).body).not.toContain(submitted.number);
    const refused = await registrar.send(
      `${at(submitted)}/fordela`,
      'Fördela',
      new Map<string | RegExp, string>([
        ['Enhet', 'Grundskolorna'],
        [/^Handläggare/, handler.id],
      ]),
    );
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('Ärendet gäller den personen');
  });

  it('has it sent a level up where they are the nearest manager, also when the submitter was not satisfied', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const unitManager = personWith(municipality, 'unit_manager', unit);
    const above = staff(municipality, 'department_manager');
    const registrar = await deskSession(app, municipality, 'registrar');
    await registrar.sendAndFollow(at(submitted), 'Jag har granskat det');
    await registrar.sendAndFollow(`${at(submitted)}/jav`, 'Anmäl jäv', people(unitManager.name));
    const row = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .innerJoin('account', 'account.id', 'feedback_case.handler_id')
        .select(['account.role', 'account.department_id'])
        .where('feedback_case.id', '=', submitted.caseId)
        .executeTakeFirstOrThrow(),
    );
    expect(row.role).toBe(above.role);
    await applyAction(
      app,
      submitted,
      { type: 'submitter' },
      { type: 'dissatisfied', reason: null, key: 'x' },
    );
    const { escalated_to } = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('escalated_to')
        .where('id', '=', submitted.caseId)
        .executeTakeFirstOrThrow(),
    );
    expect(escalated_to).not.toBe(unitManager.id);
    expect(escalated_to).not.toBeNull();
  });

  it('can say so themselves, and is then led back to the queue', async () => {
    const submitted = await submitCase(app, municipality, { unit });
    const desk = await deskSession(app, municipality, 'handler', unit);
    const { name } = personWith(municipality, 'handler', unit);
    await desk.sendAndFollow(at(submitted), 'Jag har granskat det');
    const queue = await desk.sendAndFollow(`${at(submitted)}/jav`, 'Anmäl jäv', people(name));
    expect(queue.text()).not.toContain(submitted.number);
  });
});

describe('where one place registers everything', () => {
  it('lets nobody else register, assign or take it first [BOT-20]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { unit: 'grundskolor-norr' });
    const manager = await deskSession(app, 'botkyrka', 'unit_manager', 'grundskolor-norr');
    const page = await manager.page(at(submitted));
    expect(page.queryByRole('button', { name: 'Jag har granskat det' })).toBeNull();
    const taken = await manager.send(`${at(submitted)}/ta`, 'Ta ärendet');
    expect(taken.statusCode).toBe(409);
    expect(taken.body).toContain('går alla ärenden först till kontaktcenter');
    const centre = await deskSession(app, 'botkyrka', 'kontaktcenter');
    await centre.sendAndFollow(at(submitted), 'Jag har granskat det');
    await manager.sendAndFollow(`${at(submitted)}/ta`, 'Ta ärendet');
  });
});
