import type { TestApp } from './app.ts';

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const ownOrigin = {
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  'sec-fetch-site': 'same-origin',
};

export const asForm = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** Sends any payload, unlike a browser. */
export function sending(app: () => TestApp) {
  return {
    sendJson: (payload: string | Buffer, headers: Record<string, string> = {}) =>
      app().inject({
        method: 'POST',
        url: '/api/v1/falkoping/cases',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    sendForm: (payload: string | Buffer, headers: Record<string, string> = {}, at = '/falkoping') =>
      app().inject({
        method: 'POST',
        url: at,
        payload,
        headers: { ...formType, ...ownOrigin, ...headers },
      }),
    /** Every row that a refused submission could have left behind, in every municipality. */
    async everythingStored(): Promise<string> {
      const { rows } = await app().context.databases.statements.executeSql(
        `select (select count(*) from feedback_case) as cases, (select count(*) from submitter) as submitters,
                (select count(*) from message) as messages, (select count(*) from clock) as clocks,
                (select sum(seq) from ledger_head) as events, (select count(*) from idempotency) as keys,
                (select coalesce(sum(last), 0) from case_number) as numbers, (select count(*) from pgboss.job) as jobs`,
      );
      return JSON.stringify(rows[0]);
    },
  };
}
