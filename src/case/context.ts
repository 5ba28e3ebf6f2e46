import type { Clock } from '../domain/clock.ts';
import type { Enqueue } from '../jobs/job.ts';
import type { SenderSettings } from '../municipality/sender.ts';

/** What `case/` needs from outside: the time, where jobs go, and whom mails come from where a municipality has no sender. */
export interface CaseContext {
  readonly clock: Clock;
  readonly enqueue: Enqueue;
  readonly sender: SenderSettings;
}
