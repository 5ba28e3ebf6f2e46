/** A PostgreSQL of the tests' own: the same that `.ci/run` starts. */
export { type RunningPostgres, startPostgres } from '../scripts/postgres.mjs';
