import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inMunicipality } from '../../test/case-work.ts';
import { runningServers } from '../../test/commands.ts';

const { running } = runningServers();

describe('lyhord generate', () => {
  it('makes believable cases whose ledger verifies, the same for the same seed', async () => {
    const heads: unknown[] = [];
    for (const name of ['first', 'second']) {
      const { app, command } = await running(name);
      expect(await command('generate --municipality falkoping --cases 300 --seed 7')).toMatchObject(
        {
          exitCode: 0,
          output: { cases: 300 },
        },
      );
      const checked = await command('verify');
      expect(checked.reasons).toEqual([]);
      heads.push(checked.output);
      const numbers = await inMunicipality(app, 'falkoping', (trx) =>
        trx
          .selectFrom('feedback_case')
          .select(['number', 'status'])
          .orderBy('received_at')
          .execute(),
      );
      expect(numbers).toHaveLength(300);
      const written = await readFile(join(app.context.config.dataFolder, 'heads.log'), 'utf8');
      expect(written).toContain('"municipality":"falkoping"');
      await app.drain();
      expect(app.mailbox).toEqual([]);
    }
    expect(heads[0]).toEqual(heads[1]);
  });

  it('does not run in production unless asked to, and then creates its own staff, who cannot sign in', async () => {
    const { app, command } = await running('data', { config: { mode: 'service' } });
    const line = 'generate --municipality botkyrka --cases 30 --seed 1';
    expect(await command(line)).toMatchObject({ exitCode: 1, output: null });
    expect(await command(`${line} --yes`)).toMatchObject({ exitCode: 0 });
    expect(await command('verify')).toMatchObject({ exitCode: 0 });
    const users = await app.context.databases.auth.selectFrom('user').select('id').execute();
    expect(users).toEqual([]);
  });

  it('refuses what it cannot do, and changes nothing then', async () => {
    const { app, command } = await running();
    const refusals = [
      ['--municipality botkyrka --cases 0 --seed 1', 2],
      ['--municipality botkyrka --cases many --seed 1', 2],
      ['--municipality botkyrka --cases 5', 2],
      ['--municipality atlantis --cases 5 --seed 1', 1],
      ['--municipality botkyrka --cases 5 --seed 1 --until 2299-01-01', 1],
    ] as const;
    for (const [args, exitCode] of refusals)
      expect(await command(`generate ${args}`), args).toMatchObject({ exitCode, output: null });
    const cases = await inMunicipality(app, 'botkyrka', (trx) =>
      trx.selectFrom('feedback_case').select('id').execute(),
    );
    expect(cases).toEqual([]);
  });
});
