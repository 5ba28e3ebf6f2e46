import { CompiledQuery, type Kysely } from 'kysely';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Databases } from './connect.ts';
import type { AuthTables } from './tables.ts';

/** At most `most` within `seconds` of the first; then the count starts again from zero. */
export interface LimitRule {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/** Counts by key. Keys are digests (at most 100 characters): neither addresses nor what somebody typed is stored. */
export interface Limiter {
  /** Counts one more. @returns seconds until another is allowed; 0 when this one is */
  count(key: string): Promise<number>;
  /** Counts nothing. @returns seconds until another is allowed; 0 when one is now */
  wait(key: string): Promise<number>;
  /** Takes one count back. */
  takeBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

export const unlimited: Limiter = {
  count: async () => 0,
  wait: async () => 0,
  takeBack: async () => {},
  forget: async () => {},
};

/**
 * The interface that `rate-limiter-flexible` expects of a pool of PostgreSQL connections, over the existing
 * connections.
 */
function storeClient(database: Kysely<AuthTables>) {
  return {
    async query({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) {
      const { rows } = await database.executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows, rowCount: rows.length };
    },
  };
}

function counterOf(
  { kind, auth }: Pick<Databases, 'kind' | 'auth'>,
  { name, most, seconds }: LimitRule,
): RateLimiterAbstract {
  const rule = { keyPrefix: name, points: most, duration: seconds };
  if (kind === 'embedded') return new RateLimiterMemory(rule);
  return new RateLimiterPostgres({
    ...rule,
    storeClient: storeClient(auth),
    storeType: 'pool',
    schemaName: 'auth',
    tableName: 'attempt_count',
    tableCreated: true,
  });
}

/** Counted before the clock was set back, and ignored: otherwise the wait would last as long as the clock was wrong. */
const isFromAhead = ({ msBeforeNext }: RateLimiterRes, { seconds }: LimitRule): boolean =>
  msBeforeNext > seconds * 1000;

const secondsOf = (milliseconds: number) => Math.max(0, Math.ceil(milliseconds / 1000));

/** Counts in this process only, with any database. */
export function openMemoryLimiter(rule: LimitRule): Limiter {
  const { name, most, seconds } = rule;
  const counter = new RateLimiterMemory({ keyPrefix: name, points: most, duration: seconds });
  return limiterOver(counter, rule);
}

/**
 * On PostgreSQL several processes count together; with the embedded database there is one process, which counts in
 * memory. The time is the machine's own, as `rate-limiter-flexible` uses it. Never call it within a transaction.
 */
export function openLimiter(
  databases: Pick<Databases, 'kind' | 'auth'>,
  rule: LimitRule,
  setting: 'on' | 'off',
): Limiter {
  return setting === 'off' ? unlimited : limiterOver(counterOf(databases, rule), rule);
}

function limiterOver(counter: RateLimiterAbstract, rule: LimitRule): Limiter {
  return {
    async count(key) {
      try {
        await counter.consume(key);
        return 0;
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        if (!isFromAhead(reason, rule)) return secondsOf(reason.msBeforeNext);
        await counter.delete(key);
        await counter.consume(key);
        return 0;
      }
    },
    async wait(key) {
      const state = await counter.get(key);
      if (state === null || isFromAhead(state, rule)) return 0;
      return state.consumedPoints < rule.most ? 0 : secondsOf(state.msBeforeNext);
    },
    async takeBack(key) {
      await counter.reward(key);
    },
    async forget(key) {
      await counter.delete(key);
    },
  };
}
