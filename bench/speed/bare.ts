import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { z } from 'zod';
import { openPool } from '../../src/db/postgres.ts';
import { application, signIn } from '../../src/db/roles.ts';
import type { Installation } from '../installation.ts';

const roles = { lyhord_app: application, lyhord_auth: signIn } as const;
type Role = keyof typeof roles;

const statement = z.object({
  role: z.enum(['lyhord_app', 'lyhord_auth']),
  text: z.string(),
  values: z.array(z.unknown()),
});
export type Statement = z.output<typeof statement>;

/** Records the statements that the server itself sends to the database for a page. */
export class Recording {
  readonly #file: string;

  constructor({ folder }: Pick<Installation, 'folder'>) {
    this.#file = join(folder, 'statements.jsonl');
    writeFileSync(this.#file, '');
  }

  /** The variables for the server whose statements are recorded. */
  get variables(): Readonly<Record<string, string>> {
    const recorder = fileURLToPath(new URL('recorder.mjs', import.meta.url));
    return { BENCH_STATEMENTS: this.#file, NODE_OPTIONS: `--import=${recorder}` };
  }

  /** The statements sent while `work` runs. */
  async of(work: () => Promise<unknown>): Promise<readonly Statement[]> {
    truncateSync(this.#file, 0);
    await work();
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => statement.parse(JSON.parse(line)));
  }
}

const writes = /^\s*(insert|update|delete|with\s[\s\S]*\b(insert into|update)\b)/i;

/** Sends statements that are planned once for each connection, as the product does. */
async function send(
  { client, names }: { readonly client: pg.PoolClient; readonly names: Map<string, string> },
  { text, values }: Statement,
) {
  if (values.length === 0) return await client.query(text);
  const name = names.get(text) ?? `bare_${names.size}`;
  names.set(text, name);
  return await client.query({ name, text, values: [...values] });
}

/** A connection with the rights of `role`, and the names of the statements it has planned. */
async function connectionAs(role: Role, url: string) {
  const pool = openPool(url, roles[role], 1);
  return { pool, client: await pool.connect(), names: new Map<string, string>() };
}

/** A page that only reads sends its scope with each statement. Here the settings must last, so it is run in one transaction. */
async function sendAll(
  connections: Readonly<Record<Role, Awaited<ReturnType<typeof connectionAs>>>>,
  statements: readonly Statement[],
): Promise<void> {
  const isOpen = statements.some(({ text }) => /^(begin|start transaction)/.test(text));
  const { client } = connections.lyhord_app;
  if (!isOpen) await client.query('begin');
  for (const one of statements) if (!writes.test(one.text)) await send(connections[one.role], one);
  if (!isOpen) await client.query('commit');
}

/** Milliseconds that the statements of a page take by themselves, on a connection for each role, one after another. */
export async function bareTimes(
  place: Installation,
  recorded: readonly (readonly Statement[])[],
  rounds: number,
): Promise<readonly number[]> {
  // As the server: the application's login may not read who is signed in.
  const { DATABASE_URL: url, DATABASE_OWNER_URL: authUrl } = place.environment;
  if (url === undefined || authUrl === undefined) return [];
  const connections = {
    lyhord_app: await connectionAs('lyhord_app', url),
    lyhord_auth: await connectionAs('lyhord_auth', authUrl),
  } as const satisfies Record<Role, unknown>;
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const statements of recorded) {
        const began = performance.now();
        await sendAll(connections, statements);
        // The first round makes the plans.
        if (round > 0) times.push(performance.now() - began);
      }
  } finally {
    for (const { client, pool } of Object.values(connections)) {
      client.release();
      await pool.end();
    }
  }
  return times;
}
