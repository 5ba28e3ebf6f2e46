import type { Clock } from '../domain/clock.ts';
import type { Enqueue } from '../jobs/job.ts';

/** What `case/` needs from outside: the time, where jobs go, and the domain of its Message-IDs. */
export interface CaseContext {
  readonly clock: Clock;
  readonly enqueue: Enqueue;
  readonly mailDomain: string;
}
