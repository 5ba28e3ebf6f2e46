import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { AppContext } from '../app-context.ts';
import { servicePaths } from '../paths.ts';
import { retryAfterSeconds } from '../web/unavailable.tsx';
import { mayReadMetrics } from './metrics-access.ts';

/** A check that is not answered within this time counts as failed, since the caller has to decide now. */
const answerTimeout = 2_000;

async function answers(app: AppContext): Promise<boolean> {
  const question = sql`select 1`.execute(app.databases.app).then(
    () => true,
    () => false,
  );
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), answerTimeout);
  try {
    return await Promise.race([question, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Addresses for operators: alive, ready, and the metrics. They contain nothing about a person. */
export function registerServiceRoutes(server: FastifyInstance, app: AppContext): void {
  const { metrics } = app;
  server.addHook('onResponse', async (request, reply) => {
    // The pattern of a segment is left out: `/:municipality(^[a-z]…$)` is counted as `/:municipality`.
    const route = (request.routeOptions.url ?? 'none').replaceAll(/\(\^[^)]*\)/g, '');
    metrics.answered(route, request.method, reply.statusCode, reply.elapsedTime / 1000);
  });
  server.get(servicePaths.health, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  );
  server.get(servicePaths.readiness, async (_request, reply) => {
    const database = await answers(app);
    const worker = app.jobs.ready();
    const ready = database && worker;
    if (!ready) reply.header('retry-after', String(retryAfterSeconds));
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, database, worker });
  });
  server.get(servicePaths.metrics, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!mayReadMetrics(request, app.config.metricsToken))
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .type('text/plain; charset=utf-8')
        .send('The figures are for this machine, or for whoever has LYHORD_METRICS_TOKEN.\n');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
