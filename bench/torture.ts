/**
 * `npm run torture -- [--kills 50] [--database embedded|postgres|both] [--seed N] [--short]`: kills the whole server with
 * `kill -9` (on PostgreSQL also the postmaster) at random moments under ten submitters at once, and counts afterwards.
 * Whatever was acknowledged must be there once, and nobody may have been written to twice about the same.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findPostgres } from '../scripts/postgres-programs.mjs';
import { type Cell, keepFigures, tableText } from './figures.ts';
import type { DatabaseKind } from './place.ts';
import { type TortureFigures, torture } from './torture/run.ts';

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);
const optionsSchema = z.object({
  kills: whole.optional(),
  database: z.enum(['embedded', 'postgres', 'both']).default('both'),
  seed: whole.optional(),
  short: z.boolean().default(false),
});

function options() {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string' },
      database: { type: 'string' },
      seed: { type: 'string' },
      short: { type: 'boolean' },
    },
  });
  const { kills, database, seed = randomInt(1e9), short } = optionsSchema.parse(values);
  const kinds: DatabaseKind[] = database === 'both' ? ['embedded', 'postgres'] : [database];
  // The short run is part of `npm test`, which needs no PostgreSQL; where there is one, it takes its turn.
  const present = kinds.filter((kind) => kind === 'embedded' || !short || findPostgres());
  return { kills: kills ?? (short ? 3 : 50), seed, kinds: present };
}

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

const { kills, seed, kinds } = options();
const say = (line: string) => process.stderr.write(`${line}\n`);
say(`Seed ${seed}: --seed ${seed} chooses the same again.`);
const all: TortureFigures[] = [];
for (const kind of kinds) all.push(await torture(kind, { kills, seed, say }));
const rows = lines.map(([name, cell]): Cell[] => [name, ...all.map(cell)]);
process.stdout.write(`${tableText(['torture', ...kinds], rows)}\n`);
const file = await keepFigures('torture.json', { seed, runs: all });
process.stdout.write(`Figures in ${file}\n`);
const faults = all.flatMap(({ database, faults: found }) =>
  found.map((fault) => `${database}: ${fault}`),
);
for (const fault of faults.slice(0, 50)) say(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
