import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant, type TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { type ActionReading, changeAtDesk } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { ReplyDraftRow } from '../../domain/case-file.ts';
import { readingWords } from '../../i18n/desk/reply-draft.ts';
import { deskPaths, doneAddress } from '../../paths.ts';
import { draftToRead } from '../../replies/draft.ts';
import { answerNotPermitted, answerNotThere } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import { replyAction } from './check.ts';
import { loadReplyContext, openPermitted } from './context.ts';
import { valuesOf } from './draft.ts';
import { modeOf, readReturn } from './fields.ts';
import { contextOf } from './phrases.tsx';
import { ReadingPage, type ReadingPageProps } from './reading-page.tsx';
import { refusedAs } from './render.tsx';
import type { ReplyRequest } from './submitted-form.ts';

/** What a reader decides of a draft: the one they read, as it was when they read it. */
interface Judged {
  readonly actor: StaffActor;
  readonly values: FormValues;
  readonly returning: boolean;
}

/** What the reader has decided, as an action; errors where the draft is not what they read. */
async function judgement(
  { actor, values, returning }: Judged,
  deskCase: DeskCase,
  trx: TenantTransaction,
): Promise<ActionReading> {
  const draft = await draftToRead(trx, deskCase.case.id, actor.accountId, typed(values, 'draft'));
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

async function waiting(
  { databases }: Pick<AppContext, 'databases'>,
  actor: StaffActor,
  { case: row }: DeskCase,
  asked: string | undefined,
): Promise<ReplyDraftRow | undefined> {
  const { municipality, committees } = actor;
  return await inTenant(databases, { municipality, committees }, (trx) =>
    draftToRead(trx, row.id, actor.accountId, asked),
  );
}

type Shown = Pick<ReadingPageProps, 'errors' | 'refused' | 'values'>;

async function show(
  app: AppContext,
  actor: StaffActor,
  deskCase: DeskCase,
  asked: string | undefined,
  shown: Shown,
  [reply, status]: readonly [FastifyReply, number],
) {
  const draft = await waiting(app, actor, deskCase, asked);
  const { related } = await loadReplyContext(app, actor, deskCase, 'answer');
  const context = contextOf(deskCase, actor, app.publicUrl);
  const page = { actor, deskCase, draft, related, context, config: app.config, ...shown };
  return sendPage(reply, status, <ReadingPage {...page} />);
}

async function judge(app: AppContext, request: ReplyRequest, reply: FastifyReply) {
  const actor = await staffOf(app, request);
  const { number } = request.params;
  const { seenVersion, values } = readSeenVersion(formToObject(request.body));
  const returning = typed(values, 'step') === 'tillbaka';
  const asked = typed(values, 'draft') || undefined;
  const { config } = app;
  const outcome = await changeAtDesk(app, {
    ...{ actor, number, action: 'return_reading', seenVersion },
    read: (deskCase, trx) => judgement({ actor, values, returning }, deskCase, trx),
  });
  switch (outcome.type) {
    case 'not_there':
      return answerNotThere(reply, { actor, values, config });
    case 'not_permitted':
      return answerNotPermitted(reply, { actor, values, config }, outcome.deskCase.municipality);
    case 'errors': {
      const { deskCase, errors } = outcome;
      return await show(app, actor, deskCase, asked, { errors, values }, [reply, 422]);
    }
    case 'refused': {
      const { deskCase, refused } = refusedAs(outcome);
      return await show(app, actor, deskCase, asked, { refused, values }, [reply, 409]);
    }
    case 'changed':
      return reply.redirect(
        doneAddress(number, returning ? 'return_reading' : 'answer', outcome.seen),
        303,
      );
  }
}

/** A colleague's reply, read before it is sent: sent on, or sent back with words. */
export function registerReadingRoutes(server: FastifyInstance, app: AppContext): void {
  const address = deskPaths.caseAction(':number', 'lasning');
  const guarded = { preHandler: requireStaff(app) };
  server.get(address, guarded, async (request: ReplyRequest, reply) => {
    const actor = await staffOf(app, request);
    const deskCase = await openPermitted(app, actor, request.params.number, 'return_reading');
    const { utkast } = request.query;
    const asked = typeof utkast === 'string' ? utkast : undefined;
    return await show(app, actor, deskCase, asked, { values: {} }, [reply, 200]);
  });
  server.post(address, guarded, (request: ReplyRequest, reply) => judge(app, request, reply));
}
