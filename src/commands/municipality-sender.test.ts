import { describe, expect, it } from 'vitest';
import { kimsAddress, submitCase } from '../../test/case-work.ts';
import { runningServers } from '../../test/commands.ts';
import { deskSession } from '../../test/desk.ts';
import { ingenstans } from '../../test/invented/index.ts';
import { plant } from '../../test/seeds.ts';
import { deskPaths } from '../paths.ts';

const { running } = runningServers();

describe('lyhord municipality sender', () => {
  it('sets whom a municipality’s mails come from, and the ledger holds it', async () => {
    const { app, command } = await running();
    expect(
      await command(
        'municipality sender --municipality falkoping --name Falköping --address synpunkter@falkopingskommun.se',
      ),
    ).toMatchObject({
      exitCode: 0,
      output: { sender: { name: 'Falköping', address: 'synpunkter@falkopingskommun.se' } },
    });
    await submitCase(app, 'falkoping');
    await app.drain();
    const mail = app.mailbox.find(({ to }) => to === kimsAddress);
    expect(mail?.from).toEqual({ name: 'Falköping', address: 'synpunkter@falkopingskommun.se' });
    expect(mail?.messageId).toMatch(/@falkopingskommun\.se$/);
    expect(await command('verify')).toMatchObject({ exitCode: 0 });
  });

  it('says in a sentence why it sets none', async () => {
    const { command } = await running();
    const refusals = [
      ['--municipality atlantis --name A --address a@kommun.se', 1, 'no such municipality'],
      ['--municipality falkoping --name A --address a', 1, '--address must be'],
      ['--municipality falkoping --address a@kommun.se', 2, '--name'],
    ] as const;
    for (const [args, exitCode, sentence] of refusals) {
      const result = await command(`municipality sender ${args}`);
      expect(result, args).toMatchObject({ exitCode, output: null });
      expect(result.reasons.join('\n')).toContain(sentence);
    }
  });

  it('is what policy check and the administrator’s start page ask for where there is none', async () => {
    const { app, command } = await running();
    expect(await command('policy check')).toMatchObject({ exitCode: 0 });
    const { sender: _, ...without } = ingenstans;
    await plant(app, without);
    const missing = 'Kommunen har ingen egen avsändare';
    const { exitCode, reasons } = await command('policy check');
    expect(exitCode).toBe(1);
    expect(reasons.join('\n')).toContain(`ingenstans (database): ${missing}`);
    const administrator = await deskSession(app, 'ingenstans', 'administrator');
    expect((await administrator.page(deskPaths.start)).text()).toContain(missing);
    await command(
      'municipality sender --municipality ingenstans --name Ingenstans --address svar@ingenstans.se',
    );
    expect((await administrator.page(deskPaths.start)).text()).not.toContain(missing);
  });
});
