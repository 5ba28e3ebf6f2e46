import type { AppContext } from './app-context.ts';
import { readForFigures } from './figures/facts/read-facts.ts';
import type { Handlers } from './jobs/job.ts';
import { compose } from './messages/compose.ts';
import { deliver } from './messages/deliver.ts';
import { alert } from './messages/reminders/alert.ts';
import { planReminders } from './messages/reminders/plan.ts';
import { remind } from './messages/reminders/remind.ts';
import { sweep } from './messages/sweep.ts';
import type { MailTransport } from './messages/transport.ts';
import { readForSearch } from './search/update-index.ts';

type Parts = Pick<
  AppContext,
  'databases' | 'caseContext' | 'publicUrl' | 'jobs' | 'config' | 'mailLimit' | 'securityLog'
>;

/** The handlers of all jobs: composing the messages that are due, and sending them. */
export function jobHandlers(
  { databases, caseContext, publicUrl, jobs, config: { secret }, mailLimit, securityLog }: Parts,
  mail: MailTransport,
): Handlers {
  return {
    compose: (job) => compose({ databases, caseContext, publicUrl, secret }, job),
    deliver: (job) => deliver({ databases, caseContext, publicUrl, secret, mail, mailLimit }, job),
    alert: (job) => {
      const { clock, enqueue, sender } = caseContext;
      return alert({ databases, clock, enqueue, publicUrl, sender }, job);
    },
    remind: (job) => {
      const { clock, sender } = caseContext;
      return remind({ databases, clock, mail, sender, publicUrl }, job);
    },
    sweep: async () => {
      const { clock, sender } = caseContext;
      const { enqueueMissing } = jobs;
      await sweep({ databases, clock, enqueueMissing, mailLimit });
      await planReminders({ databases, clock, enqueueMissing, publicUrl, sender });
      await readForSearch(databases);
      await readForFigures(databases);
      await securityLog.dispose();
    },
  };
}
