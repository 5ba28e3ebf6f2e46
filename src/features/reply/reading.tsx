import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { relatedCases } from '../../case/related.ts';
import { inTenant, type TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { type ActionReading, changeWithin, recordReading } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import { deskPaths, doneAddress } from '../../paths.ts';
import { draftToRead } from '../../replies/draft.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import { replyAction } from './check.tsx';
import { findPermitted } from './context.ts';
import { valuesOf } from './draft.tsx';
import type { ReplyRequest } from './fields.ts';
import { modeOf, readReturn } from './fields.ts';
import { shownRefusal } from './page.tsx';
import { suggestionContext } from './phrases.tsx';
import { ReadingPage, type ReadingPageProps } from './reading-page.tsx';

/** What the reader of a draft submitted: `returning` where it is sent back to its author. */
interface Judgement {
  readonly actor: StaffActor;
  readonly values: FormValues;
  readonly returning: boolean;
}

/** The decision as an action; errors where the draft is gone or was changed since it was read. */
async function judgedAction(
  { actor, values, returning }: Judgement,
  deskCase: DeskCase,
  trx: TenantTransaction,
): Promise<ActionReading> {
  const id = typed(values, 'draft');
  const draft = await draftToRead(trx, deskCase.case.id, actor.accountId, id, 'locked');
  if (!draft) return { kind: 'errors', errors: { '': readingWords.gone } };
  if (String(draft.version) !== typed(values, 'read'))
    return { kind: 'errors', errors: { '': readingWords.changed } };
  const { of, author_id: author } = draft;
  if (returning) {
    const reading = readReturn(values);
    if (reading.kind === 'errors') return reading;
    const { words: reason } = reading.fields;
    return { kind: 'fields', fields: { type: 'return_reading', of, author, reason } };
  }
  const overrideReason = typed(values, 'overrideReason');
  const written = { ...valuesOf(draft), ...(overrideReason === '' ? {} : { overrideReason }) };
  const action = replyAction(modeOf(of), written, deskCase);
  if (action.kind === 'errors') return action;
  return { kind: 'fields', fields: { ...action.fields, writtenBy: author } };
}

/** What the page shows. Opening a case that is marked with secrecy is recorded. */
async function loadReading(
  trx: TenantTransaction,
  { clock }: Pick<AppContext, 'clock'>,
  actor: StaffActor,
  deskCase: DeskCase,
  draftId: string | undefined,
) {
  const draft = await draftToRead(trx, deskCase.case.id, actor.accountId, draftId, 'read');
  const related = await relatedCases(trx, actor, deskCase.case);
  await recordReading(trx, clock, actor, deskCase);
  return { deskCase, draft, related };
}

type Given = Pick<
  ReadingPageProps,
  'deskCase' | 'draft' | 'related' | 'errors' | 'refused' | 'values'
>;

function renderReading(
  { config, publicUrl }: Pick<AppContext, 'config' | 'publicUrl'>,
  actor: StaffActor,
  given: Given,
  [reply, status]: readonly [FastifyReply, number],
) {
  const context = suggestionContext(given.deskCase, actor, publicUrl);
  return sendPage(reply, status, <ReadingPage {...{ actor, context, config, ...given }} />);
}

/** Sends the reply to the submitter, or back to its author. */
async function judge(app: AppContext, request: ReplyRequest, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const { number } = request.params;
  const { seenVersion, values } = readSeenVersion(formToObject(request.body));
  const returning = typed(values, 'step') === 'tillbaka';
  const draftId = typed(values, 'draft') || undefined;
  const { config } = app;
  const outcome = await inTenant(app.databases, actor, async (trx) => {
    const outcome = await changeWithin(trx, app.caseContext, {
      ...{ actor, number, action: 'return_reading', seenVersion },
      read: (deskCase) => judgedAction({ actor, values, returning }, deskCase, trx),
    });
    if (outcome.type !== 'errors' && outcome.type !== 'refused') return outcome;
    return { ...outcome, page: await loadReading(trx, app, actor, outcome.deskCase, draftId) };
  });
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'errors': {
      const { page, errors } = outcome;
      return renderReading(app, actor, { ...page, errors, values }, [reply, 422]);
    }
    case 'refused': {
      const { refused } = shownRefusal(outcome);
      return renderReading(app, actor, { ...outcome.page, refused, values }, [reply, 409]);
    }
    case 'changed': {
      const done = returning ? 'return_reading' : 'answer';
      return reply.redirect(doneAddress(number, done, outcome.seen), 303);
    }
  }
}

/** Reading a colleague's reply before it is sent. */
export function registerReadingRoutes(server: FastifyInstance, app: AppContext): void {
  const address = deskPaths.caseAction(':number', 'lasning');
  const guarded = { preHandler: requireStaff(app) };
  server.get(address, guarded, async (request: ReplyRequest, reply) => {
    const actor = await staffOf(app, request);
    const { utkast } = request.query;
    const draftId = typeof utkast === 'string' ? utkast : undefined;
    const page = await inTenant(app.databases, actor, async (trx) => {
      const deskCase = await findPermitted(trx, actor, request.params.number, 'return_reading');
      return await loadReading(trx, app, actor, deskCase, draftId);
    });
    return renderReading(app, actor, { ...page, values: {} }, [reply, 200]);
  });
  server.post(address, guarded, (request: ReplyRequest, reply) => judge(app, request, reply));
}
