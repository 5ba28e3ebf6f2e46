/**
 * `npm run bench -- [--database embedded|postgres|both] [--part start|intake|pages|desk|all] [--rounds 3] [--seconds
 * 5] [--cases 100000]`: measures how many submissions the whole product receives compared with how many rows its
 * database can commit, and whether the pages of the desk stay as fast when there are many years of cases. Only ratios
 * from the same run can be compared between machines.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { keepFigures, tableText } from './figures.ts';
import { createInstallation, type DatabaseKind } from './installation.ts';
import { measureDesk } from './speed/desk.ts';
import { measureIntakes } from './speed/intake.ts';
import { measurePages } from './speed/pages.ts';
import { measureStart } from './speed/start.ts';

/**
 * The limits. On PostgreSQL: intakes at ten connections divided by raw commits at one. On both databases: how much a
 * page's median time grows. For every page of the desk: its median compared with its own statements alone (on
 * PostgreSQL), in milliseconds, and the kilobytes sent.
 */
const limits = {
  ofRawAtOne: 0.15,
  growth: 1.5,
  desk: { byBare: 4, milliseconds: 50, kilobytes: 100 },
} as const;
const fewCases = 1000;

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number')
  .transform(Number);
const optionsSchema = z.object({
  database: z.enum(['embedded', 'postgres', 'both']).default('both'),
  part: z.enum(['start', 'intake', 'pages', 'desk', 'all']).default('all'),
  rounds: wholeNumber.default(3),
  seconds: wholeNumber.default(5),
  cases: wholeNumber.default(100_000),
});
type Options = z.output<typeof optionsSchema>;

function options(): Options {
  const names = ['database', 'part', 'rounds', 'seconds', 'cases'] as const;
  const given = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return optionsSchema.parse(parseArgs({ options: given }).values);
}

const print = (line: string) => process.stderr.write(`${line}\n`);

async function measureOn(kind: DatabaseKind, { part, rounds, seconds, cases }: Options) {
  const figures: {
    database: DatabaseKind;
    start?: Awaited<ReturnType<typeof measureStart>>;
    intakes?: Awaited<ReturnType<typeof measureIntakes>>;
    pages?: Awaited<ReturnType<typeof measurePages>>;
    desk?: Awaited<ReturnType<typeof measureDesk>>;
  } = { database: kind };
  if (kind === 'embedded' && (part === 'start' || part === 'all')) {
    print(`${kind}: a start beside only opening the database, ${rounds} turns`);
    const place = await createInstallation(kind);
    try {
      figures.start = await measureStart(place, rounds);
    } finally {
      await place.close();
    }
  }
  if (part === 'intake' || part === 'all') {
    print(`${kind}: intakes beside raw commits, ${rounds} turns`);
    const place = await createInstallation(kind);
    try {
      figures.intakes = await measureIntakes(place, rounds, seconds);
    } finally {
      await place.close();
    }
  }
  if (part === 'pages' || part === 'all') {
    print(`${kind}: pages at ${fewCases} and ${cases} cases`);
    figures.pages = await measurePages(kind, { few: fewCases, many: cases }, { rounds, seconds });
  }
  if (part === 'desk' || part === 'all') {
    print(`${kind}: every page of the desk at ${cases} cases`);
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
  const headings = [
    'intakes',
    'connections',
    'per s',
    'p50 ms',
    'p99 ms',
    'raw commits per s',
    'of raw',
    'of raw at 1',
  ];
  return tableText(headings, rows);
}

function pageTable(all: readonly Figures[]): string {
  const rows = all.flatMap(({ database, pages }) =>
    (pages?.pages ?? []).map(({ page, atFew: withFewCases, atMany: withManyCases, growth }) => [
      database,
      page,
      withFewCases.p50,
      withFewCases.p99,
      withManyCases.p50,
      withManyCases.p99,
      growth,
    ]),
  );
  return tableText(['pages', 'page', 'p50 ms few', 'p99', 'p50 ms many', 'p99', 'growth'], rows);
}

function deskTable(all: readonly Figures[]): string {
  const rows = all.flatMap(({ database, desk }) =>
    (desk?.pages ?? []).map(({ page, p50, p99, bare, ofBare: byBare, kilobytes }) => [
      database,
      page,
      p50,
      p99,
      bare,
      byBare ?? '–',
      kilobytes,
    ]),
  );
  return tableText(['desk', 'page', 'p50 ms', 'p99', 'bare ms', 'of bare', 'kB'], rows);
}

function* missedDeskLimits({ database, desk }: Figures): Generator<string> {
  const { byBare, milliseconds, kilobytes } = limits.desk;
  for (const one of desk?.pages ?? []) {
    if (one.ofBare !== null && one.ofBare > byBare)
      yield `${database}: ${one.page} takes ${one.ofBare} times its bare statements; at most ${byBare} is asked for`;
    if (one.p50 > milliseconds)
      yield `${database}: ${one.page} takes ${one.p50} ms; at most ${milliseconds} is asked for`;
    if (one.kilobytes > kilobytes)
      yield `${database}: ${one.page} is ${one.kilobytes} kB; at most ${kilobytes} is asked for`;
  }
}

function* missedLimits({ database, intakes, pages }: Figures): Generator<string> {
  const atTen = intakes?.at.find(({ connections }) => connections === 10);
  if (database === 'postgres' && atTen && atTen.ofRawAtOne < limits.ofRawAtOne)
    yield `${database}: ${atTen.ofRawAtOne} of the raw rate at one connection; at least ${limits.ofRawAtOne} is asked for`;
  for (const { page, growth } of pages?.pages ?? [])
    if (growth > limits.growth)
      yield `${database}: the ${page} page's median grew ${growth} times; at most ${limits.growth} is asked for`;
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
  `Figures in ${await keepFigures('bench.json', { machine, limits, options: chosen, all })}\n`,
);
const short = all.flatMap((figures) => [...missedLimits(figures), ...missedDeskLimits(figures)]);
for (const line of short) print(line);
process.exitCode = short.length > 0 ? 1 : 0;
