import type { CaseContext } from './case/context.ts';
import type { Config } from './config/config.ts';
import type { Databases } from './db/connect.ts';
import type { Clock } from './domain/clock.ts';
import type { Intake } from './intake/intake.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { HeadKeeping } from './ledger/heads/keep.ts';
import type { MailLimit } from './messages/mail-limit.ts';
import type { Metrics } from './monitoring/metrics.ts';
import type { KnownMunicipalities } from './municipality/find.ts';
import type { OwnAccount } from './people/own-account.ts';
import type { OwnSessions } from './people/own-sessions.ts';
import type { Providers } from './people/providers.ts';
import type { SecurityLog } from './people/security-log.ts';
import type { SignIn } from './people/sign-in.ts';
import type { CodeThrottle } from './web/code-throttle.ts';

/** What every feature and channel is given: the services of the application. */
export interface AppContext {
  readonly config: Config;
  readonly databases: Databases;
  readonly clock: Clock;
  readonly jobs: Jobs;
  /** For `receive` and `change`. */
  readonly caseContext: CaseContext;
  /** Writes the heads of the ledgers outside the database, once it is started. */
  readonly heads: HeadKeeping;
  readonly signIn: SignIn;
  readonly ownAccount: OwnAccount;
  /** Limits the mails to one address. */
  readonly mailLimit: MailLimit;
  readonly ownSessions: OwnSessions;
  readonly securityLog: SecurityLog;
  /** Signing in with the municipalities' own accounts; has no providers where none are configured. */
  readonly providers: Providers;
  readonly codeThrottle: CodeThrottle;
  readonly intake: Intake;
  readonly municipalities: KnownMunicipalities;
  readonly metrics: Metrics;
  /** The origin that readers use, without a trailing slash; for links in mails. */
  readonly publicUrl: string;
}
