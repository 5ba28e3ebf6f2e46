import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { signInAs, type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, inMunicipality, staff, submitCase } from '../../../test/case-work.ts';
import { inTenant } from '../../db/tenant.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { mayRead } from '../../domain/permission.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { policiesOf } from '../../policy/store.ts';
import { readQueue } from './queries.ts';

const begin = '2026-03-02T08:15:00Z';

describe('the queue', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ now: begin });
  });
  afterAll(() => app.close());

  /** A case submitted on the web on a given day, by somebody without an address. */
  async function submitOn(municipality: string, text: string, day: string, unit?: string | null) {
    app.clock.set(`${day}T09:00:00Z`);
    const submitted = await submitCase(app, municipality, {
      text,
      contact: undefined,
      unit: unit ?? undefined,
    });
    app.clock.set(begin);
    return submitted;
  }

  const rowsOf = (page: Awaited<ReturnType<TestApp['page']>>) =>
    [...page.body.querySelectorAll('tbody tr')].map((row) =>
      (row.textContent ?? '').replaceAll(/\s+/g, ' '),
    );

  for (const { id, name } of seeds) {
    it(`${name}: shows the nearest day first, says what is overdue and untouched, and never shows a day of its own as a promise`, async () => {
      const late = await submitOn(id, 'Sen sak', '2026-01-12');
      const fresh = await submitOn(id, 'Ny sak', '2026-03-02');
      const headers = await signInAs(app, id, 'coordinator');
      const page = await app.page('/desk', headers);
      const [first = '', second = ''] = rowsOf(page);
      expect(first).toContain(late.number);
      expect(second).toContain(fresh.number);
      expect(first).toContain('Orört');
      const clocks = await inMunicipality(app, id, (trx) =>
        trx
          .selectFrom('clock')
          .select(['basis', 'due', 'stopped_at'])
          .where('case_id', '=', late.caseId)
          .orderBy('due')
          .execute(),
      );
      const promised = clocks[0]?.basis === 'policy';
      expect(first).toMatch(promised ? /Försenad \d+ dagar/ : /\d+ dagar efter bevakningsdagen/);
      expect(first).toContain(promised ? 'Löfte: ' : '(egen bevakning)');
      expect(first).not.toContain(promised ? 'inget löfte' : 'Löfte: ');
      expect(second).not.toMatch(/Försenad|efter bevakningsdagen/);
    });
  }

  it('says that an untouched case has waited longer than the policy allows, until somebody touches it [FAL-05]', async () => {
    const waiting = await submitOn('falkoping', 'Ingen ser mig', '2026-02-25');
    const fresh = await submitOn('falkoping', 'Jag är ny', '2026-02-26');
    const headers = await signInAs(app, 'falkoping', 'coordinator');
    const lines = async () => rowsOf(await app.page('/desk?urval=ororda', headers));
    const lineOf = async ({ number }: { readonly number: string }) =>
      (await lines()).find((line) => line.includes(number)) ?? '';
    expect(await lineOf(waiting)).toContain('Orört för länge');
    expect(await lineOf(fresh)).toContain('Orört');
    expect(await lineOf(fresh)).not.toContain('Orört för länge');
    await applyAction(app, waiting, staff('falkoping', 'coordinator'), { type: 'register' });
    expect(await lineOf(waiting)).toBe('');
  });

  it('shows new messages from the submitter, returned messages, and who reviews the case when the submitter is not satisfied', async () => {
    const municipality = 'botkyrka';
    const coordinator = staff(municipality, 'coordinator');
    const handler = staff(municipality, 'handler');
    const row = await submitOn(municipality, 'Jag väntar på svar', '2026-03-01');
    await applyAction(app, row, coordinator, {
      type: 'assign',
      unitId: handler.unitId ?? '',
      handlerId: handler.accountId,
    });
    const headers = await signInAs(app, municipality, 'coordinator');
    const lineOf = async () =>
      rowsOf(await app.page('/desk', headers)).find((line) => line.includes(row.number)) ?? '';
    expect(await lineOf()).not.toMatch(/Orört|Har skrivit igen|Inte nöjd/);
    await applyAction(
      app,
      row,
      { type: 'submitter' },
      {
        type: 'submitter_message',
        body: 'Hallå?',
        key: 'one',
      },
    );
    expect(await lineOf()).toContain('Har skrivit igen');
    await applyAction(
      app,
      row,
      { type: 'submitter' },
      {
        type: 'dissatisfied',
        reason: null,
        key: 'two',
      },
    );
    expect(await lineOf()).toContain('Inte nöjd – hos chef');
    expect(await lineOf()).toContain(handler.name);
  });

  it('filters by own, unit’s, new, untouched and overdue cases, each with an address and a count', async () => {
    const municipality = 'landskrona';
    const handler = staff(municipality, 'handler');
    const mine = await submitOn(municipality, 'Min', '2026-03-02', handler.unitId);
    const units = await submitOn(municipality, 'Enhetens', '2026-03-02', handler.unitId);
    await applyAction(app, mine, handler, { type: 'take' });
    const headers = await signInAs(app, municipality, 'handler');
    const shown = async (view: string) =>
      rowsOf(await app.page(`/desk?urval=${view}`, headers)).join('\n');
    expect(await shown('mina')).toContain(mine.number);
    expect(await shown('mina')).not.toContain(units.number);
    expect(await shown('enheten')).toContain(units.number);
    expect(await shown('ororda')).toContain(units.number);
    expect(await shown('ororda')).not.toContain(mine.number);
    expect(await shown('nya')).toContain(units.number);
    expect(await shown('forsenade')).not.toContain(mine.number);
    expect(await shown('forsenade')).toMatch(/Försenad|efter bevakningsdagen/);
    const page = await app.page('/desk?urval=mina', headers);
    expect(page.getByRole('link', { name: 'Mina 1' }).getAttribute('aria-current')).toBe('page');
  });

  it('tells a page that does not count them how many cases each view holds, as the queue does', async () => {
    await submitOn('vasteras', 'Räknad sak', '2026-03-02');
    const headers = await signInAs(app, 'vasteras', 'coordinator');
    const countsIn = (body: HTMLElement) =>
      [...body.querySelectorAll('[data-count]')].map((one) => one.textContent);
    const queue = await app.page('/desk', headers);
    const counts = countsIn(queue.body);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts[0]).toMatch(/^[1-9]/);
    const policy = await app.page('/desk/policy', headers);
    expect(countsIn(policy.body).every((count) => count === '')).toBe(true);
    const asked = policy.body.querySelector('[data-counts]')?.getAttribute('data-counts') ?? '';
    expect(countsIn((await app.page(asked, headers)).body)).toEqual(counts);
    const employee = await signInAs(app, 'vasteras', 'employee');
    expect((await app.get(asked, employee)).statusCode).toBe(403);
  });

  it('filters by what is due today, and by what waits for somebody else, with whom', async () => {
    const municipality = 'landskrona';
    const coordinator = staff(municipality, 'coordinator');
    const one = await submitOn(municipality, 'Fråga mig', '2026-03-02');
    const headers = await signInAs(app, municipality, 'coordinator');
    const shown = async (view: string) =>
      rowsOf(await app.page(`/desk?urval=${view}`, headers)).join('\n');
    const due = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('next_due')
        .where('id', '=', one.caseId)
        .executeTakeFirstOrThrow(),
    );
    expect(await shown('idag')).not.toContain(one.number);
    app.clock.set(`${due.next_due}T09:00:00Z`);
    expect(await shown('idag')).toContain(one.number);
    app.clock.set(begin);
    expect(await shown('vantar')).not.toContain(one.number);
    await applyAction(app, one, coordinator, { type: 'register' });
    await applyAction(app, one, coordinator, {
      type: 'ask_submitter',
      body: 'Vilken dag var det?',
    });
    expect(await shown('vantar')).toContain('Väntar på synpunktslämnarens svar');
    await applyAction(
      app,
      one,
      { type: 'submitter' },
      { type: 'submitter_message', body: 'I går.', key: 'one' },
    );
    expect(await shown('vantar')).not.toContain(one.number);
  });

  it('shows exactly the cases that the permission table lets each role read', async () => {
    const { id: municipality, organisation } = seeds[0] ?? {
      id: '',
      organisation: { units: [], accounts: [] },
    };
    for (const unit of organisation.units)
      await submitOn(municipality, `Till ${unit.id}`, '2026-03-01', unit.id);
    const cases = await inMunicipality(app, municipality, (trx) =>
      trx.selectFrom('feedback_case').selectAll().where('status', '<>', 'closed').execute(),
    );
    expect(cases.length).toBeLessThan(50);
    const today = arrivalDayOf(app.context.clock.now());
    const seen: number[] = [];
    for (const account of organisation.accounts) {
      const actor = {
        ...staff(municipality, account.role),
        accountId: account.id,
        unitId: account.unit,
        departmentId: account.department,
      };
      const rows = await inMunicipality(app, municipality, async (trx) => {
        const policies = await policiesOf(trx, municipality);
        const reading = { actor, today, policies };
        return await readQueue(trx, { ...reading, filter: { view: 'alla' }, after: undefined });
      });
      const readable = cases.filter((row) => mayRead(actor, row)).map(({ number }) => number);
      expect([account.id, rows.map(({ number }) => number).sort()]).toEqual([
        account.id,
        readable.sort(),
      ]);
      seen.push(rows.length);
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
  });

  it('shows no secrecy-marked case outside its committee, and nothing of another municipality', async () => {
    const row = await submitOn('falkoping', 'Hemligt om en granne', '2026-03-01');
    const committees = await inTenant(
      app.context.databases,
      { municipality: 'falkoping', committees: [] },
      (trx) => trx.selectFrom('committee').select('id').execute(),
    );
    const manager = staff('falkoping', 'department_manager');
    const other = committees.find(
      ({ id }) => manager.committees !== 'all' && !manager.committees.includes(id),
    );
    await app.context.databases.owner
      .updateTable('feedback_case')
      .set({ secrecy_marked: true, committee_id: other?.id ?? '' })
      .where('id', '=', row.caseId)
      .execute();
    const shown = async (role: Role, municipality = 'falkoping') =>
      (await app.page('/desk', await signInAs(app, municipality, role))).text();
    expect(await shown('department_manager')).not.toContain('Hemligt om en granne');
    expect(await shown('registrar')).toContain('Sekretessmarkerat');
    expect(await shown('registrar', 'vasteras')).not.toContain('Hemligt om en granne');
  });

  it('shows fifty at a time, without losing or repeating a case when others arrive meanwhile', async () => {
    const municipality = 'vasteras';
    for (let place = 0; place < 60; place += 1)
      await submitOn(
        municipality,
        `Sak ${place}`,
        `2026-02-${String((place % 20) + 1).padStart(2, '0')}`,
      );
    const open = await inMunicipality(app, municipality, (trx) =>
      trx.selectFrom('feedback_case').select(['number']).where('status', '<>', 'closed').execute(),
    );
    const headers = await signInAs(app, municipality, 'registrar');
    const numbers: string[] = [];
    let address: string | undefined = '/desk';
    for (let pages = 0; address !== undefined && pages < 5; pages += 1) {
      const page: Awaited<ReturnType<TestApp['page']>> = await app.page(address, headers);
      const listed = rowsOf(page).map((line) => /\d{4}-\d{5}/.exec(line)?.[0] ?? '');
      expect(listed.length).toBeLessThanOrEqual(50);
      numbers.push(...listed);
      await submitOn(municipality, 'Däremellan', '2026-01-02');
      address =
        page.queryByRole('link', { name: 'Visa nästa ärenden' })?.getAttribute('href') ?? undefined;
    }
    expect(numbers).toHaveLength(open.length);
    expect(new Set(numbers)).toEqual(new Set(open.map(({ number }) => number)));
  });

  it('opens a case by its number, and says when what was typed is not a number', async () => {
    const headers = await signInAs(app, 'vasteras', 'registrar');
    expect((await app.get('/desk?nummer=2026-00001', headers)).headers.location).toBe(
      '/desk/arenden/2026-00001',
    );
    expect((await app.get('/desk?nummer=1', headers)).headers.location).toBe(
      '/desk/arenden/2026-00001',
    );
    const unclear = await app.get('/desk?nummer=%3Cb%3Ehej', headers);
    expect(unclear.statusCode).toBe(422);
    expect(unclear.body).not.toContain('<b>hej');
  });

  it.each([
    '?urval=allt',
    '?efter=x',
    '?efter=2026-02-31_2026-00001',
    '?urval=mina&urval=nya',
    "?efter=-_2026-00001'--",
    '?efter=-_2026-00001',
  ])('shows a page for the unlinked address %s', async (query) => {
    const headers = await signInAs(app, 'vasteras', 'registrar');
    expect((await app.get(`/desk${query}`, headers)).statusCode).toBe(200);
  });

  it('tells users who see no cases why, or leads them to their own work', async () => {
    const reader = await app.page('/desk', await signInAs(app, 'vasteras', 'committee_reader'));
    expect(reader.text()).toContain('Du kan inte se enskilda ärenden.');
    const employee = await app.get('/desk', await signInAs(app, 'vasteras', 'employee'));
    expect([employee.statusCode, employee.headers.location]).toEqual([303, '/desk/registrera']);
  });
});
