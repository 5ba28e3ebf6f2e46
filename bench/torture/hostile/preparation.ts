import { type Route, routesIn } from '../../../test/server-routes.ts';
import type { Installation } from '../../installation.ts';
import { bundled, type Launcher } from '../../server.ts';
import { type Counts, countTables } from './tables.ts';

/** The product's own modules, bundled, because Node cannot read `.tsx`. */
async function loadProduct() {
  const file = await bundled('hostile', {
    app: 'src/app.ts',
    open: 'src/open-app.ts',
    config: 'src/config/config.ts',
    secret: 'src/config/secret.ts',
    seed: 'src/demonstration/seed.ts',
  });
  const app: typeof import('../../../src/app.ts') = await import(file('app'));
  const open: typeof import('../../../src/open-app.ts') = await import(file('open'));
  const config: typeof import('../../../src/config/config.ts') = await import(file('config'));
  const secret: typeof import('../../../src/config/secret.ts') = await import(file('secret'));
  const seed: typeof import('../../../src/demonstration/seed.ts') = await import(file('seed'));
  return { ...app, ...open, ...config, ...secret, ...seed };
}

export interface Prepared {
  /** Every address that the server answers. */
  readonly routes: readonly Route[];
  /** The number of rows in the tables before the attack. */
  readonly before: Counts;
}

/**
 * Runs before the server starts. Adds the invented people and cases on either database (a server with PostgreSQL does
 * not run as a demonstration and adds none), and reads the list of the server's addresses from the app's table of
 * routes.
 */
export async function prepare(
  place: Installation,
  { environment }: Pick<Launcher, 'environment'>,
): Promise<Prepared> {
  const { createApp, openApp, readSettings, withSecret, seedDemonstration } = await loadProduct();
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
