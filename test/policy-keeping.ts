import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { type DeskSession, deskSession } from './desk.ts';
import type { FilledForm } from './page.ts';

/** Monday 2 March 2026 at 09:15 Swedish time. */
export const monday = '2026-03-02T08:15:00Z';
export const formAt = '/desk/policy/ny';

export type Typed = Readonly<Record<string, string | readonly string[] | null>>;
export type Version = Readonly<Record<string, unknown>>;

/** A decision on a version, as typed in the form, by the names of its fields. */
export const decision = {
  version: 'BOT-2',
  effectiveFrom: '2026-03-02',
  standing: 'adopted',
  decidedBy: 'Kommunfullmäktige',
  decidedOn: '2026-02-26',
  'source.version.quote': 'Kommunfullmäktige beslutar att policyn gäller från och med 2 mars 2026.',
};
export const fiveWorkdays = {
  'deadlines.response.promised': 'yes',
  'deadlines.response.amount': '5',
  'deadlines.response.unit': 'arbetsdag',
  'deadlines.response.from': 'arrival',
  'source.response.quote': 'Den som lämnar en synpunkt ska få svar inom fem arbetsdagar.',
};
/** The same decision in a file. */
export const decidedInFile = {
  version: 'BOT-2',
  effectiveFrom: { value: '2026-03-02', source: { default: 'prov' } },
};

/** The form with other values in these fields, by name; `null` clears a choice. */
function typing(form: FilledForm, typed: Typed): FilledForm {
  const others = form.fields.filter(([name]) => !Object.hasOwn(typed, name));
  const own = Object.entries(typed).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as const),
  );
  return { ...form, fields: [...others, ...own] };
}

/** The administrator, of Botkyrka where no other municipality is named, who writes a new version. */
export interface PolicyKeeper extends DeskSession {
  /** Fills in the form and asks to review it. */
  review(typed: Typed): Promise<LightMyRequestResponse>;
  sendFile(json: string): Promise<LightMyRequestResponse>;
  /** The current version as a downloaded file, changed. */
  fileWith(change: (version: Version) => unknown): Promise<string>;
  /** Runs `work` and expects that nothing was stored. */
  nothingChanged<T>(work: () => Promise<T>): Promise<T>;
}

export async function policyKeeper(app: TestApp, municipality = 'botkyrka'): Promise<PolicyKeeper> {
  const desk = await deskSession(app, municipality, 'administrator');
  const stored = async () => {
    const { rows } = await app.context.databases.statements.executeSql(
      `select (select json_agg(p order by p.municipality, p.version) from policy_version p) as policies,
              (select sum(seq) from ledger_head) as events`,
    );
    return JSON.stringify(rows);
  };
  const fillIn = async (address: string, typed: Typed) => {
    const page = await desk.page(address);
    return desk.submit(typing(page.form('Granska'), typed));
  };
  return {
    ...desk,
    review: (typed) => fillIn(formAt, typed),
    sendFile: (json) => fillIn(`${formAt}/fil`, { json }),
    async fileWith(change) {
      const { body } = await app.get('/desk/policy/BOT.json', desk.headers);
      return JSON.stringify(change(JSON.parse(body)));
    },
    async nothingChanged(work) {
      const before = await stored();
      const result = await work();
      expect(await stored()).toBe(before);
      return result;
    },
  };
}
