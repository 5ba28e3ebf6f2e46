import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signInWith } from '../../test/app.ts';
import { runningServers } from '../../test/commands.ts';

const { running } = runningServers();
const shown = z.object({ password: z.string() });

describe('lyhord user add', () => {
  it('adds an account that can sign in with the password it shows', async () => {
    const { app, command } = await running();
    const { exitCode, output } = await command(
      'user add --municipality botkyrka --email Lo.Ek@kommun.example --name Lo --role handler --unit gata-och-park',
    );
    expect(exitCode).toBe(0);
    const { password } = shown.parse(output);
    const { cookie } = await signInWith(app, 'lo.ek@kommun.example', password);
    expect((await app.page('/desk', { cookie })).text()).toContain('Lo');
    expect(await command('verify')).toMatchObject({ exitCode: 0 });
    expect(app.log.join()).not.toContain('kommun.example');
  });

  it('says in a sentence why it adds no account', async () => {
    const { command } = await running();
    const refusals = [
      [
        '--municipality botkyrka --email lo@kommun.example --name Lo --role boss',
        2,
        '--role must be one of',
      ],
      ['--municipality botkyrka --email lo --name Lo --role registrar', 1, 'e-mail address'],
      [
        '--municipality atlantis --email lo@kommun.example --name Lo --role registrar',
        1,
        'no such municipality',
      ],
      [
        '--municipality botkyrka --email lo@kommun.example --name Lo --role handler',
        1,
        'sees cases by where they work',
      ],
      ['--municipality botkyrka --name Lo --role registrar', 2, '--email is missing'],
    ] as const;
    for (const [args, exitCode, sentence] of refusals) {
      const result = await command(`user add ${args}`);
      expect(result, args).toMatchObject({ exitCode, output: null });
      expect(result.reasons.join('\n')).toContain(sentence);
    }
  });
});
