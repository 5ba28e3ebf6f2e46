import type { Config } from '../config/config.ts';
import type { Databases } from '../db/connect.ts';
import type { Clock } from '../domain/clock.ts';
import type { PolicySource } from './policies.ts';

/** What every command is given. */
export interface PolicyCommandContext {
  readonly clock: Clock;
  readonly policies: PolicySource;
}

/** What a command that works with data is given: opened for it alone, or the running server's. */
export interface DataCommandContext extends PolicyCommandContext {
  readonly databases: Databases;
  readonly config: Config;
  /** Lets the running server take up at once what was written behind its back; does nothing when none runs. */
  wakeServer(): Promise<void>;
}
