import type { House } from '../app-context.ts';
import type { Handlers } from '../jobs/job.ts';
import { readForSearch } from '../search/upkeep.ts';
import { compose } from './compose.ts';
import { deliver } from './deliver.ts';
import { alert } from './reminders/alert.ts';
import { planReminders } from './reminders/plan.ts';
import { remind } from './reminders/remind.ts';
import { sweep } from './sweep.ts';
import type { MailTransport } from './transport.ts';

type Parts = Pick<
  House,
  'databases' | 'room' | 'publicUrl' | 'jobs' | 'config' | 'mailLimit' | 'securityLog'
>;

/** What the jobs do: make the messages that are due, and carry them. */
export function messageHandlers(
  { databases, room, publicUrl, jobs, config: { secret }, mailLimit, securityLog }: Parts,
  mail: MailTransport,
): Handlers {
  return {
    compose: (job) => compose({ databases, room, publicUrl, secret }, job),
    deliver: (job) => deliver({ databases, room, publicUrl, secret, mail, mailLimit }, job),
    alert: (job) => {
      const { clock, enqueue, mailDomain } = room;
      return alert({ databases, clock, enqueue, publicUrl, mailDomain }, job);
    },
    remind: (job) => remind({ databases, clock: room.clock, mail }, job),
    sweep: async () => {
      const { clock, mailDomain } = room;
      const { enqueueMissing } = jobs;
      await sweep({ databases, clock, enqueueMissing, mailLimit });
      await planReminders({ databases, clock, enqueueMissing, publicUrl, mailDomain });
      await readForSearch(databases);
      await securityLog.dispose();
    },
  };
}
