import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** What changes the role on the embedded database's one connection; on PostgreSQL each connection has its own. */
const rolesOfOneConnection = /^set role /;
/** Sent together with the transaction's first statement on PostgreSQL (`src/db/prepared.ts`). */
const beginning = /^(begin|start transaction)\b[^;]*$/;

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  if (typeof asked === 'object' && asked !== null && 'text' in asked) return String(asked.text);
  return '';
}

/** The prototypes of the two drivers, each with the functions that send a statement. */
const drivers: readonly (readonly [object, readonly string[]])[] = [
  [Object.getPrototypeOf(PGlite.prototype), ['query', 'exec']],
  [pg.Client.prototype, ['query']],
];

let heard: string[] | undefined;
let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const [prototype, names] of drivers)
    for (const name of names) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') throw new Error(`the driver has no ${name}`);
      Reflect.set(prototype, name, function counted(this: unknown, ...given: unknown[]) {
        const text = textOf(given[0]);
        if (!rolesOfOneConnection.test(text) && !beginning.test(text)) heard?.push(text);
        return Reflect.apply(original, this, given);
      });
    }
}

/**
 * The texts of the statements that are sent while `work` lasts, in order: round trips to the database, by whatever role, so that
 * `commit` is one, and `begin` together with the statement that says which municipality it is for is one. The same on the
 * embedded database and on PostgreSQL. For one request at a time; nothing else may use a database meanwhile.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  listen();
  heard = [];
  try {
    await work();
    return heard;
  } finally {
    heard = undefined;
  }
}
