import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { addDays, type Day, dateOf, dayOf, daysBetween } from '../domain/calendar/day.ts';
import { BulkCases, readGround } from '../intake/bulk.ts';
import type { DemonstrationWorld } from './case-script.ts';
import { inventLife } from './invent-life.ts';
import { type Cast, castOf } from './people.ts';
import { Random } from './random.ts';
import { Stage } from './stage.ts';
import { WorkTime } from './work-time.ts';

export interface GenerateRequest {
  readonly municipality: string;
  readonly cases: number;
  readonly seed: string;
  /** The last day on which anything happens; nothing happens after `now`. */
  readonly until: Day;
  readonly now: Temporal.Instant;
  /** How far back from `until` the first one comes in; six where nothing is said. */
  readonly years?: number;
  readonly mailDomain: string;
  readonly publicUrl: string;
}

export interface Generated {
  readonly cases: number;
  readonly events: number;
  readonly from: Day;
  readonly until: Day;
}

export type GenerateResult =
  | ({ readonly type: 'generated' } & Generated)
  /** Nobody there could take in or handle a case. */
  | { readonly type: 'nobody_there' };

const defaultYears = 6;
/** Cases received between two commits: so many that a commit costs little, so few that others do not wait long. */
const atATime = 250;
const mostEvents = 6000;

/** More on working days than at weekends, fewer in July, and a little more each year. */
function weightOf(day: Day, index: number, days: number, time: WorkTime): number {
  const weekday = time.isOpen(day) ? 1 : 0.3;
  const season = dateOf(day).month === 7 ? 0.55 : 1;
  return weekday * season * (1 + (0.5 * index) / days);
}

/** By Swedish time: few at night, most in the morning and the early evening. */
function hourOf(random: Random): number {
  const hours = [1, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19, 20, 21, 22];
  return (random.pick(hours) + random.share()) / 24;
}

/** When each case is received, in order. */
function arrivals(random: Random, count: number, from: Day, until: Day, time: WorkTime): number[] {
  const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, index) =>
    addDays(from, index),
  );
  const weighted = days.map(
    (day, index) => [day, weightOf(day, index, days.length, time)] as const,
  );
  const sums: number[] = [];
  for (const [, weight] of weighted) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  const moments = Array.from({ length: count }, () => {
    const wanted = random.share() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return time.moment(days[low] ?? until, hourOf(random));
  });
  return moments.toSorted((one, other) => one - other);
}

/**
 * Believable cases over six years, in every status, determined by the seed alone on an empty ledger. Written a few
 * hundred at a time, each time with their ledger events, so that it can be stopped at any time.
 */
export async function generateCases(
  databases: Databases,
  request: GenerateRequest,
  log: (line: string) => void = () => {},
): Promise<GenerateResult> {
  const { municipality, until, years = defaultYears, mailDomain, publicUrl } = request;
  const scope = { municipality, committees: 'all' } as const;
  const setup = await inTenant(databases, scope, (trx) => readGround(trx, municipality));
  const cast = castOf(municipality, setup.organisation);
  if (!cast) return { type: 'nobody_there' };
  const start = await inTenant(databases, scope, (trx) =>
    trx.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirstOrThrow(),
  );
  const random = new Random(`${request.seed}\0${municipality}\0${until}\0${start.hash}`);
  const from = dayOf(dateOf(until).subtract({ years }));
  const time = new WorkTime(addDays(from, -30), addDays(until, 400));
  const cases = new BulkCases(setup, {
    mailDomain,
    newId: () => random.uuid(),
    newSalt: () => random.token(),
  });
  const stage = new Stage(cases, publicUrl);
  const world = createWorld(random, cast, time, cases);
  const end = Math.min(time.moment(addDays(until, 1), 0) - 1, request.now.epochMilliseconds);
  const moments = arrivals(random, request.cases, from, until, time).map((at) => Math.min(at, end));
  for (let done = 0; done < moments.length; done += atATime) {
    for (const at of moments.slice(done, done + atATime)) stage.add(inventLife(world, at));
    const limit = Math.min(moments[done + atATime] ?? end, end);
    let more = true;
    while (more)
      more = await inTenant(databases, scope, (trx) => stage.play(trx, limit, mostEvents));
    if (done % 10_000 === 0 && done > 0) log(`${done} of ${moments.length} cases`);
  }
  const { seq } = await inTenant(databases, scope, (trx) =>
    trx.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow(),
  );
  return { type: 'generated', cases: moments.length, events: seq - start.seq, from, until };
}

function createWorld(
  random: Random,
  cast: Cast,
  time: WorkTime,
  cases: BulkCases,
): DemonstrationWorld {
  return {
    ...{ random, cast, time, recent: [] },
    rulesFor: (version) => cases.rulesFor(version),
    rulesOn: (day) => cases.rulesOn(day),
  };
}
