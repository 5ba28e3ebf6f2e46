import type { AppContext } from '../app-context.ts';
import { wrongUsage } from './command.ts';
import { commandNamed } from './commands.ts';
import type { DataCommandContext } from './context.ts';
import type { CommandRequest, CommandResult } from './control.ts';
import { fromDatabase } from './policies.ts';

/** A command that came over the control socket, run by the server with its own database. */
export async function answerCommand(
  app: Pick<AppContext, 'config' | 'databases' | 'clock'>,
  { command: name, args }: CommandRequest,
  wakeServer: DataCommandContext['wakeServer'] = async () => {},
): Promise<CommandResult> {
  const command = commandNamed(name);
  if (!command) return wrongUsage(`The running server knows no command ${JSON.stringify(name)}.`);
  const reading = command.read(args, '/');
  if (reading.kind === 'usage') return wrongUsage(...reading.reasons);
  const { config, databases, clock } = app;
  return await reading.run({
    clock,
    policies: fromDatabase(databases),
    databases,
    config,
    wakeServer,
  });
}
