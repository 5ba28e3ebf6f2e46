import type { TestApp } from './app.ts';
import { answererIn, applyAction, inMunicipality, type SubmittedCase, staff } from './case-work.ts';
import { type Page, readPage } from './page.ts';

const reply = {
  type: 'answer',
  subject: null,
  parts: ['thanks', 'regret', 'outcome'],
  missing: [],
  overrideReason: null,
  toldOrally: false,
} as const;

/** A submitter with a code, on the page where a case is followed. */
export function followPage(app: () => TestApp) {
  const sendStatement = async (page: Page, button: string, values: Record<string, string> = {}) => {
    const response = await app().submit(page.form(button, values));
    return { status: response.statusCode, page: readPage(response.body) };
  };
  return {
    sendStatement,
    writeMore: (page: Page, text: string) =>
      sendStatement(page, 'Skicka meddelandet', { 'Ditt meddelande': text }),
    /** Enters the code in the form that asks for it. */
    async open(municipality: string, code: string, language = ''): Promise<Page> {
      const openForm = await app().page(`${language}/${municipality}/folj`);
      const labels = new Map([[/Din kod|Your code/, code]]);
      const response = await app().submit(openForm.form(/Visa ärendet|Show the case/, labels));
      if (response.statusCode !== 200)
        throw new Error(`the code was answered ${response.statusCode}`);
      return readPage(response.body);
    },
    /** Takes a case from received to answered, through the roles whose work it is. @returns the handler */
    async answered(submitted: SubmittedCase, body: string) {
      const { municipality } = submitted;
      const handler = staff(municipality, 'handler');
      const coordinator = staff(municipality, 'coordinator');
      const { accountId: handlerId, unitId } = handler;
      await applyAction(app(), submitted, coordinator, { type: 'register' });
      await applyAction(app(), submitted, coordinator, {
        type: 'assign',
        unitId: unitId ?? '',
        handlerId,
      });
      const answerer = answererIn(municipality, unitId ?? undefined);
      await applyAction(app(), submitted, answerer, { ...reply, body });
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
