import { sql } from 'kysely';
import { readTogether } from '../../db/read-together.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { readableCases } from '../../desk/queue-views.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { casesOfFigure } from '../../figures/cases.ts';
import { countFigures, type FigureQuestion } from '../../figures/count.ts';
import type { Period } from '../../figures/events.ts';
import type { MeasureId } from '../../figures/measures.ts';
import type { FigureReader, Place } from '../../figures/reader.ts';
import { factorsOf } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { policiesNamed, versionNames } from '../../policy/store.ts';
import { wholeMonthsBefore } from './form.ts';

export interface PlaceChoice {
  readonly value: string;
  readonly name: string;
  readonly level: 'committee' | 'department' | 'unit';
}

/** What the reader can choose among, and what the parts of a figure are called. */
export interface Names {
  readonly places: readonly PlaceChoice[];
  readonly units: ReadonlyMap<string, string>;
  readonly factors: ReadonlyMap<string, string>;
  readonly policies: readonly Policy[];
}

interface Department {
  readonly id: string;
  readonly committee_id: string;
}

function isSeen({ sees }: FigureReader, { id, committee_id: committee }: Department): boolean {
  if ('all' in sees) return true;
  if ('departmentId' in sees) return sees.departmentId === id;
  return sees.committeeIds.includes(committee);
}

export async function readNames(trx: TenantTransaction, reader: FigureReader): Promise<Names> {
  const { committees, departments, units, versions } = await readTogether(trx, {
    committees: trx.selectFrom('committee').select(['id', 'name']).orderBy('name'),
    departments: trx
      .selectFrom('department')
      .select(['id', 'name', 'committee_id'])
      .orderBy('name'),
    units: trx.selectFrom('unit').select(['id', 'name', 'department_id']).orderBy('name'),
    versions: versionNames(trx, reader.municipality),
  });
  const seen = departments.filter((one) => isSeen(reader, one));
  const policies = await policiesNamed(trx, reader.municipality, versions);
  const choice =
    (level: PlaceChoice['level']) =>
    ({ id, name }: { readonly id: string; readonly name: string }): PlaceChoice => ({
      ...{ value: `${level}:${id}`, name, level },
    });
  const whole = committees.filter(
    ({ id }) => !('departmentId' in reader.sees) && seen.some(({ committee_id: of }) => of === id),
  );
  return {
    places: [
      ...whole.map(choice('committee')),
      ...seen.map(choice('department')),
      ...units
        .filter(({ department_id: of }) => seen.some(({ id }) => id === of))
        .map(choice('unit')),
    ],
    units: new Map(units.map(({ id, name }) => [id, name])),
    factors: new Map(policies.flatMap(factorsOf).map(({ code, name }) => [code, name.sv])),
    policies,
  };
}

/** How many whole months are drawn. */
const monthsDrawn = 24;

export interface OverviewQuestion {
  readonly reader: FigureReader;
  readonly place: Place;
  readonly period: Period;
  readonly today: Day;
}

/** Everything that the page shows, in a few questions. */
export async function readOverview(trx: TenantTransaction, question: OverviewQuestion) {
  const { place, today } = question;
  const drawn = wholeMonthsBefore(today, monthsDrawn);
  const ask = (more: Partial<FigureQuestion>) => countFigures(trx, { ...question, ...more });
  const ofKind = (kind: 'complaint' | 'praise') =>
    ask({ by: 'factor', only: ['received'], place: { ...place, kind } });
  return {
    figures: await ask({}),
    kinds: await ask({ by: 'kind', only: ['received'] }),
    complaints: await ofKind('complaint'),
    praise: await ofKind('praise'),
    drawn,
    monthly: await ask({
      ...{ by: 'month', only: ['received'], period: drawn },
      place: { ...place, kind: 'complaint' },
    }),
    units:
      place.unit === undefined
        ? await ask({
            by: 'unit',
            only: ['received', 'answered', 'answered_in_time', 'open', 'overdue', 'corrected'],
          })
        : undefined,
  };
}
export type Overview = Awaited<ReturnType<typeof readOverview>>;

export const casesOnPage = 50;

export interface CasesQuestion extends OverviewQuestion {
  readonly actor: StaffActor;
  readonly measure: MeasureId;
  readonly factor: string | undefined;
  readonly page: number;
}

/** The cases of a figure that the actor may open, the newest first, and how many there are beside them. */
export async function readCasesOf(trx: TenantTransaction, question: CasesQuestion) {
  const { actor, measure, factor, page } = question;
  const counted = casesOfFigure(
    { ...question, by: factor === undefined ? undefined : 'factor' },
    { measure, value: factor },
  );
  const { rows } = await sql<{
    all: number;
  }>`select count(*)::integer as all from (${counted}) as one`.execute(trx);
  const readable = readableCases(trx, actor).where(sql<boolean>`feedback_case.id in (${counted})`);
  const { number } = await readable
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  const cases = await readable
    .select(['number', 'kind', 'unit_id', 'status', 'arrival_day'])
    .orderBy('arrival_day', 'desc')
    .orderBy('number', 'desc')
    .limit(casesOnPage)
    .offset((page - 1) * casesOnPage)
    .execute();
  return { all: rows[0]?.all ?? 0, readable: Number(number), cases };
}
export type CasesFound = Awaited<ReturnType<typeof readCasesOf>>;
