import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The database cannot be reached, or cannot be written to: the request is not at fault, and may succeed later.
 * `code`: PostgreSQL's SQLSTATE, the operating system's error name, or null.
 */
export class DatabaseUnavailable extends Error {
  readonly code: string | null;

  constructor(cause: unknown) {
    super('the database is unavailable', { cause });
    this.name = 'DatabaseUnavailable';
    this.code = codeOf(cause) ?? null;
  }
}

/** Classes of SQLSTATE: connection, authorisation, resources (a full disk, too many connections), operating system. */
const classes = ['08', '28', '53', '58'];
/** No such database, a read-only standby, shut down, crashed, starting, dropped, idle for too long, timed out. */
const states = ['3D000', '25006', '57P01', '57P02', '57P03', '57P04', '57P05', '57014'];
const sqlState = /^[0-9A-Z]{5}$/;

const systemErrors = [
  'EACCES',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOENT',
  'ENOSPC',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

/** Messages of `pg` and its pool that have no code (pg 8.23). */
const driverWords =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end|SASL:|The server does not support SSL)/;

/**
 * Errors about certificates that are not trusted, by Node's names (`ERR_TLS_CERT_ALTNAME_INVALID`,
 * `SELF_SIGNED_CERT_IN_CHAIN` …).
 */
const certificateErrors = /^ERR_(TLS|SSL)_|CERT|UNABLE_TO_VERIFY/;

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

function isUnavailability(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code === undefined) return driverWords.test(error.message);
  if (systemErrors.includes(code) || certificateErrors.test(code)) return true;
  return sqlState.test(code) && (states.includes(code) || classes.includes(code.slice(0, 2)));
}

interface FailureNote {
  error?: DatabaseUnavailable;
}
const failureNotes = new AsyncLocalStorage<FailureNote>();

/**
 * Used for every connection: turns the error of a statement into a `DatabaseUnavailable` where it means that. Only
 * errors of the database itself may be passed: a mail server's refused connections have the same names.
 */
export function databaseError(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable || !isUnavailability(error)) return error;
  const unavailable = new DatabaseUnavailable(error);
  const note = failureNotes.getStore();
  if (note) note.error ??= unavailable;
  return unavailable;
}

/**
 * Runs `work` through a library that turns database errors into its own, or into an answer as if nothing had been
 * found.
 * @throws DatabaseUnavailable when the database was unavailable meanwhile
 */
export async function detectUnavailability<T>(work: () => Promise<T>): Promise<T> {
  const note: FailureNote = {};
  const [outcome] = await Promise.allSettled([failureNotes.run(note, work)]);
  if (note.error) throw note.error;
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
