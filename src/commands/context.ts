import type { Config } from '../config/config.ts';
import type { Databases } from '../db/connect.ts';
import type { Clock } from '../domain/clock.ts';
import type { PolicySource } from './policies.ts';

/** What every command has access to. */
export interface PolicyCommandContext {
  readonly clock: Clock;
  readonly policies: PolicySource;
}

/** What a command that works with data has access to: data opened for it alone, or the running server's. */
export interface DataCommandContext extends PolicyCommandContext {
  readonly databases: Databases;
  readonly config: Config;
  /** Makes the running server process at once what was written from outside; does nothing when none runs. */
  wakeServer(): Promise<void>;
}
