import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/**
 * Statements that change the role on the embedded database's single connection; on PostgreSQL each role has its own
 * connection.
 */
const rolesOfOneConnection = /^set role /;
/** Sent together with the transaction's first statement on PostgreSQL (`src/db/prepared.ts`). */
const transactionStart = /^(begin|start transaction)\b[^;]*$/;

function textOf(recorded: unknown): string {
  if (typeof recorded === 'string') return recorded;
  if (typeof recorded === 'object' && recorded !== null && 'text' in recorded)
    return String(recorded.text);
  return '';
}

/** The prototypes of the two drivers, each with the functions that send a statement. */
const drivers: readonly (readonly [object, readonly string[]])[] = [
  [Object.getPrototypeOf(PGlite.prototype), ['query', 'exec']],
  [pg.Client.prototype, ['query']],
];

let recording: string[] | undefined;
let isRecording = false;

function wrapDrivers(): void {
  if (isRecording) return;
  isRecording = true;
  for (const [prototype, names] of drivers)
    for (const name of names) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') throw new Error(`the driver has no ${name}`);
      Reflect.set(prototype, name, function counted(this: unknown, ...callArguments: unknown[]) {
        const text = textOf(callArguments[0]);
        if (!rolesOfOneConnection.test(text) && !transactionStart.test(text)) recording?.push(text);
        return Reflect.apply(original, this, callArguments);
      });
    }
}

/**
 * The statements that are sent while `work` runs, in order. They are round trips to the database in any role:
 * `commit` is one, and `begin` together with the statement that sets the municipality is one. The same on the
 * embedded database and on PostgreSQL. For one request at a time; nothing else may use a database meanwhile.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  wrapDrivers();
  recording = [];
  try {
    await work();
    return recording;
  } finally {
    recording = undefined;
  }
}
