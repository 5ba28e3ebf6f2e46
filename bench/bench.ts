/**
 * `npm run bench -- [--database embedded|postgres|both] [--part start|intake|pages|desk|all] [--rounds 3] [--seconds 5] [--cases 100000]`:
 * how many submissions the whole product takes in beside what its database can commit at all, and whether the desk's pages
 * stay as quick when the years go by. Only ratios of the same run say something about another machine.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { keepFigures, tableText } from './figures.ts';
import { type DatabaseKind, makePlace } from './place.ts';
import { measureDesk } from './speed/desk.ts';
import { measureIntakes } from './speed/intake.ts';
import { measurePages } from './speed/pages.ts';
import { measureStart } from './speed/start.ts';

/**
 * What must hold: on PostgreSQL, intakes at ten connections by raw commits at one; on both, how a page's median grows. Of every
 * page of the desk, its median beside its own statements alone (on PostgreSQL), in milliseconds, and kilobytes over the wire.
 */
const bars = {
  ofRawAtOne: 0.15,
  growth: 1.5,
  desk: { ofBare: 4, milliseconds: 50, kilobytes: 100 },
} as const;
const fewCases = 1000;

const whole = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number')
  .transform(Number);
const optionsSchema = z.object({
  database: z.enum(['embedded', 'postgres', 'both']).default('both'),
  part: z.enum(['start', 'intake', 'pages', 'desk', 'all']).default('all'),
  rounds: whole.default(3),
  seconds: whole.default(5),
  cases: whole.default(100_000),
});
type Options = z.output<typeof optionsSchema>;

function options(): Options {
  const names = ['database', 'part', 'rounds', 'seconds', 'cases'] as const;
  const given = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return optionsSchema.parse(parseArgs({ options: given }).values);
}

const say = (line: string) => process.stderr.write(`${line}\n`);

async function measureOn(kind: DatabaseKind, { part, rounds, seconds, cases }: Options) {
  const figures: {
    database: DatabaseKind;
    start?: Awaited<ReturnType<typeof measureStart>>;
    intakes?: Awaited<ReturnType<typeof measureIntakes>>;
    pages?: Awaited<ReturnType<typeof measurePages>>;
    desk?: Awaited<ReturnType<typeof measureDesk>>;
  } = { database: kind };
  if (kind === 'embedded' && (part === 'start' || part === 'all')) {
    say(`${kind}: a start beside only opening the database, ${rounds} turns`);
    const place = await makePlace(kind);
    try {
      figures.start = await measureStart(place, rounds);
    } finally {
      await place.close();
    }
  }
  if (part === 'intake' || part === 'all') {
    say(`${kind}: intakes beside raw commits, ${rounds} turns`);
    const place = await makePlace(kind);
    try {
      figures.intakes = await measureIntakes(place, rounds, seconds);
    } finally {
      await place.close();
    }
  }
  if (part === 'pages' || part === 'all') {
    say(`${kind}: pages at ${fewCases} and ${cases} cases`);
    figures.pages = await measurePages(kind, { few: fewCases, many: cases }, { rounds, seconds });
  }
  if (part === 'desk' || part === 'all') {
    say(`${kind}: every page of the desk at ${cases} cases`);
    figures.desk = await measureDesk(kind, cases, seconds);
  }
  return figures;
}
type Figures = Awaited<ReturnType<typeof measureOn>>;

function startTable(all: readonly Figures[]): string {
  const rows = all.flatMap(({ database, start }) =>
    start ? [[database, start.start, start.database, start.ratio]] : [],
  );
  return tableText(['start', 'to first answer ms', 'only its database ms', 'ratio'], rows);
}

function intakeTable(all: readonly Figures[]): string {
  const rows = all.flatMap(({ database, intakes }) =>
    (intakes?.at ?? []).map((one) => [
      database,
      one.connections,
      one.intakes,
      one.p50,
      one.p99,
      one.raw,
      one.ofRaw,
      one.ofRawAtOne,
    ]),
  );
  const heads = [
    'intakes',
    'connections',
    'per s',
    'p50 ms',
    'p99 ms',
    'raw commits per s',
    'of raw',
    'of raw at 1',
  ];
  return tableText(heads, rows);
}

function pageTable(all: readonly Figures[]): string {
  const rows = all.flatMap(({ database, pages }) =>
    (pages?.pages ?? []).map(({ page, atFew, atMany, growth }) => [
      database,
      page,
      atFew.p50,
      atFew.p99,
      atMany.p50,
      atMany.p99,
      growth,
    ]),
  );
  return tableText(['pages', 'page', 'p50 ms few', 'p99', 'p50 ms many', 'p99', 'growth'], rows);
}

function deskTable(all: readonly Figures[]): string {
  const rows = all.flatMap(({ database, desk }) =>
    (desk?.pages ?? []).map(({ page, p50, p99, bare, ofBare, kilobytes }) => [
      database,
      page,
      p50,
      p99,
      bare,
      ofBare ?? '–',
      kilobytes,
    ]),
  );
  return tableText(['desk', 'page', 'p50 ms', 'p99', 'bare ms', 'of bare', 'kB'], rows);
}

function* missedAtDesk({ database, desk }: Figures): Generator<string> {
  const { ofBare, milliseconds, kilobytes } = bars.desk;
  for (const one of desk?.pages ?? []) {
    if (one.ofBare !== null && one.ofBare > ofBare)
      yield `${database}: ${one.page} takes ${one.ofBare} times its bare statements; at most ${ofBare} is asked for`;
    if (one.p50 > milliseconds)
      yield `${database}: ${one.page} takes ${one.p50} ms; at most ${milliseconds} is asked for`;
    if (one.kilobytes > kilobytes)
      yield `${database}: ${one.page} is ${one.kilobytes} kB; at most ${kilobytes} is asked for`;
  }
}

function* missed({ database, intakes, pages }: Figures): Generator<string> {
  const atTen = intakes?.at.find(({ connections }) => connections === 10);
  if (database === 'postgres' && atTen && atTen.ofRawAtOne < bars.ofRawAtOne)
    yield `${database}: ${atTen.ofRawAtOne} of the raw rate at one connection; at least ${bars.ofRawAtOne} is asked for`;
  for (const { page, growth } of pages?.pages ?? [])
    if (growth > bars.growth)
      yield `${database}: the ${page} page's median grew ${growth} times; at most ${bars.growth} is asked for`;
}

const chosen = options();
const kinds: readonly DatabaseKind[] =
  chosen.database === 'both' ? ['embedded', 'postgres'] : [chosen.database];
const all: Figures[] = [];
for (const kind of kinds) all.push(await measureOn(kind, chosen));
const { part } = chosen;
if (part === 'start' || part === 'all') process.stdout.write(`${startTable(all)}\n\n`);
if (part === 'intake' || part === 'all') process.stdout.write(`${intakeTable(all)}\n\n`);
if (part === 'pages' || part === 'all') process.stdout.write(`${pageTable(all)}\n\n`);
if (part === 'desk' || part === 'all') process.stdout.write(`${deskTable(all)}\n\n`);
const machine = { cores: cpus().length, processor: cpus()[0]?.model, node: process.version };
process.stdout.write(
  `Figures in ${await keepFigures('bench.json', { machine, bars, options: chosen, all })}\n`,
);
const short = all.flatMap((figures) => [...missed(figures), ...missedAtDesk(figures)]);
for (const line of short) say(line);
process.exitCode = short.length > 0 ? 1 : 0;
