import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { limits } from '../../config/limits.ts';
import { inTenant } from '../../db/tenant.ts';
import { DatabaseUnavailable } from '../../db/unavailable.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { languages } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { SubmitResult } from '../../intake/intake.ts';
import type { SubmissionInput } from '../../intake/submission-schema.ts';
import { type MunicipalityAddress, municipalityStep } from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { noteUnavailable } from '../../web/unavailable.tsx';
import { keyField, readSubmission } from './form.ts';
import { SubmitPage, type SubmitPageProps } from './page.tsx';
import { findSubmissionPlace, type SubmissionPlace } from './queries.ts';
import { ReceiptPage } from './receipt.tsx';

type PageState = Pick<SubmitPageProps, 'values' | 'errors' | 'notice'>;

/** One visit to the form: what every answer to it needs. */
interface Visit {
  readonly app: AppContext;
  readonly language: Language;
  readonly place: SubmissionPlace;
  readonly reply: FastifyReply;
}

function showForm(
  { app, language, place, reply }: Visit,
  status: 200 | 409 | 422 | 503,
  sendingKey: string,
  shown: PageState,
): FastifyReply {
  const demonstration = app.config.mode === 'demonstration';
  const page = <SubmitPage {...{ language, demonstration, place, sendingKey }} {...shown} />;
  return sendPage(reply, status, page, status === 200 ? 'form' : 'nothing');
}

/** What the form does not offer, and somebody sent all the same. */
function refusedFields({ code }: Refusal, language: Language): FieldErrors {
  const words = wordsIn(language).api;
  switch (code) {
    case 'unknown_unit':
      return { '': words.unknownUnit };
    case 'occurred_in_future':
      return { occurredOn: words.occurredFuture };
    case 'channel_closed':
      return { '': words.channelClosed };
    case 'anonymity_not_allowed':
      return { '': words.anonymityNotAllowed };
    case 'reply_not_declinable':
      return { '': words.replyNotDeclinable };
    default:
      throw new Problem('conflict');
  }
}

/** Whether what is sent to this person by mail has to wait, as the address has had its mails of the hour. */
async function mailWaits(app: AppContext, municipality: string, sent: SubmissionInput) {
  const to = sent.contact?.email;
  if (to === undefined) return false;
  const scope = { municipality, committees: 'all' } as const;
  const waiting = await inTenant(app.databases, scope, (trx) =>
    app.mailLimit.heldBack(trx, [{ to, by: 'system' }]),
  );
  return waiting.length > 0;
}

async function answer(
  visit: Visit,
  key: string,
  values: FormValues,
  sent: SubmissionInput,
  result: SubmitResult,
): Promise<FastifyReply> {
  const { app, language, place, reply } = visit;
  const { municipality, policy } = place;
  switch (result.type) {
    case 'received': {
      if (policy === undefined) throw new Error('what was received has a policy');
      const demonstration = app.config.mode === 'demonstration';
      const { receipt } = result;
      const page = (
        <ReceiptPage
          {...{ language, demonstration, municipality, policy, sent, receipt }}
          publicUrl={app.publicUrl}
          mailWaits={await mailWaits(app, municipality.id, sent)}
        />
      );
      return sendPage(reply, result.again ? 200 : 201, page);
    }
    case 'other_body':
      // Came back to a form already sent and changed it: to know whether it is new or more of the same, they are asked.
      return showForm(visit, 409, randomUUID(), {
        values,
        errors: {},
        notice: { kind: 'sent_before' },
      });
    case 'no_policy':
      return showForm(visit, 409, key, {
        values,
        errors: { '': wordsIn(language).submit.noPolicy },
      });
    case 'refused':
      return showForm(visit, 422, key, { values, errors: refusedFields(result.refusal, language) });
  }
}

async function receiveForm(visit: Visit, body: unknown): Promise<FastifyReply> {
  const { app, language, place } = visit;
  const values = formToObject(body);
  const key = typed(values, keyField) || randomUUID();
  const reading = readSubmission(values, place.policy, language);
  switch (reading.kind) {
    case 'again':
      return showForm(visit, 422, key, reading);
    case 'distress':
      return showForm(visit, 422, key, { values, errors: {}, notice: reading });
    case 'identity_number':
    case 'elsewhere':
      return showForm(visit, 422, key, { values, errors: {}, notice: reading });
    case 'sent': {
      const { sent } = reading;
      const municipality = place.municipality.id;
      const sending = { municipality, channel: 'web', key, sent, language } as const;
      return await answer(visit, key, values, sent, await app.intake.submit(sending));
    }
  }
}

/** The key stays: if the words were stored all the same, sending them again finds them there. */
function showAgain(visit: Visit, body: unknown): FastifyReply {
  const values = formToObject(body);
  const key = typed(values, keyField) || randomUUID();
  return showForm(visit, 503, key, { values, errors: {}, notice: { kind: 'unavailable' } });
}

/**
 * What the form of each municipality was last made from, so that it can be shown once more with what was typed in it while
 * the database is out of reach.
 */
class KnownPlaces {
  readonly #app: AppContext;
  readonly #places = new Map<string, SubmissionPlace>();

  constructor(app: AppContext) {
    this.#app = app;
  }

  async find(municipality: string): Promise<SubmissionPlace> {
    const place = await findSubmissionPlace(this.#app, municipality);
    this.#places.set(municipality, place);
    return place;
  }

  /** Undefined where nobody has opened the form since the start. */
  last(municipality: string): SubmissionPlace | undefined {
    return this.#places.get(municipality);
  }
}

export function registerSubmitRoutes(server: FastifyInstance, app: AppContext): void {
  const places = new KnownPlaces(app);
  for (const language of languages) {
    const address = publicPaths.welcome(language, municipalityStep);
    const config = { rateLimit: limits.submission };
    server.get<MunicipalityAddress>(address, async (request, reply) => {
      const place = await places.find(request.params.municipality);
      const visit = { app, language, place, reply };
      return showForm(visit, 200, randomUUID(), { values: {}, errors: {} });
    });
    server.post<MunicipalityAddress>(address, { config }, async (request, reply) => {
      const { municipality } = request.params;
      try {
        const place = await places.find(municipality);
        return await receiveForm({ app, language, place, reply }, request.body);
      } catch (error) {
        const place = places.last(municipality);
        if (!(error instanceof DatabaseUnavailable) || place === undefined) throw error;
        noteUnavailable(request, reply, error);
        return showAgain({ app, language, place, reply }, request.body);
      }
    });
  }
}
