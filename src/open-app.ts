import type { AppContext } from './app-context.ts';
import type { CaseContext } from './case/context.ts';
import type { Config } from './config/config.ts';
import type { Databases } from './db/connect.ts';
import { type Clock, systemClock } from './domain/clock.ts';
import { Intake } from './intake/intake.ts';
import { jobHandlers } from './job-handlers.ts';
import { createJobs, type Jobs, type ReportFault, type WorkPace } from './jobs/jobs.ts';
import { HeadKeeping } from './ledger/heads/keep.ts';
import { MailLimit } from './messages/mail-limit.ts';
import { openTransport } from './messages/open-transport.ts';
import type { MailTransport } from './messages/transport.ts';
import { createMetrics } from './monitoring/metrics.ts';
import { KnownMunicipalities } from './municipality/find.ts';
import type { SenderSettings } from './municipality/sender.ts';
import { deskPaths } from './paths.ts';
import { authenticationOf } from './people/authentication.ts';
import { KnownDevices } from './people/known-device.ts';
import { OwnAccount } from './people/own-account.ts';
import { OwnSessions } from './people/own-sessions.ts';
import { Providers } from './people/providers.ts';
import { SecurityLog } from './people/security-log.ts';
import { createSignIn } from './people/sign-in.ts';
import { SignInLimits } from './people/sign-in-limits.ts';
import { UsedCodes } from './people/used-codes.ts';
import { prepare } from './prepare.ts';
import { CodeThrottle } from './web/code-throttle.ts';

export interface OpenOptions {
  /** Only the clock and the mailbox can be replaced. */
  readonly clock?: Clock;
  readonly mail?: MailTransport;
  /** Called with progress lines at the start. */
  readonly log?: (line: string) => void;
  /** Where the security log's lines go; each is one JSON object. */
  readonly securityLine?: (line: string) => void;
  /** Called when a job fails unexpectedly. */
  readonly report?: ReportFault;
}

export interface OpenApp extends AppContext {
  readonly jobs: Jobs;
  /**
   * Starts the jobs, with a sweep at once. Called after the first page can be served, because people would otherwise
   * wait for the sweep (1 s).
   */
  startJobs(pace?: WorkPace): Promise<void>;
  close(): Promise<void>;
}

/**
 * Migrates, seeds, and opens the services over a database. Nothing listens yet, and no job is run before `startJobs`.
 */
export async function openApp(
  config: Config,
  databases: Databases,
  options: OpenOptions = {},
): Promise<OpenApp> {
  const { clock = systemClock, log = () => {} } = options;
  await prepare(config, databases, { clock, log });
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const jobs = await createJobs(databases, options.report);
  const caseContext: CaseContext = {
    clock,
    enqueue: jobs.enqueue,
    sender: senderSettings(config, publicUrl),
  };
  const authentication = authenticationOf(databases.auth, config);
  const providers = new Providers({
    databases,
    config,
    paths: { back: deskPaths.providerReturn, signedOut: deskPaths.signedOut },
  });
  const limits = new SignInLimits(databases, config);
  const devices = new KnownDevices(databases.auth, config);
  const securityLog = new SecurityLog(databases.auth, options.securityLine ?? (() => {}));
  const usedCodes = new UsedCodes(databases.auth, config);
  const heads = new HeadKeeping(databases, clock, config);
  const metrics = createMetrics({ databases, clock, jobs, heads });
  const mail = options.mail ?? openTransport(config.mail);
  const app: AppContext = {
    config,
    databases,
    clock,
    jobs,
    caseContext,
    heads,
    signIn: createSignIn({
      databases,
      config,
      clock,
      providers,
      authentication,
      limits,
      devices,
      usedCodes,
      log: securityLog,
    }),
    ownAccount: new OwnAccount({ authentication, limits, devices, usedCodes }),
    mailLimit: new MailLimit(config, clock),
    ownSessions: new OwnSessions(databases.auth, devices),
    securityLog,
    providers,
    codeThrottle: new CodeThrottle(databases, config, clock),
    intake: new Intake({ databases, config, caseContext }, metrics.received),
    municipalities: new KnownMunicipalities(databases),
    metrics,
    publicUrl,
  };
  return {
    ...app,
    startJobs: (pace) => jobs.start(jobHandlers(app, mail), pace),
    async close() {
      await jobs.stop();
      await securityLog.settle();
      await databases.close();
    },
  };
}

/** From `MAIL_FROM`; without a mail server an address that nothing is sent from. */
function senderSettings({ mail, mode }: Config, publicUrl: string): SenderSettings {
  const from = mail.kind === 'smtp' ? /[^\s@<]+@[^\s@>]+/.exec(mail.from)?.[0] : undefined;
  return {
    address: from ?? `lyhord@${new URL(publicUrl).hostname}`,
    reserved: mode === 'demonstration' ? 'used' : 'not_used',
  };
}
