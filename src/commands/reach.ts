/** How a command reaches the data it needs: through the running server, in the folder itself, or on PostgreSQL. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Config, Settings } from '../config/config.ts';
import { withSecret } from '../config/secret.ts';
import { connect, type DatabaseLocation, type Databases } from '../db/connect.ts';
import { type HeldFolder, type Holder, holderOf, holdLock } from '../db/lock.ts';
import { systemClock } from '../domain/clock.ts';
import { type DataCommand, type PolicyCommand, refused, wrongUsage } from './command.ts';
import type { DataCommandContext } from './context.ts';
import { askControl, type CommandResult } from './control.ts';
import { fromDatabase, fromFiles } from './policies.ts';
import { schemaState } from './schema-state.ts';

export interface CommandEnvironment {
  readonly settings: Settings;
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** How many times a server that does not answer is asked again, a quarter of a second apart. */
  readonly tries?: number;
}

type Work = (databases: Databases) => Promise<CommandResult>;

/** A server that starts or stops has locked its folder for some seconds without answering. */
const retries = { tries: 60, milliseconds: 250 } as const;

const hasDatabase = ({ dataFolder }: Settings): boolean => existsSync(join(dataFolder, 'database'));
/** On its first start, a server locks the folder before there is a database in it. */
const isUsed = (settings: Settings): boolean =>
  hasDatabase(settings) || holderOf(settings.dataFolder) !== undefined;

async function withDatabases(place: DatabaseLocation, work: Work): Promise<CommandResult> {
  const databases = await connect(place);
  try {
    return await work(databases);
  } finally {
    await databases.close();
  }
}

interface FolderWork {
  readonly name: string;
  readonly args: readonly string[];
  readonly work: Work;
  /** Called instead of the work when no server runs and there is no database; when absent, a database is created. */
  readonly whenEmpty?: () => Promise<CommandResult>;
}

/** Runs the work in the server that has locked the folder, or locks the folder for this process. */
async function onFolder(
  { settings, tries = retries.tries }: CommandEnvironment,
  { name, args, work, whenEmpty }: FolderWork,
): Promise<CommandResult> {
  let by: Holder | undefined;
  for (let count = 0; count < tries; count += 1) {
    const asked = await askControl(settings.dataFolder, { command: name, args: [...args] });
    if (asked.kind === 'answer') return asked.result;
    const attempt = holdLock(settings.dataFolder);
    if (attempt.kind === 'held')
      return await withLockedFolder(attempt, hasDatabase(settings) ? undefined : whenEmpty, work);
    by = attempt.by;
    await setTimeout(retries.milliseconds);
  }
  const who = by === undefined ? 'Another process' : `Process ${by.pid}, since ${by.since},`;
  return refused([`${who} holds ${settings.dataFolder} and does not answer.`]);
}

async function withLockedFolder(
  held: HeldFolder,
  instead: FolderWork['whenEmpty'],
  work: Work,
): Promise<CommandResult> {
  try {
    if (instead) return await instead();
    return await withDatabases({ kind: 'folder', lock: held }, work);
  } finally {
    held.release();
  }
}

function onPostgres({ database }: Settings, work: Work): Promise<CommandResult> | undefined {
  if (database.kind === 'embedded') return undefined;
  return withDatabases({ ...database, connections: 2 }, work);
}

async function isPlanted(databases: Databases): Promise<boolean> {
  if ((await schemaState(databases)) === 'none') return false;
  return (await fromDatabase(databases).municipalities()).length > 0;
}

/** Without a database yet, the versions that come with the product are the ones that will apply. */
export async function runWithPolicies(
  command: PolicyCommand,
  typed: readonly string[],
  environment: CommandEnvironment,
): Promise<CommandResult> {
  const { settings, folder } = environment;
  const reading = command.read(typed, folder);
  if (reading.kind === 'usage') return wrongUsage(...reading.reasons);
  const work: Work = async (databases) => {
    const policies = (await isPlanted(databases)) ? fromDatabase(databases) : fromFiles;
    return await reading.run({ clock: systemClock, policies });
  };
  const remote = onPostgres(settings, work);
  if (remote) return await remote;
  const whenEmpty = () => reading.run({ clock: systemClock, policies: fromFiles });
  const { name } = command;
  return isUsed(settings)
    ? await onFolder(environment, { name, args: reading.args, work, whenEmpty })
    : await whenEmpty();
}

function dataCommandContext(databases: Databases, config: Config): DataCommandContext {
  return {
    clock: systemClock,
    policies: fromDatabase(databases),
    databases,
    config,
    wakeServer: async () => {},
  };
}

export async function runWithData(
  command: DataCommand,
  typed: readonly string[],
  environment: CommandEnvironment,
): Promise<CommandResult> {
  const { settings, folder } = environment;
  const reading = command.read(typed, folder);
  if (reading.kind === 'usage') return wrongUsage(...reading.reasons);
  const nothing = 'There is no data yet; npm start makes a place for it.';
  const work: Work = async (databases) => {
    const config = await withSecret(settings);
    if (command.needs === 'prepared') {
      const { prepare } = await import('../prepare.ts');
      await prepare(config, databases);
    } else {
      const state = await schemaState(databases);
      if (state === 'none') return refused([nothing]);
      if (state === 'other' && command.name !== 'backup')
        return refused(['The database has another schema than this program; start it first.']);
    }
    return await reading.run(dataCommandContext(databases, config));
  };
  const remote = onPostgres(settings, work);
  if (remote) return await remote;
  const { name, needs } = command;
  const { args } = reading;
  if (needs === 'prepared') return await onFolder(environment, { name, args, work });
  const whenEmpty = async () => refused([`${nothing} Looked in ${settings.dataFolder}.`]);
  return isUsed(settings)
    ? await onFolder(environment, { name, args, work, whenEmpty })
    : await whenEmpty();
}
