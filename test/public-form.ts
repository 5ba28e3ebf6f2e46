import type { CaseRow, SubmitterRow } from '../src/domain/case-file.ts';
import type { TestApp } from './app.ts';
import { inMunicipality } from './case-work.ts';
import { type FilledForm, type Page, readPage } from './page.ts';

export type Values = Record<string, string | boolean>;
export const someWords: Values = {
  'Vad vill du säga? (måste fyllas i)': 'Det är mörkt på gångvägen.',
};

const codePattern = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/;

export interface Answer {
  readonly status: number;
  readonly page: Page;
  readonly html: string;
}

type StoredCase = CaseRow & {
  readonly [Column in 'name' | 'email' | 'phone' | 'address']: SubmitterRow[Column] | null;
};

/** The number and code that the page shows; empty where it shows none. */
export function receiptOf(page: Page): { readonly number: string; readonly code: string } {
  const find = (pattern: RegExp) => pattern.exec(page.text())?.[0] ?? '';
  return { number: find(/2026-\d{5}/), code: find(codePattern) };
}

/** A visitor at the public form, who uses it as a browser does. */
export function publicForm(app: () => TestApp) {
  const casesOf = (municipality: string): Promise<readonly StoredCase[]> =>
    inMunicipality(app(), municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
        .selectAll('feedback_case')
        .select(['submitter.name', 'submitter.email', 'submitter.phone', 'submitter.address'])
        .orderBy('number')
        .execute(),
    );
  return {
    async fill(municipality: string, values: Values = {}): Promise<FilledForm> {
      return (await app().page(`/${municipality}`)).form('Skicka', { ...someWords, ...values });
    },
    async send(form: FilledForm): Promise<Answer> {
      const { statusCode, body } = await app().submit(form);
      return { status: statusCode, page: readPage(body), html: body };
    },
    casesOf,
    /** The newest case. */
    stored: async (municipality: string) => (await casesOf(municipality)).at(-1),
  };
}
