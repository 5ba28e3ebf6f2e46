import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { keepsPhrases, type PhraseRefusal, type PhraseRow } from '../../domain/phrase.ts';
import { phraseWords as words } from '../../i18n/desk/phrases.ts';
import { deskPaths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { changePhrase, type PhraseKept, writePhrase } from '../../replies/phrases.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { answerNotPermitted } from '../../web/answer-kept.tsx';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { readSeenVersion } from '../../web/seen-version.ts';
import { readPhrase, valuesOf } from './form.ts';
import { FormPage } from './form-page.tsx';
import { type DoneMessage, ListPage } from './list-page.tsx';
import { type Keeping, mayEditPhrase, withPhraseKeeping } from './queries.ts';

interface One {
  readonly Params: { readonly phrase: string };
}
type Query = { readonly Querystring: Readonly<Record<string, unknown>> };

const fieldOf: Readonly<Record<PhraseRefusal, string>> = {
  unknown_unit: 'unit',
  not_permitted: 'unit',
  stale: '',
};

function errorsOf(reason: PhraseRefusal): FieldErrors {
  return { [fieldOf[reason]]: words.refusals[reason] };
}

async function keeperOf(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (!keepsPhrases(actor)) throw new Problem('not_permitted');
  return actor;
}

/** The phrase that this person may change. @throws Problem not_found or not_permitted */
function phraseIn(keeping: Keeping, id: string): PhraseRow {
  const phrase = keeping.phrases.find((one) => one.id === id);
  if (!phrase) throw new Problem('not_found');
  if (!mayEditPhrase(keeping, phrase)) throw new Problem('not_permitted');
  return phrase;
}

interface PhraseAnswer {
  readonly keeping: Keeping;
  readonly phrase: PhraseRow | undefined;
  readonly errors: FieldErrors | undefined;
  readonly done: DoneMessage;
}

/** The submitted form: a phrase that was written, changed, retired or restored, or its errors. */
async function take(
  trx: TenantTransaction,
  keeping: Keeping,
  at: Date,
  sent: { readonly id: string | undefined; readonly version: number; readonly values: FormValues },
): Promise<PhraseAnswer> {
  const { step, ...values } = sent.values;
  const { actor, organisation } = keeping;
  const by = { actor, organisation, at };
  const phrase = sent.id === undefined ? undefined : phraseIn(keeping, sent.id);
  const seen = phrase && { ...phrase, version: sent.version };
  const toAnswer = (kept: PhraseKept, done: DoneMessage): PhraseAnswer => ({
    ...{ keeping, phrase, done },
    errors: kept.type === 'kept' ? undefined : errorsOf(kept.reason),
  });
  if (seen && (step === 'dra-in' || step === 'aterta')) {
    const retired = step === 'dra-in';
    const kept = await changePhrase(trx, by, seen, { retired });
    return toAnswer(kept, retired ? 'retired' : 'restored');
  }
  const reading = readPhrase(values);
  if (reading.kind === 'errors') return { keeping, phrase, errors: reading.errors, done: 'kept' };
  return seen
    ? toAnswer(await changePhrase(trx, by, seen, reading.fields), 'kept')
    : toAnswer(await writePhrase(trx, by, reading.fields), 'kept');
}

async function answerForm(
  app: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string | undefined,
) {
  const actor = await staffOf(app, request);
  const { seenVersion: version, values } = readSeenVersion(formToObject(request.body));
  if (!keepsPhrases(actor))
    return await withPhraseKeeping(app, actor, async (_trx, { frame }) =>
      answerNotPermitted(reply, { actor, values, config: app.config }, frame.municipality),
    );
  const at = new Date(app.clock.now().epochMilliseconds);
  const taken = await withPhraseKeeping(app, actor, (trx, keeping) =>
    take(trx, keeping, at, { id, version, values }),
  );
  const { errors, done } = taken;
  if (errors === undefined) return reply.redirect(`${deskPaths.phrases}?klart=${done}`, 303);
  const retiring = typed(values, 'text') === '' && taken.phrase;
  const shown = retiring ? valuesOf(retiring) : values;
  return sendPage(reply, 422, <FormPage {...taken} values={shown} errors={errors} />);
}

const doneIn = ({ klart }: Query['Querystring']): DoneMessage | undefined =>
  klart === 'kept' || klart === 'retired' || klart === 'restored' ? klart : undefined;

/** The phrases for answers, for those who maintain them (LAN-07). */
export function registerPhraseRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<Query>(deskPaths.phrases, { preHandler }, async (request, reply) => {
    const actor = await keeperOf(app, request);
    return await withPhraseKeeping(app, actor, async (_trx, keeping) =>
      sendPage(reply, 200, <ListPage keeping={keeping} done={doneIn(request.query)} />),
    );
  });
  server.get(deskPaths.phraseNew, { preHandler }, async (request, reply) => {
    const actor = await keeperOf(app, request);
    return await withPhraseKeeping(app, actor, async (_trx, keeping) =>
      sendPage(reply, 200, <FormPage keeping={keeping} phrase={undefined} values={{}} />),
    );
  });
  server.post(deskPaths.phraseNew, { preHandler }, (request, reply) =>
    answerForm(app, request, reply, undefined),
  );
  server.get<One>(deskPaths.phrase(':phrase'), { preHandler }, async (request, reply) => {
    const actor = await keeperOf(app, request);
    return await withPhraseKeeping(app, actor, async (_trx, keeping) => {
      const phrase = phraseIn(keeping, request.params.phrase);
      return sendPage(reply, 200, <FormPage {...{ keeping, phrase }} values={valuesOf(phrase)} />);
    });
  });
  server.post<One>(deskPaths.phrase(':phrase'), { preHandler }, (request, reply) =>
    answerForm(app, request, reply, request.params.phrase),
  );
}
