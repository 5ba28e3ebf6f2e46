import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Databases } from '../db/connect.ts';
import type { Clock } from '../domain/clock.ts';
import type { Channel } from '../domain/vocabulary.ts';
import { followUpFigures } from '../follow-up/figures.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { HeadKeeping } from '../ledger/heads/keep.ts';

/** Metrics of the running application: numbers by route, status, municipality and channel, nothing about a person. */
export interface Metrics {
  readonly registry: Registry;
  answered(route: string, method: string, status: number, seconds: number): void;
  received(municipality: string, channel: Channel): void;
}

interface MetricsSources {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'counts'>;
  readonly heads: Pick<HeadKeeping, 'ages'>;
}

export function createMetrics({ databases, clock, jobs, heads }: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'lyhord_http_request_seconds',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const intakes = new Counter({
    name: 'lyhord_intakes_total',
    help: 'Cases opened by what came through the form and the API since the start.',
    labelNames: ['municipality', 'channel'],
    registers,
  });
  new Gauge({
    name: 'lyhord_jobs',
    help: 'Jobs that wait, and jobs that failed for good.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      // The other metrics are most useful when the database does not answer.
      const counts = await jobs.counts().catch(() => undefined);
      if (counts === undefined) return;
      this.set({ state: 'waiting' }, counts.waiting);
      this.set({ state: 'failed' }, counts.failed);
    },
  });
  new Gauge({
    name: 'lyhord_ledger_heads_age_seconds',
    help: 'Seconds since the heads of the ledgers were known to stand in the file and at the address outside; absent where they never came.',
    labelNames: ['place'],
    registers,
    collect() {
      this.reset();
      for (const [place, seconds] of heads.ages()) this.set({ place }, seconds);
    },
  });
  new Gauge({
    name: 'lyhord_follow_up',
    help: 'Follow-up that is late, late with nobody to tell, and reminders that reached nobody.',
    labelNames: ['municipality', 'state'],
    registers,
    async collect() {
      this.reset();
      const figures = await followUpFigures({ databases, clock }).catch(() => []);
      for (const { municipality, ...states } of figures)
        for (const [state, count] of Object.entries(states))
          this.set({ municipality, state }, count);
    },
  });
  return {
    registry,
    answered: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    received: (municipality, channel) => intakes.inc({ municipality, channel }),
  };
}
