/**
 * `npm run torture -- [--kills 50] [--database embedded|postgres|both] [--seed N] [--short]`: kills the whole server
 * with `kill -9` (on PostgreSQL also the postmaster) at random moments while ten submitters are sending, and checks
 * the database afterwards. Everything that was acknowledged must be stored exactly once, and nobody may have been
 * sent the same message twice.
 *
 * `npm run torture -- --hostile [--calls 20000]`, with the same options: sends hostile calls to every address of the
 * server in every role. No response may be a server error or take more than a second, nothing may be partly stored,
 * and nobody may read what they have no right to.
 *
 * `npm run torture -- --outages`: the postmaster is killed and the disk fills up under load, with a server that keeps
 * running through both.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findPostgres } from '../test/postgres-programs.ts';
import { type Cell, keepFigures, tableText } from './figures.ts';
import type { DatabaseKind } from './installation.ts';
import { reportText } from './torture/hostile/report.ts';
import { type HostileFigures, hostile } from './torture/hostile/run.ts';
import { outageText } from './torture/outage-report.ts';
import { isSupported, type OutageFigures, outageKinds, runOutages } from './torture/outages.ts';
import { type TortureFigures, torture } from './torture/run.ts';

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);
const optionsSchema = z.object({
  hostile: z.boolean().default(false),
  outages: z.boolean().default(false),
  kills: whole.optional(),
  calls: whole.optional(),
  database: z.enum(['embedded', 'postgres', 'both']).default('both'),
  seed: whole.optional(),
  short: z.boolean().default(false),
});

type Mode = 'hostile' | 'outages' | 'torture';

function options() {
  const { values } = parseArgs({
    options: {
      hostile: { type: 'boolean' },
      outages: { type: 'boolean' },
      kills: { type: 'string' },
      calls: { type: 'string' },
      database: { type: 'string' },
      seed: { type: 'string' },
      short: { type: 'boolean' },
    },
  });
  const given = optionsSchema.parse(values);
  const { database, seed = randomInt(1e9), short } = given;
  const kinds: DatabaseKind[] = database === 'both' ? ['embedded', 'postgres'] : [database];
  // The short run is part of `npm test`, which does not require PostgreSQL; where PostgreSQL is installed, it is
  // tested too.
  const present = kinds.filter((kind) => kind === 'embedded' || !short || findPostgres());
  const kills = given.kills ?? (short ? 3 : 50);
  const calls = given.calls ?? (short ? 600 : 20_000);
  const mode: Mode = given.hostile ? 'hostile' : given.outages ? 'outages' : 'torture';
  return { mode, kills, calls, seed, short, kinds: present };
}

type Options = ReturnType<typeof options>;
/** The figures that both kinds of torture run report. */
type RunResult = Pick<OutageFigures, 'database' | 'faults'>;

const lines: readonly (readonly [string, (figures: TortureFigures) => Cell])[] = [
  ['kill -9', ({ kills }) => kills],
  ['  of the server alone', ({ killed }) => killed.server],
  ['  of the postmaster alone', ({ killed }) => killed.postmaster],
  ['  of both', ({ killed }) => killed.both],
  ['submissions acknowledged', ({ acknowledged }) => acknowledged],
  ['  cases found for them', ({ cases }) => cases],
  ['  after no answer came at first', ({ retried }) => retried],
  ['  sent again although answered', ({ repeated }) => repeated],
  ['followed by code', ({ followed }) => followed],
  ['gaps in the numbers', ({ numberGaps }) => numberGaps],
  ['messages made', ({ messages }) => messages],
  ['  made twice', ({ duplicateMessages }) => duplicateMessages],
  ['Message-IDs at the mail server', ({ mails }) => mails],
  ['  sent again', ({ resent }) => resent],
  ['lyhord verify', ({ verified }) => verified],
  ['seconds until ready again, p50', ({ recovery }) => recovery.p50],
  ['seconds until ready again, longest', ({ recovery }) => recovery.longest],
  ['seconds in all', ({ seconds }) => seconds],
  ['faults', ({ faults }) => faults.length],
];

const print = (line: string) => process.stderr.write(`${line}\n`);

async function kill({ kills, seed, kinds }: Options): Promise<readonly RunResult[]> {
  const all: TortureFigures[] = [];
  for (const kind of kinds) all.push(await torture(kind, { kills, seed, print }));
  const rows = lines.map(([name, cell]): Cell[] => [name, ...all.map(cell)]);
  process.stdout.write(`${tableText(['torture', ...kinds], rows)}\n`);
  return all;
}

async function attack({ calls, seed, short, kinds }: Options): Promise<readonly RunResult[]> {
  const all: HostileFigures[] = [];
  for (const kind of kinds)
    all.push(
      await hostile(kind, { calls, seed, short, print: (line) => print(`${kind}: ${line}`) }),
    );
  process.stdout.write(`${reportText(all)}\n`);
  return all;
}

async function withhold({ seed, kinds }: Options): Promise<readonly RunResult[]> {
  const all: OutageFigures[] = [];
  for (const kind of kinds)
    for (const outage of outageKinds) {
      if (isSupported(kind, outage)) all.push(await runOutages(kind, outage, { seed, print }));
      else print(`${kind}: no outage of the ${outage} can be made here.`);
    }
  process.stdout.write(`${outageText(all)}\n`);
  return all;
}

const chosen = options();
const { seed } = chosen;
print(`Seed ${seed}: --seed ${seed} chooses the same again.`);
const run = { hostile: attack, outages: withhold, torture: kill } as const;
const all = await run[chosen.mode](chosen);
process.stdout.write(
  `Figures in ${await keepFigures(`${chosen.mode}.json`, { seed, runs: all })}\n`,
);
const faults = all.flatMap(({ database, faults: found }) =>
  found.map((fault) => `${database}: ${fault}`),
);
for (const fault of faults.slice(0, 50)) print(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
