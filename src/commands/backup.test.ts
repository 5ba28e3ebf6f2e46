import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { signInAs, type TestApp } from '../../test/app.ts';
import { inMunicipality, type SubmittedCase, submitCase } from '../../test/case-work.ts';
import { runningServers } from '../../test/commands.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import { MailFailure } from '../messages/transport.ts';

const { running, path } = runningServers();

/** The pages that a person would look at to see whether everything is as it was. */
async function pagesOf(app: TestApp, { number, code }: SubmittedCase): Promise<string[]> {
  const headers = await signInAs(app, 'falkoping', 'coordinator');
  const addresses = ['/desk', `/desk/arenden/${number}`, '/desk/arenden/2026-00001'];
  const pages: string[] = [];
  for (const address of addresses) pages.push((await app.page(address, headers)).text());
  const followed = await app.inject({
    url: '/api/v1/falkoping/case',
    headers: { authorization: `Bearer ${code}` },
  });
  return [...pages, followed.body];
}

describe('backup and restore on running servers', () => {
  it('restored data passes verify and shows the same pages', async () => {
    const first = await running('first');
    await seedDemonstration(first.app.context);
    const submitted = await submitCase(first.app, 'falkoping');
    await first.app.drain();
    const before = await pagesOf(first.app, submitted);
    const file = path('a.backup');
    expect(await first.command(`backup --out ${file}`)).toMatchObject({
      exitCode: 0,
      output: { file },
    });
    const second = await running('second');
    await seedDemonstration(second.app.context);
    expect(await second.command(`restore --from ${file}`)).toMatchObject({ exitCode: 0 });
    expect(await pagesOf(second.app, submitted)).toEqual(before);
    const [was, is] = [await first.command('verify'), await second.command('verify')];
    expect(is).toMatchObject({ exitCode: 0, output: { ok: true } });
    expect(is.output).toEqual(was.output);
  });

  it('a message that was waiting when the backup was made is sent after the restore', async () => {
    const noServer = { send: () => Promise.reject(new MailFailure('no_connection', false)) };
    const first = await running('first', { mail: noServer });
    await submitCase(first.app, 'landskrona');
    await first.app.drain();
    await first.command(`backup --out ${path('a.backup')}`);
    const second = await running('second');
    await second.command(`restore --from ${path('a.backup')}`);
    await second.app.drain();
    expect(second.app.mailbox).toHaveLength(1);
  });

  it('existing data is not replaced unless that is asked for', async () => {
    const { app, command } = await running('first');
    await submitCase(app, 'botkyrka');
    const file = path('a.backup');
    await command(`backup --out ${file}`);
    const later = await submitCase(app, 'botkyrka');
    const kept = await command(`restore --from ${file}`);
    expect(kept).toMatchObject({ exitCode: 1, output: null });
    expect(kept.reasons.join()).toContain('--replace');
    const numbers = () =>
      inMunicipality(app, 'botkyrka', (trx) =>
        trx.selectFrom('feedback_case').select('number').execute(),
      );
    expect(await numbers()).toContainEqual({ number: later.number });
    expect(await command(`restore --from ${file} --replace`)).toMatchObject({ exitCode: 0 });
    expect(await numbers()).toHaveLength(1);
    expect(await command('verify')).toMatchObject({ exitCode: 0 });
  });

  it('an account that somebody added is not replaced with a demonstration', async () => {
    const { command } = await running('first');
    const file = path('a.backup');
    await command(`backup --out ${file}`);
    await command(
      'user add --municipality botkyrka --email lo@kommun.example --name Lo --role registrar',
    );
    expect(await command(`restore --from ${file}`)).toMatchObject({ exitCode: 1 });
  });

  it('says in a sentence why a file cannot be written or read', async () => {
    const { command } = await running('first');
    const nowhere = path('no', 'such', 'folder');
    const cannotWrite = await command(`backup --out ${nowhere}`);
    expect(cannotWrite).toMatchObject({ exitCode: 1, output: null });
    expect(cannotWrite.reasons.join()).toContain('could not be written');
    expect(await command(`restore --from ${nowhere}`)).toMatchObject({ exitCode: 1 });
    const other = path('other');
    await writeFile(other, 'något annat');
    expect((await command(`restore --from ${other}`)).reasons).toEqual([
      'The file is no backup of Lyhörd.',
    ]);
  });
});
