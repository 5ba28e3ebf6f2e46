import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { answerCommand } from '../src/commands/answer.ts';
import { commandIn } from '../src/commands/commands.ts';
import type { CommandResult } from '../src/commands/control.ts';
import { type TestApp, type TestOptions, testApp } from './app.ts';

/** Servers with data folders of their own, for commands that use the control socket. */
export function runningServers() {
  let folder = '';
  let open: TestApp[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyhord-commands-'));
    open = [];
  });
  afterEach(async () => {
    for (const app of open) await app.close();
    await rm(folder, { recursive: true });
  });
  return {
    /** A path in the test's own folder. */
    path: (...names: readonly string[]) => join(folder, ...names),
    async running(name = 'data', options: TestOptions = {}) {
      const dataFolder = join(folder, name);
      const app = await testApp({ ...options, config: { ...options.config, dataFolder } });
      open.push(app);
      const { jobs } = app.context;
      return {
        app,
        command(line: string): Promise<CommandResult> {
          const result = commandIn(line.split(' '));
          if (!result) throw new Error(`there is no command ${line}`);
          const { command, args } = result;
          return answerCommand(app.context, { command: command.name, args }, () => jobs.sweep());
        },
      };
    },
  };
}
