import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  kimsAddress,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { countByHand, numbersByHand } from '../../../test/figures-by-hand.ts';
import type { TenantScope } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { Action } from '../../domain/actions.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { type Day, parseDay } from '../../domain/calendar/day.ts';
import { casesOfFigure } from '../cases.ts';
import { countFigures } from '../count.ts';
import type { GroupingId } from '../groupings.ts';
import { type CountId, countIds, isMeasureId } from '../measures.ts';
import { type FigureReader, figureReaderOf, municipalityItself } from '../reader.ts';
import { updateFacts } from './read-facts.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const municipality = 'falkoping';
const period = { from: day('2026-01-01'), to: day('2027-01-01') };
const isDated = (id: CountId) => !/^open|^overdue/.test(id);
const answered = {
  ...{ type: 'answer', subject: null, body: 'Tack. Vi beklagar. Det är åtgärdat.' },
  ...{ parts: ['thanks', 'regret', 'outcome'], missing: [] },
  ...{ overrideReason: null, toldOrally: true },
} satisfies Action;

describe('what figures are counted from', () => {
  let app: TestApp;
  const coordinator = staff(municipality, 'coordinator');
  const registrar = staff(municipality, 'registrar');
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const ask = async (
    { by, ...more }: { readonly by?: GroupingId; readonly reader?: FigureReader } = {},
    committees: TenantScope['committees'] = 'all',
  ) => {
    await updateFacts(app.context.databases, municipality);
    return await inTenant(app.context.databases, { municipality, committees }, (trx) =>
      countFigures(trx, {
        ...{ reader: municipalityItself(municipality), period, by, today: day('2026-12-31') },
        ...more,
      }),
    );
  };

  const factsNow = () =>
    inMunicipality(app, municipality, async (trx) => {
      const { rows } =
        await sql`select * from derived.case_fact where municipality = ${municipality} order by case_id`.execute(
          trx,
        );
      return rows;
    });

  /** Everything forgotten and read from the first event. */
  async function madeAnew() {
    await inMunicipality(app, municipality, async (trx) => {
      await sql`delete from derived.case_fact where municipality = ${municipality}`.execute(trx);
      await sql`update derived.ledger_cursor set version = -1 where municipality = ${municipality} and reader = 'figures'`.execute(
        trx,
      );
    });
    await updateFacts(app.context.databases, municipality);
    return await factsNow();
  }

  /** Kept as events come, made anew, and counted by other SQL: the same. */
  async function agrees(step: string): Promise<void> {
    for (const by of ['unit', 'department', 'status', 'kind'] as const) {
      const figures = await ask({ by });
      const kept = countIds
        .filter(isDated)
        .flatMap((measure) =>
          Object.entries(figures.number(measure).by).map(
            ([value, number]) => `${measure} ${value} ${number}`,
          ),
        );
      const byHand = await inMunicipality(app, municipality, async (trx) => {
        await countByHand(trx);
        return await numbersByHand(trx, period, by);
      });
      expect(kept.toSorted(), `${step}, by ${by}`).toEqual(
        byHand.map(({ measure, value, number }) => `${measure} ${value} ${number}`).toSorted(),
      );
    }
    const kept = await factsNow();
    expect(kept.length, step).toBeGreaterThan(0);
    expect(await madeAnew(), step).toEqual(kept);
  }

  const act = (submitted: SubmittedCase, action: Action, actor: StaffActor = coordinator) =>
    applyAction(app, submitted, actor, action);

  it('never differ from a recount: after merging, taking apart, correction, return, secrecy and a unit that is moved [BOT-22] [LAN-30]', async () => {
    app.clock.set('2026-03-02T08:15:00Z');
    const first = await submitCase(app, municipality, { kind: 'complaint', unit: 'gata-park' });
    const second = await submitCase(app, municipality, {
      text: 'Gropen i vägen är kvar.',
      contact: { name: 'Kim Ek', email: kimsAddress },
    });
    const third = await submitCase(app, municipality, { text: 'Lampan är trasig.' });
    await app.drain();
    await agrees('received');

    app.clock.set('2026-03-05T08:15:00Z');
    await act(first, { type: 'register' }, registrar);
    await act(second, { type: 'merge', into: first.caseId, reason: 'Samma sak.' }, registrar);
    await agrees('merged');
    expect((await ask()).number('received').all).toBe(2);
    expect((await ask()).number('merged').all).toBe(1);
    await act(second, { type: 'unmerge', reason: 'Två olika saker.', messages: [] }, registrar);
    await app.drain();
    await agrees('taken apart');
    expect((await ask()).number('merged').all).toBe(0);

    await act(third, {
      ...{ type: 'hand_over', scope: 'fault_report', to: { by: 'unit', unitId: 'va-och-avfall' } },
      ...{ reason: 'Hör hemma där.', body: 'Vi har lämnat över det.' },
    });
    await agrees('handed over');
    expect((await ask({ by: 'door' })).number('handed_over').by).toEqual({ fault_report: 1 });
    await act(third, { type: 'return_hand_over', how: 'told', reason: 'Inte vårt.' });
    await agrees('come back');
    expect((await ask()).number('handed_over').all).toBe(0);

    await act(first, answered, staff(municipality, 'unit_manager', 'gata-park'));
    await act(first, {
      ...{ type: 'record_correction', outcome: 'will_be_corrected', on: day('2026-04-01') },
      ...{ words: 'Gropen lagas.', cause: null, learning: null },
    });
    await agrees('answered and planned');
    await act(first, {
      ...{ type: 'record_correction', outcome: 'corrected', on: day('2026-03-05') },
      ...{ words: 'Gropen är lagad.', cause: null, learning: null },
    });
    await agrees('corrected');
    expect((await ask()).number('planned').all).toBe(0);
    expect((await ask()).number('corrected').all).toBe(1);

    await act(first, { type: 'mark_secrecy', provision: 'osl_25_1', reason: 'Hälsa.' });
    await agrees('secret');

    const before = (await ask({ by: 'department' })).number('received').by;
    await sql`update unit set department_id = (select id from department where municipality = ${municipality}
        and id <> unit.department_id order by id limit 1)
      where municipality = ${municipality} and id = 'gata-park'`.execute(
      app.context.databases.owner,
    );
    await agrees('its unit moved');
    expect((await ask({ by: 'department' })).number('received').by).toEqual(before);
  });

  it('are shown as far as a person sees: the own department, the own committee, and never a case about oneself', async () => {
    const all = (await ask()).number('received').all;
    const of = async (actor: StaffActor) => {
      const reader = figureReaderOf(actor);
      if (!reader) return undefined;
      return (await ask({ reader }, actor.committees)).number('received').all;
    };
    expect(all).toBe(3);
    // The secret one is its committee's.
    const elsewhere = { ...coordinator, committees: [] };
    expect(await of(coordinator)).toBe(3);
    expect(await of(elsewhere)).toBe(2);
    const departments = (await ask({ by: 'department' })).number('received').by;
    const manager = staff(municipality, 'unit_manager', 'gata-park');
    expect(await of({ ...manager, committees: 'all' })).toBe(
      departments[manager.departmentId ?? ''] ?? 0,
    );
    const committees = (await ask({ by: 'committee' })).number('received').by;
    const [committee = '', ofCommittee] = Object.entries(committees)[0] ?? [];
    const member: StaffActor = {
      ...{ ...coordinator, role: 'committee_reader', committees: [committee] },
    };
    expect(await of(member)).toBe(ofCommittee);
    expect(await of({ ...member, committees: [] })).toBe(0);
    expect(await of({ ...coordinator, role: 'employee' })).toBeUndefined();
    const { rows } = await sql<{ id: string }>`select id from feedback_case
      where municipality = ${municipality} and not secrecy_marked order by number desc limit 1`.execute(
      app.context.databases.owner,
    );
    const about = { municipality, caseId: rows[0]?.id ?? '', number: '', code: '' };
    await act(about, {
      ...{ type: 'mark_concerned', accountIds: [manager.accountId], reason: 'Gäller henne.' },
    });
    expect(await of({ ...coordinator, accountId: manager.accountId })).toBe(2);
  });

  it('lead to their cases: as many as the figure says, under every measure', async () => {
    for (const by of ['unit', 'kind', 'factor', 'month'] as const) {
      const figures = await ask({ by });
      const question = {
        ...{ reader: municipalityItself(municipality), period, by, today: day('2026-12-31') },
      };
      for (const measure of countIds.filter(isMeasureId)) {
        const { all, by: parts } = figures.number(measure);
        const found = async (value?: string) => {
          const cases = await inMunicipality(app, municipality, (trx) =>
            casesOfFigure(question, { measure, value }).execute(trx),
          );
          return cases.rows.length;
        };
        expect(await found(), measure).toBe(all);
        if (by === 'month' && !isDated(measure)) continue;
        for (const [value, number] of Object.entries(parts))
          expect(await found(value), `${measure} ${value}`).toBe(number);
      }
    }
  });
});
