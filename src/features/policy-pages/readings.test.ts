import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, staff } from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { verify } from '../../ledger/verify/verify.ts';
import { byDefault } from '../../policy/sourced.ts';
import { seedPolicies } from '../../policy/store.ts';

const confirm = 'Jag har läst policyn och kan berätta hur vi gör';
const notYet = 'Du har inte bekräftat att du har läst policyn';

/** The readings that the ledger records for a person, oldest first. */
const eventsOf = (app: TestApp, municipality: string, role: Role) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .selectAll()
      .where('type', '=', 'policy_read')
      .where('actor', '=', personWith(municipality, role).id)
      .orderBy('seq')
      .execute(),
  );

describe('confirming that one has read the policy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  beforeEach(() => app.clock.set('2026-03-02T08:15:00Z'));
  afterAll(() => app.close());

  it('is requested at the top of the page, done with one button, and then stated there [LAN-19] [FAL-08]', async () => {
    const desk = await deskSession(app, 'falkoping', 'handler');
    expect(
      (await desk.page('/desk/policy')).getByRole('heading', { name: RegExp(notYet) }),
    ).toBeDefined();
    const page = await desk.sendAndFollow('/desk/policy', confirm);
    expect(page.getByRole('status').textContent).toContain(
      'Du bekräftade måndag 2 mars 2026 att du har läst den version som gäller.',
    );
    expect(page.queryByRole('button', { name: confirm })).toBeNull();
    app.clock.advance('P30D');
    const later = await desk.page('/desk/policy');
    expect(later.getByText(/Du bekräftade måndag 2 mars 2026/)).toBeDefined();
    expect(later.queryByRole('status')).toBeNull();
  });

  it('is recorded once in the ledger without a name, however often the button is pressed', async () => {
    const desk = await deskSession(app, 'landskrona', 'handler');
    const form = (await desk.page('/desk/policy')).form(confirm);
    const answers = await Promise.all([desk.submit(form), desk.submit(form), desk.submit(form)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const [event, ...more] = await eventsOf(app, 'landskrona', 'handler');
    const person = personWith('landskrona', 'handler');
    expect(event).toMatchObject({ actor: person.id, case_id: null });
    expect(event?.body).toContain('"version":"LAN"');
    expect(event?.body).not.toContain(person.name);
    expect(more).toEqual([]);
    const verification = await verify(app.context.databases, new Map());
    expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('is requested again when a new version comes into force [LAN-19] [VAS14-10]', async () => {
    app.clock.set('2017-01-24T09:00:00Z');
    const desk = await deskSession(app, 'vasteras', 'handler');
    await desk.sendAndFollow('/desk/policy', confirm);
    app.clock.set('2017-01-25T09:00:00Z');
    const page = await desk.page('/desk/policy');
    expect(page.getByRole('heading', { name: RegExp(notYet) })).toBeDefined();
    expect(page.getByText(/Version VAS17 gäller nu/)).toBeDefined();
    await desk.sendAndFollow('/desk/policy', confirm);
    expect(
      (await eventsOf(app, 'vasteras', 'handler')).map(({ body }) => /VAS\d\d/.exec(body)?.[0]),
    ).toEqual(['VAS14', 'VAS17']);
  });

  it('applies to the version that was shown: if another has come into force meanwhile, that one is shown', async () => {
    app.clock.set('2017-01-24T22:59:00Z');
    const desk = await deskSession(app, 'vasteras', 'kontaktcenter');
    const form = (await desk.page('/desk/policy')).form(confirm);
    app.clock.advance('PT2M');
    const answer = await desk.submit(form);
    expect(answer.statusCode).toBe(409);
    const page = readPage(answer.body);
    expect(page.getByText(/En annan version har börjat gälla/)).toBeDefined();
    expect(page.getByText(/Version VAS17 gäller nu/)).toBeDefined();
    expect(await eventsOf(app, 'vasteras', 'kontaktcenter')).toEqual([]);
    const nonsense = await desk.submit({ ...form, fields: [['version', 'VAS99']] });
    expect(nonsense.statusCode).toBe(409);
  });

  it('is requested only from the roles that the policy names', async () => {
    const draft = seeds.find(({ id }) => id === 'botkyrka')?.policies[0];
    if (draft === undefined) throw new Error('no policy');
    await inMunicipality(app, 'botkyrka', (trx) =>
      seedPolicies(trx, [
        {
          ...draft,
          version: 'BOT13',
          effectiveFrom: byDefault('2013-01-01', 'Prov.'),
          effectiveTo: byDefault('2014-08-20', 'Prov.'),
          readConfirmation: byDefault({ required: true, roles: ['kontaktcenter'] }, 'Prov.'),
        },
      ]),
    );
    app.clock.set('2014-06-02T09:00:00Z');
    const handler = await deskSession(app, 'botkyrka', 'handler');
    const page = await handler.page('/desk/policy');
    expect(page.getByText('Policyn ber inte din roll att bekräfta att den är läst.')).toBeDefined();
    expect(page.queryByRole('button', { name: confirm })).toBeNull();
    const kontaktcenter = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const form = (await kontaktcenter.page('/desk/policy')).form(confirm);
    expect((await handler.submit(form)).statusCode).toBe(403);
    expect((await kontaktcenter.submit(form)).statusCode).toBe(303);
    expect(await eventsOf(app, 'botkyrka', 'handler')).toEqual([]);
    expect(await eventsOf(app, 'botkyrka', 'kontaktcenter')).toHaveLength(1);
  });
});

describe('who has read the policy', () => {
  const municipality = 'vasteras';
  let app: TestApp;
  let handler: DeskSession;
  const person = staff(municipality, 'handler');
  beforeAll(async () => {
    app = await testApp();
    handler = await deskSession(app, municipality, 'handler');
    await handler.sendAndFollow('/desk/policy', confirm);
  });
  afterAll(() => app.close());

  const rowsOn = async (desk: DeskSession) =>
    [...(await desk.page('/desk/policy/lasning')).body.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('.cell-content')].map((cell) => cell.textContent ?? ''),
    );
  const placesOf = (unit: string | null) => {
    const organisation = seeds.find(({ id }) => id === municipality)?.organisation;
    return organisation?.accounts.filter((account) => unit === null || account.unit === unit) ?? [];
  };

  it.each(['coordinator', 'quality_strategist', 'administrator'] as const)(
    'is listed with names and counts, unit by unit, for the %s [LAN-19] [FAL-08]',
    async (role) => {
      const desk = await deskSession(app, municipality, role);
      const link = (await desk.page('/desk/policy')).getByRole('link', {
        name: 'Se vilka som har läst policyn',
      });
      const page = await desk.page(link.getAttribute('href') ?? '');
      const everybody = placesOf(null).length;
      expect(
        page.getByText(`1 av ${everybody} har bekräftat att de har läst version VAS17.`),
      ).toBeDefined();
      const rows = await rowsOn(desk);
      const own = rows.find(([, , , confirmed]) => confirmed?.includes(person.name));
      expect(own?.[1]).toBe(`1 av ${placesOf(person.unitId).length}`);
      expect(own?.[2]).not.toContain(person.name);
      expect(rows.filter((row) => row[3] === 'Ingen')).toHaveLength(rows.length - 1);
    },
  );

  it('is shown to a unit’s manager for their unit, to a department’s for the department', async () => {
    const unitManager = staff(municipality, 'unit_manager', person.unitId ?? undefined);
    const unit = await rowsOn(
      await deskSession(app, municipality, 'unit_manager', person.unitId ?? ''),
    );
    expect(unit).toHaveLength(1);
    expect(unit[0]?.join(' ')).toContain(unitManager.name);
    expect(unit[0]?.join(' ')).toContain(person.name);
    const manager = staff(municipality, 'department_manager');
    const department = await rowsOn(await deskSession(app, municipality, 'department_manager'));
    const people = placesOf(null).filter((one) => one.department === manager.departmentId);
    for (const { name } of people) expect(department.flat().join(' ')).toContain(name);
    const others = placesOf(null).filter((one) => one.department !== manager.departmentId);
    for (const { name } of others) expect(department.flat().join(' ')).not.toContain(name);
  });

  it('is not shown to those who are responsible only for themselves', async () => {
    expect((await app.get('/desk/policy/lasning', handler.headers)).statusCode).toBe(403);
    const page = await handler.page('/desk/policy');
    expect(page.queryByRole('link', { name: 'Se vilka som har läst policyn' })).toBeNull();
  });

  it('is separate for each municipality', async () => {
    const elsewhere = await deskSession(app, 'falkoping', 'quality_strategist');
    const rows = await rowsOn(elsewhere);
    expect(rows.flat().join(' ')).not.toContain(person.name);
    expect(rows.every(([, , , confirmed]) => confirmed === 'Ingen')).toBe(true);
  });
});
