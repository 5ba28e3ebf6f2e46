import pg from 'pg';
import type { Installation } from '../installation.ts';

/** Commits one short row; resolves when it is on the disk. */
type Commit = () => Promise<unknown>;

const table =
  'create table if not exists bench_row (id bigint generated always as identity primary key, words text not null)';
const insert = 'insert into bench_row (words) values ($1)';
const words = 'The lift at the library has stood still for three weeks.';

async function commitsPerSecond(callers: readonly Commit[], seconds: number): Promise<number> {
  let count = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    callers.map(async (commit) => {
      while (performance.now() < until) {
        await commit();
        count += 1;
      }
    }),
  );
  return (count * 1000) / (performance.now() - began);
}

async function onPostgres(url: string, connections: number, seconds: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new pg.Client(url));
  try {
    for (const client of clients) await client.connect();
    await clients[0]?.query(table);
    // Prepared once for each connection, which is the fastest way to commit from here.
    const callers = clients.map(
      (client): Commit =>
        () =>
          client.query({ name: 'raw', text: insert, values: [words] }),
    );
    return await commitsPerSecond(callers, seconds);
  } finally {
    for (const client of clients) await client.end();
  }
}

async function onEmbedded(
  place: Installation,
  connections: number,
  seconds: number,
): Promise<number> {
  const { databases, close } = await place.open();
  try {
    const { statements } = databases;
    await statements.executeSql(table);
    const commit: Commit = () => statements.executeSql(insert, [words]);
    return await commitsPerSecond(
      Array.from({ length: connections }, () => commit),
      seconds,
    );
  } finally {
    await close();
  }
}

/** Single-row commits per second on this database. No server may be running on it. */
export async function rawRate(
  place: Installation,
  connections: number,
  seconds: number,
): Promise<number> {
  const { DATABASE_OWNER_URL: url } = place.environment;
  return url === undefined
    ? await onEmbedded(place, connections, seconds)
    : await onPostgres(url, connections, seconds);
}
