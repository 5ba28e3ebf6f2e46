import { type Route, routesIn } from '../../../test/server-routes.ts';
import type { Place } from '../../place.ts';
import { compiledFile, type Launcher } from '../../server.ts';
import { type Counts, countTables } from './tables.ts';

/** The product's own parts as they were compiled: this tool reads no `.tsx`. */
async function product() {
  const app: typeof import('../../../src/app.ts') = await import(compiledFile('app.js'));
  const open: typeof import('../../../src/open-app.ts') = await import(compiledFile('open-app.js'));
  const config: typeof import('../../../src/config/config.ts') = await import(
    compiledFile('config', 'config.js')
  );
  const secret: typeof import('../../../src/config/secret.ts') = await import(
    compiledFile('config', 'secret.js')
  );
  const seed: typeof import('../../../src/demonstration/seed.ts') = await import(
    compiledFile('demonstration', 'seed.js')
  );
  return { ...app, ...open, ...config, ...secret, ...seed };
}

export interface Prepared {
  /** Every address the server answers. */
  readonly routes: readonly Route[];
  /** What stands in the tables before anybody attacks. */
  readonly before: Counts;
}

/**
 * Before the server starts: the invented people and cases on either database (a server with a PostgreSQL is no demonstration
 * and brings none), and the list of the server's own addresses, from the app's table of routes.
 */
export async function prepare(
  place: Place,
  { environment }: Pick<Launcher, 'environment'>,
): Promise<Prepared> {
  const { createApp, openApp, readSettings, withSecret, seedDemonstration } = await product();
  const reading = readSettings(environment);
  if (reading.kind === 'faults') throw new Error(reading.faults.join('\n'));
  const config = { ...(await withSecret(reading.settings)), mode: 'demonstration' as const };
  const { databases, close } = await place.open();
  try {
    const context = await openApp(config, databases);
    await seedDemonstration(context);
    const app = await createApp(context, { logLevel: 'silent' });
    await app.ready();
    const routes = routesIn(app.printRoutes({ commonPrefix: false }));
    await app.close();
    await context.jobs.stop();
    return { routes, before: await countTables(databases) };
  } finally {
    await close();
  }
}
