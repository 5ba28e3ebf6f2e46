import { backup } from './backup.ts';
import { clock } from './clock.ts';
import type { Command } from './command.ts';
import { figures } from './figures.ts';
import { generate } from './generate.ts';
import { heads } from './heads.ts';
import { municipalitySender } from './municipality-sender.ts';
import { policyCheck, policyList, policyShow } from './policy.ts';
import { restore } from './restore.ts';
import { suggest } from './suggest.ts';
import { userAdd } from './user.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  clock,
  policyList,
  policyShow,
  policyCheck,
  suggest,
  verify,
  heads,
  generate,
  figures,
  backup,
  restore,
  userAdd,
  municipalitySender,
];

export function commandNamed(name: string): Command | undefined {
  return commands.find((one) => one.name === name);
}

/** The command with this name of one or two words. */
export function commandIn(
  typed: readonly string[],
): { command: Command; args: string[] } | undefined {
  for (const words of [2, 1]) {
    const command = commandNamed(typed.slice(0, words).join(' '));
    if (command) return { command, args: typed.slice(words) };
  }
  return undefined;
}
