/**
 * `npm run torture -- [--kills 50] [--database embedded|postgres|both] [--seed N] [--short]`: kills the whole server with
 * `kill -9` (on PostgreSQL also the postmaster) at random moments under ten submitters at once, and counts afterwards.
 * Whatever was acknowledged must be there once, and nobody may have been written to twice about the same.
 *
 * `npm run torture -- --hostile [--calls 20000]` with the same options: sends hostile calls to every address of the server as
 * every role. None may be answered with a fault of the server or take over a second, nothing may be half stored, and nobody
 * may read what is another's.
 *
 * `npm run torture -- --outages`: the postmaster killed and the disk full under load, with a server that lives through both.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findPostgres } from '../test/postgres-programs.ts';
import { type Cell, keepFigures, tableText } from './figures.ts';
import type { DatabaseKind } from './place.ts';
import { reportText } from './torture/hostile/report.ts';
import { type HostileFigures, hostile } from './torture/hostile/run.ts';
import { outageText } from './torture/outage-report.ts';
import { canHave, type OutageFigures, outageKinds, sufferOutages } from './torture/outages.ts';
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
  // The short run is part of `npm test`, which needs no PostgreSQL; where there is one, it takes its turn.
  const present = kinds.filter((kind) => kind === 'embedded' || !short || findPostgres());
  const kills = given.kills ?? (short ? 3 : 50);
  const calls = given.calls ?? (short ? 600 : 20_000);
  const mode: Mode = given.hostile ? 'hostile' : given.outages ? 'outages' : 'torture';
  return { mode, kills, calls, seed, short, kinds: present };
}

type Options = ReturnType<typeof options>;
/** What the two kinds of torture have in common. */
type Told = Pick<OutageFigures, 'database' | 'faults'>;

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
  ['  made twice', ({ madeTwice }) => madeTwice],
  ['Message-IDs at the mail server', ({ mails }) => mails],
  ['  sent again', ({ resent }) => resent],
  ['lyhord verify', ({ verified }) => verified],
  ['seconds until ready again, p50', ({ recovery }) => recovery.p50],
  ['seconds until ready again, longest', ({ recovery }) => recovery.longest],
  ['seconds in all', ({ seconds }) => seconds],
  ['faults', ({ faults }) => faults.length],
];

const say = (line: string) => process.stderr.write(`${line}\n`);

async function kill({ kills, seed, kinds }: Options): Promise<readonly Told[]> {
  const all: TortureFigures[] = [];
  for (const kind of kinds) all.push(await torture(kind, { kills, seed, say }));
  const rows = lines.map(([name, cell]): Cell[] => [name, ...all.map(cell)]);
  process.stdout.write(`${tableText(['torture', ...kinds], rows)}\n`);
  return all;
}

async function attack({ calls, seed, short, kinds }: Options): Promise<readonly Told[]> {
  const all: HostileFigures[] = [];
  for (const kind of kinds)
    all.push(await hostile(kind, { calls, seed, short, say: (line) => say(`${kind}: ${line}`) }));
  process.stdout.write(`${reportText(all)}\n`);
  return all;
}

async function withhold({ seed, kinds }: Options): Promise<readonly Told[]> {
  const all: OutageFigures[] = [];
  for (const kind of kinds)
    for (const outage of outageKinds) {
      if (canHave(kind, outage)) all.push(await sufferOutages(kind, outage, { seed, say }));
      else say(`${kind}: no outage of the ${outage} can be made here.`);
    }
  process.stdout.write(`${outageText(all)}\n`);
  return all;
}

const chosen = options();
const { seed } = chosen;
say(`Seed ${seed}: --seed ${seed} chooses the same again.`);
const work = { hostile: attack, outages: withhold, torture: kill } as const;
const all = await work[chosen.mode](chosen);
process.stdout.write(
  `Figures in ${await keepFigures(`${chosen.mode}.json`, { seed, runs: all })}\n`,
);
const faults = all.flatMap(({ database, faults: found }) =>
  found.map((fault) => `${database}: ${fault}`),
);
for (const fault of faults.slice(0, 50)) say(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
