import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { day } from '../../test/case-file.ts';
import { testDatabases } from '../../test/database.ts';
import type { Databases } from '../db/connect.ts';
import { systemClock } from '../domain/clock.ts';
import { prepare } from '../prepare.ts';
import { runCommand } from './cli.ts';
import { fromDatabase } from './policies.ts';
import { policyCheck, policyList, policyShow } from './policy.ts';

const typed = (line: string) =>
  runCommand({
    words: line.split(' '),
    environment: { LYHORD_DATA: join(tmpdir(), 'lyhord-no-such-folder') },
    folder: tmpdir(),
  });

const documents: Readonly<Record<string, string>> = {
  VAS14: 'vasteras/policy/VAS14.txt',
  VAS17: 'vasteras/policy/VAS17.txt',
  BOT: 'botkyrka/policy/BOT.txt',
  LAN: 'landskrona/policy/LAN.txt',
  FAL: 'falkoping/policy/FAL.txt',
};

/** Every `provenance` in an answer, wherever it stands. */
function provenances(field: unknown): Record<string, string>[] {
  if (typeof field !== 'object' || field === null) return [];
  return Object.entries(field).flatMap(([name, value]) =>
    name === 'provenance' ? [value] : provenances(value),
  );
}

describe('lyhord policy', () => {
  it('lists the five versions, oldest first, with their status', async () => {
    const { exitCode, output } = await typed('policy list --json');
    expect(exitCode).toBe(0);
    expect(output).toMatchObject({
      policies: [
        {
          municipality: 'vasteras',
          version: 'VAS14',
          effectiveTo: '2017-01-25',
          status: 'adopted',
        },
        { municipality: 'vasteras', version: 'VAS17', effectiveTo: null, status: 'proposed' },
        { municipality: 'botkyrka', version: 'BOT' },
        { municipality: 'landskrona', version: 'LAN' },
        { municipality: 'falkoping', version: 'FAL' },
      ],
    });
  });

  it.each([
    ['vasteras --on 2017-01-24', 'VAS14'],
    ['vasteras', 'VAS17'],
    ['botkyrka', 'BOT'],
    ['landskrona', 'LAN'],
    ['falkoping', 'FAL'],
  ])(
    'shows %s in full, and every quotation can be found in the document',
    async (which, version) => {
      const { output } = await typed(`policy show ${which} --json`);
      expect(output).toMatchObject({ version });
      const document = await readFile(
        new URL(`../../municipalities/${documents[version]}`, import.meta.url),
        'utf8',
      );
      const found = provenances(output);
      expect(found.length).toBeGreaterThan(25);
      for (const one of found) {
        if (one.default !== undefined) expect(one.default).not.toBe('');
        else expect(document).toContain(one.quote);
      }
      expect(JSON.stringify(output)).not.toContain('"source"');
    },
  );

  it('refuses a day without a version, and an unknown municipality', async () => {
    expect(await typed('policy show landskrona --on 1999-01-01')).toMatchObject({ exitCode: 1 });
    expect(await typed('policy show atlantis')).toMatchObject({ exitCode: 1 });
    expect(await typed('policy show')).toMatchObject({ exitCode: 2 });
    expect(await typed('policy show botkyrka --on i-går')).toMatchObject({ exitCode: 2 });
  });

  it('finds no fault in what comes with the product', async () => {
    expect(await typed('policy check')).toMatchObject({ exitCode: 0, output: { ok: true } });
  });
});

describe('lyhord policy where there is a database', () => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await testDatabases();
    await prepare({ mode: 'service' }, databases);
  });
  afterAll(async () => {
    await databases.close();
  });
  const context = () => ({ clock: systemClock, policies: fromDatabase(databases) });
  const run = async (command: typeof policyList, ...args: string[]) => {
    const reading = command.read(args, '/');
    if (reading.kind === 'usage') throw new Error(reading.reasons.join());
    return await reading.run(context());
  };

  it('lists and shows what the database holds', async () => {
    expect(await run(policyList)).toMatchObject({ exitCode: 0, output: { source: 'database' } });
    const shown = await run(policyShow, 'landskrona');
    expect(shown.output).toMatchObject({ version: 'LAN' });
    const files = await typed('policy show landskrona');
    expect(shown.output).toEqual(files.output);
  });

  it('reports each fault of a version in a sentence', async () => {
    expect((await run(policyCheck)).exitCode).toBe(0);
    const [seed] = seeds;
    await databases.owner
      .insertInto('policy_version')
      .values({
        municipality: seed?.id ?? '',
        version: 'WRONG',
        effective_from: day('2018-01-01'),
        effective_to: null,
        digest: 'wrong',
        body: JSON.stringify({ ...seed?.policies[0], version: 'WRONG', title: 'utan källa' }),
      })
      .execute();
    const result = await run(policyCheck);
    expect(result.exitCode).toBe(1);
    expect(result.output).toMatchObject({ ok: false });
    expect(result.reasons.join('\n')).toContain('title');
  });
});
