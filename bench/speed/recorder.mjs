/**
 * Loaded by a server of the benchmark before its own program (`node --import`). Writes down every statement that the
 * server sends as the application, or to find out who is signed in, so that exactly these statements can be sent
 * again by themselves.
 */
import { appendFileSync } from 'node:fs';
import process from 'node:process';
import pg from 'pg';

const file = process.env.BENCH_STATEMENTS;
const { query } = pg.Client.prototype;
const roles = ['lyhord_app', 'lyhord_auth'];

pg.Client.prototype.query = function recorded(asked, ...more) {
  const options = this.connectionParameters.options ?? '';
  const role = roles.find((name) => options.includes(`role=${name}`));
  if (file !== undefined && role !== undefined) {
    const { text = asked, values = [], ahead = [] } = typeof asked === 'string' ? {} : asked;
    const all = [...ahead, { text, values }].map((one) => ({ role, ...one }));
    appendFileSync(file, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
  return query.call(this, asked, ...more);
};
