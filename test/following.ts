import type { TestApp } from './app.ts';
import { applyAction, inMunicipality, type SubmittedCase, staff } from './case-work.ts';
import { type Page, readPage } from './page.ts';

const reply = {
  type: 'answer',
  subject: null,
  parts: ['thanks', 'regret', 'outcome'],
  missing: [],
  overrideReason: null,
  toldOrally: false,
} as const;

/** Somebody with a code on the follow page. */
export function followPage(app: () => TestApp) {
  const sendStatement = async (page: Page, button: string, values: Record<string, string> = {}) => {
    const response = await app().submit(page.form(button, values));
    return { status: response.statusCode, page: readPage(response.body) };
  };
  return {
    sendStatement,
    writeMore: (page: Page, text: string) =>
      sendStatement(page, 'Skicka meddelandet', { 'Ditt meddelande': text }),
    /** Types the code into the form that asks for it. */
    async open(municipality: string, code: string, language = ''): Promise<Page> {
      const asked = await app().page(`${language}/${municipality}/folj`);
      const labels = new Map([[/Din kod|Your code/, code]]);
      const response = await app().submit(asked.form(/Visa ärendet|Show the case/, labels));
      if (response.statusCode !== 200)
        throw new Error(`the code was answered ${response.statusCode}`);
      return readPage(response.body);
    },
    /** From received to answered, by those whose work it is; returns the handler. */
    async answered(spoken: SubmittedCase, body: string) {
      const { municipality } = spoken;
      const handler = staff(municipality, 'handler');
      const coordinator = staff(municipality, 'coordinator');
      const { accountId: handlerId, unitId } = handler;
      await applyAction(app(), spoken, coordinator, { type: 'register' });
      await applyAction(app(), spoken, coordinator, {
        type: 'assign',
        unitId: unitId ?? '',
        handlerId,
      });
      await applyAction(app(), spoken, coordinator, { ...reply, body });
      return handler;
    },
    rowsOf: ({ municipality, caseId }: SubmittedCase) =>
      inMunicipality(app(), municipality, async (trx) => ({
        case: await trx
          .selectFrom('feedback_case')
          .selectAll()
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow(),
        messages: await trx
          .selectFrom('message')
          .selectAll()
          .where('case_id', '=', caseId)
          .where('direction', '=', 'in')
          .execute(),
        events: await trx
          .selectFrom('ledger_event')
          .select('type')
          .where('case_id', '=', caseId)
          .orderBy('seq')
          .execute(),
      })),
  };
}
