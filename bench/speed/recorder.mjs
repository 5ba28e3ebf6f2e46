/**
 * Read by a server of the benchmark before its own program (`node --import`): writes down every statement that it sends as the
 * application, so that exactly these can be sent again by themselves.
 */
import { appendFileSync } from 'node:fs';
import process from 'node:process';
import pg from 'pg';

const file = process.env.BENCH_STATEMENTS;
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function recorded(asked, ...more) {
  const options = this.connectionParameters.options ?? '';
  if (file !== undefined && options.includes('role=lyhord_app')) {
    const { text = asked, values = [] } = typeof asked === 'string' ? {} : asked;
    appendFileSync(file, `${JSON.stringify({ text, values })}\n`);
  }
  return query.call(this, asked, ...more);
};
