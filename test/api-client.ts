import type { TestApp } from './app.ts';
import { inMunicipality } from './case-work.ts';

export interface Call {
  readonly key?: string;
  readonly code?: string;
  readonly language?: string;
}

/** A client of the public API. */
export function apiClient(app: () => TestApp) {
  return {
    post: (address: string, payload: object, { key, code, language }: Call = {}) =>
      app().inject({
        method: 'POST',
        url: `/api/v1/${address}`,
        payload,
        headers: {
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(code === undefined ? {} : { authorization: `Bearer ${code}` }),
          ...(language === undefined ? {} : { 'accept-language': language }),
        },
      }),
    getCase: (municipality: string, code: string, scheme = 'Bearer') =>
      app().inject({
        method: 'GET',
        url: `/api/v1/${municipality}/case`,
        headers: { authorization: `${scheme} ${code}` },
      }),
    countCases: (municipality: string): Promise<number> =>
      inMunicipality(app(), municipality, async (trx) => {
        const { count } = await trx
          .selectFrom('feedback_case')
          .select((select) => select.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
  };
}
