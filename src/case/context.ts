import type { Clock } from '../domain/clock.ts';
import type { Enqueue } from '../jobs/job.ts';
import type { SenderSettings } from '../municipality/sender.ts';

/**
 * The services that `case/` uses: the time, the job queue, and the sender of mails for municipalities without one of
 * their own.
 */
export interface CaseContext {
  readonly clock: Clock;
  readonly enqueue: Enqueue;
  readonly sender: SenderSettings;
}
